import Foundation
import MakeEvents
import StraitDiagnostics
import StraitModel

@testable import StraitArchive

/// What the tests of the archive share: a made-up board, a folder, an import of text.
enum Fiction {
  /// A board of two sides and a third party.
  static let board: Board = {
    func side(_ code: String, _ name: String) -> Side {
      Side(
        code: ActorCode(code),
        name: name,
        short: name,
        adjective: name,
        capital: name,
        languages: ["en"],
        timeZone: "Etc/UTC"
      )
    }
    var board = Board(
      id: "fictional-strait",
      title: "Fictional strait",
      dyad: Dyad(side("NZL", "New Zealand"), side("CHL", "Chile")),
      place: SourcePlace(file: "board.yaml")
    )
    board.thirdParties = [
      ThirdParty(code: ActorCode("FJI"), name: "Fiji", kind: .state),
      ThirdParty(code: ActorCode("ILW"), name: "League", kind: .organisation),
    ]
    return board
  }()

  static let filter = PairFilter(board: board)

  /// A new, empty folder, for a path in it.
  static func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "straitwatch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// Runs with a path for an archive in a folder of its own.
  static func withArchive<Value>(_ body: (String) throws -> Value) throws -> Value {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.appending(path: "archive.sqlite").path)
  }

  /// Imports a text, and says what came of it.
  static func importing(
    _ text: String,
    into archive: Archive? = nil,
    source: ArchiveSource = .gdelt,
    filter: PairFilter = Fiction.filter,
    isStrict: Bool = false
  ) throws -> ImportSummary.Input {
    var importer = Importer(source: source, filter: filter, archive: archive, isStrict: isStrict)
    try importer.read(.bytes(Array(text.utf8)), name: "made.csv")
    return importer.summary.inputs[0]
  }
}
