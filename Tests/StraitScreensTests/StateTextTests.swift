import StraitCanvas
import StraitData
import StraitModel
import StraitState
import Testing

@testable import StraitScreens

/// Whatever a colour says, a glyph or a word says too.
@Suite struct StateTextTests {
  /// What a row says, and in which roles.
  private struct Drawn: Hashable {
    var text: String
    var roles: [Role]
  }

  private static let sizes = [Size(columns: 80, rows: 24), Size(columns: 160, rows: 48)]

  /// The rows that hold a text, of a place of the sample board after a change.
  private func draw(
    _ place: Place,
    _ size: Size,
    rowsWith text: String,
    change: (inout Board) -> Void
  ) throws -> [Drawn] {
    var board = try #require(GoldenBoards.sample.loaded.board)
    change(&board)
    var state = AppState(today: GoldenBoards.sample.today, size: size, place: place)
    _ = updateWithStudies(&state, .loaded(Snapshot(board: board, diagnostics: [], digest: "1")))
    let frame = view(state, size)
    let rows = (0..<size.rows).filter { frame.line($0).contains(text) }
    try #require(!rows.isEmpty, "\(text) is not on \(place) at \(size)")
    return rows.map { row in
      Drawn(text: frame.line(row), roles: (0..<size.columns).map { frame[$0, row].role })
    }
  }

  /// Each of some states is drawn with a text of its own.
  private func expectDistinct<State>(_ states: [(State, [Drawn])]) {
    for (index, one) in states.enumerated() {
      for other in states[(index + 1)...] {
        let (first, second) = (one.1.map(\.text), other.1.map(\.text))
        #expect(first != second, "\(one.0) and \(other.0) both say \(first)")
      }
    }
  }

  @Test(arguments: sizes)
  func `an issue says in text where it moved, what lies ahead and how bad it is`(size: Size) throws
  {
    var states: [(String, [Drawn])] = []
    for change in Change.allCases {
      for (isRiskAlert, isOpportunity) in [
        (false, false), (false, true), (true, false), (true, true),
      ] {
        // Where the level is unknown, so is where it moved.
        for level in change == .unchanged ? [nil, 0, 1, 2, 3, 4, 5] : [0, 1, 2, 3, 4, 5] {
          let rows = try draw(.overview, size, rowsWith: " GSOMIA ") { board in
            // Alone on the board it stays where it is.
            board.issues.removeAll { $0.id != "gsomia" }
            for index in board.issues.indices {
              let last = board.issues[index].assessments.indices.last { at in
                board.issues[index].assessments[at].date <= GoldenBoards.sample.today
              }
              guard let last else { continue }
              board.issues[index].assessments[last].change = change
              board.issues[index].assessments[last].isRiskAlert = isRiskAlert
              board.issues[index].assessments[last].isOpportunity = isOpportunity
              board.issues[index].assessments[last].level = level
            }
          }
          let words = "\(change), alert \(isRiskAlert), chance \(isOpportunity)"
          states.append(("\(words), level \(level.map(String.init) ?? "unknown")", [rows[0]]))
        }
      }
    }
    #expect(states.count == 76)
    expectDistinct(states)
  }

  @Test(arguments: sizes)
  func `a lever says in text what became of it`(size: Size) throws {
    let id = "north-korea-information"
    let title = try #require(GoldenBoards.sample.loaded.board?.lever(id)?.title.prefix(12))
    let outcomes: [Lever.Outcome?] = [nil] + Lever.Outcome.allCases
    let states = try outcomes.map { outcome in
      let rows = try draw(.overview, size, rowsWith: String(title)) { board in
        for index in board.levers.indices where board.levers[index].id == id {
          board.levers[index].log =
            outcome.map { outcome in
              board.levers[index].log.prefix(1).map { entry in
                var entry = entry
                entry.outcome = outcome
                return entry
              }
            } ?? []
        }
      }
      return ("\(outcome.map(\.rawValue) ?? "untried")", rows)
    }
    expectDistinct(states)
  }

  @Test(arguments: sizes)
  func `an event that looks otherwise reads otherwise`(size: Size) throws {
    let id = "2018-12-20-japan-says-roks"
    var states: [(String, [Drawn])] = []
    for status in [Event.Status.current, .disputed, .corrected, .superseded] {
      for verification in Verification.allCases {
        for value in [-5.0, 0, 5] {
          let rows = try draw(
            Place(.events),
            size,
            rowsWith: "2018-12-20"
          ) { board in
            board.events.removeAll { $0.id != id }
            for index in board.events.indices {
              board.events[index].status = status
              board.events[index].citation.verification = verification
              board.events[index].goldsteinOverride = value
            }
          }
          states.append(("\(status) \(verification) \(value)", [rows[0]]))
        }
      }
    }
    for (index, one) in states.enumerated() {
      for other in states[(index + 1)...] where one.1.map(\.text) == other.1.map(\.text) {
        #expect(one.1 == other.1, "\(one.0) and \(other.0) differ by colour alone")
      }
    }
    // What is contested or wrong differs from what is not, whatever else is to be said of it.
    let texts = Dictionary(grouping: states) { $0.0.split(separator: " ").first.map(String.init) }
    for (one, other) in [("current", "disputed"), ("disputed", "corrected")] {
      let first = Set((texts[one] ?? []).flatMap(\.1))
      #expect(first.isDisjoint(with: (texts[other] ?? []).flatMap(\.1)))
    }
  }

  @Test func `a direction of tension has an arrow for each way it moved, and one for none`() {
    let drawing = ScreenDrawing(
      AppState(today: GoldenBoards.sample.today, size: Self.sizes[0], place: .overview)
    )
    let changes: [Change?] = [nil] + Change.allCases
    #expect(Set(changes.map(drawing.arrow)).count == changes.count)
    #expect(!changes.map(drawing.arrow).contains("?"), "an unknown tension is drawn as ?")
  }

  /// Roles that say something of the same kind: none of them may draw what another draws.
  private static let kinds: [[Role]] = [
    [.worse, .better, .steady], [.alert, .chance], (0..<6).map(Role.scale) + [.unknown],
    (0..<5).map(Role.marking),
  ]

  @Test func `no text is drawn in two roles that say opposite things`() {
    var texts: [Role: Set<String>] = [:]
    for board in GoldenBoards.allCases {
      for screen in board.screens {
        for size in Self.sizes {
          let frame = view(ScreenTests.desk(board, Place(screen), size), size)
          for row in 0..<size.rows {
            for (role, text) in runs(of: row, in: frame) { texts[role, default: []].insert(text) }
          }
        }
      }
    }
    for kind in Self.kinds {
      #expect(kind.contains { texts[$0] != nil }, "no screen draws any of \(kind)")
      for (index, one) in kind.enumerated() {
        for other in kind[(index + 1)...] {
          let both = texts[one, default: []].intersection(texts[other, default: []])
          #expect(both == [], "\(one) and \(other)")
        }
      }
    }
  }

  /// The stretches of one role in a row, without blanks around them.
  private func runs(of row: Int, in frame: Frame) -> [(Role, String)] {
    var runs: [(Role, String)] = []
    for column in 0..<frame.size.columns {
      let cell = frame[column, row]
      if runs.last?.0 == cell.role {
        runs[runs.count - 1].1 += frame.text(of: cell)
      } else {
        runs.append((cell.role, frame.text(of: cell)))
      }
    }
    return runs.flatMap { role, text in text.split(separator: " ").map { (role, String($0)) } }
  }

  @Test func `an indicator and a judgment say in a glyph and in a word how they stand`() throws {
    let drawing = ScreenDrawing(AppState(today: GoldenBoards.sample.today, size: Self.sizes[0]))
    let states: [Indicator.State?] = [nil] + Indicator.State.allCases
    let seen = states.map { drawing.describe($0) }
    #expect(Set(seen.map(\.1)).count == states.count)
    #expect(Set(seen.map(\.0)).count == states.count)

    var judgment = try #require(GoldenBoards.sample.loaded.board?.judgments.first)
    let today = GoldenBoards.sample.today
    var told: [(String, String, Role)] = []
    judgment.outcome = nil
    for expires in [today + 30, today - 1] {
      judgment.expires = expires
      told.append(drawing.describe(judgment))
    }
    for result in Judgment.Outcome.Result.allCases {
      judgment.outcome = Judgment.Outcome(date: today, result: result)
      told.append(drawing.describe(judgment))
    }
    #expect(Set(told.map(\.0)).count == told.count)
    #expect(Set(told.map(\.1)).count == told.count)
  }
}
