import Foundation
import Testing

/// `docs/YOUR-OWN-BOARD.md` works word for word: its files are written and its commands are run from
/// top to bottom in an empty folder, and each answer is the one that the page shows.
///
/// A block `sh` is a command, and the block `text` after it its answer; a block with a path after its
/// language is a file. `make docs` writes the answers anew.
struct YourOwnBoardTests {
  /// A piece of the page: a fenced block, or what stands between two.
  private struct Piece {
    /// What stands after the opening fence; nil for what is no block.
    var fence: String?
    var lines: [String]

    var text: String { lines.map { $0 + "\n" }.joined() }

    /// The piece as it stands in the page.
    var markdown: String { fence.map { "```\($0)\n\(text)```\n" } ?? text }
  }

  static let page = BuiltProgram.root.appending(path: "docs/YOUR-OWN-BOARD.md")

  private static func pieces(of text: String) -> [Piece] {
    var pieces = [Piece(lines: [])]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      let isOpen = pieces[pieces.count - 1].fence != nil
      if isOpen, line == "```" {
        pieces.append(Piece(lines: []))
      } else if !isOpen, line.hasPrefix("```") {
        pieces.append(Piece(fence: String(line.dropFirst(3)), lines: []))
      } else {
        pieces[pieces.count - 1].lines.append(String(line))
      }
    }
    return pieces
  }

  @Test func `a person who types what the page says gets what the page shows`() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let folder = try BuiltProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    var result: [Piece] = []
    var commands = 0
    // The answer that the page has to show next.
    var answer: String?
    for piece in Self.pieces(of: text) {
      let words = (piece.fence ?? "").split(separator: " ").map(String.init)
      let isAnswer = words == ["text"]
      if !isAnswer, piece.fence != nil || piece.lines.contains(where: { !$0.isEmpty }),
        let missing = answer, !missing.isEmpty
      {
        result += [Piece(lines: [""]), Self.block(missing)]
        answer = nil
      }
      switch words.first {
      case "sh"?:
        commands += 1
        let run = try BuiltProgram.shell("(\n\(piece.text)\n) 2>&1", in: folder)
        answer = BuiltProgram.naming(run.text)
        result.append(piece)
      case "text"?:
        if let answer, !answer.isEmpty { result.append(Self.block(answer)) }
        answer = nil
      default:
        if words.count == 2 {
          try piece.text.write(
            to: folder.appending(path: words[1]),
            atomically: true,
            encoding: .utf8
          )
        }
        result.append(piece)
      }
    }
    #expect(commands >= 8)
    #expect(answer ?? "" == "", "the page ends before an answer")
    let expected = result.map(\.markdown).joined()
    guard expected != text else { return }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try expected.write(to: Self.page, atomically: true, encoding: .utf8)
      Issue.record("recorded docs/YOUR-OWN-BOARD.md")
    } else {
      let shown = text.split(separator: "\n")
      let found = expected.split(separator: "\n")
      let place = zip(shown, found).first { $0 != $1 }
      Issue.record(
        "the page shows \(String(describing: place?.0)), and the program says \(String(describing: place?.1)); make docs writes it"
      )
    }
  }

  private static func block(_ answer: String) -> Piece {
    var lines = answer.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last == "" { lines.removeLast() }
    // A line of the screen is filled up with blanks, which no page needs.
    lines = lines.map { String($0.reversed().drop { $0 == " " }.reversed()) }
    return Piece(fence: "text", lines: lines)
  }
}
