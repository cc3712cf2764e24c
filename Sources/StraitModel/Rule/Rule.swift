/// What has to hold on a board for an indicator to be seen, as `docs/INDICATORS.md` writes it.
///
/// A rule is a value: it names records and numbers, and nothing that runs, repeats or opens a file.
/// ``parse(_:)`` reads one, ``description`` writes it again, and `RuleEvaluator` says whether it
/// holds on a day.
public struct Rule: Hashable, Sendable {
  /// Tests, and how they are joined.
  public indirect enum Condition: Hashable, Sendable {
    /// One test.
    case test(Test)
    /// What does not hold.
    case not(Condition)
    /// All of two or more.
    case all([Condition])
    /// One at least of two or more.
    case any([Condition])
  }

  /// One thing that is counted or measured, and what it is held against.
  public enum Test: Hashable, Sendable {
    /// `events(kind=protest, within=30d) >= 1`: how many events of the last days, the day itself
    /// among them, are of a kind.
    case events(Events, Comparison, count: Int)
    /// `poll(SERIES) drop >= 5 over 1 wave`: points by which the latest figure stands below, or
    /// above, the one so many waves before.
    case poll(series: String, Move, Comparison, hundredths: Int, waves: Int)
    /// `tension(AAA-BBB) rank >= 95%`: how many of the weeks of the coverage were milder.
    case tension(Direction, Comparison, percentage: Int)
    /// `source(ID) older 30d`: nothing that the source reported is newer.
    case source(String, olderDays: Int)
    /// `window(LEVER) opens within 14d`: a window of a lever opens or closes soon.
    case window(lever: String, Edge, withinDays: Int)
  }

  /// Which events are counted; what is nil is not asked about.
  public struct Events: Hashable, Sendable {
    /// What kind they are.
    public var kind: Event.Kind?
    /// The desk's reading of their direction.
    public var valence: Event.Valence?
    /// The first digits of their CAMEO code.
    public var code: String?
    /// The id of an issue that they name.
    public var issue: String?
    /// The id of a track of which they name an issue.
    public var track: String?
    /// Who acted.
    public var actor: ActorCode?
    /// Towards whom.
    public var target: ActorCode?
    /// How many days count, the day itself the last of them; 1–3660.
    public var days: Int

    /// Asks about all events of so many days.
    public init(days: Int) {
      self.days = days
    }
  }

  /// Which way a poll moved.
  public enum Move: String, Sendable, CaseIterable {
    case drop
    case rise
  }

  /// Which end of a window is meant.
  public enum Edge: String, Sendable, CaseIterable {
    case opens
    case closes
  }

  /// How a figure is held against another.
  public enum Comparison: String, Sendable, CaseIterable {
    case atLeast = ">="
    case above = ">"
    case atMost = "<="
    case below = "<"
    case equal = "="
  }

  /// What has to hold.
  public var condition: Condition

  /// Makes a rule.
  public init(_ condition: Condition) {
    self.condition = condition
  }
}

extension Rule {
  /// The tests in the order in which they stand.
  public var tests: [Test] { condition.tests }
}

extension Rule.Condition {
  fileprivate var tests: [Rule.Test] {
    switch self {
    case .test(let test): [test]
    case .not(let condition): condition.tests
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.tests)
    }
  }
}

extension Rule: CustomStringConvertible {
  /// The rule as it would be written; reading it gives the same rule.
  public var description: String { condition.written(within: .any([])) }
}

extension Rule.Condition {
  fileprivate func written(within outer: Rule.Condition) -> String {
    switch self {
    case .test(let test): return test.description
    case .not(let inner): return "not " + inner.written(within: self)
    case .all(let parts):
      let text = parts.map { $0.written(within: self) }.joined(separator: " and ")
      if case .any = outer { return text }
      return "(\(text))"
    case .any(let parts):
      let text = parts.map { part -> String in
        // An `or` within an `or` keeps its brackets, so that reading it gives the same value.
        if case .any = part { return "(\(part.written(within: .any([]))))" }
        return part.written(within: self)
      }.joined(separator: " or ")
      if case .any = outer { return text }
      return "(\(text))"
    }
  }
}

extension Rule.Test: CustomStringConvertible {
  /// The test as it would be written.
  public var description: String {
    switch self {
    case .events(let events, let comparison, let count):
      return "events(\(events)) \(comparison.rawValue) \(count)"
    case .poll(let series, let move, let comparison, let hundredths, let waves):
      let points = Rule.points(hundredths)
      let over = waves == 1 ? "1 wave" : "\(waves) waves"
      return "poll(\(series)) \(move.rawValue) \(comparison.rawValue) \(points) over \(over)"
    case .tension(let direction, let comparison, let percentage):
      return "tension(\(direction)) rank \(comparison.rawValue) \(percentage)%"
    case .source(let id, let days): return "source(\(id)) older \(days)d"
    case .window(let lever, let edge, let days):
      return "window(\(lever)) \(edge.rawValue) within \(days)d"
    }
  }
}

extension Rule.Events: CustomStringConvertible {
  /// What stands in the brackets.
  public var description: String {
    let filters = [
      kind.map { "kind=" + $0.rawValue }, valence.map { "valence=" + $0.rawValue },
      code.map { "code=" + $0 }, issue.map { "issue=" + $0 }, track.map { "track=" + $0 },
      actor.map { "actor=\($0)" }, target.map { "target=\($0)" }, "within=\(days)d",
    ]
    return filters.compactMap(\.self).joined(separator: ", ")
  }
}

extension Rule {
  /// Hundredths of a point as they are written: `5`, `5.5`, `5.25`.
  static func points(_ hundredths: Int) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    if rest == 0 { return "\(whole)" }
    if rest % 10 == 0 { return "\(whole).\(rest / 10)" }
    return "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
