public import StraitDiagnostics

/// What was taken out of a board before anything was computed from it.
public struct Withheld: Hashable, Sendable {
  /// The most closed marking that a record may have.
  public var ceiling: TLP
  /// How many records were taken out.
  public var records: Int

  /// Makes a count.
  public init(ceiling: TLP, records: Int) {
    self.ceiling = ceiling
    self.records = records
  }
}

extension Board {
  /// The board without every record that is marked above a ceiling, or nil where the board itself is.
  ///
  /// It is to be told from nothing that a board without those records would be: whatever rests on
  /// withheld records alone goes with them, and whatever names one no longer does. Figures are
  /// computed from what is left, so cut first.
  ///
  /// 1. An event, a date, an indicator or a judgment whose issues are all withheld is withheld, and so
  ///    is a poll figure whose pollster is, and a date that is counted from a withheld one.
  /// 2. A statement, an assessment, a link, an entry of a log or a judgment that had evidence and has
  ///    none left is left out: it is unfounded without it.
  /// 3. A citation of a withheld source becomes unknown, with its address, note and quotation; an
  ///    account that a withheld source reports is left out.
  /// 4. No record says where it stands: a line counts the withheld ones before it.
  public func cut(to ceiling: TLP) -> Board? {
    guard tlp <= ceiling else { return nil }
    var board = self
    var left = RecordsLeft(of: board)
    board.cut(within: ceiling, &left)
    board.withheld = Withheld(ceiling: ceiling, records: left.withheld)
    return board
  }

  /// The most closed marking of the board and of every record on it.
  public var highestMarking: TLP {
    var highest = tlp
    func take(_ records: [some Record]) {
      for index in records.indices {
        if let own = records[index].tlp, own > highest { highest = own }
      }
    }
    take(issues)
    take(events)
    take(sources)
    take(polls)
    take(levers)
    take(calendar)
    take(indicators)
    take(judgments)
    return highest
  }
}

/// The ids that are left after a cut, and what is to be done to a record that names others.
private struct RecordsLeft {
  var issues: Set<String> = []
  var sources: Set<String> = []
  var evidence: Set<String> = []
  var actors: Set<String>
  var withheld = 0

  init(of board: Board) {
    actors = Set(board.dyad.sides.map(\.code.text) + board.thirdParties.map(\.code.text))
  }

  /// Takes out the records above a marking, and those that do not stand without others.
  mutating func keep<Element: Record>(
    _ records: inout [Element],
    within ceiling: TLP,
    of board: TLP,
    where stands: (RecordsLeft, Element) -> Bool = { _, _ in true }
  ) {
    let before = records.count
    let left = self
    records.removeAll { ($0.tlp ?? board) > ceiling || !stands(left, $0) }
    withheld += before - records.count
  }

  /// True where some issue is left, or there never was one.
  func hasIssue(_ ids: [String]) -> Bool { ids.isEmpty || ids.contains { issues.contains($0) } }

  /// True for evidence of which something is left, and where there was none to begin with.
  func isFounded(_ ids: [String]) -> Bool { ids.isEmpty || ids.contains { evidence.contains($0) } }

  func keep(_ ids: inout [String]) { ids.removeAll { !evidence.contains($0) } }

  /// True for an id that is no side, no third party and no source that is left.
  ///
  /// A source that could not be read has no marking either, and counts as withheld.
  func isWithheldSource(_ id: String) -> Bool { !sources.contains(id) && !actors.contains(id) }

  func clean(_ citation: inout Citation) {
    guard let source = citation.source, isWithheldSource(source) else { return }
    citation = Citation(verification: citation.verification)
  }
}

extension Board {
  fileprivate mutating func cut(within ceiling: TLP, _ left: inout RecordsLeft) {
    left.keep(&sources, within: ceiling, of: tlp)
    left.sources = Set(sources.map(\.id))
    left.keep(&issues, within: ceiling, of: tlp)
    left.issues = Set(issues.map(\.id))
    left.keep(&events, within: ceiling, of: tlp) { $0.hasIssue($1.issues) }
    left.keep(&polls, within: ceiling, of: tlp) { !$0.isWithheldSource($1.pollster) }
    left.evidence = Set(events.map(\.id)).union(polls.map(\.id))
    left.keep(&calendar, within: ceiling, of: tlp) { $0.hasIssue($1.issues) }
    left.withheld += dropUncountedDates()
    left.keep(&levers, within: ceiling, of: tlp)
    left.keep(&indicators, within: ceiling, of: tlp) { $0.hasIssue([$1.issue].compactMap(\.self)) }
    left.keep(&judgments, within: ceiling, of: tlp) {
      $0.hasIssue([$1.issue].compactMap(\.self)) && $0.isFounded($1.authorship.evidence)
    }
    for index in issues.indices { issues[index].clean(left) }
    for index in events.indices { events[index].clean(left) }
    for index in polls.indices { left.clean(&polls[index].citation) }
    for index in calendar.indices {
      calendar[index].issues.removeAll { !left.issues.contains($0) }
      left.clean(&calendar[index].citation)
    }
    for index in levers.indices { levers[index].clean(left) }
    for index in indicators.indices {
      indicators[index].clean(left)
      dropForeignRule(of: index)
    }
    for index in judgments.indices { judgments[index].clean(left) }
    let ids = [issues.map(\.id), levers.map(\.id), calendar.map(\.id), indicators.map(\.id)]
    let known = left.evidence.union(left.sources).union(ids.joined()).union(judgments.map(\.id))
    renamed = renamed.filter { known.contains($0.value) }
    forgetPlaces()
  }
}

extension SourcePlace {
  /// Stands for a place that is not told: a line counts the withheld ones before it.
  public static let withheld = SourcePlace(file: "")

  /// True for a place that leads nowhere.
  public var isWithheld: Bool { file.isEmpty }
}

extension Board {
  fileprivate mutating func forgetPlaces() {
    place = .withheld
    for index in issues.indices { issues[index].forgetPlaces() }
    for index in events.indices { events[index].place = .withheld }
    for index in sources.indices { sources[index].place = .withheld }
    for index in polls.indices { polls[index].place = .withheld }
    for index in levers.indices {
      levers[index].place = .withheld
      levers[index].prose.forgetPlaces()
    }
    for index in calendar.indices { calendar[index].place = .withheld }
    for index in indicators.indices { indicators[index].place = .withheld }
    for index in judgments.indices { judgments[index].place = .withheld }
  }
}

extension Prose {
  fileprivate mutating func forgetPlaces() {
    for index in sections.indices { sections[index].place = .withheld }
  }
}

extension Issue {
  fileprivate mutating func forgetPlaces() {
    place = .withheld
    for index in assessments.indices { assessments[index].place = .withheld }
    for index in links.indices { links[index].place = .withheld }
    views = views.mapValues { view in
      SideView(
        position: view.position.withoutPlaces,
        redLine: view.redLine.withoutPlaces,
        driver: view.driver.withoutPlaces,
        nextMover: view.nextMover.withoutPlaces
      )
    }
    prose.forgetPlaces()
  }

  fileprivate mutating func clean(_ left: RecordsLeft) {
    assessments.removeAll { !left.isFounded($0.authorship.evidence) }
    for index in assessments.indices { left.keep(&assessments[index].authorship.evidence) }
    links.removeAll { link in
      !left.issues.contains(link.to) || !left.isFounded(link.evidence)
        || link.by.map(left.isWithheldSource) ?? false
    }
    for index in links.indices { left.keep(&links[index].evidence) }
    views = views.mapValues { view in
      SideView(
        position: view.position.clean(left),
        redLine: view.redLine.clean(left),
        driver: view.driver.clean(left),
        nextMover: view.nextMover.clean(left)
      )
    }
  }
}

extension Array where Element == Statement {
  fileprivate var withoutPlaces: [Statement] {
    map { statement in
      var statement = statement
      statement.place = .withheld
      return statement
    }
  }

  fileprivate func clean(_ left: RecordsLeft) -> [Statement] {
    filter { left.isFounded($0.evidence) }.map { statement in
      var statement = statement
      left.keep(&statement.evidence)
      return statement
    }
  }
}

extension Event {
  fileprivate mutating func clean(_ left: RecordsLeft) {
    issues.removeAll { !left.issues.contains($0) }
    if let old = supersedes, !left.evidence.contains(old) { supersedes = nil }
    accounts.removeAll { $0.source.map(left.isWithheldSource) ?? false }
    left.clean(&citation)
  }
}

extension Lever {
  fileprivate mutating func clean(_ left: RecordsLeft) {
    bearings.removeAll { !left.issues.contains($0.issue) }
    log.removeAll { !left.isFounded($0.evidence) }
    for index in log.indices { left.keep(&log[index].evidence) }
    guard let ids = scoresAuthorship?.evidence else { return }
    if left.isFounded(ids) {
      scoresAuthorship?.evidence.removeAll { !left.evidence.contains($0) }
    } else {
      scores = [:]
      scoresAuthorship = nil
    }
  }
}

extension Indicator {
  fileprivate mutating func clean(_ left: RecordsLeft) {
    log.removeAll { !left.isFounded($0.evidence) }
    for index in log.indices { left.keep(&log[index].evidence) }
    left.keep(&authorship.evidence)
  }
}

extension Judgment {
  fileprivate mutating func clean(_ left: RecordsLeft) {
    left.keep(&authorship.evidence)
    guard var outcome else { return }
    let isFounded = left.isFounded(outcome.evidence)
    left.keep(&outcome.evidence)
    self.outcome = isFounded ? outcome : nil
  }
}
