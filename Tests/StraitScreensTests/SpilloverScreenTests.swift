import StraitAnalytics
import StraitCanvas
import StraitData
import StraitModel
import StraitState
import Testing

@testable import StraitScreens

@Suite struct SpilloverScreenTests {
  private static let sizes = [Size(columns: 80, rows: 24), Size(columns: 160, rows: 48)]

  /// The row of one link of the sample board, after a change of that link.
  private func line(_ size: Size, change: (inout IssueLink) -> Void) throws -> String {
    var board = try #require(GoldenBoards.sample.loaded.board)
    for index in board.issues.indices {
      let isKept = board.issues[index].id == "radar"
      board.issues[index].links = isKept ? Array(board.issues[index].links.prefix(1)) : []
      for link in board.issues[index].links.indices { change(&board.issues[index].links[link]) }
    }
    var state = AppState(today: GoldenBoards.sample.today, size: size, place: Place(.spillover))
    _ = update(&state, .loaded(Snapshot(board: board, diagnostics: [], digest: "1")))
    let frame = view(state, size)
    let section = try #require(state.content.sections.first)
    #expect(section.rows.count == 1)
    return frame.line(section.area.row)
  }

  @Test(arguments: sizes)
  func `a link that looks otherwise reads otherwise`(size: Size) throws {
    var lines: [String] = []
    for kind in IssueLink.Kind.allCases {
      for basis in IssueLink.Basis.allCases {
        for isUndone in [false, true] {
          lines.append(
            try line(size) { link in
              link.kind = kind
              link.basis = basis
              link.disputedBy = nil
              link.ended = isUndone ? PartialDate("2019-06-01") : nil
            }
          )
        }
      }
    }
    lines.append(
      try line(size) { link in
        link.kind = .spillover
        link.ended = nil
        link.disputedBy = link.by.map { ActorCode($0) }
      }
    )
    #expect(Set(lines).count == lines.count, "\(lines)")
  }

  @Test(arguments: sizes)
  func `how long after is said, and a question mark where it is unknown`(size: Size) throws {
    #expect(try line(size) { _ in }.contains(" 14 d "))
    #expect(try line(size) { $0.evidence = [] }.contains(" ? "))
  }

  @Test(arguments: ["2012-06-30", "2019-07-01", "2019-08-25", "2023-03-17", "2026-01-15"])
  func `each count of the table is that of its figure taken apart`(day: String) throws {
    let size = Size(columns: 120, rows: 40)
    let asOf = try #require(Day(day))
    let state = ScreenTests.desk(.sample, Place(.spillover, asOf: asOf), size)
    let frame = view(state, size)
    let board = try #require(state.desk?.board)
    let table = state.content.sections[1]
    var sum = 0
    for (index, row) in table.rows.enumerated() {
      let figure = try #require(row.figure)
      let amount = try #require(Explanation(figure, on: board, asOf: asOf)?.amount?.units)
      let column = table.area.column + index % table.rowsPerLine * table.cellColumns + 1
      let line = table.area.row + index / table.rowsPerLine
      let drawn = (0..<3).map { frame.text(of: frame[column + $0, line]) }.joined()
      #expect(drawn.hasPrefix(amount == 0 ? "·" : "\(amount):"), "\(figure) is drawn as \(drawn)")
      sum += amount
    }
    // The tracks of the sample board are all of its tracks.
    let all = Explanation(.count(of: .spillover), on: board, asOf: asOf)?.amount?.units
    #expect(sum == all)
    #expect(frame.lines[1].contains("\(sum) spillover"))
  }

  @Test func `on any screen that is not too small the caveat stands whole`() {
    for columns in stride(from: 80, through: 200, by: 20) {
      for rows in [24, 40] {
        let size = Size(columns: columns, rows: rows)
        let lines = view(ScreenTests.desk(.sample, Place(.spillover), size), size).lines
        let text = lines.prefix(5).joined()
        #expect(text.contains("and what came before is no cause."))
        #expect(text.contains("Measured (X): "))
      }
    }
  }
}
