import StraitCanvas
import StraitModel

extension ContentBuilder {
  /// A page of the machine-coded events of some days.
  func archiveDaysSection(_ days: ClosedRange<Day>, _ board: Board, _ body: Rect) -> Section {
    if let page = absence(body) { return page }
    guard let request = state.archiveRequest(page: place.page, of: days) else {
      var section = section(.coded, "Rows", body, [])
      section.absence = "these days are after \(state.asOf), the day of the desk"
      return section
    }
    guard case .page(let page) = state.archive[request] else {
      return waiting(.coded, "Rows", body)
    }
    var section = section(.coded, "Rows", body, codedRows(page, board, width(body)))
    section.absence =
      page.events == 0
      ? "no row on these days" : "there are \(page.pages) pages; this one is empty"
    section.note = codedNote(body)
    section.pages = page.pages
    return section
  }

  /// A row with all that is known of it.
  func archiveRowSection(_ id: ArchiveRowID, _ board: Board, _ body: Rect) -> Section {
    if let page = absence(body) { return page }
    let request = ArchiveRequest.row(id, through: state.asOf, knownBy: place.knownBy)
    guard case .row(let record) = state.archive[request] else {
      return waiting(.record, "Row", body)
    }
    guard let record else {
      var section = section(.record, "Row", body, [])
      section.absence = "the archive has no row \(id) up to \(state.asOf)"
      return section
    }
    return section(.record, "Row", body, rows(of: record, board, width(body)))
  }

  /// What the columns of a list of machine-coded events are.
  func codedNote(_ area: Rect) -> String {
    area.columns >= 70
      ? " Goldstein ─ × rows ─ marks s a m ─ article " : " Goldstein ─ × rows ─ marks "
  }

  /// A line for each event of a page.
  func codedRows(_ page: ArchivePage, _ board: Board, _ columns: Int) -> [Row] {
    page.entries.map { entry in
      Row(
        id: entry.row.id.description,
        line: line(of: entry, board, columns),
        target: .archiveRow(entry.row.id)
      )
    }
  }

  /// Day, who, code, value, rows, marks, then what it says and the article.
  private func line(of entry: ArchivePage.Entry, _ board: Board, _ columns: Int) -> DocumentLine {
    let row = entry.row
    var spans: [DocumentLine.Span] = []
    var column = 0
    func add(_ text: String, _ width: Int, _ role: Role, isRight: Bool = false) {
      guard column < columns else { return }
      let text = CellText.clip(text, to: min(width, columns - column))
      let start = isRight ? column + max(0, width - CellText.width(text)) : column
      if !text.isEmpty { spans.append(.init(column: start, text: text, role: role, link: nil)) }
      column += width + 1
    }
    add(row.day.description, 10, .text)
    add(row.actor.country.text + "▸" + row.target.country.text, 7, role(of: row.actor, board))
    add(row.code, 4, .muted)
    let value = row.goldstein
    add(Figures.signed(value), 5, value < 0 ? .worse : value > 0 ? .better : .text, isRight: true)
    add(entry.rows > 1 ? "×\(entry.rows)" : "", 4, .muted)
    add(entry.marks.map(\.letter).joined(), 3, .alert)
    let act = CAMEO.root(of: row.code) ?? ""
    let rest = columns - column
    if rest >= 50 {
      add(act, 23, .text)
      add(ContentBuilder.short(row.article), columns - column, .muted)
    } else {
      add(act, min(rest, 23), .text)
      if columns - column >= 12 {
        add(ContentBuilder.short(row.article), columns - column, .muted)
      }
    }
    return DocumentLine(spans: spans)
  }

  private func role(of actor: ArchiveRow.Actor, _ board: Board) -> Role {
    if actor.country == board.dyad.first.code { return .partyFirst }
    return actor.country == board.dyad.second.code ? .partySecond : .text
  }

  /// An address without what is the same in all of them.
  static func short(_ address: String) -> String {
    var text = address[...]
    for head in ["https://", "http://", "www."] where text.hasPrefix(head) {
      text = text.dropFirst(head.count)
    }
    return String(text)
  }

  private func rows(of record: ToldRow, _ board: Board, _ columns: Int) -> [Row] {
    let row = record.row
    var page = DocumentBuilder(columns: columns)
    let whom = name(of: row.target, board).map { " ▸ " + $0 } ?? ""
    page.text(
      (name(of: row.actor, board) ?? "?") + whom + ": " + (CAMEO.root(of: row.code) ?? "acts"),
      role: .strong
    )
    page.text("A machine coded this; nobody has read it.", role: .alert)
    page.gap()
    page.pair("day", "\(row.day.weekdayName) \(row.day), as the source has it")
    page.pair("actor", describe(row.actor))
    page.pair("target", describe(row.target))
    let table = CAMEO.goldstein(row.code).map { " (CAMEO’s table: \(Figures.signed($0)))" } ?? ""
    page.pair("code", "CAMEO \(row.code)")
    page.pair("Goldstein", Figures.signed(row.goldstein) + table)
    page.pair("in the lead", row.isInLead.map { $0 ? "yes" : "no" } ?? "unknown")
    page.pair(
      "told",
      [
        count(row.mentions, "mention"), "in " + count(row.articles, "article"),
        "of " + count(row.outlets, "outlet"),
      ].joined(separator: " ")
    )
    page.pair("tone", row.tone.map(Figures.signed) ?? "unknown")
    if let site = row.site {
      var text = site.name
      if let latitude = site.latitude, let longitude = site.longitude {
        text += (text.isEmpty ? "" : " ") + "(\(latitude), \(longitude))"
      }
      page.pair("where", text)
    }
    page.pair("taken in", row.added.map { $0 + " UTC by the source" } ?? "unknown")
    if let publisher = row.publisher { page.pair("publisher", publisher) }
    if let address = row.address {
      page.pair("article", address, role: .link, link: address)
    } else {
      page.pair(
        "article",
        row.article.isEmpty ? "unknown: the source names none" : row.article,
        role: row.article.isEmpty ? .unknown : .text
      )
    }
    page.pair("row", "\(row.id.source), number \(row.id.number)", role: .muted)
    describeMarks(of: record, &page)
    describeTwins(of: record, &page)
    describeIssues(of: row, board, &page)
    describeLog(around: row, board, &page)
    describeFields(of: record, &page)
    return page.rows
  }

  private func count(_ count: Int?, _ noun: String) -> String {
    guard let count else { return "unknown \(noun)s" }
    return "\(Figures.grouped(count)) \(noun)" + (count == 1 ? "" : "s")
  }

  private func name(of actor: ArchiveRow.Actor, _ board: Board) -> String? {
    if !actor.country.text.isEmpty { return board.name(of: actor.country) }
    return actor.name.isEmpty ? nil : actor.name
  }

  private func describe(_ actor: ArchiveRow.Actor) -> String {
    let parts = [actor.country.text, actor.name, actor.code].filter { !$0.isEmpty }
    return parts.isEmpty ? "none" : parts.joined(separator: " · ")
  }

  private func describeMarks(of record: ToldRow, _ page: inout DocumentBuilder) {
    page.heading("Marks")
    if record.row.marks.isEmpty { page.text("none: no rule finds this row doubtful", role: .muted) }
    for mark in record.row.marks {
      page.pair(mark.rawValue, "by its rule: " + mark.rule, role: .alert)
    }
  }

  private func describeTwins(of record: ToldRow, _ page: inout DocumentBuilder) {
    page.heading(
      record.rows == 1 ? "Told in one row" : "Told in \(record.rows) rows, which count as one event"
    )
    for twin in record.twins {
      page.text(
        "\(twin.id) · \(twin.site?.name ?? "no place") · \(count(twin.outlets, "outlet"))",
        role: .link,
        indent: 2,
        target: .archiveRow(twin.id)
      )
    }
    let more = record.rows - 1 - record.twins.count
    if more > 0 { page.text("and \(more) more", role: .muted, indent: 2) }
  }

  private func describeIssues(
    of row: ArchiveRow,
    _ board: Board,
    _ page: inout DocumentBuilder
  ) {
    let issues = board.issues.filter { issue in issue.match.contains { $0.finds(row) } }
    guard !issues.isEmpty else { return }
    page.heading("Issues whose rules find it, unreviewed")
    for issue in issues {
      page.text(issue.title, role: .link, indent: 2, target: .issue(issue.id))
    }
  }

  /// Every column as the source wrote it, those that say something.
  private func describeFields(of record: ToldRow, _ page: inout DocumentBuilder) {
    page.heading("All columns, as the source wrote them")
    if record.fields.isEmpty {
      page.text("not kept: import its file again, and they are", role: .unknown, indent: 2)
    }
    for field in record.fields where !field.value.isEmpty {
      page.text("\(field.name): \(field.value)", role: .muted, indent: 2)
    }
    let empty = record.fields.count { $0.value.isEmpty }
    if empty > 0 { page.text("and \(empty) without a value", role: .muted, indent: 2) }
  }

  /// What a person has entered of the days around it.
  private func describeLog(
    around row: ArchiveRow,
    _ board: Board,
    _ page: inout DocumentBuilder
  ) {
    let events = board.events.filter { abs($0.date.first - row.day) <= 1 }
    page.heading("In the curated log, the day before to the day after")
    if events.isEmpty { page.text("nothing", role: .muted, indent: 2) }
    for event in events {
      page.text(
        "\(event.date) \(event.title)",
        role: .link,
        indent: 2,
        target: .event(event.id),
        source: event.place
      )
    }
  }
}
