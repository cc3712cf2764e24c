public import StraitModel

/// A rule that was found to hold, for whoever is to be told.
public struct RuleAlert: Hashable, Sendable {
  /// The id of the indicator.
  public var indicator: String
  /// Its title.
  public var title: String
  /// The rule.
  public var rule: Rule
  /// From when it has held without a gap.
  public var since: Day
  /// The day of the desk.
  public var day: Day
  /// True for an indicator that shows how the desk works, not what anybody watches.
  public var isIllustrative: Bool
  /// The id of the board.
  public var board: String
}

/// What is to happen when a rule holds, besides the mark on the screen.
///
/// It comes from the command line and the user's own settings alone. A board is data that somebody
/// else may have written, and names no program.
public struct AlertOptions {
  /// True where the terminal is to ring.
  public var rings: Bool
  /// A program to be run, by its path or by a name to be looked up, with its first arguments; empty
  /// for none.
  public var program: [String]
  /// What the program reads on its input.
  public var document: (RuleAlert) -> String

  /// Makes options.
  public init(rings: Bool, program: [String], document: @escaping (RuleAlert) -> String) {
    self.rings = rings
    self.program = program
    self.document = document
  }
}
