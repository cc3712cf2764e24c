import ArgumentParser
import StraitCanvas
import StraitConfig

/// `straitwatch themes`: which themes there are.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "List the themes that there are, and what is wrong with them.",
    discussion: """
      Themes are looked for in $XDG_CONFIG_HOME/straitwatch/themes and among those that came with \
      the program. docs/THEMES.md says how to make one. Exit status 1 if one has a fault.
      """
  )

  @OptionGroup var output: OutputOptions

  func run() throws {
    var isFaulty = false
    var text = ""
    for name in LookOptions.themes.names {
      let diagnostics = LookOptions.themes.theme(named: name).diagnostics
      let remarks = [
        name == Theme.dark.name ? "the default" : nil, diagnostics.isEmpty ? nil : "has faults",
      ].compactMap(\.self)
      text += name + (remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))") + "\n"
      guard !diagnostics.isEmpty else { continue }
      isFaulty = true
      StandardStreams.tellFaults(
        DiagnosticWords.print(diagnostics, folder: ".", color: .none)
      )
    }
    try output.write(text)
    if isFaulty { throw ExitStatus.findings }
  }
}
