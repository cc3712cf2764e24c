/// What each key of a YAML file is for, in a sentence: for schemas, and for the comments of a new
/// board.
///
/// `*` stands for a key that has no name of its own. A test holds that every key has a note, and
/// that every note has a key.
enum KeyNotes {
  /// The note for a key by its path, such as `sides.code`; nothing if there is none.
  static func note(_ path: String, in schema: BoardSchema) -> String {
    if let note = notes[schema]?[path] { return note }
    let name = path.split(separator: ".").last.map(String.init) ?? path
    return shared[name] ?? ""
  }

  /// The notes of each file, by path.
  static let notes: [BoardSchema: [String: String]] = [
    .board: table(board), .issue: table(issue), .lever: table(lever),
    .indicators: table(indicators), .judgments: table(judgments),
  ]

  /// The notes for keys that mean the same wherever they stand, by name.
  static let shared = table(everywhere)

  private static func table(_ text: String) -> [String: String] {
    var notes: [String: String] = [:]
    for line in text.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      notes[String(line[..<colon])] = String(line[line.index(colon, offsetBy: 2)...])
    }
    return notes
  }

  private static let everywhere = """
    evidence: Ids of events or poll figures that it rests on.
    verified: Whether a person has checked it against its source.
    note: What else there is to say.
    tlp: The marking of this record; without one it has the board's.
    author: Who judges so.
    illustrative: True for a judgment that only shows how the desk works.
    rationale: Why it is judged so.
    """

  private static let board = """
    format: The version of this format.
    id: Names the board in exports and archives.
    title: A short title, for the title bar.
    description: The board in one sentence.
    sides: The two states, in the order of columns on the screen; today is the day in the first one's zone.
    sides.code: The state's three letters of ISO 3166.
    sides.name: What the state is called.
    sides.short: A name of at most 12 columns, for narrow places.
    sides.adjective: As in "the … public".
    sides.capital: Heads the state's column where both views stand beside each other.
    sides.languages: Two-letter codes, the state's own language first.
    sides.time_zone: A name of the IANA time zone database.
    third_parties: Others that act in events, besides the two sides.
    third_parties.code: Three letters of ISO 3166, or three to five capitals for an organisation.
    third_parties.name: What it is called.
    third_parties.kind: Whether it is a state; without this key it is.
    tracks: The strands that issues belong to, in order.
    tracks.id: What issues and coverage call the track.
    tracks.title: What the screen calls it.
    tracks.pane: Which pane of the overview its issues stand in.
    names_policy: Whose names are shown: both, neutral, or a side's code.
    tlp: The marking of everything that has none of its own.
    coverage: When the log is complete: inside, an empty period counts as calm; outside, as unknown.
    coverage.track: The track it is declared for, or all.
    coverage.from: The first day.
    coverage.to: The last day; without one, up to now.
    coverage.note: What was left out.
    inclusion: The editorial rule: what becomes an event here, and what does not.
    analysis: The parameters of the figures.
    analysis.half_life_days: After how many days an event weighs half as much.
    analysis.poll_design_effect: How much more a poll varies than a simple random sample, 1 to 10.
    analysis.poll_house_deviation: How many points a pollster is expected to stand from the others.
    analysis.check_days: After how many days without a look an indicator is stale; absent for never.
    analysis.goldstein: Values from -10 to 10 that stand in for those of the table, by CAMEO code.
    analysis.weights: Whether events weigh by the reliability of their source.
    criteria: What levers are scored on.
    criteria.id: What scores call the criterion.
    criteria.title: What the screen calls it.
    criteria.weight: Its weight from 0 to 100.
    opinion: The series of polls, in order.
    opinion.wording: The wording group, as in polls.csv.
    opinion.about: About whom it was asked, as in polls.csv.
    opinion.side: Whose public was asked.
    opinion.title: What the screen calls it.
    opinion.headline: True to put it on the overview.
    opinion.expected: When its next wave is expected; the calendar tells of it, and of one overdue.
    opinion.expected.rule: A yearly rule of the calendar, or so many days after the last wave.
    opinion.expected.from: The first date at which a wave is expected.
    opinion.expected.to: The last date at which a wave is expected.
    terms: Things that the two sides name differently; {id} in a text stands for the names.
    terms.id: What stands between the braces.
    terms.neutral: A name that takes no side.
    terms.names: Each side's own name, by its code and by language.
    terms.names.*.verified: Whether a person has checked the names.
    renamed: Ids of before and what they became, so that references are followed.
    """

  private static let issue = """
    id: The file's name without .md.
    title: Short and timeless.
    track: The id of its track in board.yaml.
    opened: When it began; no event of it may be dated before.
    closed: When it ended; absent while it is open.
    names: Each side's own name for it, by its code and by language.
    names.*.verified: Whether a person has checked the names.
    sides: How each side sees it, by its code.
    sides.*.position: What that side says.
    sides.*.red_line: What it says that it will not accept.
    sides.*.driver: What moves it at home.
    sides.*.next_mover: Who there has the next move.
    sides.*.position.since: From when it holds, until the next statement of the list.
    sides.*.position.text: In our own words, unless in quotation marks.
    sides.*.position.unknown: Why it is not known.
    sides.*.red_line.since: From when it holds, until the next statement of the list.
    sides.*.red_line.text: In our own words, unless in quotation marks.
    sides.*.red_line.unknown: Why it is not known.
    sides.*.driver.since: From when it holds, until the next statement of the list.
    sides.*.driver.text: In our own words, unless in quotation marks.
    sides.*.driver.unknown: Why it is not known.
    sides.*.next_mover.since: From when it holds, until the next statement of the list.
    sides.*.next_mover.text: In our own words, unless in quotation marks.
    sides.*.next_mover.unknown: Why it is not known.
    assessments: The dated log of the desk's own judgment.
    assessments.date: The day of the judgment.
    assessments.level: 0 none, 1 dormant, 2 latent, 3 strained, 4 acute, 5 crisis; absent for unknown.
    assessments.change: Against the judgment before.
    assessments.risk_alert: True if it may soon get worse.
    assessments.opportunity: True if it may be resolved.
    links: What it touches.
    links.to: The id of the other issue.
    links.kind: What this one does to that one.
    links.date: From when the link holds.
    links.basis: Whether somebody said so, or it is inferred from the order of dates.
    links.by: Who said so: the code of an actor, or the id of a source.
    links.disputed_by: A side that denies it.
    links.ended: When it was undone.
    aliases: Other words to find it by.
    match: Rules that attach machine-coded events.
    match.codes: How the event's CAMEO code begins.
    match.actors: Codes of those who act.
    match.targets: Codes of those who are acted on.
    match.words: Words that the event tells of.
    """

  private static let lever = """
    id: The file's name without .md.
    title: Short and timeless.
    origin: Where the idea is from.
    holder: Who can pull it.
    side: Whose it is, by code.
    since: From when it is on the board.
    windows: When it can be pulled.
    windows.label: What the window is called.
    windows.from: When it opens.
    windows.to: When it closes.
    windows.known: From when one could know of it; absent for always.
    windows.standing: True for a window that is always open.
    lead_days: How many days are needed before a window.
    reversibility: How easily it is undone.
    cost: What it costs at home, by the code of the side.
    cost.*.level: How much.
    cost.*.reason: Why.
    bears_on: The issues that it bears on.
    bears_on.issue: The id of the issue.
    bears_on.weight: 1 touches, 2 matters, 3 decides.
    scores: From 0 to 100, by the id of the criterion.
    scores_author: Who scored it.
    scores_rationale: Why it is scored so.
    scores_illustrative: True for scores that only show how the desk works.
    log: What was done with it, and what came of it.
    log.date: When.
    log.outcome: What came of it.
    """

  private static let indicators = """
    scenarios: Ways that things may go.
    scenarios.id: What indicators call the scenario.
    scenarios.title: What the screen calls it.
    scenarios.opposite: The id of the scenario that it excludes.
    indicators: What can be observed, and speaks for one of the scenarios.
    indicators.id: Names the indicator.
    indicators.scenario: The id of the scenario that it speaks for.
    indicators.title: What the screen calls it.
    indicators.threshold: Something that one can observe.
    indicators.since: From when it is on the board; absent for always.
    indicators.issue: The id of the issue that it belongs to.
    indicators.diagnosticity: How well it tells the scenarios apart.
    indicators.watch: Where to look.
    indicators.owner: Who looks.
    indicators.rule: What has to hold on the board for it to be seen, by the grammar of INDICATORS.md.
    indicators.check_days: After how many days without a look it is stale, in place of the board's.
    indicators.log: The dated log of its states.
    indicators.log.date: The day.
    indicators.log.state: What was seen.
    """

  private static let judgments = """
    judgments: The judgments.
    judgments.id: Names the judgment.
    judgments.statement: What is judged, in a sentence that can turn out true or false.
    judgments.issue: The id of the issue that it belongs to.
    judgments.made: The day on which it was made.
    judgments.expires: The day after which it is stale.
    judgments.likelihood: A term of ICD 203.
    judgments.confidence: How sound the ground is that it stands on.
    judgments.basis: What the confidence rests on.
    judgments.would_change: What would change it.
    judgments.dissent: Who disagrees and why, or that nobody does.
    judgments.outcome: What came of it.
    judgments.outcome.date: When that was known.
    judgments.outcome.result: Whether it was right.
    """
}
