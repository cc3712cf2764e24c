import StraitDiagnostics

/// The faults of one file, bounded: a file that is wrong on every line says so a hundred times, not
/// a million.
struct FaultLog {
  /// How many faults of one code are listed for one reading of a file.
  static let limit = 100

  private let file: SourceFile
  private var listed: [Diagnostic] = []
  private var counts: [DiagnosticCode: (count: Int, last: Int)] = [:]

  init(_ file: SourceFile) {
    self.file = file
  }

  mutating func report(
    _ code: DiagnosticCode,
    at place: SourcePlace,
    field: String? = nil,
    found: String? = nil,
    expected: String? = nil,
    help: String? = nil
  ) {
    let count = (counts[code]?.count ?? 0) + 1
    guard count <= Self.limit else {
      counts[code]?.count = count
      return
    }
    counts[code] = (count, listed.count)
    listed.append(
      file.diagnostic(code, at: place, field: field, found: found, expected: expected, help: help)
    )
  }

  /// Gives the faults away, in the order in which they were found.
  func hand(to diagnostics: inout [Diagnostic]) {
    var listed = listed
    for (count, last) in counts.values where count > Self.limit {
      listed[last].help = "\(count - Self.limit) more of this kind in this file are not listed"
    }
    diagnostics += listed
  }
}
