import StraitModel

@testable import StraitState

/// An archive in memory: rows that a formula makes, asked as a real one is.
struct MadeArchive {
  var rows: [ArchiveRow]

  /// One row a day from a first day on, in turn from both sides; every third is a fight, every fifth
  /// is told twice.
  init(days: Int, from first: String = "2020-01-01") {
    let first = FictionalBoard.day(first)
    rows = (0..<days).flatMap { index -> [ArchiveRow] in
      let (actor, target) =
        index % 2 == 0
        ? (FictionalBoard.north, FictionalBoard.south)
        : (FictionalBoard.south, FictionalBoard.north)
      let isFight = index % 3 == 0
      var row = ArchiveRow(
        id: ArchiveRowID(source: "gdelt", number: Int64(1000 + index * 2)),
        day: first + index,
        actor: .init(country: actor, code: actor.text + "GOV", name: "GOVERNMENT"),
        target: .init(country: target, code: target.text + "MIL", name: "NAVY"),
        code: isFight ? "190" : "112",
        goldstein: isFight ? -10 : -2,
        mentions: 3,
        outlets: 1,
        articles: 1,
        article: "https://paper.example/old-wall/\(index)",
        marks: isFight ? [.singleArticle] : []
      )
      guard index % 5 == 0 else { return [row] }
      let one = row
      row.id.number += 1
      return [one, row]
    }
  }

  func answer(_ request: ArchiveRequest) -> ArchiveAnswer {
    switch request {
    case .days(let query):
      let groups = Dictionary(grouping: found(query)) { row in
        [row.day.description, row.direction.description]
      }
      let entries = groups.values.map { rows in
        ArchiveDays.Entry(
          day: rows[0].day,
          source: "gdelt",
          direction: rows[0].direction,
          rows: rows.count,
          events: Set(rows.map(\.article)).count,
          eventTenths: Int(rows[0].goldstein * 10),
          marked: rows.count { !$0.marks.isEmpty }
        )
      }
      return .days(ArchiveDays(entries: entries.sorted { $0.day < $1.day }, revision: rows.count))
    case .page(let query, let days, let number):
      let rows = found(query).filter { days.contains($0.day) }
      var entries: [ArchivePage.Entry] = []
      for row in rows {
        if let last = entries.last, last.row.article == row.article {
          entries[entries.count - 1].rows += 1
        } else {
          entries.append(ArchivePage.Entry(row: row, rows: 1, marks: row.marks))
        }
      }
      let start = min(number * ArchivePage.size, entries.count)
      let end = min(start + ArchivePage.size, entries.count)
      return .page(
        ArchivePage(entries: Array(entries[start..<end]), events: entries.count, rows: rows.count)
      )
    case .row(let id, let through, _):
      guard let row = rows.first(where: { $0.id == id }), row.day <= through else {
        return .row(nil)
      }
      let twins = rows.filter { $0.article == row.article && $0.id != id }
      return .row(ToldRow(row: row, twins: twins, rows: twins.count + 1))
    case .count(let query, let through):
      let rows = found(query).filter { $0.day <= through }
      return .count(
        ArchiveCount(
          events: Set(rows.map(\.article)).count,
          rows: rows.count,
          last: rows.last?.day
        )
      )
    }
  }

  private func found(_ query: ArchiveQuery) -> [ArchiveRow] {
    rows.filter { row in
      query.directions.contains(row.direction)
        && (query.codes.isEmpty || query.codes.contains { row.code.hasPrefix($0) })
        && (query.suspicion != .unmarked || row.marks.isEmpty)
        && (query.rules.map { $0.contains { $0.finds(row) } } ?? true)
    }
  }
}
