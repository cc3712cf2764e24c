import StraitCanvas
import StraitData
import StraitModel
import StraitState
import Testing

@testable import StraitScreens

@Suite struct LeverScreenTests {
  private static let size = Size(columns: 100, rows: 60)

  /// Two levers with scores, one with a part of them and one without.
  static let files: [String: String] = [
    "board.yaml": """
    format: 1
    id: north-south
    title: North–South
    sides:
      - {code: PRT, name: Northland, short: North, languages: [en], time_zone: Etc/UTC}
      - {code: ESP, name: Southland, short: South, languages: [en], time_zone: Etc/UTC}
    criteria:
      - {id: effect, title: Effect, weight: 30}
      - {id: cost, title: Cost at home, weight: 10}

    """,
    "levers/a.md": lever("Alpha", "{effect: 80, cost: 20}"),
    "levers/b.md": lever("Beta", "{effect: 40, cost: 90}"),
    "levers/c.md": lever("Gamma", "{effect: 40}"),
    "levers/d.md": lever("Delta", nil),
  ]

  private static func lever(_ title: String, _ scores: String?) -> String {
    let scored =
      scores.map {
        "scores: \($0)\nscores_author: the desk\nscores_rationale: as an example\n"
          + "scores_illustrative: true\n"
      } ?? ""
    let id = title.prefix(1).lowercased()
    return "---\nid: \(id)\ntitle: \(title)\nholder: somebody\nside: [PRT]\nsince: 2018-01-01\n"
      + "\(scored)---\n"
  }

  private func text(of id: String, files: [String: String] = files) throws -> String {
    view(try Self.desk(id, files), Self.size).lines.joined(separator: "\n")
  }

  static func desk(_ id: String, _ files: [String: String] = files) throws -> AppState {
    let loaded = BoardLoader.load(files: files.mapValues { Array($0.utf8) })
    let board = try #require(loaded.board)
    #expect(board.levers.count == files.keys.count { $0.hasPrefix("levers/") })
    var state = AppState(
      today: GoldenBoards.sample.today,
      size: Self.size,
      place: Place(.lever(id))
    )
    _ = updateWithStudies(
      &state,
      .loaded(Snapshot(board: board, diagnostics: [], digest: loaded.digest, files: []))
    )
    return state
  }

  @Test func `a lever with scores has its rank, what it owes to the weights, and whose scores`()
    throws
  {
    let text = try text(of: "a")
    for words in [
      "1 of 2, score 65.0", "first in 3", "80.0       Effect, weight 30.0",
      "1. 65.0       Alpha, in 36.3 %",
      "change places when the weight of ", "the desk, illustrative",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func `a lever with a part of the scores or none says what is missing`() throws {
    #expect(try text(of: "c").contains("none: no score for Cost at home"))
    #expect(try text(of: "d").contains("none: the lever has no scores"))
  }

  @Test func `a board without scores says so`() throws {
    let files = Self.files.filter { $0.key == "board.yaml" || $0.key == "levers/d.md" }
    let text = try text(of: "d", files: files)
    #expect(text.contains("no scores on the board"))
    #expect(!text.contains("Ranking by scores"))
  }
}
