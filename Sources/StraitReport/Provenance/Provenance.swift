public import StraitCanvas
public import StraitModel
public import StraitState

/// Where an export comes from: all that it takes to make it again and compare.
///
/// It holds no path of the machine that it was made on. The time is given, not asked of a clock.
public struct Provenance: Hashable, Sendable {
  /// What an export was made from, whatever it is.
  public struct Origin: Hashable, Sendable {
    /// The version of the program.
    public var version: String
    /// When it was made, in seconds since 1970 in UTC.
    public var second: Int
    /// The board's id.
    public var board: String
    /// The digest of the board's files; ``LoadedBoard/withheld`` under a ceiling.
    public var digest: String
    /// What is told of each file, nothing under a ceiling.
    public var files: FileMarks
    /// The most closed marking that was let through; nil for a board that is whole.
    public var ceiling: TLP?
    /// The day that it was in the board's zone, or in the user's.
    public var today: Day
    /// The user's own time zone, where one was named.
    public var zone: String?

    /// Makes an origin.
    public init(
      version: String,
      second: Int,
      board: String,
      digest: String,
      files: FileMarks,
      ceiling: TLP?,
      today: Day,
      zone: String?
    ) {
      self.version = version
      self.second = second
      self.board = board
      self.digest = digest
      self.files = files
      self.ceiling = ceiling
      self.today = today
      self.zone = zone
    }
  }

  /// What kind of export it is.
  public enum Export: Hashable, Sendable {
    /// A picture of screens.
    case report(ReportFormat)
    /// The daily brief, and the day that it is compared with.
    case brief(BriefFormat, since: Day)
  }

  /// A theme by its name and by what its roles look like.
  public struct ThemeMark: Hashable, Sendable {
    /// Its name; `auto` for a page that is dark or light as its reader prefers.
    public var name: String
    /// The fingerprint of its roles.
    public var fingerprint: String

    /// Makes the mark of a theme, or of several that stand for one.
    ///
    /// A theme that was named by the path of its file is known by the file's name alone.
    public init(name: String, _ themes: [Theme]) {
      let last = name.split(separator: "/").last.map(String.init) ?? name
      self.name = last.hasSuffix(".yaml") ? String(last.dropLast(5)) : last
      var whole = Fingerprint()
      for theme in themes { whole.add(theme.fingerprint.text) }
      fingerprint = whole.text
    }

    init(name: String, fingerprint: String) {
      self.name = name
      self.fingerprint = fingerprint
    }
  }

  /// What it was made from.
  public var origin: Origin
  /// What kind of export it is.
  public var export: Export
  /// The day that it is as of.
  public var asOf: Day
  /// Whose names are shown.
  public var names: NamesPolicy
  /// What is shown, page by page; nothing for a brief.
  public var places: [Place] = []
  /// Where the cursors stood, for a picture of a screen that was used.
  public var cursors: [String] = []
  /// True for a picture of a screen that showed what passes, and that no place leads back to.
  public var isPassing = false
  /// Columns and rows; nil for a brief, whose size is its text's.
  public var size: Size?
  /// Which glyphs.
  public var glyphs = GlyphSet.unicode
  /// How many colours, where the format has a choice.
  public var depth: ColorDepth?
  /// The theme, where the format has colours.
  public var theme: ThemeMark?
  /// How many pixels stand for one, where there are pixels.
  public var scale: Int?
  /// The fingerprint of each page.
  public var frames: [String] = []
  /// Four digits of the fingerprint of each row of each page, where the format does not show rows.
  public var rows: [String] = []
  /// The fingerprint of the file but for its record, where it cannot be made again byte by byte.
  public var body: String?

  /// Makes the provenance of an export; the rest is set as it applies.
  public init(_ origin: Origin, _ export: Export, asOf: Day, names: NamesPolicy) {
    self.origin = origin
    self.export = export
    self.asOf = asOf
    self.names = names
  }

  /// Takes in what the pages show.
  public mutating func take(_ pages: [Frame]) {
    frames = pages.map(\.fingerprint.text)
    let count = pages.reduce(0) { $0 + $1.size.rows }
    guard count <= Provenance.mostRows, !export.showsRows else { return }
    rows = pages.flatMap { $0.rowFingerprints.map { String($0.text.suffix(4)) } }
  }

  /// Takes in a text that stands for what the pages show.
  public mutating func take(text: String) {
    frames = [Fingerprint(of: text.utf8).text]
  }

  /// The most rows that are told of one by one.
  static let mostRows = 400

  /// The moment as ISO 8601 writes it: `2031-03-04T12:00:00Z`.
  public var made: String { Moment.text(origin.second) }

  /// What a person wants to know of it, besides the board, the place, the day and the marking.
  public var facts: [(name: String, value: String)] {
    [("made", made), ("program", "straitwatch \(origin.version)")]
  }
}

extension Provenance.Export {
  /// The name of the format.
  public var format: String {
    switch self {
    case .report(let format): format.rawValue
    case .brief(let format, _): format.rawValue
    }
  }

  /// What makes it: `report` or `brief`.
  public var kind: String {
    switch self {
    case .report: "report"
    case .brief: "brief"
    }
  }

  /// True for a format in which each row can be read as a line, so that none has to be told of.
  var showsRows: Bool {
    switch self {
    case .report(.text), .report(.ansi), .brief: true
    case .report: false
    }
  }

  /// True for a format whose lines are the rows of a screen, from the first on.
  var isGrid: Bool {
    switch self {
    case .report(.text), .report(.ansi): true
    case .report, .brief: false
    }
  }

  /// True for a format that a person reads as it is, so that its record must be short.
  var isRead: Bool {
    switch self {
    case .report(.text), .report(.ansi), .brief(.text, _), .brief(.markdown, _): true
    case .report, .brief: false
    }
  }

  /// True for a format whose bytes depend on fonts and libraries, and are not made again.
  public var isDrawn: Bool {
    switch self {
    case .report(.png), .report(.pdf), .brief(.pdf, _): true
    case .report, .brief: false
    }
  }
}

/// A moment as text.
public enum Moment {
  /// Seconds since 1970 as `2031-03-04T12:00:00Z`.
  public static func text(_ second: Int) -> String {
    let second = min(max(second, 0), latest)
    let rest = second % 86_400
    let parts = [rest / 3600, rest / 60 % 60, rest % 60].map { ($0 < 10 ? "0" : "") + "\($0)" }
    return "\(Day(number: Int32(second / 86_400)))T\(parts.joined(separator: ":"))Z"
  }

  /// Reads what ``text(_:)`` writes, and nothing else.
  static func second(_ text: String) -> Int? {
    let digits = text.dropFirst(11).dropLast().split(separator: ":").compactMap { Int($0) }
    guard let day = Day(text.prefix(10)), digits.count == 3 else { return nil }
    let second = Int(day.number) * 86_400 + digits[0] * 3600 + digits[1] * 60 + digits[2]
    return Moment.text(second) == text ? second : nil
  }

  /// The last second of the year 9999.
  static let latest = 253_402_300_799
}
