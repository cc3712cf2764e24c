public import StraitModel

extension RecordID {
  /// The records of the board that a row stands for: one, or the figures of a series.
  public func keys(on board: Board) -> [RecordKey] {
    switch self {
    case .issue(let id): [RecordKey(.issue, id)]
    case .event(let id): [RecordKey(.event, id)]
    case .poll(let id): [RecordKey(.poll, id)]
    case .series(let id):
      board.polls.lazy.filter { $0.series.description == id }.map { RecordKey(.poll, $0.id) }
    case .source(let id): [RecordKey(.source, id)]
    case .lever(let id): [RecordKey(.lever, id)]
    case .indicator(let id): [RecordKey(.indicator, id)]
    case .judgment(let id): [RecordKey(.judgment, id)]
    case .calendar(let id): [RecordKey(.date, id)]
    case .link(let issue, let index):
      if let holder = board.issue(issue), holder.links.indices.contains(index) {
        [RecordKey(.link, holder.id(of: holder.links[index]))]
      } else {
        []
      }
    case .file, .chain, .fault, .command: []
    }
  }

  /// The record of a key, to be shown as a row; nil where the board does not have it.
  init?(_ key: RecordKey, on board: Board) {
    switch key.kind {
    case .issue where board.issue(key.id) != nil: self = .issue(key.id)
    case .event where board.event(key.id) != nil: self = .event(key.id)
    case .poll where board.poll(key.id) != nil: self = .poll(key.id)
    case .source where board.source(key.id) != nil: self = .source(key.id)
    case .lever where board.lever(key.id) != nil: self = .lever(key.id)
    case .indicator where board.indicator(key.id) != nil: self = .indicator(key.id)
    case .judgment where board.judgment(key.id) != nil: self = .judgment(key.id)
    case .date where board.calendarEntry(key.id) != nil: self = .calendar(key.id)
    case .link:
      guard let found = board.link(key.id),
        let index = found.holder.links.firstIndex(of: found.link)
      else { return nil }
      self = .link(issue: found.holder.id, index: index)
    case .issue, .event, .poll, .source, .lever, .indicator, .judgment, .date: return nil
    }
  }
}

extension Screen {
  /// The page of a record.
  init?(_ key: RecordKey, on board: Board) {
    switch key.kind {
    case .issue: self = .issue(key.id)
    case .event: self = .event(key.id)
    case .poll:
      guard let poll = board.poll(key.id) else { return nil }
      self = .series(poll.series.description)
    case .source: self = .source(key.id)
    case .lever: self = .lever(key.id)
    case .indicator: self = .indicator(key.id)
    case .judgment: self = .judgment(key.id)
    case .date: self = .calendar
    case .link: self = .link(key.id)
    }
  }

  /// The records that the page of a screen is about.
  func keys(on board: Board) -> [RecordKey] {
    switch self {
    case .issue(let id): [RecordKey(.issue, id)]
    case .event(let id): [RecordKey(.event, id)]
    case .source(let id): [RecordKey(.source, id)]
    case .lever(let id): [RecordKey(.lever, id)]
    case .series(let id): RecordID.series(id).keys(on: board)
    case .link(let id): [RecordKey(.link, id)]
    case .indicator(let id): [RecordKey(.indicator, id)]
    case .judgment(let id): [RecordKey(.judgment, id)]
    case .overview, .events, .opinion, .tension, .spillover, .why, .levers, .calendar, .indicators,
      .measured, .files, .search, .since, .faults, .help, .archive, .archiveDays, .archiveRow:
      []
    }
  }
}
