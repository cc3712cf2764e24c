public import StraitAnalytics
public import StraitModel

/// What is on the screen, as one string: `issue/forced-labour?as-of=2019-08-25&names=both`.
///
/// A place is the unit of history, of a headless picture, of a caption and of a test. Two equal
/// places of the same board show the same.
public struct Place: Hashable, Sendable {
  /// Which screen.
  public var screen: Screen
  /// The day that the desk is set to; nil for today.
  public var asOf: Day?
  /// By which day the events had to be entered; nil for any.
  public var knownBy: Day?
  /// Which names are shown; nil for the board's policy.
  public var names: NamesPolicy?
  /// What the rows must hold; empty for all.
  public var filter: String
  /// The order of the rows; nil for the screen's own.
  public var sort: SortOrder?
  /// The day that the cursor stands at first; nil for the screen's own.
  ///
  /// On the events screen it is the last event up to that day. What is around it stays in sight, so
  /// that nothing is hidden by where one came from.
  public var around: Day?
  /// True when a chart shows both publics on one axis.
  public var showsBothPublics: Bool
  /// Into what the days of the archive are gathered; nil for what shows them best.
  public var period: ArchivePeriod?
  /// Which page of the archive's events, from 0.
  public var page: Int
  /// True when what precedes what is tested of machine-coded events in place of the log.
  public var testsArchive: Bool
  /// True when the archive shows the tension of its events in place of their mean.
  public var showsArchiveTension: Bool
  /// The ids of levers that are taken as pulled, in the order of their ids; empty for none.
  public var whatIf: [String]
  /// Which section has the keys, from 0.
  public var focus: Int
  /// True when that section has the whole screen.
  public var isZoomed: Bool

  /// Makes a place.
  public init(
    _ screen: Screen,
    asOf: Day? = nil,
    knownBy: Day? = nil,
    names: NamesPolicy? = nil,
    filter: String = "",
    sort: SortOrder? = nil,
    around: Day? = nil,
    showsBothPublics: Bool = false,
    period: ArchivePeriod? = nil,
    page: Int = 0,
    testsArchive: Bool = false,
    showsArchiveTension: Bool = false,
    whatIf: [String] = [],
    focus: Int = 0,
    isZoomed: Bool = false
  ) {
    self.screen = screen
    self.asOf = asOf
    self.knownBy = knownBy
    self.names = names
    self.filter = filter
    self.sort = sort
    self.around = around
    self.showsBothPublics = showsBothPublics
    self.period = period
    self.page = page
    self.testsArchive = testsArchive
    self.showsArchiveTension = showsArchiveTension
    self.whatIf = whatIf
    self.focus = focus
    self.isZoomed = isZoomed
  }

  /// Another screen of the same desk: its days and its names stay, and within the archive its filter.
  func desk(_ screen: Screen, around day: Day? = nil) -> Place {
    var place = Place(screen, asOf: asOf, knownBy: knownBy, names: names, around: day)
    if self.screen.isOfArchive, screen.isOfArchive { place.filter = filter }
    return place
  }

  /// The options of a place, in the order in which they are written.
  static let options =
    "as-of, known-by, names, filter, sort, around, publics, by, page, of, measure, if, focus, zoom"

  /// The overview of today.
  public static let overview = Place(.overview)
}

/// The order of the rows of a screen.
public enum SortOrder: String, Sendable, CaseIterable {
  /// The worst first.
  case worst
  /// The newest first.
  case newest
  /// The oldest first.
  case oldest
  /// The next date first.
  case next
  /// By title.
  case title
  /// The most conflictual first.
  case value
  /// By who acted.
  case actor

  /// The orders that a screen offers, its own first.
  static func offered(by screen: Screen) -> [SortOrder] {
    switch screen {
    case .overview: [.worst, .newest, .next, .title]
    case .events: [.newest, .oldest, .value, .actor, .title]
    case .levers: [.next, .title]
    case .spillover: [.newest, .oldest, .title]
    case .issue, .event, .source, .lever, .series, .link, .indicator, .judgment, .opinion, .tension,
      .measured, .archive, .archiveDays, .archiveRow, .why, .calendar, .indicators, .files, .search,
      .since,
      .faults, .help:
      []
    }
  }

  /// The order in words, for a heading.
  public var label: String {
    switch self {
    case .worst: "worst first"
    case .newest: "newest first"
    case .oldest: "oldest first"
    case .next: "next date first"
    case .title: "by title"
    case .value: "by Goldstein value"
    case .actor: "by actor"
    }
  }
}

/// Why a text is no place.
public enum PlaceFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// No screen has that name.
  case screen(String)
  /// No option has that name.
  case option(String)
  /// An option has a value that it cannot have.
  case value(option: String, text: String, expected: String)

  /// The fault in words, with what is legal.
  public var description: String {
    switch self {
    case .screen(let text):
      "no screen is called '\(text)'; there are: \(Screen.forms.joined(separator: ", "))"
    case .option(let text):
      "no option of a place is called '\(text)'; there are: \(Place.options)"
    case .value(let option, let text, let expected):
      "'\(text)' is no value for \(option); expected \(expected)"
    }
  }
}

extension Place: CustomStringConvertible {
  /// Reads a place.
  ///
  /// - Throws: `PlaceFault` with the part that cannot be read and what is legal.
  public init(_ text: String) throws(PlaceFault) {
    let parts = Place.parts(of: text)
    guard let first = parts.first, let screen = Screen(first) else {
      throw .screen(String(parts.first ?? ""))
    }
    self.init(screen)
    guard parts.count == 2 else { return }
    for option in parts[1].split(separator: "&") {
      let pair = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      try set(String(pair[0]), to: pair.count == 2 ? PlaceEscaping.decode(pair[1]) : "")
    }
  }

  /// The screen and its options.
  ///
  /// A figure's own `?track=ID` belongs to the screen, and options then follow after an `&`.
  private static func parts(of text: String) -> [Substring] {
    let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].hasPrefix("why/"),
      parts[1].hasPrefix("track=") || parts[1].hasPrefix("issue=")
    else { return parts }
    let end = parts[1].firstIndex(of: "&") ?? text.endIndex
    let screen = text[..<end]
    return end == text.endIndex ? [screen] : [screen, text[text.index(after: end)...]]
  }

  private mutating func set(_ option: String, to value: String) throws(PlaceFault) {
    switch option {
    case "as-of":
      guard let day = Day(value) else {
        throw .value(option: option, text: value, expected: "a day such as 2019-08-25")
      }
      asOf = day
    case "known-by":
      guard let day = Day(value) else {
        throw .value(option: option, text: value, expected: "a day such as 2019-08-25")
      }
      knownBy = day
    case "names":
      names = NamesPolicy(value)
    case "filter":
      filter = value
    case "sort":
      guard let order = SortOrder(rawValue: value),
        SortOrder.offered(by: screen).contains(order)
      else {
        let offered = SortOrder.offered(by: screen).map(\.rawValue).joined(separator: ", ")
        throw .value(
          option: option,
          text: value,
          expected: offered.isEmpty ? "none on this screen" : offered
        )
      }
      sort = order
    case "around":
      guard let day = Day(value) else {
        throw .value(option: option, text: value, expected: "a day such as 2019-08-25")
      }
      around = day
    case "publics":
      guard value == "both" else {
        throw .value(option: option, text: value, expected: "both")
      }
      showsBothPublics = true
    case "by":
      guard screen == .archive, let period = ArchivePeriod(rawValue: value) else {
        let all = ArchivePeriod.allCases.map(\.rawValue).joined(separator: ", ")
        throw .value(
          option: option,
          text: value,
          expected: screen == .archive ? all : "none on this screen"
        )
      }
      self.period = period
    case "page":
      guard case .archiveDays = screen, let number = Int(value), (1...100_000).contains(number)
      else {
        throw .value(option: option, text: value, expected: "1 or more, on archive/DAYS")
      }
      page = number - 1
    case "of":
      guard screen == .measured, value == "archive" else {
        throw .value(
          option: option,
          text: value,
          expected: screen == .measured ? "archive" : "none on this screen"
        )
      }
      testsArchive = true
    case "measure":
      guard screen == .archive, value == "tension" else {
        throw .value(option: option, text: value, expected: "tension, on archive")
      }
      showsArchiveTension = true
    case "if":
      let ids = value.split(separator: ",").map(String.init)
      guard screen == .levers, !ids.isEmpty else {
        let expected = screen == .levers ? "ids of levers, as a,b" : "none on this screen"
        throw .value(option: option, text: value, expected: expected)
      }
      whatIf = Set(ids).sorted()
    case "focus":
      guard let index = Int(value), (1...9).contains(index) else {
        throw .value(option: option, text: value, expected: "1 to 9")
      }
      focus = index - 1
    case "zoom":
      guard value == "1" || value.isEmpty else {
        throw .value(option: option, text: value, expected: "1")
      }
      isZoomed = true
    default:
      throw .option(option)
    }
  }

  /// The place as one string, options in a fixed order and only where they differ from the default.
  public var description: String {
    var options: [String] = []
    if let asOf { options.append("as-of=\(asOf)") }
    if let knownBy { options.append("known-by=\(knownBy)") }
    if let names { options.append("names=\(names)") }
    if !filter.isEmpty { options.append("filter=" + PlaceEscaping.encode(filter)) }
    if let sort { options.append("sort=\(sort.rawValue)") }
    if let around { options.append("around=\(around)") }
    if showsBothPublics { options.append("publics=both") }
    if let period { options.append("by=\(period.rawValue)") }
    if page > 0 { options.append("page=\(page + 1)") }
    if testsArchive { options.append("of=archive") }
    if showsArchiveTension { options.append("measure=tension") }
    if !whatIf.isEmpty {
      options.append("if=" + whatIf.map(PlaceEscaping.encode).joined(separator: ","))
    }
    if focus > 0 { options.append("focus=\(focus + 1)") }
    if isZoomed { options.append("zoom=1") }
    if options.isEmpty { return screen.description }
    let separator = screen.description.contains("?") ? "&" : "?"
    return screen.description + separator + options.joined(separator: "&")
  }
}

extension NamesPolicy {
  /// Reads a policy: `both`, `neutral`, or a side's code.
  public init(_ text: String) {
    switch text {
    case "both": self = .both
    case "neutral": self = .neutral
    default: self = .side(ActorCode(text))
    }
  }
}

/// Percent-encoding of the few characters that part the options of a place (RFC 3986).
enum PlaceEscaping {
  static func encode(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x80...0xFF:
        bytes.append(byte)
      default:
        bytes += [0x25, hexadecimal(byte >> 4), hexadecimal(byte & 15)]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func decode(_ text: Substring) -> String {
    let source = Array(text.utf8)
    var bytes: [UInt8] = []
    var index = 0
    while index < source.count {
      if source[index] == 0x25, index + 2 < source.count, let high = value(source[index + 1]),
        let low = value(source[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(source[index] == 0x2B ? 0x20 : source[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hexadecimal(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x37 + value
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x37
    case 0x61...0x66: digit - 0x57
    default: nil
    }
  }
}
