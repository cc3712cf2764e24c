import StraitAnalytics
import StraitCanvas
public import StraitModel

/// What comes on a board, as data: the public schema `straitwatch.calendar/1`, described in
/// `docs/COMMAND-LINE.md`, and as text and iCalendar.
///
/// It holds the dates of the calendar, windows of levers that open and close, judgments that expire,
/// and waves of polls that are expected or overdue.
public struct CalendarDocument: Hashable, Sendable {
  /// The name and version of the schema.
  public static let schema = "straitwatch.calendar/1"
  /// The most days that can be looked ahead: ten years, in which a date that returns is told as often
  /// as it does so.
  public static let mostDays = 3660

  /// Something that comes.
  public struct Entry: Hashable, Sendable {
    /// Stable while the record is: `calendar/gsomia-notice/2026` for one that returns.
    public var id: String
    /// `entry`, `opening`, `closing`, `only-day`, `expiry` or `wave`.
    public var matter: String
    /// When, as finely as it is known.
    public var date: PartialDate
    /// What it is, in a line.
    public var title: String
    /// The kind of a date of the calendar; of a wave whether it is `expected`, `overdue`, or `unknown`
    /// where the log ended before its date; nil for what is neither.
    public var kind: String?
    /// The ids of its issues.
    public var issues: [String]
    /// Where a date of the calendar is from: the id of its source.
    public var source: String?
    /// How far it was checked, where that is written down.
    public var verification: String?
    /// Where one can read of it.
    public var address: String?
    /// True for a judgment that shows how the desk works.
    public var isIllustrative = false
    /// How it is marked: by itself, else as the board is.
    public var marking: TLP
    /// The titles of its issues, for a person.
    var issueTitles: [String]
    /// The name of its source, for a person.
    var sourceName: String?
  }

  /// The board and its digest.
  public var board: StatusDocument.Source
  /// The version of the program.
  public var version: String
  /// When it was made, in seconds since 1970 in UTC.
  public var second: Int
  /// The first day.
  public var from: Day
  /// The last.
  public var to: Day
  /// Whose names are read.
  public var names: String
  /// The most closed marking of what is told, never lower than the board's.
  public var marking: TLP
  /// What was taken out, if there was a ceiling.
  public var withheld: Withheld?
  /// What comes, the next first.
  public var entries: [Entry]

  /// What comes on a day and in so many days after it.
  public init(
    _ cut: Board,
    from day: Day,
    days: Int,
    digest: String,
    version: String,
    second: Int
  ) {
    board = StatusDocument.Source(id: cut.id, title: oneLine(cut.title), digest: digest)
    self.version = version
    self.second = second
    from = day
    to = day + days
    names = cut.namesPolicy.description
    withheld = cut.withheld
    entries = ComingDate.all(on: cut, from: day, days: days).compactMap { Entry($0, on: cut) }
    marking = entries.map(\.marking).max().map { max($0, cut.tlp) } ?? cut.tlp
  }
}

extension CalendarDocument.Entry {
  /// Tells of something that comes; nil where its record is not on the board.
  init?(_ coming: ComingDate, on board: Board) {
    var marking: TLP?
    issues = []
    date = coming.date
    id = coming.id
    switch coming.matter {
    case .entry(let id):
      guard let entry = board.calendarEntry(id) else { return nil }
      matter = "entry"
      title = entry.title
      kind = entry.kind.rawValue
      issues = entry.issues
      source = entry.citation.source
      verification = entry.citation.verification.rawValue
      address = entry.citation.url
      marking = entry.tlp
      // The next year's is another event in whoever's calendar it stands. What is counted from
      // another date may have two in a year.
      self.id = "calendar/" + id
      switch coming.anniversary.rule {
      case .shifted: self.id += "/\(coming.date.first)"
      case .fixed, .weekday, .coarse: self.id += "/\(coming.date.first.year)"
      case nil: break
      }
    case .opening(let id, let index), .closing(let id, let index), .onlyDay(let id, let index):
      guard let lever = board.lever(id), lever.windows.indices.contains(index) else { return nil }
      let window = lever.windows[index]
      let verb: String
      switch coming.matter {
      case .opening: (matter, verb) = ("opening", "Window opens")
      case .closing: (matter, verb) = ("closing", "Window closes")
      default: (matter, verb) = ("only-day", "Window, this day alone")
      }
      title = "\(verb): \(lever.title), \(window.label)"
      self.id = "lever/\(id)/\(Self.mark(of: index, in: lever))/\(matter)"
      issues = lever.bearings.map(\.issue)
      verification = window.isVerified ? nil : Verification.unverified.rawValue
      marking = lever.tlp
    case .expiry(let id):
      guard let judgment = board.judgment(id) else { return nil }
      matter = "expiry"
      title = "Judgment expires: " + judgment.statement
      issues = [judgment.issue].compactMap(\.self)
      isIllustrative = judgment.authorship.isIllustrative
      marking = judgment.tlp
    case .wave(let wave):
      guard let series = board.series.first(where: { $0.id == wave.series }),
        let last = board.poll(wave.last)
      else { return nil }
      matter = "wave"
      title = "Poll: " + series.title
      kind = wave.word
      source = last.pollster
      verification = wave.rule == nil ? Verification.derived.rawValue : nil
      marking = last.tlp
      self.id += "/\(wave.date.first)"
    }
    title = oneLine(title)
    let told = issues.compactMap { board.issue($0) }
    issueTitles = told.map { oneLine($0.title) }
    sourceName = source.flatMap { board.source($0)?.name }.map(oneLine)
    let own = [marking] + told.map(\.tlp) + [source.flatMap { board.source($0)?.tlp }]
    self.marking = own.compactMap(\.self).reduce(board.tlp, max)
  }

  /// What tells a window from the others of its lever, whichever of them are known: its label, and
  /// where a label stands again, its number among the same ones.
  private static func mark(of index: Int, in lever: Lever) -> String {
    let label = lever.windows[index].label
    let before = lever.windows[..<index].count { $0.label == label }
    let mark = String(Fingerprint(of: label).text.prefix(8))
    return before == 0 ? mark : "\(mark)-\(before + 1)"
  }
}
