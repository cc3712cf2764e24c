import ArgumentParser
import StraitData
import StraitReport

/// `straitwatch schema`: what an editor needs to know of a board's YAML.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of one of a board's YAML files, for an editor.",
    discussion: """
      An editor that has it completes keys and underlines slips while one types. The schemas are \
      also in share/straitwatch/schemas of the installation. docs/YOUR-OWN-BOARD.md says how to \
      use one.
      """
  )

  @Argument(
    help: ArgumentHelp(
      "Which file: \(BoardSchema.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "name"
    ),
    completion: .list(BoardSchema.allCases.map(\.rawValue)),
    transform: { try LookOptions.value($0) }
  )
  var schema: BoardSchema

  @OptionGroup var output: OutputOptions

  func run() throws {
    let document = SchemaDocument(
      title: "\(schema.file) of a straitwatch board",
      summary: schema.summary,
      shape: schema.shape
    )
    try output.write(document.json.text)
  }
}
