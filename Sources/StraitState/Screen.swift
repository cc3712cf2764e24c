public import StraitAnalytics
public import StraitModel

/// Which screen, and of what.
public enum Screen: Hashable, Sendable {
  /// Four panes: the whole desk at a glance.
  case overview
  /// One issue, by id.
  case issue(String)
  /// All events.
  case events
  /// One event, by id.
  case event(String)
  /// One source, by id.
  case source(String)
  /// One lever, by id.
  case lever(String)
  /// One series of polls, by the text of its id.
  case series(String)
  /// One link between two issues, by id.
  case link(String)
  /// One indicator, by id.
  case indicator(String)
  /// One key judgment, by id.
  case judgment(String)
  /// What the publics think: every series of polls, and a chart.
  case opinion
  /// What each side does to the other: stock and flow, by track and issue.
  case tension
  /// What crosses over from one dispute to another, as the issue files say.
  case spillover
  /// What precedes what: tracks and directions against each other, tested.
  case measured
  /// A figure taken apart, by its name.
  case why(FigureID)
  /// Machine-coded events over time, unreviewed.
  case archive
  /// The machine-coded events of some days.
  case archiveDays(ClosedRange<Day>)
  /// One row of machine-coded events.
  case archiveRow(ArchiveRowID)
  /// Every lever with its clock.
  case levers
  /// The next weeks, and the days of all years.
  case calendar
  /// Every indicator and key judgment.
  case indicators
  /// The files, how fresh and how balanced they are.
  case files
  /// Everything that holds a text.
  case search
  /// What is not as the user saw it, and the shift notes.
  case since
  /// The faults of the board's files.
  case faults
  /// Every command.
  case help
}

extension Screen: CustomStringConvertible {
  /// The screen as it begins a place: `issue/gsomia`.
  public var description: String {
    switch self {
    case .overview: "overview"
    case .issue(let id): "issue/" + id
    case .events: "events"
    case .event(let id): "event/" + id
    case .source(let id): "source/" + id
    case .lever(let id): "lever/" + id
    case .series(let id): "series/" + id
    case .link(let id): "link/" + id
    case .indicator(let id): "indicator/" + id
    case .judgment(let id): "judgment/" + id
    case .opinion: "opinion"
    case .tension: "tension"
    case .spillover: "spillover"
    case .measured: "measured"
    case .why(let figure): "why/\(figure)"
    case .archive: "archive"
    case .archiveDays(let days):
      days.lowerBound == days.upperBound
        ? "archive/\(days.lowerBound)" : "archive/\(days.lowerBound)..\(days.upperBound)"
    case .archiveRow(let id): "archive-row/\(id)"
    case .levers: "levers"
    case .calendar: "calendar"
    case .indicators: "indicators"
    case .files: "data"
    case .search: "search"
    case .since: "since"
    case .faults: "faults"
    case .help: "help"
    }
  }

  /// The screens without an id, and the kinds with one, as they are typed.
  public static let forms = [
    "overview", "events", "opinion", "tension", "spillover", "measured", "levers", "calendar",
    "indicators",
    "data", "archive", "search", "since", "faults", "help", "archive/DAYS", "archive-row/ID",
    "issue/ID", "event/ID", "source/ID", "lever/ID",
    "series/ID", "link/ID", "indicator/ID",
    "judgment/ID", "why/FIGURE",
  ]

  /// Reads the text of a screen; nil if there is none of that name.
  public init?(_ text: some StringProtocol) {
    let parts = String(text).split(separator: "/" as Character, maxSplits: 1).map { String($0) }
    switch (parts.first, parts.dropFirst().first) {
    case ("overview", nil): self = .overview
    case ("events", nil): self = .events
    case ("opinion", nil): self = .opinion
    case ("tension", nil): self = .tension
    case ("spillover", nil): self = .spillover
    case ("measured", nil): self = .measured
    case ("why", let name?):
      guard let figure = FigureID(name) else { return nil }
      self = .why(figure)
    case ("archive", nil): self = .archive
    case ("archive", let text?):
      guard let days = Screen.days(text) else { return nil }
      self = .archiveDays(days)
    case ("archive-row", let id?):
      guard let id = ArchiveRowID(id) else { return nil }
      self = .archiveRow(id)
    case ("levers", nil): self = .levers
    case ("calendar", nil): self = .calendar
    case ("indicators", nil): self = .indicators
    case ("data", nil): self = .files
    case ("search", nil): self = .search
    case ("since", nil): self = .since
    case ("faults", nil): self = .faults
    case ("help", nil): self = .help
    case ("issue", let id?): self = .issue(id)
    case ("event", let id?): self = .event(id)
    case ("source", let id?): self = .source(id)
    case ("lever", let id?): self = .lever(id)
    case ("series", let id?): self = .series(id)
    case ("link", let id?): self = .link(id)
    case ("indicator", let id?): self = .indicator(id)
    case ("judgment", let id?): self = .judgment(id)
    default: return nil
    }
  }

  /// Reads `2019-08-22`, `2019-08`, `2019` or two of them with `..` between.
  private static func days(_ text: String) -> ClosedRange<Day>? {
    guard let dots = text.firstRange(of: "..") else {
      return PartialDate(text).map { $0.first...$0.last }
    }
    guard let first = PartialDate(text[..<dots.lowerBound])?.first,
      let last = PartialDate(text[dots.upperBound...])?.last, first <= last
    else { return nil }
    return first...last
  }

  /// True for the screens of machine-coded events, which have a filter of their own.
  public var isOfArchive: Bool {
    switch self {
    case .archive, .archiveDays, .archiveRow: true
    case .overview, .issue, .events, .event, .source, .lever, .series, .link, .indicator, .judgment,
      .opinion, .tension, .spillover, .measured, .why, .levers, .calendar, .indicators, .files,
      .search,
      .since, .faults, .help:
      false
    }
  }
}
