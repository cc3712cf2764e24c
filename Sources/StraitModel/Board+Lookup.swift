extension Board {
  /// The issue with an id.
  public func issue(_ id: String) -> Issue? { record(id, in: issues) }

  /// The event with an id.
  public func event(_ id: String) -> Event? { record(id, in: events) }

  /// The poll figure with an id.
  public func poll(_ id: String) -> Poll? { record(id, in: polls) }

  /// The source with an id.
  public func source(_ id: String) -> Source? { record(id, in: sources) }

  /// The lever with an id.
  public func lever(_ id: String) -> Lever? { record(id, in: levers) }

  /// The indicator with an id.
  public func indicator(_ id: String) -> Indicator? { record(id, in: indicators) }

  /// The judgment with an id.
  public func judgment(_ id: String) -> Judgment? { record(id, in: judgments) }

  /// The calendar entry with an id.
  public func calendarEntry(_ id: String) -> CalendarEntry? { record(id, in: calendar) }

  /// The link with an id as ``Issue/id(of:)`` gives it, and the issue that holds it.
  public func link(_ id: String) -> (holder: Issue, link: IssueLink)? {
    for issue in issues {
      if let link = issue.links.first(where: { issue.id(of: $0) == id }) { return (issue, link) }
    }
    return nil
  }

  /// The track with an id.
  public func track(_ id: String) -> Track? { tracks.first { $0.id == id } }

  /// The pane in which an issue stands.
  public func pane(of issue: Issue) -> Pane? { track(issue.track)?.pane }

  /// The events of an issue, oldest first.
  public func events(of issue: String) -> [Event] {
    events.indices.lazy.filter { events[$0].issues.contains(issue) }.map { events[$0] }
  }

  /// The figures of a series, oldest fieldwork first.
  public func polls(of series: PollSeriesID) -> [Poll] {
    polls.indices.lazy.filter { polls[$0].series == series }.map { polls[$0] }
  }

  /// The name of an actor: a side's, a third party's, or its code.
  public func name(of code: ActorCode) -> String {
    dyad.side(code)?.short ?? thirdParties.first { $0.code == code }?.name ?? code.text
  }

  /// Records are looked at in place: they are large values, and copying each on the way to the one
  /// that is wanted cost more than the whole drawing of a screen.
  private func record<Element: Record>(_ id: String, in records: [Element]) -> Element? {
    for index in records.indices where records[index].id == id { return records[index] }
    return nil
  }
}
