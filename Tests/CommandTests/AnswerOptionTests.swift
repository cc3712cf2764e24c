import Foundation
import Testing

/// Every option that a request over SSH can use has been judged.
struct AnswerOptionTests {
  /// Options that name neither a file nor a folder, or that `answer` refuses or bounds.
  private static let judged: Set<String> = [
    // Refused, or chosen by the host.
    "board", "output", "o", "theme", "tlp", "archive",
    // A day, a word of a closed list, a number, or the name of what is on the board.
    "as-of", "tz", "known-by", "names", "since", "format", "place", "size", "scale", "color",
    "glyphs", "json", "bare", "days",
    // Changes nothing but the status that the program ends with.
    "exit-code",
    "figure", "A..B", "version", "help", "h",
  ]

  @Test(arguments: ["report", "brief", "status", "why", "series", "diff", "calendar"])
  func `a request has no option that was not judged`(command: String) throws {
    let folder = try BuiltProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try BuiltProgram.shell("straitwatch --experimental-dump-help", in: folder)
    let tool = try JSONDecoder().decode(Tool.self, from: result.output)
    let found = try #require(tool.command.subcommands?.first { $0.commandName == command })
    let names = (found.arguments ?? []).flatMap { argument in
      argument.names?.map(\.name) ?? [argument.valueName ?? ""]
    }
    #expect(!names.isEmpty)
    let new = Set(names).subtracting(Self.judged)
    #expect(new == [], "decide what a request over SSH may do with these")
  }

  /// What the parser tells of the program.
  private struct Tool: Decodable {
    struct Command: Decodable {
      struct Argument: Decodable {
        struct Name: Decodable { var name: String }
        var names: [Name]?
        var valueName: String?
      }
      var commandName: String
      var arguments: [Argument]?
      var subcommands: [Command]?
    }
    var command: Command
  }
}
