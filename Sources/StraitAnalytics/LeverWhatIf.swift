public import StraitModel

/// Some levers, taken as pulled: what they bear on, and what stands in the way.
///
/// It says which issues are touched and nothing of what would happen: a board holds no size of any
/// effect, and none is made up. It holds no conflict and no precondition between levers either; what
/// is said of these is read from their holders and their windows. `docs/METHODS.md` has the rules.
public struct LeverWhatIf: Hashable, Sendable {
  /// A lever that is on.
  public struct Choice: Hashable, Sendable {
    /// The lever's id.
    public var lever: String
    /// Its windows with where each stands, in the order of its file.
    public var windows: [Window]
    /// Days from its lead time to the next opening: negative where it is too late for it; nil without
    /// a lead time or without an opening to come.
    public var daysToSpare: Int?

    /// True where a window is open on the day.
    public var isOpen: Bool {
      windows.contains { window in
        switch window.clock {
        case .closes, .open, .standing: true
        case .opens, .past, .unknown: false
        }
      }
    }

    /// True where a window opens later than the day.
    public var isToOpen: Bool { nextOpening != nil }

    /// The days until the next opening; nil where none is known.
    public var nextOpening: Int? {
      windows.compactMap { window in
        if case .opens(let days) = window.clock { days } else { nil }
      }.min()
    }
  }

  /// A window and where it stands.
  public struct Window: Hashable, Sendable {
    /// The window.
    public var window: Lever.Window
    /// Where it stands on the day.
    public var clock: LeverHeadline.Clock
  }

  /// An issue and the levers that bear on it.
  public struct Touch: Hashable, Sendable {
    /// The issue's id.
    public var issue: String
    /// The levers with the weight that the board gives each, 1–3, the greatest first.
    public var levers: [Weight]

    /// The greatest weight, 1–3.
    public var weight: Int { levers.first?.weight ?? 0 }
  }

  /// A lever and how much it bears on an issue.
  public struct Weight: Hashable, Sendable {
    /// The lever's id.
    public var lever: String
    /// 1 touches, 2 matters, 3 decides.
    public var weight: Int
  }

  /// What two levers may have against each other, as far as a board can tell.
  public enum Friction: Hashable, Sendable {
    /// One holder has to pull all of them.
    case holder(String, levers: [String])
    /// No window of the one is open at a time at which one of the other is, from the day on.
    case neverTogether(String, String)
  }

  /// The levers that are on, in the order of the board.
  public var choices: [Choice]
  /// Ids that the board does not have on the day.
  public var missing: [String]
  /// The issues that the levers bear on, in the order of the board.
  public var touches: [Touch]
  /// Open issues that none of them bears on, in the order of the board.
  public var untouched: [String]
  /// Levers that bear on no issue.
  public var idle: [String]
  /// What the levers may have against each other.
  public var frictions: [Friction]

  /// Takes some levers of a board as pulled on a day.
  public init(_ ids: [String], on board: Board, asOf day: Day) {
    let levers = board.levers.filter { ids.contains($0.id) }
    choices = levers.map { LeverWhatIf.choice($0, asOf: day) }
    missing = ids.filter { board.lever($0) == nil }
    touches = board.issues.compactMap { issue in
      let weights = levers.compactMap { lever in
        lever.bearings.first { $0.issue == issue.id }
          .map { Weight(lever: lever.id, weight: $0.weight) }
      }
      guard !weights.isEmpty else { return nil }
      return Touch(
        issue: issue.id,
        levers: weights.sorted { ($1.weight, $0.lever) < ($0.weight, $1.lever) }
      )
    }
    let touched = Set(touches.map(\.issue))
    untouched = board.issues.filter { $0.closed == nil && !touched.contains($0.id) }.map(\.id)
    idle = levers.filter { lever in
      !lever.bearings.contains { touched.contains($0.issue) }
    }
    .map(\.id)
    frictions = LeverWhatIf.frictions(among: levers, asOf: day)
  }

  private static func choice(_ lever: Lever, asOf day: Day) -> Choice {
    var choice = Choice(
      lever: lever.id,
      windows: lever.windows.map { Window(window: $0, clock: LeverHeadline.clock(of: $0, on: day)) }
    )
    if let lead = lever.leadDays, let opening = choice.nextOpening {
      choice.daysToSpare = opening - lead
    }
    return choice
  }

  private static func frictions(among levers: [Lever], asOf day: Day) -> [Friction] {
    var holders: [String] = []
    for lever in levers where !holders.contains(lever.holder) { holders.append(lever.holder) }
    let shared = holders.compactMap { holder -> Friction? in
      let ids = levers.filter { $0.holder == holder }.map(\.id)
      return ids.count > 1 ? .holder(holder, levers: ids) : nil
    }
    let apart = levers.indices.flatMap { index in
      levers[(index + 1)...].compactMap { other -> Friction? in
        let (mine, theirs) = (spans(of: levers[index], from: day), spans(of: other, from: day))
        guard !mine.isEmpty, !theirs.isEmpty else { return nil }
        let meet = mine.contains { span in theirs.contains { $0.overlaps(span) } }
        return meet ? nil : .neverTogether(levers[index].id, other.id)
      }
    }
    return shared + apart
  }

  /// The days at which a lever's windows are open, from a day on; none for windows without a date.
  private static func spans(of lever: Lever, from day: Day) -> [ClosedRange<Day>] {
    let far = Day(number: Int32.max)
    return lever.windows.compactMap { window in
      if window.isStanding { return day...far }
      guard window.from != nil || window.to != nil else { return nil }
      let (first, last) = (window.from?.first ?? day, window.to?.last ?? far)
      return last < day || last < first ? nil : max(first, day)...last
    }
  }
}

extension Explanation {
  /// The issues that some levers bear on, each counting one.
  static func touched(
    _ figure: FigureID,
    _ ids: [String],
    on board: Board,
    asOf day: Day
  ) -> Explanation {
    var explanation = Explanation(
      figure,
      on: board,
      asOf: day,
      unit: "issues that one of the levers bears on, as the board gives it",
      rule: "each issue counts one, however many of the levers bear on it"
    )
    let whatIf = LeverWhatIf(ids, on: board, asOf: day)
    explanation.amount = Amount(units: whatIf.touches.count)
    explanation.parts = whatIf.touches.map { touch in
      let levers = touch.levers.map { weight in
        "\(board.lever(weight.lever)?.title ?? weight.lever) \(weight.words)"
      }
      return Part(
        amount: Amount(units: 1),
        date: "",
        title: "\(board.issue(touch.issue)?.title ?? touch.issue): "
          + levers.joined(separator: ", "),
        subject: .issue(touch.issue)
      )
    }
    explanation.remarks = whatIf.choices.map { choice in
      Remark(
        name: "lever",
        text: board.lever(choice.lever)?.title ?? choice.lever,
        subject: .lever(choice.lever)
      )
    }
    explanation.gaps = whatIf.missing.map { Remark(name: "not there", text: $0) }
    explanation.gaps += [
      Remark(name: "none bears on", text: "\(whatIf.untouched.count) open issues"),
      Remark(name: "no effect", text: "a board says what a lever bears on, not what it would do"),
    ]
    return explanation
  }
}

extension LeverWhatIf.Weight {
  /// The weight as the data format names it: `touches`, `matters`, `decides`.
  public var words: String { ["touches", "matters", "decides"][min(max(weight, 1), 3) - 1] }
}
