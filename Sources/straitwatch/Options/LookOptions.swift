import ArgumentParser
import StraitCanvas
import StraitConfig
import StraitDiagnostics
import StraitExport
import StraitModel
import StraitRuntime
import StraitState

/// How things look: theme, colours and glyphs.
struct LookOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A theme by name, or a theme file.", valueName: "theme"))
  var theme: String?

  @Option(
    help: ArgumentHelp(
      "How many colours: \(ColorChoice.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "when"
    ),
    transform: { try LookOptions.value($0) }
  )
  var color: ColorChoice = .auto

  @Option(
    help: ArgumentHelp(
      "Which glyphs: unicode, blocks (no braille), narrow (none that may take two columns), ascii.",
      valueName: "set"
    ),
    transform: { try LookOptions.value($0) }
  )
  var glyphs: GlyphSet?

  /// How many colours a file gets whose format has colours.
  ///
  /// It depends on the options alone, so that the same command gives the same bytes everywhere.
  var depthOfFile: ColorDepth {
    color.depth(colors: 1 << 24, noColor: nil, isTerminal: true)
  }

  /// How many colours a stream gets; none for a pipe unless the user insists.
  func depth(isTerminal: Bool) -> ColorDepth { LookOptions.depth(color, isTerminal: isTerminal) }

  /// The same for a command that has colours and nothing else of this group.
  static func depth(_ color: ColorChoice, isTerminal: Bool) -> ColorDepth {
    color.depth(
      colors: isTerminal ? terminalColors : 1 << 24,
      noColor: Environment.value("NO_COLOR"),
      isTerminal: isTerminal
    )
  }

  /// How many colours the environment says that the terminal has.
  private static var terminalColors: Int {
    guard let term = Environment.value("TERM"), term != "dumb" else { return 0 }
    if let declared = Environment.value("COLORTERM"), ["truecolor", "24bit"].contains(declared) {
      return 1 << 24
    }
    return term.contains("256color") ? 256 : 16
  }

  /// A value of a closed list by its name; the fault names all of them.
  static func value<Value: RawRepresentable & CaseIterable>(
    _ text: String
  ) throws -> Value where Value.RawValue == String {
    guard let value = Value(rawValue: text) else {
      let all = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("there are: \(all).")
    }
    return value
  }
}

/// Whose names are shown.
struct NamesOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Whose names: both, neutral, or a side's code.",
      valueName: "policy"
    )
  )
  var names: String?

  /// The policy on a board; nil to leave it to the board.
  func policy(on board: Board) throws(CommandFault) -> NamesPolicy? {
    guard let names else { return nil }
    return try NamesOption.policy(names, on: board)
  }

  /// A policy that the board knows.
  static func policy(_ text: String, on board: Board) throws(CommandFault) -> NamesPolicy {
    let policy = NamesPolicy(
      ["both", "neutral"].contains(text.lowercased()) ? text.lowercased() : text.uppercased()
    )
    if case .side(let code) = policy, board.dyad.side(code) == nil {
      let codes = board.dyad.sides.map(\.code.text).joined(separator: ", ")
      throw CommandFault("no names of '\(text)'; there are: both, neutral, \(codes)")
    }
    return policy
  }
}

extension LookOptions {
  /// The theme that the user chose, or the one inside the program.
  ///
  /// A theme with a fault is told of, and the default one stands in for it.
  func chosenTheme() -> Theme {
    guard let theme else { return .dark }
    let (found, diagnostics) = Self.themes.theme(named: theme)
    tell(diagnostics)
    return found
  }

  /// Tells of the faults of a theme, or of the user's settings.
  func tell(_ diagnostics: [Diagnostic]) {
    if diagnostics.isEmpty { return }
    let depth = Self.depth(color, isTerminal: StandardStreams.errorIsTerminal)
    StandardStreams.tellFaults(DiagnosticWords.print(diagnostics, folder: ".", color: depth))
  }

  /// The theme that the user chose, to be followed while the desk is open; nil if none was chosen.
  ///
  /// Its faults are told at once too, since the message line is gone when the desk is left.
  func themeSource(polls: Bool) -> ThemeSource? {
    guard let theme else { return nil }
    // Watched before it is read: a change between the two is not missed.
    let watch = FolderWatch.make(theme: theme, in: Self.themes, polls: polls)
    func read() -> ThemeSource.Reading {
      let (found, diagnostics) = Self.themes.theme(named: theme)
      return ThemeSource.Reading(theme: found, diagnostics: diagnostics)
    }
    let first = read()
    tell(first.diagnostics)
    return ThemeSource(first: first, watch: watch, read: read)
  }

  /// What the user has set for every desk; what is wrong with it is told.
  func userSettings() -> UserSettings {
    guard let path = Self.settingsPath else { return UserSettings() }
    let (settings, diagnostics) = Self.readSettings(at: path)
    tell(diagnostics)
    return settings
  }

  /// Where the user's settings are; nil without a home.
  static var settingsPath: String? {
    UserSettings.path(
      configHome: Environment.value("XDG_CONFIG_HOME"),
      home: Environment.value("HOME")
    )
  }

  /// Reads the user's settings.
  static func readSettings(at path: String) -> (settings: UserSettings, diagnostics: [Diagnostic]) {
    UserSettings.read(at: path, themes: themes, home: Environment.value("HOME"))
  }

  /// The options with what the user has set in place of what was not typed.
  func filled(from settings: UserSettings) -> LookOptions {
    var look = self
    look.theme = theme ?? settings.theme
    look.glyphs = glyphs ?? settings.glyphs
    return look
  }

  /// Where themes are looked for: the user's folder, then the one that came with the program.
  static var themes: ThemeSearch {
    ThemeSearch(
      configHome: Environment.value("XDG_CONFIG_HOME"),
      home: Environment.value("HOME"),
      installed: InstalledFolders.themes
    )
  }
}
