extension Board {
  /// The board with everything that the two sides name differently named by a policy.
  ///
  /// Terms in braces are named in every text of the desk's own; a side's own account names them as
  /// that side does, whatever the policy. Under one side's names an issue has that side's title, and
  /// otherwise its own. The board says the policy as its own. What is quoted from a source, a question as it was asked, and each side's own
  /// names stay as they are.
  public func named(by policy: NamesPolicy) -> Board {
    let names = TermNames(terms, policy: policy, dyad: dyad)
    var board = self
    board.namesPolicy = policy
    if !names.isEmpty {
      board.nameEvents(names)
      for index in polls.indices where polls[index].mayHoldMarker {
        board.polls[index].name(names)
      }
      for index in levers.indices { board.levers[index].name(names) }
      for index in calendar.indices {
        names.put(into: &board.calendar[index].title)
        names.put(into: &board.calendar[index].note)
      }
      for index in scenarios.indices { names.put(into: &board.scenarios[index].title) }
      for index in indicators.indices { board.indicators[index].name(names) }
      for index in judgments.indices { board.judgments[index].name(names) }
      for index in series.indices { names.put(into: &board.series[index].title) }
      for index in tracks.indices { names.put(into: &board.tracks[index].title) }
      for index in coverage.indices { names.put(into: &board.coverage[index].note) }
      names.put(into: &board.summary)
      names.put(into: &board.inclusion)
    }
    for index in issues.indices { board.issues[index].name(names, policy) }
    return board
  }

  /// By index, and only where there is something to name: a log may hold many events.
  private mutating func nameEvents(_ names: TermNames) {
    let own = Dictionary(
      uniqueKeysWithValues: dyad.sides.map {
        ($0.code, TermNames(terms, policy: .side($0.code), dyad: dyad))
      }
    )
    for index in events.indices where events[index].mayHoldMarker {
      events[index].name(names, own: own)
    }
  }
}

extension TermNames {
  /// Names the terms of a text in place; a text without any is not touched.
  func put(into text: inout String, language: String? = nil) {
    if TermNames.mayHoldMarker(text) { text = expand(text, language: language) }
  }

  /// The same for a text that may be absent.
  func put(into text: inout String?) {
    guard let words = text, TermNames.mayHoldMarker(words) else { return }
    text = expand(words)
  }

  /// The same for a log of prose.
  func put(into prose: inout Prose) {
    for index in prose.sections.indices {
      put(into: &prose.sections[index].heading)
      put(into: &prose.sections[index].text)
    }
  }

  /// The same for whose judgment something is.
  func put(into authorship: inout Authorship) {
    put(into: &authorship.rationale)
  }
}

extension Event {
  fileprivate var mayHoldMarker: Bool {
    TermNames.mayHoldMarker(title) || titles.entries.contains { TermNames.mayHoldMarker($0.text) }
      || accounts.contains { TermNames.mayHoldMarker($0.text) }
      || [note, location, citation.note].contains { $0.map(TermNames.mayHoldMarker) ?? false }
  }

  fileprivate mutating func name(_ names: TermNames, own: [ActorCode: TermNames]) {
    names.put(into: &title)
    for index in titles.entries.indices {
      names.put(into: &titles.entries[index].text, language: titles.entries[index].language)
    }
    for index in accounts.indices {
      (own[accounts[index].side] ?? names).put(into: &accounts[index].text)
    }
    names.put(into: &note)
    names.put(into: &location)
    names.put(into: &citation.note)
  }
}

extension Issue {
  fileprivate mutating func name(_ names: TermNames, _ policy: NamesPolicy) {
    names.put(into: &title)
    if case .side(let code) = policy, let own = self.names[code]?[TermNames.language] {
      title = own
    }
    guard !names.isEmpty else { return }
    for side in views.keys {
      views[side]?.name(names)
    }
    for index in assessments.indices {
      names.put(into: &assessments[index].note)
      names.put(into: &assessments[index].authorship)
    }
    for index in links.indices { names.put(into: &links[index].note) }
    names.put(into: &prose)
  }
}

extension SideView {
  fileprivate mutating func name(_ names: TermNames) {
    for field in [\SideView.position, \.redLine, \.driver, \.nextMover] {
      for index in self[keyPath: field].indices {
        switch self[keyPath: field][index].content {
        case .text(let text) where TermNames.mayHoldMarker(text):
          self[keyPath: field][index].content = .text(names.expand(text))
        case .unknown(let reason) where TermNames.mayHoldMarker(reason):
          self[keyPath: field][index].content = .unknown(names.expand(reason))
        case .text, .unknown: break
        }
      }
    }
  }
}

extension Poll {
  fileprivate var mayHoldMarker: Bool {
    [note, breakNote, citation.note].contains { $0.map(TermNames.mayHoldMarker) ?? false }
  }

  fileprivate mutating func name(_ names: TermNames) {
    names.put(into: &note)
    names.put(into: &breakNote)
    names.put(into: &citation.note)
  }
}

extension Lever {
  fileprivate mutating func name(_ names: TermNames) {
    names.put(into: &title)
    names.put(into: &origin)
    names.put(into: &holder)
    for index in windows.indices { names.put(into: &windows[index].label) }
    for side in cost.keys { names.put(into: &cost[side, default: Cost(level: .none)].reason) }
    for index in log.indices { names.put(into: &log[index].note) }
    if var authorship = scoresAuthorship {
      names.put(into: &authorship)
      scoresAuthorship = authorship
    }
    names.put(into: &prose)
  }
}

extension Indicator {
  fileprivate mutating func name(_ names: TermNames) {
    names.put(into: &title)
    names.put(into: &threshold)
    names.put(into: &watch)
    for index in log.indices { names.put(into: &log[index].note) }
    names.put(into: &authorship)
  }
}

extension Judgment {
  fileprivate mutating func name(_ names: TermNames) {
    names.put(into: &statement)
    names.put(into: &basis)
    names.put(into: &dissent)
    for index in wouldChange.indices { names.put(into: &wouldChange[index]) }
    if var outcome {
      names.put(into: &outcome.note)
      self.outcome = outcome
    }
    names.put(into: &authorship)
  }
}
