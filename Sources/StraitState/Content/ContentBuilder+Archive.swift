import StraitAnalytics
import StraitCanvas
import StraitModel

extension ContentBuilder {
  /// What stands on every screen of machine-coded events.
  static let unreviewed = "machine-coded, unreviewed"

  /// Volume and mean of machine-coded events over time, the rows under the cursor, and what the
  /// curated log has of the same days.
  func archiveSections(_ board: Board, _ body: Rect) -> [Section] {
    if let page = absence(body) { return [page] }
    guard let all = state.archiveDays(state.unfilteredArchiveQuery), let query = state.archiveQuery,
      let days = state.archiveDays(query)
    else { return waitingSections(body) }
    let trend = ArchiveTrend(days, of: all, directions: query.directions, by: place.period)
    guard !trend.steps.isEmpty else {
      if place.filter.isEmpty { return [emptyArchive(body)] }
      var section = section(.chart, "Events", body, [])
      section.absence = "no row holds the filter up to \(state.asOf)"
      return [section]
    }
    let areas = ArchiveAreas(body, place)
    let charted = ChartedArchive(trend, board, through: state.asOf)
    let volume = chart(
      .chart,
      "Events a \(trend.period.rawValue)",
      charted.volume,
      charted,
      areas.volume
    )
    let second: Section
    if place.showsArchiveTension {
      let tension = ArchiveTension(
        days,
        on: trend,
        halfLifeDays: board.analysis.halfLifeDays,
        through: state.asOf
      )
      var section = chart(
        .flow,
        "Tension, machine-coded",
        charted.stocks(tension),
        charted.telling(tension),
        areas.mean
      )
      section.note = note(on: tension)
      second = section
    } else {
      var section = chart(.flow, "Mean Goldstein value", charted.means, charted, areas.mean)
      section.note = " of events, each once ─ T tension "
      second = section
    }
    let current = current(.chart, of: volume.rows) ?? volume.rows.last
    guard case .archiveDays(let period) = current?.target else { return [volume, second] }
    return [
      volume, second, previewSection(period, trend, board, areas.rows),
      logSection(period, trend, board, areas.log),
    ]
  }

  private func note(on tension: ArchiveTension) -> String {
    guard tension.isNormalised else { return " not over volume: unknown ─ T mean " }
    let without = tension.leftOut == 0 ? "" : ", without \(Figures.grouped(tension.leftOut))"
    return " over the source’s volume\(without) ─ T mean "
  }

  private func chart(
    _ kind: Section.Kind,
    _ title: String,
    _ chart: SectionChart,
    _ charted: ChartedArchive,
    _ area: Rect
  ) -> Section {
    var section = section(kind, title, area, charted.rows)
    section.flow = .across
    section.chart = chart
    section.period = charted.trend.period
    section.note = " events/rows and mean ─ p by day, week, month "
    return section
  }

  /// The first of the rows of a period.
  private func previewSection(
    _ period: ClosedRange<Day>,
    _ trend: ArchiveTrend,
    _ board: Board,
    _ area: Rect
  ) -> Section {
    let name = trend.period.name(of: period)
    guard let request = state.archiveRequest(page: 0, of: period),
      case .page(let page) = state.archive[request]
    else { return waiting(.coded, "Rows, \(name)", area) }
    var section = section(.coded, "Rows, \(name)", area, codedRows(page, board, width(area)))
    section.absence = "no row in this \(trend.period.rawValue)"
    section.note = codedNote(area)
    return section
  }

  /// What the curated log has of a period.
  private func logSection(
    _ period: ClosedRange<Day>,
    _ trend: ArchiveTrend,
    _ board: Board,
    _ area: Rect
  ) -> Section {
    let events = board.events.filter { period.contains($0.date.last) }
    var section = section(
      .onThisDay,
      "Curated log, \(trend.period.name(of: period))",
      area,
      events.map { row(of: $0) }
    )
    section.absence = "no event of the log in this \(trend.period.rawValue)"
    return section
  }

  /// The sections of the archive until it has answered: as many as there will be, so that the one that
  /// has the keys keeps them.
  private func waitingSections(_ body: Rect) -> [Section] {
    let none = Rect(Size(columns: 0, rows: 0))
    return [
      waiting(.chart, "Events", body), section(.flow, "Mean Goldstein value", none, []),
      section(.coded, "Rows", none, []), section(.onThisDay, "Curated log", none, []),
    ]
  }

  /// A section until the archive has answered.
  func waiting(_ kind: Section.Kind, _ title: String, _ area: Rect) -> Section {
    var section = section(kind, title, area, [])
    section.absence = "reading the archive"
    return section
  }

  /// A page that says why there is nothing to show; nil where there is something.
  func absence(_ body: Rect) -> Section? {
    var page = DocumentBuilder(columns: width(body))
    if let absence = state.archiveAbsence {
      page.text(
        absence.isMissing ? "There is no archive yet." : "The archive cannot be read.",
        role: .strong
      )
      page.gap()
      if !absence.isMissing { page.text(absence.reason, role: .alert) }
      if let help = absence.help, !absence.isMissing { page.text(help) }
      if absence.isMissing { page.wayToFillAnArchive() }
      return section(.record, "Archive", body, page.rows)
    }
    guard case .failure(let fault) = state.archiveFilter else { return nil }
    page.text("The filter cannot be read.", role: .strong)
    page.gap()
    page.text(fault.description, role: .alert)
    page.gap()
    page.text("/ opens it again, \\ shows all rows.")
    return section(.record, "Archive", body, page.rows)
  }

  /// The page of an archive that has no row.
  private func emptyArchive(_ body: Rect) -> Section {
    var page = DocumentBuilder(columns: width(body))
    page.text("The archive has no row of the two sides up to \(state.asOf).", role: .strong)
    page.gap()
    page.wayToFillAnArchive()
    return section(.record, "Archive", body, page.rows)
  }

  /// The line of the header: what it is, how much of it, and from when to when.
  var archiveLead: String {
    var parts = [ContentBuilder.unreviewed]
    switch place.screen {
    case .archive:
      guard let days = state.archiveDays(state.archiveQuery) else { break }
      parts.append(ContentBuilder.count(events: days.events, rows: days.rows))
      if let first = days.entries.first?.day, let last = days.entries.last?.day {
        parts.append("\(first) to \(last)")
      }
      if days.marked > 0 { parts.append("\(Figures.grouped(days.marked)) marked") }
      parts += days.sources
    case .archiveDays(let days):
      let name =
        days.lowerBound == days.upperBound
        ? "\(days.lowerBound)" : "\(days.lowerBound) to \(days.upperBound)"
      parts.append(name)
      guard let request = state.archiveRequest(page: place.page, of: days),
        case .page(let page) = state.archive[request]
      else { break }
      parts.append(ContentBuilder.count(events: page.events, rows: page.rows))
      if page.pages > 1 { parts.append("page \(place.page + 1) of \(page.pages)") }
    case .archiveRow(let id): parts.append("\(id.source), number \(id.number)")
    case .overview, .issue, .events, .event, .source, .lever, .series, .link, .indicator, .judgment,
      .opinion, .tension, .spillover, .measured, .why, .levers, .calendar, .indicators, .files,
      .search,
      .since, .faults, .help:
      return ""
    }
    // What there is no room for is left out from the end, never cut in the middle of a number.
    while parts.count > 2, CellText.width(parts.joined(separator: " · ")) > width(Rect(state.size))
    {
      parts.removeLast()
    }
    return parts.joined(separator: " · ")
  }

  /// Both counts, which always stand together.
  static func count(events: Int, rows: Int) -> String {
    let noun = events == 1 ? "event" : "events"
    return
      "\(Figures.grouped(events)) \(noun) in \(Figures.grouped(rows)) \(rows == 1 ? "row" : "rows")"
  }
}

extension DocumentBuilder {
  /// How an archive is filled.
  fileprivate mutating func wayToFillAnArchive() {
    text(
      "Machine-coded events of the two sides are kept beside the board, and never mixed with it. They come from files that you have:"
    )
    gap()
    text("straitwatch import gdelt FILE… --board BOARD", role: .key, indent: 2)
    text("straitwatch import icews FILE… --board BOARD", role: .key, indent: 2)
    gap()
    text("This screen follows as soon as a file is imported. Esc leads back.")
  }
}
