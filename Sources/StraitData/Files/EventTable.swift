internal import StraitDiagnostics
internal import StraitFormats
internal import StraitModel

/// `events.csv` and `events/*.csv`: what happened.
struct EventTable: RecordTable {
  static let columns = [
    "id", "date", "precision", "entered", "title", "issues", "actor", "target", "kind", "code",
    "goldstein", "valence", "source", "url", "source_note", "retrieved", "quote", "credibility",
    "status", "supersedes", "verification", "place", "contexts", "tlp", "note",
  ]
  static let required = ["id", "date", "title", "issues", "actor", "kind"]

  /// The columns of one side's account.
  private struct AccountColumns {
    let side: ActorCode
    let text: String
    let source: String
  }

  private let accountColumns: [AccountColumns]
  /// The languages that some file has a column of titles for.
  private let languages: [String]

  /// Makes a table for files with these columns.
  init(columns: [String], sides: [ActorCode]) {
    accountColumns = sides.map {
      AccountColumns(side: $0, text: "account_\($0)", source: "account_\($0)_source")
    }
    var languages: [String] = []
    for column in columns where column.hasPrefix("title_") {
      let language = String(column.dropFirst(6))
      if LanguageCodes.contains(language), !languages.contains(language) {
        languages.append(language)
      }
    }
    self.languages = languages
  }

  func knows(_ column: RawText, in reading: Reading) -> Bool {
    if column.text.hasPrefix("title_") {
      let language = String(column.text.dropFirst(6))
      if !LanguageCodes.contains(language) {
        reading.report(
          .languageInvalid,
          at: column.place,
          field: column.text,
          found: language,
          expected: "a two-letter code of ISO 639-1 such as ko"
        )
      }
      return true
    }
    guard column.text.hasPrefix("account_") else { return false }
    if !accountColumns.contains(where: { $0.text == column.text || $0.source == column.text }) {
      reading.report(
        .sideUnknown,
        at: column.place,
        field: column.text,
        found: column.text,
        expected: "one of "
          + accountColumns.flatMap { [$0.text, $0.source] }.joined(separator: ", ")
      )
    }
    return true
  }

  func record(_ record: RecordReader, id: String) -> Event? {
    let date = date(record)
    let title = record.title("title", .required)
    if record.raw("issues") == nil { record.missing("issues", expected: "the ids of its issues") }
    let issues = record.issues("issues")
    let actor = record.actor("actor", .required)
    let kind: Event.Kind? = record.choice("kind", .required)
    let event = Event(
      id: id,
      date: date ?? PartialDate(Day(number: 0)),
      entered: record.day("entered"),
      title: title ?? "",
      titles: titles(record),
      issues: issues,
      actor: actor ?? ActorCode(""),
      target: record.actor("target"),
      kind: kind ?? .other,
      code: record.cameo("code"),
      goldsteinOverride: record.number("goldstein", in: -10...10),
      valence: record.choice("valence"),
      accounts: accounts(record),
      citation: record.citation(),
      credibility: record.integer("credibility", in: 1...6) ?? 6,
      status: record.choice("status") ?? .current,
      supersedes: record.event("supersedes"),
      location: record.text("place"),
      contexts: record.texts("contexts"),
      note: record.text("note"),
      tlp: record.tlp(),
      place: record.place
    )
    guard let date, title != nil, record.raw("issues") != nil, actor != nil, kind != nil else {
      return nil
    }
    checkOpened(record, date: date, issues: issues)
    return event
  }

  /// The date with its precision, which may be coarser than it is written, not finer.
  private func date(_ record: RecordReader) -> PartialDate? {
    let written = record.date("date", .required)
    let precision: DatePrecision? = record.choice("precision")
    guard var date = written, let precision, precision != date.precision else { return written }
    switch (date.precision, precision) {
    case (.day, .circa): date.precision = .circa
    case (.day, .month), (.day, .year), (.month, .year):
      let first = date.first.calendarDate
      let month = precision == .year ? 1 : first.month
      date = PartialDate(
        Day(year: first.year, month: month, day: 1) ?? date.first,
        precision: precision
      )
    default:
      record.report(
        .dateInvalid,
        at: record.place(of: "precision"),
        field: "precision",
        found: precision.rawValue,
        expected: "no finer than the date \(date) is written"
      )
    }
    return date
  }

  private func titles(_ record: RecordReader) -> LocalizedText {
    var entries: [LocalizedText.Entry] = []
    for language in languages {
      guard let title = record.title("title_\(language)") else { continue }
      entries.append(LocalizedText.Entry(language: language, text: title))
    }
    return LocalizedText(entries)
  }

  private func accounts(_ record: RecordReader) -> [Event.Account] {
    accountColumns.compactMap { columns in
      let source = record.source(columns.source)
      guard let text = record.text(columns.text) else {
        if source != nil { record.missing(columns.text, expected: "the account of its source") }
        return nil
      }
      return Event.Account(side: columns.side, text: text, source: source)
    }
  }

  private func checkOpened(_ record: RecordReader, date: PartialDate, issues: [String]) {
    for issue in issues {
      guard let opened = record.reading.opened[issue], date.last < opened.first else { continue }
      record.report(
        .dateBeforeOpened,
        at: record.place(of: "date"),
        field: "date",
        found: date.description,
        expected: "not before \(opened), when \(issue) was opened"
      )
    }
  }
}
