public import StraitDiagnostics

/// Why a rule cannot be read, and where in it.
public struct RuleFault: Error, Hashable, Sendable {
  /// What kind of fault it is.
  public var code: DiagnosticCode
  /// Which scalars of the rule it concerns, from 0; at its end one beyond the last.
  public var range: Range<Int>
  /// The text that was found; empty at the end of the rule.
  public var found: String
  /// What was expected instead.
  public var expected: String
  /// What somebody probably meant.
  public var help: String?
}

/// A rule that was read, with the place of each thing that it names.
public struct ParsedRule: Hashable, Sendable {
  /// The rule.
  public var rule: Rule
  /// What it names, and which scalars of the text do, from 0.
  public var names: [PlacedName]

  /// A name and its scalars.
  public struct PlacedName: Hashable, Sendable {
    /// The name.
    public var name: Rule.Name
    /// Which scalars of the rule it is.
    public var range: Range<Int>
  }
}
