import StraitModel

/// Makes rows of GDELT that look like real ones and of which one knows what is in them.
///
/// The same settings give the same bytes. What the archive has to find is counted while the rows are
/// made. No row tells of anything that happened.
public struct EventMaker {
  /// What is made.
  public struct Settings: Sendable {
    /// How many rows.
    public var rows: Int
    /// Where the draws begin.
    public var seed: UInt64
    /// The two countries of the pair.
    public var pair: (String, String)
    /// Of how many rows one is of the pair.
    public var pairEvery: Int
    /// Of how many rows of the pair one says again what the one before it said.
    public var twinEvery: Int
    /// Of how many rows one is damaged; 0 for none.
    public var faultEvery: Int
    /// 61, 58 or 57.
    public var columns: Int
    /// The number of the first row.
    public var firstID: Int

    /// Settings as the tests mostly have them.
    public init(
      rows: Int,
      seed: UInt64 = 1,
      pair: (String, String) = ("NZL", "CHL"),
      pairEvery: Int = 10,
      twinEvery: Int = 4,
      faultEvery: Int = 0,
      columns: Int = 61,
      firstID: Int = 900_000_000
    ) {
      self.rows = rows
      self.seed = seed
      self.pair = pair
      self.pairEvery = pairEvery
      self.twinEvery = twinEvery
      self.faultEvery = faultEvery
      self.columns = columns
      self.firstID = firstID
    }
  }

  /// What is in the rows that were made.
  public struct Truth: Sendable {
    /// All rows.
    public var rows = 0
    /// Rows of the pair that can be read.
    public var pair = 0
    /// Different events among them.
    public var events = 0
    /// Damaged rows by the name of their fault.
    public var faults: [String: Int] = [:]
    /// Rows of the pair by direction, `NZL-CHL`.
    public var directions: [String: Int] = [:]
    /// The sum of the Goldstein values of the pair's rows, in tenths.
    public var tenths = 0
  }

  /// What is made.
  public let settings: Settings
  /// What was made up to now.
  public private(set) var truth = Truth()

  private var state: UInt64
  private var before: (day: Day, codes: (String, String), code: Int, story: Int)?

  /// Begins.
  public init(_ settings: Settings) {
    self.settings = settings
    state = settings.seed
  }

  /// All rows as one text.
  public mutating func text() -> String {
    var text = ""
    while let row = next() { text += row }
    return text
  }

  /// The next row with its end, or nil after the last.
  public mutating func next() -> String? {
    guard truth.rows < settings.rows else { return nil }
    truth.rows += 1
    let isFault = settings.faultEvery > 0 && truth.rows % settings.faultEvery == 0
    if isFault { return fault() }
    if truth.rows % settings.pairEvery == 0 { return pairRow() }
    return joined(otherRow())
  }

  /// A row of the pair: new, or the one before it told again at another place.
  private mutating func pairRow() -> String {
    let isTwin = before != nil && settings.columns > 57 && draw(settings.twinEvery) == 0
    let fields: [String]
    if isTwin, let before {
      fields = row(day: before.day, codes: before.codes, code: before.code, story: before.story)
    } else {
      let forward = draw(2) == 0
      let codes =
        forward ? (settings.pair.0, settings.pair.1) : (settings.pair.1, settings.pair.0)
      let day = day()
      let code = draw(EventMaker.codes.count)
      // A story of its own, so that two rows say the same only where that is meant.
      before = (day, codes, code, settings.firstID + truth.rows)
      fields = row(day: day, codes: codes, code: code, story: settings.firstID + truth.rows)
      truth.events += 1
    }
    truth.pair += 1
    truth.directions["\(fields[7])-\(fields[17])", default: 0] += 1
    truth.tenths += EventMaker.codes[before?.code ?? 0].tenths
    return joined(fields)
  }

  /// A row that is not of the pair: others, one side alone, one side with itself.
  private mutating func otherRow() -> [String] {
    let (first, second) = settings.pair
    let codes =
      switch draw(6) {
      case 0: (first, "BRA")
      case 1: ("", second)
      case 2: (second, second)
      default: (EventMaker.others[draw(EventMaker.others.count)], "USA")
      }
    return row(
      day: day(),
      codes: codes,
      code: draw(EventMaker.codes.count),
      story: draw(1_000_000)
    )
  }

  /// A day of a year that goes by while rows are made; one row in thirty tells of an earlier one.
  private mutating func day() -> Day {
    let now = 18_000 + Int32(truth.rows * 400 / settings.rows)
    return Day(number: draw(30) == 0 ? now - Int32(draw(365)) : now)
  }

  /// A row of the pair that is damaged in one way, each in its turn.
  private mutating func fault() -> String {
    let total = truth.faults.values.reduce(0, +)
    var fields = row(
      day: Day(number: 18_000),
      codes: settings.pair,
      code: 0,
      story: truth.rows
    )
    let name: String
    switch total % 7 {
    case 0:
      name = "column-count"
      fields.removeLast(3)
    case 1:
      name = "column-count"
      fields.append("")
    case 2:
      name = "date"
      fields[1] = "20190230"
    case 3:
      name = "code"
      fields[26] = "999"
    case 4:
      name = "number"
      fields[30] = "11.0"
    case 5:
      name = "spreadsheet"
      fields[26] = "42"
    default:
      name = "id"
      fields[0] = "none"
    }
    truth.faults[name, default: 0] += 1
    return joined(fields)
  }

  private mutating func row(day: Day, codes: (String, String), code: Int, story: Int) -> [String] {
    let (year, month, date) = day.calendarDate
    let digits = day.description.replacing("-", with: "")
    let event = EventMaker.codes[code]
    var fields = [
      "\(settings.firstID + truth.rows)", digits, String(digits.prefix(6)), "\(year)",
      "\(year).\((month * 30 + date) * 10_000 / 365)",
    ]
    for code in [codes.0, codes.1] {
      fields += [code.isEmpty ? "" : code + "GOV", code.isEmpty ? "" : "GOVERNMENT", code]
      fields += ["", "", "", "", code.isEmpty ? "" : "GOV", "", ""]
    }
    let articles = 1 + draw(12)
    fields += [
      "\(draw(2))", event.code, String(event.code.prefix(3)), String(event.code.prefix(2)),
    ]
    fields += ["1", "\(event.tenths / 10).\(abs(event.tenths % 10))"]
    fields += ["\(articles)", "1", "\(articles)", "\(draw(10)).25"]
    for _ in 0..<3 {
      fields += ["4", "Mbarara, Town No. \(draw(900)), Somewhere", "XX", "XX01"]
      if settings.columns == 61 { fields.append("1234") }
      fields += ["\(draw(80)).5", "-\(draw(170)).25", "-98\(draw(100_000))"]
    }
    fields.append(settings.columns == 61 ? digits + "141500" : digits)
    if settings.columns > 57 {
      fields.append(
        "https://www.\(EventMaker.hosts[story % 7]).example/world/talks-on-trade/story-\(story)"
      )
    }
    return fields
  }

  private func joined(_ fields: [String]) -> String { fields.joined(separator: "\t") + "\n" }

  /// SplitMix64 (Steele, Lea and Flood 2014).
  private mutating func draw(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((bits ^ (bits >> 31)) >> 1) % count
  }

  private static let hosts = [
    "dailynews", "morning-post", "harbour-times", "evening-mail", "wire", "observer", "gazette",
  ]

  private static let others = ["USA", "GBR", "FRA", "EUR", "AUS", "IND", "KEN", "MEX"]

  private static let codes: [(code: String, tenths: Int)] = [
    ("042", 19), ("043", 28), ("036", 40), ("190", -100), ("051", 34), ("112", -20), ("057", 80),
    ("020", 30), ("173", -50), ("0874", 100), ("120", -40), ("163", -80),
  ]
}
