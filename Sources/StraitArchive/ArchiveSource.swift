/// Who coded the events: a name that stands in the archive and on the command line.
public enum ArchiveSource: String, CaseIterable, Sendable {
  /// The GDELT project's events, versions 1.0 and 2.0.
  case gdelt
  /// The events of the Integrated Crisis Early Warning System.
  case icews

  /// The source as a sentence names it.
  public var title: String {
    switch self {
    case .gdelt: "GDELT"
    case .icews: "ICEWS"
    }
  }
}
