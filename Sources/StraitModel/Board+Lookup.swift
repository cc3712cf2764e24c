extension Board {
  /// The issue with an id.
  public func issue(_ id: String) -> Issue? { issues.first { $0.id == id } }

  /// The event with an id.
  public func event(_ id: String) -> Event? { events.first { $0.id == id } }

  /// The poll figure with an id.
  public func poll(_ id: String) -> Poll? { polls.first { $0.id == id } }

  /// The source with an id.
  public func source(_ id: String) -> Source? { sources.first { $0.id == id } }

  /// The lever with an id.
  public func lever(_ id: String) -> Lever? { levers.first { $0.id == id } }

  /// The indicator with an id.
  public func indicator(_ id: String) -> Indicator? { indicators.first { $0.id == id } }

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
    events.filter { $0.issues.contains(issue) }
  }

  /// The figures of a series, oldest fieldwork first.
  public func polls(of series: PollSeriesID) -> [Poll] {
    polls.filter { $0.series == series }
  }

  /// The name of an actor: a side's, a third party's, or its code.
  public func name(of code: ActorCode) -> String {
    dyad.side(code)?.short ?? thirdParties.first { $0.code == code }?.name ?? code.text
  }
}
