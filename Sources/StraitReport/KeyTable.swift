import StraitCanvas
import StraitState

/// The table of commands, for a reader away from the screen.
public enum KeyTable {
  /// The table as aligned text.
  public static var text: String {
    let keys = Command.allCases.map(keys(of:))
    let columns = keys.map { CellText.width($0) }.max() ?? 0
    let names = Command.allCases.map { CellText.width($0.rawValue) }.max() ?? 0
    return zip(Command.allCases, keys).map { command, keys in
      CellText.pad(keys, to: columns) + "  " + CellText.pad(command.rawValue, to: names) + "  "
        + command.summary + "\n"
    }.joined()
  }

  /// The page `docs/KEYS.md`.
  public static var markdown: String {
    let rows = Command.allCases.map { command in
      let keys = command.keys.map { "`\($0)`" }.joined(separator: " ")
      return "| `\(command.rawValue)` | \(keys.replacing("|", with: "\\|")) | \(command.summary) |"
    }
    return """
      # Keys

      This page is written by `straitwatch keys --markdown` from the table of commands; `make docs` does it.

      | command | keys | what it does |
      | --- | --- | --- |
      \(rows.joined(separator: "\n"))

      """
  }

  private static func keys(of command: Command) -> String {
    command.keys.map(\.description).joined(separator: " ")
  }
}
