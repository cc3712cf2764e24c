/// Who coded the events: a name that stands in the archive and on the command line.
public enum ArchiveSource: String, CaseIterable, Sendable {
  /// The GDELT project's events, versions 1.0 and 2.0.
  case gdelt
  /// The events of the Integrated Crisis Early Warning System.
  case icews

  /// The source in the key of a row; it never changes.
  var number: Int64 {
    switch self {
    case .gdelt: 0
    case .icews: 1
    }
  }

  /// The key of a row in the archive, by the source's own number for it, which has at most 18 digits.
  public func key(_ id: Int64) -> Int64 { id * 8 + number }

  /// The source as a sentence names it.
  public var title: String {
    switch self {
    case .gdelt: "GDELT"
    case .icews: "ICEWS"
    }
  }
}
