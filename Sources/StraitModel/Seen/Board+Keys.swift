public import StraitDiagnostics

extension Board {
  /// What to call a record; nil where it is not on the board.
  public func title(of key: RecordKey) -> String? {
    switch key.kind {
    case .issue: issue(key.id)?.title
    case .event: event(key.id)?.title
    case .poll:
      poll(key.id).map { poll in
        let title = series.first { $0.id == poll.series }?.title ?? poll.series.description
        return "\(title), \(poll.fieldEnd)"
      }
    case .source: source(key.id)?.name
    case .lever: lever(key.id)?.title
    case .indicator: indicator(key.id)?.title
    case .judgment: judgment(key.id)?.statement
    case .date: calendarEntry(key.id)?.title
    case .link:
      link(key.id).map { "\($0.holder.title) → \(issue($0.link.to)?.title ?? $0.link.to)" }
    }
  }

  /// Where a record stands; nil where it is not on the board.
  public func place(of key: RecordKey) -> SourcePlace? {
    switch key.kind {
    case .issue: issue(key.id)?.place
    case .event: event(key.id)?.place
    case .poll: poll(key.id)?.place
    case .source: source(key.id)?.place
    case .lever: lever(key.id)?.place
    case .indicator: indicator(key.id)?.place
    case .judgment: judgment(key.id)?.place
    case .date: calendarEntry(key.id)?.place
    case .link: link(key.id)?.link.place
    }
  }
}
