import StraitDiagnostics
import StraitModel

extension AppState {
  /// Where the record of the whole screen stands.
  var screenSource: SourcePlace? {
    guard let board = desk?.board else { return held?.first?.place }
    switch visit.place.screen {
    case .issue(let id): return board.issue(id)?.place
    case .event(let id): return board.event(id)?.place
    case .source(let id): return board.source(id)?.place
    case .lever(let id): return board.lever(id)?.place
    case .link(let id): return board.link(id)?.link.place
    case .indicator(let id): return board.indicator(id)?.place
    case .series(let id):
      return board.polls.last { $0.series.description == id }?.place
    case .judgment(let id): return board.judgment(id)?.place
    case .overview, .events, .opinion, .tension, .spillover, .measured, .why, .levers, .calendar,
      .indicators,
      .files, .search, .since, .help, .faults:
      return board.place
    // A row of the archive stands in no file of the board.
    case .archive, .archiveDays, .archiveRow: return nil
    }
  }

  /// Asks for a record like the one under the cursor, ready to be filled in.
  mutating func add() -> [Effect] {
    guard let board = snapshot?.board else {
      notice = "there is no board to add to"
      return []
    }
    guard board.withheld == nil else {
      notice = "nothing can be added under a ceiling: the files are not told"
      return []
    }
    switch focusedSection?.kind {
    case .history, .security:
      return [addIssue(board)]
    case .levers:
      return [addLever(board)]
    case .chart where visit.place.screen == .tension: return [addEvent(board)]
    case _ where visit.place.screen.isOfArchive:
      notice = "P makes an event of a machine-coded row"
      return []
    case .links where visit.place.screen == .spillover:
      notice = "copy a link of the file: e opens it"
      return []
    case .opinion, .chart, .figures:
      return [addPoll(board)]
    case .coming, .years:
      return [addCalendarEntry(board)]
    case .latest, .events, .timeline, .mirror, .links, .prose, .onThisDay, .results, .flow,
      .measures, .turns, .precedence, .correlations, .coded, .news, nil:
      return [addEvent(board)]
    case .sources:
      return [addSource(board)]
    case .whatIf:
      return [addLever(board)]
    case .record, .related:
      switch visit.place.screen {
      case .series: return [addPoll(board)]
      case .lever: return [addLever(board)]
      case .source: return [addSource(board)]
      case .levers: return [addLever(board)]
      case .opinion: return [addPoll(board)]
      case .calendar: return [addCalendarEntry(board)]
      case .overview, .issue, .events, .event, .link, .indicator, .judgment, .indicators, .files,
        .tension, .spillover, .measured, .why, .search, .since, .faults, .help, .archive,
        .archiveDays,
        .archiveRow:
        return [addEvent(board)]
      }
    case .indicators, .judgments:
      // They stand in one file each, whose last record is the best example.
      notice = "copy a record of the file: e opens it"
      return []
    case .crossings, .linkYears:
      notice = "a link stands in the file of its first issue: e on a link opens it"
      return []
    case .faults, .commands, .files, .balance:
      notice = "nothing to add here"
      return []
    }
  }

  private func addEvent(_ board: Board) -> Effect {
    let issues = issuesAtHand(board)
    let file = board.events.last { $0.issues == issues }?.place.file
    return .addRow(
      file: file ?? board.events.last?.place.file ?? "events.csv",
      fields: [
        TemplateField("id", "\(asOf)-"), TemplateField("date", asOf.description),
        TemplateField("precision", "day"), TemplateField("entered", today.description),
        TemplateField("title"), TemplateField("issues", issues.joined(separator: ";")),
        TemplateField("actor", board.dyad.first.code.text),
        TemplateField("target", board.dyad.second.code.text),
        TemplateField("kind", Event.Kind.statement.rawValue), TemplateField("code"),
        TemplateField("valence"), TemplateField("source"), TemplateField("url"),
        TemplateField("credibility", "6"), TemplateField("status", "current"),
        TemplateField("verification", Verification.unverified.rawValue),
      ]
    )
  }

  /// The issues that the screen, or the event under the cursor, is about; none where that is open,
  /// since a wrong one would pass every check.
  private func issuesAtHand(_ board: Board) -> [String] {
    if case .issue(let id) = visit.place.screen { return [id] }
    if case .event(let id) = visit.place.screen { return board.event(id)?.issues ?? [] }
    if case .event(let id) = currentRow?.record { return board.event(id)?.issues ?? [] }
    return []
  }

  private func addPoll(_ board: Board) -> Effect {
    var example = board.polls.last
    let list = content.sections.first { $0.kind == .opinion }
    let listed = list?.rows.first { $0.id == visit.cursors[.opinion]?.id }
    if case .series(let id) = currentRow?.target {
      example = board.polls.last { $0.series.description == id }
    } else if case .series(let id) = visit.place.screen {
      example = board.polls.last { $0.series.description == id }
    } else if visit.place.screen == .opinion, case .series(let id) = listed?.target {
      // From the chart or the figures: they are of the series that the list stands at.
      example = board.polls.last { $0.series.description == id }
    }
    return .addRow(
      file: example?.place.file ?? "polls.csv",
      fields: [
        TemplateField("id"), TemplateField("wording", example?.wording ?? ""),
        TemplateField("pollster", example?.pollster ?? ""),
        TemplateField("side", (example?.side ?? board.dyad.first.code).text),
        TemplateField("population", example?.population ?? ""),
        TemplateField("about", example?.about?.text ?? ""),
        TemplateField("question", example?.question ?? ""),
        TemplateField("mode", (example?.mode ?? .unknown).rawValue),
        TemplateField("field_start"), TemplateField("field_end"), TemplateField("published"),
        TemplateField("n"), TemplateField("value"), TemplateField("source"),
        TemplateField("url"), TemplateField("verification", Verification.unverified.rawValue),
      ]
    )
  }

  private func addCalendarEntry(_ board: Board) -> Effect {
    .addRow(
      file: board.calendar.last?.place.file ?? "calendar.csv",
      fields: [
        TemplateField("id"), TemplateField("date"), TemplateField("rule"),
        TemplateField("kind", CalendarEntry.Kind.other.rawValue), TemplateField("title"),
        TemplateField("issues"), TemplateField("verification", Verification.unverified.rawValue),
        TemplateField("source"), TemplateField("url"), TemplateField("note"),
      ]
    )
  }

  private func addSource(_ board: Board) -> Effect {
    .addRow(
      file: board.sources.first?.place.file ?? "sources.csv",
      fields: [
        TemplateField("id"), TemplateField("name"), TemplateField("side"),
        TemplateField("language"), TemplateField("kind"), TemplateField("reliability", "F"),
      ]
    )
  }

  private func addIssue(_ board: Board) -> Effect {
    let pane: Pane = focusedSection?.kind == .security ? .security : .history
    let track = board.tracks.first { $0.pane == pane }?.id ?? board.tracks.first?.id ?? ""
    var sides = ""
    for side in board.dyad.sides {
      sides += """
          \(side.code):
            position:
              - {unknown: no source yet}
            red_line:
              - {unknown: no source yet}
            driver:
              - {unknown: no source yet}
            next_mover:
              - {unknown: no source yet}

        """
    }
    return .addFile(
      file: "issues/new-issue.md",
      text: """
        ---
        id: new-issue
        title: New issue
        track: \(track)
        opened: \(asOf)
        sides:
        \(sides)---
        What it is about, in a few sentences that will still be true next year.

        ## \(asOf) What happened

        """
    )
  }

  private func addLever(_ board: Board) -> Effect {
    .addFile(
      file: "levers/new-lever.md",
      text: """
        ---
        id: new-lever
        title: New lever
        holder: who can pull it
        since: \(asOf)
        windows: []
        bears_on: []
        log: []
        ---

        """
    )
  }
}
