internal import StraitDiagnostics
internal import StraitFormats
internal import StraitModel

/// What is known while one board is read: who may act, which ids there are, and what was wrong.
///
/// The files are read one after another by one reading; it never leaves ``BoardLoader``.
final class Reading {
  /// How many faults of one code are listed for one file; the rest are counted.
  static let faultLimit = 100

  /// The codes of the two sides.
  var sides: [ActorCode] = []
  /// The codes of everybody who may act: the sides, then the third parties.
  var actors: [ActorCode] = []
  /// Old ids and what they became.
  var renamed: [String: String] = [:]
  var tracks = IDTable()
  var criteria = IDTable()
  var scenarios = IDTable()
  var issues = IDTable()
  var sources = IDTable()
  var events = IDTable()
  var polls = IDTable()
  var levers = IDTable()
  var calendar = IDTable()
  var indicators = IDTable()
  var judgments = IDTable()
  var terms = IDTable()
  /// The terms that texts name in braces, and where; they are judged when all terms are known.
  private var namedTerms: [(id: String, place: SourcePlace, field: String?)] = []
  /// The dates that rules count from, and where; they are judged when all dates are read.
  private var countedFrom: [(entry: String, rule: FieldText)] = []
  /// When each issue began, for events that are dated before it.
  var opened: [String: PartialDate] = [:]

  /// What was found so far.
  private(set) var diagnostics: [Diagnostic] = []

  private struct Fault: Hashable {
    var file: String
    var code: DiagnosticCode
  }
  private var counts: [Fault: (count: Int, last: Int)] = [:]
  /// How many more ids may be compared for a suggestion, so that a file of wrong ids costs no more
  /// than a file of right ones.
  private var comparisonsLeft = 500_000

  /// Notes what a reader of formats found.
  func add(_ found: [Diagnostic]) {
    diagnostics += found
  }

  /// Notes a fault.
  func report(
    _ code: DiagnosticCode,
    at place: SourcePlace,
    field: String? = nil,
    found: String? = nil,
    expected: String? = nil,
    help: String? = nil
  ) {
    let fault = Fault(file: place.file, code: code)
    let count = (counts[fault]?.count ?? 0) + 1
    guard count <= Reading.faultLimit else {
      counts[fault]?.count = count
      return
    }
    counts[fault] = (count, diagnostics.count)
    diagnostics.append(
      Diagnostic(
        code,
        at: place,
        field: field,
        found: found.map(Reading.shortened),
        expected: expected,
        help: help
      )
    )
  }

  /// Notes the terms that a text names; its place is asked for only if there are some.
  func noteTerms(in text: String, at place: @autoclosure () -> SourcePlace, field: String?) {
    for id in TermNames.markers(in: text) { namedTerms.append((id, place(), field)) }
  }

  /// Reports the terms that texts name and the board does not have.
  func judgeTerms() {
    for (id, place, field) in namedTerms where !terms.holds(id) {
      report(
        .termUnknown,
        at: place,
        field: field,
        found: "{\(id)}",
        expected: terms.ids.isEmpty
          ? "a term of board.yaml, which has none"
          : "one of " + terms.ids.sorted().map { "{\($0)}" }.joined(separator: ", "),
        help: didYouMean(id, among: terms.ids)
      )
    }
    namedTerms = []
  }

  /// Notes that a rule of the calendar counts from another date.
  func noteCounted(from entry: String, _ rule: FieldText) { countedFrom.append((entry, rule)) }

  /// A calendar without the dates that are counted from one which itself is counted, or whose day is
  /// not known; each is reported.
  func judged(_ calendar: [CalendarEntry]) -> [CalendarEntry] {
    guard !countedFrom.isEmpty else { return calendar }
    let entries = Dictionary(calendar.map { ($0.id, $0) }) { first, _ in first }
    // A date that could not be read has been reported.
    let wrong = countedFrom.filter { entries[$0.entry].map { !$0.hasOwnDay } ?? false }
    for (_, rule) in wrong {
      report(
        .ruleInvalid,
        at: rule.place,
        field: "rule",
        found: rule.text,
        expected: "a date that is known to the day, and not counted from another"
      )
    }
    countedFrom = []
    let bases = Set(wrong.map(\.entry))
    return calendar.filter { entry in
      guard case .counted(_, let base) = entry.when else { return true }
      return !bases.contains(base)
    }
  }

  /// All faults by place, each with its line.
  func finishedDiagnostics(lines: [String: SourceFile]) -> [Diagnostic] {
    var finished = diagnostics
    for (count, last) in counts.values where count > Reading.faultLimit {
      finished[last].help =
        "\(count - Reading.faultLimit) more of this kind in this file are not listed"
    }
    for index in finished.indices where finished[index].sourceLine == nil {
      let place = finished[index].place
      guard place.line > 0, let file = lines[place.file] else { continue }
      finished[index].sourceLine = file.line(place.line)
    }
    return finished.enumerated()
      .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element)
  }

  /// Words that name what somebody probably meant.
  func didYouMean(_ text: String, among candidates: some Collection<String>) -> String? {
    guard comparisonsLeft > 0 else { return nil }
    comparisonsLeft -= candidates.count
    return DidYouMean.nearest(to: text, among: candidates).map { "did you mean \($0)?" }
  }

  /// A text that fits into a message.
  private static func shortened(_ text: String) -> String {
    text.utf8.count <= 80 ? text : String(text.prefix(79)) + "…"
  }
}

/// The ids of one kind of record.
struct IDTable {
  /// Where each id was declared first, whether or not its record could be used.
  private(set) var places: [String: SourcePlace] = [:]
  /// False when a file of this kind could not be read, so that an id may stand there.
  var isComplete = true

  /// True for an id that is declared, or that may be.
  func holds(_ id: String) -> Bool { places[id] != nil }

  /// Declares an id, or gives the place where it was declared before.
  mutating func declare(_ id: String, at place: SourcePlace) -> SourcePlace? {
    guard let first = places.updateValue(place, forKey: id) else { return nil }
    places[id] = first
    return first
  }

  /// All ids, in no order.
  var ids: Dictionary<String, SourcePlace>.Keys { places.keys }
}

extension CalendarEntry {
  /// True for a date that another can be counted from.
  fileprivate var hasOwnDay: Bool {
    switch when {
    case .once: true
    case .yearly(.coarse), .counted: false
    case .yearly: true
    }
  }
}
