/// How many faults there are of each severity.
public struct DiagnosticSummary: Hashable, Sendable, CustomStringConvertible {
  /// How many errors there are.
  public private(set) var errors = 0
  /// How many warnings there are.
  public private(set) var warnings = 0
  /// How many notes there are.
  public private(set) var notes = 0

  /// Counts faults.
  public init(_ diagnostics: some Sequence<Diagnostic>) {
    for diagnostic in diagnostics {
      switch diagnostic.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note: notes += 1
      }
    }
  }

  /// How many there are in all.
  public var total: Int { errors + warnings + notes }

  /// The worst severity, nil without a fault.
  public var worst: Severity? {
    errors > 0 ? .error : warnings > 0 ? .warning : notes > 0 ? .note : nil
  }

  /// `2 errors, 1 warning`, or `no faults`.
  public var description: String {
    let parts = [(errors, "error"), (warnings, "warning"), (notes, "note")]
      .filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)" + ($0.0 == 1 ? "" : "s") }
    return parts.isEmpty ? "no faults" : parts.joined(separator: ", ")
  }
}
