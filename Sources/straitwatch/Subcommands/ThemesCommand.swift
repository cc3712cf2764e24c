import ArgumentParser
import StraitCanvas
import StraitConfig
import StraitDiagnostics
import StraitExport
import StraitReport

/// `straitwatch themes`: which themes there are, what they look like, and what is wrong with them.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "Show the themes that there are, and check them.",
    discussion: """
      Without a theme each is listed, with a sample of every role where there are colours. With one, \
      each of its roles has a line: how it looks, its contrast with any colour, with 256 and with \
      16, and the contrast that it must have.

      Themes are looked for in $XDG_CONFIG_HOME/straitwatch/themes and among those that came with \
      the program. docs/THEMES.md says how to make one. Exit status 1 if one has a fault or a \
      contrast that is too low, 2 if there is no such theme.
      """
  )

  @Argument(help: "A theme by name, or a theme file.", completion: .file(extensions: ["yaml"]))
  var theme: String?

  @Option(
    help: ArgumentHelp(
      "How many colours: \(ColorChoice.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "when"
    ),
    transform: { try LookOptions.value($0) }
  )
  var color: ColorChoice = .auto

  @OptionGroup var output: OutputOptions

  func run() throws {
    var text = ""
    var isSound = true
    if let theme {
      let checked = CheckedTheme(theme)
      if checked.isMissing {
        throw CommandFault(
          "there is no theme '\(theme)'",
          help: "There are: " + LookOptions.themes.names.joined(separator: ", ")
        )
      }
      checked.tell()
      isSound = checked.isSound
      if !checked.hasError {
        text = encoded(ThemeSheet.table(of: checked.theme), in: checked.theme)
      }
    } else {
      for name in LookOptions.themes.names {
        let checked = CheckedTheme(name)
        checked.tell()
        isSound = isSound && checked.isSound
        text += checked.heading + "\n"
        if depth == .none || checked.hasError { continue }
        text += encoded(ThemeSheet.samples, in: checked.theme) + "\n"
      }
    }
    try output.write(text)
    if !isSound { throw ExitStatus.findings }
  }

  private var depth: ColorDepth { LookOptions.depth(color, isTerminal: output.isTerminal) }

  private func encoded(_ frame: Frame, in theme: Theme) -> String {
    if depth == .none { return TextEncoder.encode(frame) }
    return ANSIEncoder.encode(frame, theme: theme.onItsOwnPage, depth: depth)
  }
}

/// A theme that was read, and what is wrong with it.
private struct CheckedTheme {
  let name: String
  let theme: Theme
  let diagnostics: [Diagnostic]

  init(_ name: String) {
    self.name = name
    (theme, diagnostics) = LookOptions.themes.theme(named: name)
  }

  var hasError: Bool { diagnostics.contains { $0.severity == .error } }

  var isMissing: Bool { diagnostics.map(\.code) == [.fileMissing] }

  var isSound: Bool { diagnostics.isEmpty && shortfalls.isEmpty }

  /// The name, and what is to be known of it: `mine (has faults)`.
  var heading: String {
    let low = shortfalls.count
    let remarks = [
      name == Theme.dark.name ? "the default" : nil, diagnostics.isEmpty ? nil : "has faults",
      low == 0 ? nil : low == 1 ? "a contrast is too low" : "\(low) contrasts are too low",
    ].compactMap(\.self)
    return name + (remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))")
  }

  /// Tells what is wrong, on standard error.
  func tell() {
    if !diagnostics.isEmpty {
      StandardStreams.tellFaults(DiagnosticWords.print(diagnostics, folder: ".", color: .none))
    }
    for shortfall in shortfalls {
      StandardStreams.tell("theme \(name): " + ThemeSheet.sentence(of: shortfall))
    }
  }

  /// Nothing is measured of a theme that only stands in for a faulty one.
  private var shortfalls: [ContrastShortfall] { hasError ? [] : theme.shortfalls }
}
