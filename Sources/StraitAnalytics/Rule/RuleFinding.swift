public import StraitModel

/// What a rule says on a day: that it holds, that it does not, or that nobody can say.
///
/// Not to know is an answer of its own. Outside the declared coverage an empty month is no calm, and
/// one figure of a poll is no fall; a rule that would read as *does not hold* there would mislead.
public enum RuleVerdict: String, Hashable, Sendable, CaseIterable {
  case holds
  case fails = "does-not-hold"
  case unknown = "cannot-say"

  /// The verdict in words.
  public var words: String {
    switch self {
    case .holds: "holds"
    case .fails: "does not hold"
    case .unknown: "cannot say"
    }
  }

  /// The opposite; what nobody can say stays so.
  static prefix func ! (verdict: RuleVerdict) -> RuleVerdict {
    switch verdict {
    case .holds: .fails
    case .fails: .holds
    case .unknown: .unknown
    }
  }
}

/// What one rule came to on a day, test by test.
public struct RuleFinding: Hashable, Sendable {
  /// What one test came to.
  public struct Part: Hashable, Sendable {
    /// The test.
    public var test: Rule.Test
    /// What it says.
    public var verdict: RuleVerdict
    /// What was counted or measured, in words, or why nothing could be.
    public var words: String
    /// The records that it rests on, the newest first.
    public var subjects: [Explanation.Subject]
  }

  /// The rule.
  public var rule: Rule
  /// The day.
  public var day: Day
  /// What it says.
  public var verdict: RuleVerdict
  /// Its tests in their order.
  public var parts: [Part]
}

extension Rule.Condition {
  /// Joins what its tests say, by Kleene's logic of three values: `false and unknown` is false.
  func verdict(_ test: (Rule.Test) -> RuleVerdict) -> RuleVerdict {
    switch self {
    case .test(let one): return test(one)
    case .not(let condition): return !condition.verdict(test)
    case .all(let conditions):
      let verdicts = conditions.map { $0.verdict(test) }
      if verdicts.contains(.fails) { return .fails }
      return verdicts.contains(.unknown) ? .unknown : .holds
    case .any(let conditions):
      let verdicts = conditions.map { $0.verdict(test) }
      if verdicts.contains(.holds) { return .holds }
      return verdicts.contains(.unknown) ? .unknown : .fails
    }
  }
}

extension Rule.Comparison {
  /// Holds a number against a bound, of which only the least and the greatest possible value are
  /// known; no greatest one stands for any number above.
  func verdict(from least: Int, through greatest: Int?, against bound: Int) -> RuleVerdict {
    let (surely, never): (Bool, Bool) =
      switch self {
      case .atLeast: (least >= bound, greatest.map { $0 < bound } ?? false)
      case .above: (least > bound, greatest.map { $0 <= bound } ?? false)
      case .atMost: (greatest.map { $0 <= bound } ?? false, least > bound)
      case .below: (greatest.map { $0 < bound } ?? false, least >= bound)
      case .equal:
        (least == bound && greatest == bound, least > bound || greatest.map { $0 < bound } ?? false)
      }
    return surely ? .holds : never ? .fails : .unknown
  }
}
