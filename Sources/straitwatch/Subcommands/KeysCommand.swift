import ArgumentParser
import StraitReport

/// `straitwatch keys`: every command and its keys.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "List every command of the desk and its keys."
  )

  @Flag(help: "Write the page docs/KEYS.md.")
  var markdown = false

  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.write(markdown ? KeyTable.markdown : KeyTable.text)
  }
}
