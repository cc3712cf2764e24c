/// How much a fault matters.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  /// Something to know; nothing is lost.
  case note
  /// Probably a mistake; the value is used all the same.
  case warning
  /// The value, or its record, could not be used.
  case error

  /// Orders severities from note to error.
  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// One fault of an input: what, where, and how to mend it.
///
/// A diagnostic is data. Words are chosen in one place, ``DiagnosticPrinter``, so that a terminal,
/// an editor and a test read the same fault.
public struct Diagnostic: Hashable, Sendable {
  /// What kind of fault it is.
  public var code: DiagnosticCode
  /// Where it is.
  public var place: SourcePlace
  /// The column or key that it concerns: `field_end`, `sides.KOR.position`.
  public var field: String?
  /// The text that was found, made safe and shortened.
  public var found: String?
  /// What was expected instead: `a date such as 2019-07-01`.
  public var expected: String?
  /// How to mend this one; the code's own advice stands in when it is absent.
  public var help: String?
  /// The line of the file that holds the fault, made safe, for the caret.
  public var sourceLine: String?

  /// Makes a diagnostic.
  public init(
    _ code: DiagnosticCode,
    at place: SourcePlace,
    field: String? = nil,
    found: String? = nil,
    expected: String? = nil,
    help: String? = nil,
    sourceLine: String? = nil
  ) {
    self.code = code
    self.place = place
    self.field = field
    self.found = found
    self.expected = expected
    self.help = help
    self.sourceLine = sourceLine
  }

  /// How much it matters, by its code.
  public var severity: Severity { code.severity }

  /// The fault as a sentence: `` `soon` is not a date ``.
  public var headline: String { code.headline(found: found) }
}
