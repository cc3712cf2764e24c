public import StraitCanvas
public import StraitDiagnostics

/// A theme that may change while the desk is open.
public struct ThemeSource {
  /// A theme, and what is wrong with its file.
  public struct Reading: Hashable, Sendable {
    /// The theme, or the one that stands in for it.
    public var theme: Theme
    /// The faults; with an error among them the theme is only a stand-in.
    public var diagnostics: [Diagnostic]

    /// Makes a reading.
    public init(theme: Theme, diagnostics: [Diagnostic]) {
      self.theme = theme
      self.diagnostics = diagnostics
    }

    /// The fault for which the theme could not be used.
    var fault: Diagnostic? { diagnostics.first { $0.severity == .error } }
  }

  /// What the terminal was opened with.
  public var first: Reading
  /// Tells when a file of it changed.
  public var watch: FolderWatch
  /// Reads it again.
  public var read: () -> Reading

  /// Makes a source.
  public init(first: Reading, watch: FolderWatch, read: @escaping () -> Reading) {
    self.first = first
    self.watch = watch
    self.read = read
  }
}

/// Which theme is on the terminal, and what is said of a reading.
struct ShownTheme {
  private(set) var theme: Theme
  private var isFaulty: Bool

  /// What is said of the theme that the desk was opened with; nil if nothing is wrong with it.
  let firstNotice: String?

  init(_ first: ThemeSource.Reading) {
    theme = first.theme
    isFaulty = first.fault != nil
    firstNotice = first.fault.map { ShownTheme.words($0) + "; \(first.theme.name) stands in" }
  }

  /// Takes a reading, and gives what is to be said; the theme stays as it is if the new one is
  /// faulty.
  mutating func take(_ reading: ThemeSource.Reading) -> String? {
    if let fault = reading.fault {
      isFaulty = true
      return ShownTheme.words(fault) + "; the last good theme stays"
    }
    guard reading.theme != theme || isFaulty else { return nil }
    theme = reading.theme
    isFaulty = false
    return "theme read again"
  }

  /// A fault on one line, with the file by its own name: `theme mine.yaml:4:10: …`.
  private static func words(_ fault: Diagnostic) -> String {
    var place = String(fault.place.file.split(separator: "/").last ?? "")
    if fault.place.line > 0 { place += ":\(fault.place.line)" }
    if fault.place.column > 0 { place += ":\(fault.place.column)" }
    return "theme \(place): \(fault.headline)"
  }
}
