/// How much of one side's view a board tells.
public struct SideCoverage: Hashable, Sendable {
  /// Whose view.
  public var side: ActorCode
  /// The parts of a view over all issues, four an issue: position, red line, driver, next mover.
  public var views: FieldCount
  /// Own names, one an issue.
  public var names: FieldCount
  /// Accounts of the events that have at least one side's.
  public var accounts: FieldCount
  /// Words in all of these.
  public var words: Int

  /// How many fields are filled, of how many.
  public struct FieldCount: Hashable, Sendable {
    /// Fields with a text; one that says why nothing is known is not filled.
    public var filled: Int
    /// All fields.
    public var all: Int

    /// Makes a count.
    public init(filled: Int, all: Int) {
      self.filled = filled
      self.all = all
    }
  }

  /// Makes a coverage.
  public init(
    side: ActorCode,
    views: FieldCount,
    names: FieldCount,
    accounts: FieldCount,
    words: Int
  ) {
    self.side = side
    self.views = views
    self.names = names
    self.accounts = accounts
    self.words = words
  }
}

extension Board {
  /// What the board tells of each side, the first side's first, so that one can see whether it is
  /// even-handed.
  ///
  /// It counts and does not judge: a side may well say less.
  public var evenHandedness: [SideCoverage] {
    dyad.sides.map { coverage(of: $0.code) }
  }

  private func coverage(of side: ActorCode) -> SideCoverage {
    var words = 0
    var filledViews = 0
    var filledNames = 0
    for issue in issues {
      let view = issue.views[side] ?? SideView()
      for statements in [view.position, view.redLine, view.driver, view.nextMover] {
        let texts = statements.compactMap { statement -> String? in
          guard case .text(let text) = statement.content else { return nil }
          return text
        }
        if !texts.isEmpty { filledViews += 1 }
        words += texts.reduce(0) { $0 + $1.wordCount }
      }
      let names = issue.names[side]?.entries ?? []
      if !names.isEmpty { filledNames += 1 }
      // The same name in three languages is one name; the first one stands for it.
      words += names.first?.text.wordCount ?? 0
    }
    let told = events.filter { !$0.accounts.isEmpty }
    let accounts = told.compactMap { $0.accounts.first { $0.side == side }?.text }
    words += accounts.reduce(0) { $0 + $1.wordCount }
    return SideCoverage(
      side: side,
      views: SideCoverage.FieldCount(filled: filledViews, all: 4 * issues.count),
      names: SideCoverage.FieldCount(filled: filledNames, all: issues.count),
      accounts: SideCoverage.FieldCount(filled: accounts.count, all: told.count),
      words: words
    )
  }
}

extension String {
  /// How many runs without spaces it has.
  fileprivate var wordCount: Int {
    unicodeScalars.split { $0.properties.isWhitespace }.count
  }
}
