extension Rule {
  /// Something of the board that a rule names.
  public struct Name: Hashable, Sendable {
    /// What kind of thing it is.
    public enum Kind: Sendable, CaseIterable {
      case issue
      case track
      case actor
      case side
      case series
      case source
      case lever
    }

    /// What kind of thing it is.
    public var kind: Kind
    /// Its id, or its code.
    public var text: String

    /// Makes a name.
    public init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// What the rule names, in the order of its tests.
  public var names: [Name] { tests.flatMap(\.names) }

  /// The rule with another id in place of one, for an id that was renamed.
  public func replacing(_ name: Name, with text: String) -> Rule {
    Rule(condition.mapped { $0.replacing(name, with: text) })
  }
}

extension Rule.Test {
  /// What the test names.
  public var names: [Rule.Name] {
    switch self {
    case .events(let events, _, _):
      [
        events.issue.map { Rule.Name(.issue, $0) }, events.track.map { Rule.Name(.track, $0) },
        events.actor.map { Rule.Name(.actor, $0.text) },
        events.target.map { Rule.Name(.actor, $0.text) },
      ].compactMap(\.self)
    case .poll(let series, _, _, _, _): [Rule.Name(.series, series)]
    case .tension(let direction, _, _):
      [Rule.Name(.side, direction.actor.text), Rule.Name(.side, direction.target.text)]
    case .source(let id, _): [Rule.Name(.source, id)]
    case .window(let lever, _, _): [Rule.Name(.lever, lever)]
    }
  }

  fileprivate func replacing(_ name: Rule.Name, with text: String) -> Rule.Test {
    switch (self, name.kind) {
    case (.events(var events, let comparison, let count), .issue) where events.issue == name.text:
      events.issue = text
      return .events(events, comparison, count: count)
    case (.events(var events, let comparison, let count), .track) where events.track == name.text:
      events.track = text
      return .events(events, comparison, count: count)
    case (.poll(name.text, let move, let comparison, let hundredths, let waves), .series):
      return .poll(series: text, move, comparison, hundredths: hundredths, waves: waves)
    case (.source(name.text, let days), .source): return .source(text, olderDays: days)
    case (.window(name.text, let edge, let days), .lever):
      return .window(lever: text, edge, withinDays: days)
    default: return self
    }
  }
}

extension Rule.Condition {
  fileprivate func mapped(_ body: (Rule.Test) -> Rule.Test) -> Rule.Condition {
    switch self {
    case .test(let test): .test(body(test))
    case .not(let condition): .not(condition.mapped(body))
    case .all(let conditions): .all(conditions.map { $0.mapped(body) })
    case .any(let conditions): .any(conditions.map { $0.mapped(body) })
    }
  }
}

extension Board {
  /// True where the board has what a rule names.
  ///
  /// A rule that names what is not on the board, since it came later or is withheld, would tell of
  /// it; ``asOf(_:)`` and ``cut(to:)`` leave such a rule out.
  public func has(_ name: Rule.Name) -> Bool {
    switch name.kind {
    case .issue: return issue(name.text) != nil
    case .track: return track(name.text) != nil
    case .side: return dyad.sides.contains { $0.code.text == name.text }
    case .actor:
      return dyad.sides.contains { $0.code.text == name.text }
        || thirdParties.contains { $0.code.text == name.text }
    case .source: return source(name.text) != nil
    case .lever: return lever(name.text) != nil
    case .series:
      return series.contains { $0.id.description == name.text }
        || polls.indices.contains { polls[$0].series.description == name.text }
    }
  }

  /// Drops the rule of an indicator that names what the board has not.
  mutating func dropForeignRule(of indicator: Int) {
    guard let rule = indicators[indicator].rule, !rule.names.allSatisfy(has) else { return }
    indicators[indicator].rule = nil
  }
}
