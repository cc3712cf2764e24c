import StraitAnalytics
public import StraitModel

/// Changes the state by one message, with every study that it asks for made on the spot, and every
/// question to the archive answered.
///
/// For whoever has no key that could wait: a picture, a page, a test. The loop has studies made
/// beside its own thread and takes them as messages.
///
/// - Parameters:
///   - state: the state.
///   - message: what happened.
///   - archive: answers for the archive; without one there is none to ask.
/// - Returns: what is left to do for a loop.
public func updateWithStudies(
  _ state: inout AppState,
  _ message: Message,
  archive: (ArchiveRequest) -> ArchiveAnswer = { _ in .absent(.unasked) }
) -> [Effect] {
  var effects = update(&state, message)
  var others: [Effect] = []
  while let effect = effects.first {
    effects.removeFirst()
    switch effect {
    case .study(let keys):
      guard let board = state.desk?.board else { continue }
      for key in keys {
        let study = Study(key.subject, on: board, asOf: key.asOf)
        effects += update(&state, .studied(key, study))
      }
    case .archive(let requests):
      for request in requests { effects += update(&state, .answered(request, archive(request))) }
    case .quit, .reload, .edit, .addRow, .addFile, .keepRow, .copyRow, .printRowAtEnd, .copy,
      .picture,
      .expireFreshness, .tick, .stopTicking, .redraw, .suspend,
      .compareWithSeen, .keepSeen:
      others.append(effect)
    }
  }
  return others
}

extension AppState {
  /// True while the screen waits for a study.
  public var isStudying: Bool { !shelf.pending.isEmpty }

  /// A study of the board as it is on the desk; nil until it is there.
  func study(_ subject: Study.Subject) -> Study? { shelf[key(subject)] }

  private func key(_ subject: Study.Subject) -> StudyKey {
    StudyKey(subject: subject, reading: reading, asOf: asOf, knownBy: visit.place.knownBy)
  }

  /// What the screen needs, whether or not it is there.
  private var studiesOfScreen: [Study.Subject] {
    switch visit.place.screen {
    case .tension: return [.tension]
    case .measured where visit.place.testsArchive:
      return testedArchiveDays.map { [.archived($0)] } ?? []
    case .spillover, .measured: return [.measured]
    case .levers, .lever: return [.levers]
    case .indicators, .indicator: return [.rules]
    case .series(let id): return subjects(of: id)
    case .opinion:
      let list = content.sections.first { $0.kind == .opinion }
      guard let list else { return [] }
      let index = visit.cursor(of: list).index
      return list.rows.indices.contains(index) ? subjects(of: list.rows[index].id) : []
    case .overview, .issue, .events, .event, .source, .link, .judgment, .why,
      .calendar, .files, .search, .since, .faults, .help, .archive, .archiveDays, .archiveRow:
      return []
    }
  }

  private func subjects(of series: String) -> [Study.Subject] {
    let other =
      visit.place.showsBothPublics
      ? desk.flatMap { PollTrend(id: series, on: $0.board)?.counterpart(on: $0.board) } : nil
    return [.opinion(series: series)] + (other.map { [.opinion(series: $0.id.description)] } ?? [])
  }

  /// Asks for the studies that the screen lacks, once for each.
  ///
  /// What was asked for and is no more wanted is forgotten: who steps through days wants the last.
  mutating func askForStudies() -> [Effect] {
    guard desk != nil else { return [] }
    let missing = studiesOfScreen.map(key).filter { shelf[$0] == nil }
    let isNew = missing.contains { !shelf.pending.contains($0) }
    shelf.pending = Set(missing)
    return isNew ? [.study(missing)] : []
  }

  /// Takes a study, unless it is of a board that is no longer on the desk.
  mutating func take(_ study: Study, _ key: StudyKey) {
    guard key.reading == reading else { return }
    shelf.keep(study, key)
    if key.asOf == asOf, key.knownBy == visit.place.knownBy { rebuild() }
  }
}
