public import StraitModel

/// Which judgments are scored together.
public enum CalibrationScope: Hashable, Sendable {
  /// All of the board.
  case board
  /// Those on one issue.
  case issue(String)
  /// Those that one author signed.
  case author(String)

  /// True for a judgment that is among them.
  func holds(_ judgment: Judgment) -> Bool {
    switch self {
    case .board: true
    case .issue(let id): judgment.issue == id
    case .author(let name): judgment.authorship.author == name
    }
  }

  /// Reads the name of a figure; nil for what is no score.
  init?(figure text: String) {
    if text == "brier" {
      self = .board
      return
    }
    func rest(_ start: String) -> String? {
      text.hasPrefix(start) && text != start ? String(text.dropFirst(start.count)) : nil
    }
    if let issue = rest("brier?issue=") {
      self = .issue(issue)
    } else if let author = rest("brier?author=") {
      self = .author(author)
    } else {
      return nil
    }
  }

  /// The scope as a figure's name ends: nothing, `?issue=ID` or `?author=NAME`.
  var suffix: String {
    switch self {
    case .board: ""
    case .issue(let id): "?issue=\(id)"
    case .author(let name): "?author=\(name)"
    }
  }
}

/// Whether what was judged came true as often as it was said to.
///
/// Brier (1950), "Verification of Forecasts Expressed in Terms of Probability": the mean of
/// (p − o)², with o 1 for what came true and 0 for what did not, and p the middle of the range that
/// ICD 203 gives a term. `docs/METHODS.md` has the formula and its limits.
public struct Calibration: Hashable, Sendable {
  /// The fewest judgments of which a score says something.
  public static let fewest = 10

  /// A judgment that is scored.
  public struct Score: Hashable, Sendable {
    /// The id of the judgment.
    public var judgment: String
    /// The probability that its term stands for, 0–1.
    public var probability: Double
    /// True if it came true.
    public var cameTrue: Bool

    /// (p − o)², 0–1.
    public var squaredError: Double {
      let error = probability - (cameTrue ? 1 : 0)
      return error * error
    }
  }

  /// The judgments of one range of likelihood.
  public struct Line: Hashable, Sendable {
    /// The range in per cent.
    public var range: ClosedRange<Int>
    /// How many judgments were scored.
    public var count: Int
    /// How many of them came true.
    public var cameTrue: Int
  }

  /// Which judgments.
  public var scope: CalibrationScope
  /// Those that are scored, in the board's order.
  public var scores: [Score] = []
  /// Illustrative ones, which show how the desk works and are not scored, whatever came of them.
  public var illustrative = 0
  /// Those whose outcome is void.
  public var void = 0
  /// Those that are open.
  public var open = 0
  /// Those that expired without an outcome.
  public var overdue = 0

  /// Scores the judgments of a board on a day.
  public init(_ scope: CalibrationScope = .board, on board: Board, asOf day: Day) {
    self.scope = scope
    for judgment in board.judgments where scope.holds(judgment) {
      if judgment.outcome == nil {
        if judgment.isOverdue(on: day) { overdue += 1 } else { open += 1 }
      }
      if judgment.authorship.isIllustrative {
        illustrative += 1
        continue
      }
      switch judgment.outcome?.result {
      case .true: scores.append(Score(judgment, cameTrue: true))
      case .false: scores.append(Score(judgment, cameTrue: false))
      case .void: void += 1
      case nil: break
      }
    }
  }

  /// The mean of the squared errors, 0 the best and 1 the worst; nil for none.
  public var meanError: Double? {
    scores.isEmpty ? nil : scores.reduce(0) { $0 + $1.squaredError } / Double(scores.count)
  }

  /// The mean, where there are enough judgments for it to say something.
  public var brier: Double? { scores.count < Calibration.fewest ? nil : meanError }

  /// The table: a line for each range of likelihood that a scored judgment used, the lowest first.
  public var lines: [Line] {
    Judgment.Likelihood.allCases.filter { $0.termSet == .first }.compactMap { term in
      let scores = scores.filter { $0.probability == term.middle }
      guard !scores.isEmpty else { return nil }
      return Line(
        range: term.percentages,
        count: scores.count,
        cameTrue: scores.count { $0.cameTrue }
      )
    }
  }

  /// The scores of a board: of all, of each issue and of each author that has a judgment.
  public static func all(on board: Board, asOf day: Day) -> [Calibration] {
    scopes(on: board).map { Calibration($0, on: board, asOf: day) }
  }

  /// All that can be scored by itself on a board, in its order.
  public static func scopes(on board: Board) -> [CalibrationScope] {
    guard !board.judgments.isEmpty else { return [] }
    let issues = board.issues.map(\.id).filter { id in board.judgments.contains { $0.issue == id } }
    let authors = Set(board.judgments.map(\.authorship.author)).sorted()
    return [.board] + issues.map { .issue($0) } + authors.map { .author($0) }
  }
}

extension Calibration.Score {
  fileprivate init(_ judgment: Judgment, cameTrue: Bool) {
    self.init(
      judgment: judgment.id,
      probability: judgment.likelihood.middle,
      cameTrue: cameTrue
    )
  }
}

extension Judgment.Likelihood {
  /// The middle of its range, 0–1: what a term stands for when it is scored.
  public var middle: Double {
    Double(percentages.lowerBound + percentages.upperBound) / 200
  }
}
