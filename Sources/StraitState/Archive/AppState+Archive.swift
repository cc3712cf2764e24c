public import StraitModel

extension AppState {
  /// True while the screen waits for the archive.
  public var isReadingArchive: Bool { !archive.pending.isEmpty }

  /// The filter that the place names, or why it names none; nil without a board.
  public var archiveFilter: Result<ArchiveFilter, ArchiveFilter.Fault>? {
    guard let board = desk?.board else { return nil }
    do throws(ArchiveFilter.Fault) {
      return .success(try ArchiveFilter(visit.place.filter, on: board))
    } catch {
      return .failure(error)
    }
  }

  /// What is asked for by the filter; nil where there is no filter that can be read.
  var archiveQuery: ArchiveQuery? {
    guard let board = desk?.board, case .success(let filter) = archiveFilter else { return nil }
    return filter.query(on: board, knownBy: visit.place.knownBy)
  }

  /// What is asked for without a filter: it tells on which days there is anything at all.
  var unfilteredArchiveQuery: ArchiveQuery? {
    guard let board = desk?.board else { return nil }
    return ArchiveQuery(directions: board.dyad.directions, knownBy: visit.place.knownBy)
  }

  /// What is asked for to be tested: what third parties do as well, as that may stand behind both.
  private var testedArchiveQuery: ArchiveQuery? {
    desk == nil ? nil : ArchiveQuery(directions: [], knownBy: visit.place.knownBy)
  }

  /// The days that are tested; nil until they are there.
  var testedArchiveDays: ArchiveDays? { archiveDays(testedArchiveQuery) }

  /// What is asked for of an issue whose rules match machine-coded rows; nil for one without rules.
  func archiveRequest(ofIssue id: String) -> ArchiveRequest? {
    guard let board = desk?.board, let issue = board.issue(id), !issue.match.isEmpty,
      let filter = try? ArchiveFilter("issue:\(id)", on: board)
    else { return nil }
    return .count(filter.query(on: board, knownBy: visit.place.knownBy), through: asOf)
  }

  /// How many machine-coded events the rules of an issue find, which nobody has read; nil until that is
  /// known, and where there is no rule or no archive.
  public func unreviewed(ofIssue id: String) -> ArchiveCount? {
    guard let request = archiveRequest(ofIssue: id), case .count(let count) = archive[request]
    else {
      return nil
    }
    return count
  }

  /// What is asked for of the days that a page is of; nil where they are all to come.
  func archiveRequest(page: Int, of days: ClosedRange<Day>) -> ArchiveRequest? {
    guard let query = archiveQuery, days.lowerBound <= asOf else { return nil }
    return .page(query, days.lowerBound...min(days.upperBound, asOf), page: page)
  }

  /// The days that a filter finds, up to the day of the desk; nil until they are there.
  func archiveDays(_ query: ArchiveQuery?) -> ArchiveDays? {
    guard let query, case .days(var days) = archive[.days(query)] else { return nil }
    if let last = days.entries.last, last.day > asOf {
      days.entries.removeAll { $0.day > asOf }
    }
    return days
  }

  /// Why the archive cannot be asked; nil while it can, or was not asked.
  public var archiveAbsence: ArchiveAbsence? {
    for request in archiveRequestsOfScreen {
      if case .absent(let absence) = archive[request] { return absence }
    }
    return nil
  }

  /// What the screen needs of the archive, whether or not it is there.
  private var archiveRequestsOfScreen: [ArchiveRequest] {
    switch visit.place.screen {
    case .archive:
      guard let query = archiveQuery, let all = unfilteredArchiveQuery else { return [] }
      var requests: [ArchiveRequest] = [.days(all)]
      if query != all { requests.append(.days(query)) }
      if let days = archivePeriodAtCursor, let page = archiveRequest(page: 0, of: days) {
        requests.append(page)
      }
      return requests
    case .measured where visit.place.testsArchive:
      return testedArchiveQuery.map { [.days($0)] } ?? []
    case .archiveDays(let days):
      return archiveRequest(page: visit.place.page, of: days).map { [$0] } ?? []
    case .archiveRow(let id):
      return [.row(id, through: asOf, knownBy: visit.place.knownBy)]
    case .issue(let id): return archiveRequest(ofIssue: id).map { [$0] } ?? []
    case .overview, .events, .event, .source, .lever, .series, .link, .indicator, .judgment,
      .opinion, .tension, .spillover, .measured, .why, .levers, .calendar, .indicators, .files,
      .search,
      .since, .faults, .help:
      return []
    }
  }

  /// The period that the cursor of the archive's charts stands at.
  var archivePeriodAtCursor: ClosedRange<Day>? {
    guard case .archive = visit.place.screen,
      let section = content.sections.first(where: { $0.kind == .chart }),
      section.rows.indices.contains(visit.cursor(of: section).index),
      case .archiveDays(let days) = section.rows[visit.cursor(of: section).index].target
    else { return nil }
    return days
  }

  /// Asks for what the screen lacks, once.
  ///
  /// What was asked for and is no more wanted is forgotten: who moves over a chart wants the last.
  mutating func askForArchive() -> [Effect] {
    guard desk != nil else { return [] }
    let missing = archiveRequestsOfScreen.filter { !archive.isFresh($0) }
    let isNew = missing.contains { !archive.pending.contains($0) }
    archive.pending = Set(missing)
    return isNew ? [.archive(missing)] : []
  }

  /// Takes what the archive answered to another desk.
  public mutating func takeAnswers(of other: AppState) { archive = other.archive }

  /// Takes an answer.
  mutating func take(_ answer: ArchiveAnswer, to request: ArchiveRequest) {
    archive.keep(answer, to: request)
    if archiveRequestsOfScreen.contains(request) { rebuild() }
  }
}
