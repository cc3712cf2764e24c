import Glibc
public import StraitCanvas
public import StraitDiagnostics
public import StraitFormats

/// What the user has set once for every desk, in `config.yaml` of the user's own folder.
///
///     theme: light              as --theme
///     names: neutral            as --names, on boards that have it
///     glyphs: narrow            as --glyphs
///     mouse: true               as --mouse
///     reports: ~/reports        as --reports
///     bell: true                as --bell
///     on-alert: [notify-send, --urgency=critical]
///
/// 1. It is read from the user's folder and from nowhere else: a board is data that somebody else
///    may have written, and sets nothing.
/// 2. What a file names is found wherever the desk is opened: a path is absolute or begins with `~/`.
/// 3. What is wrong is left out and told of; the rest counts.
public struct UserSettings: Hashable, Sendable {
  /// A theme by name or by path; nil for the one in the program.
  public var theme: String?
  /// Whose names are shown: `both`, `neutral`, or a side's code; nil to leave it to the board.
  public var names: String?
  /// Which glyphs are drawn; nil for what the terminal can show.
  public var glyphs: GlyphSet?
  /// True to take clicks and the wheel.
  public var mouse = false
  /// The folder for pictures that are kept; nil for that of documents.
  public var reports: String?
  /// True to ring when a rule holds that did not hold before.
  public var bell = false
  /// A program to be run once for each rule that holds, with its first arguments; empty for none.
  public var onAlert: [String] = []

  /// Makes settings that change nothing.
  public init() {}

  /// What is set, each as the option that would say it.
  public var words: [String] {
    var words: [String] = []
    if let theme { words.append("theme \(theme)") }
    if let names { words.append("names \(names)") }
    if let glyphs { words.append("glyphs \(glyphs.rawValue)") }
    if mouse { words.append("mouse") }
    if let reports { words.append("reports \(reports)") }
    if bell { words.append("bell") }
    if !onAlert.isEmpty { words.append("on-alert " + onAlert.joined(separator: " ")) }
    return words
  }

  /// Where the file is: told the values of `XDG_CONFIG_HOME`, which counts when it is an absolute
  /// path, and of `HOME`; nil where neither tells.
  public static func path(configHome: String?, home: String?) -> String? {
    let folder = configHome.flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home.map { $0 + "/.config" }
    return folder.map { $0 + "/straitwatch/config.yaml" }
  }

  /// Reads the file at a path; without one nothing is set.
  ///
  /// A file that others may write could have a program run by anybody: it is refused, as ssh does.
  public static func read(
    at path: String,
    themes: ThemeSearch,
    home: String?
  ) -> (settings: UserSettings, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var status = stat()
    if stat(path, &status) == 0, !isOwn(status) {
      let fault = Diagnostic(
        .fileUnreadable,
        at: SourcePlace(file: path),
        expected: "a file that is yours, and that nobody else may write",
        help: "chown it to yourself, and chmod go-w"
      )
      return (UserSettings(), [fault])
    }
    guard let file = ThemeSearch.file(at: path, diagnostics: &diagnostics) else {
      return (UserSettings(), diagnostics)
    }
    let settings = UserSettings(file, themes: themes, home: home, diagnostics: &diagnostics)
    return (settings, diagnostics)
  }

  /// True for what the user, or the administrator, alone can have written.
  private static func isOwn(_ status: stat) -> Bool {
    (status.st_uid == geteuid() || status.st_uid == 0) && status.st_mode & (S_IWGRP | S_IWOTH) == 0
  }

  /// Reads settings from the text of their file; what cannot be used is a diagnostic.
  public init(
    _ file: SourceFile,
    themes: ThemeSearch,
    home: String?,
    diagnostics: inout [Diagnostic]
  ) {
    guard let yaml = YAMLReader.read(file, diagnostics: &diagnostics) else { return }
    var reader = SettingsReader(file: file, home: home)
    defer { diagnostics += reader.diagnostics }
    for entry in reader.entries(of: yaml) {
      switch entry.key.text {
      case "theme": theme = reader.theme(entry.value, among: themes)
      case "names": names = reader.names(entry.value)
      case "glyphs": glyphs = reader.choice(entry.value)
      case "mouse": mouse = reader.flag(entry.value)
      case "reports": reports = reader.path(entry.value)
      case "bell": bell = reader.flag(entry.value)
      case "on-alert": onAlert = reader.program(entry.value)
      default: reader.report(.yamlKeyUnknown, entry.key, expected: Self.keys)
      }
    }
  }

  private static let keys = "theme, names, glyphs, mouse, reports, bell or on-alert"
}
