import StraitAnalytics
import StraitData
import StraitModel
import Testing

/// That an evaluation of a past day is one of the board as of that day, on the board with the most
/// dates that there is.
@Suite struct RuleDayTests {
  /// Rules between the two sides of a board, one and other.
  static func rules(_ one: ActorCode, _ other: ActorCode) throws -> [Rule] {
    let texts = [
      "events(kind=military-incident, within=30d) >= 1",
      "events(valence=conflict, code=1, within=60d) >= 3",
      "events(issue=gsomia, within=90d) = 0",
      "events(track=security, actor=\(one), within=30d) < 2",
      "poll(cabinet-affinity.\(other).\(one)) drop >= 5 over 1 wave",
      "poll(gallup-favourable.\(one).\(other)) rise > 2 over 2 waves",
      "tension(\(other)-\(one)) rank >= 90%",
      "tension(\(one)-\(other)) rank < 40%",
      "source(yonhap) older 30d",
      "not source(kyodo) older 90d and events(within=14d) > 1",
    ]
    return try texts.map { try Rule.parse($0).rule }
  }

  @Test func `what a rule says of a past day is what the board of that day says`() throws {
    let board = try #require(WhyDocumentTests.sample)
    let (one, other) = (board.dyad.first.code, board.dyad.second.code)
    let rules = try Self.rules(one, other)
    let last = try #require(Day("2026-03-31"))
    let days = Set(board.events.map(\.date.last) + board.polls.map(\.known) + [last])
      .filter { $0.year >= 2012 }.sorted()
    let evaluator = RuleEvaluator(rules, on: board, through: last)
    var verdicts: [RuleVerdict: Int] = [:]
    // Every third day of a change, and the one after it, on which nothing is new.
    for day in days.enumerated().filter({ $0.offset % 3 == 0 }).flatMap({
      [$0.element, $0.element + 1]
    }) {
      let then = board.asOf(day)
      let exact = RuleEvaluator(rules, on: then, through: day)
      for rule in rules {
        let finding = exact.finding(of: rule, on: day)
        #expect(evaluator.finding(of: rule, on: day) == finding, "\(rule) on \(day)")
        verdicts[finding.verdict, default: 0] += 1
      }
      for (index, direction) in [(6, other), (7, one)] {
        let tension = board.dyad.directions.first { $0.actor == direction }
          .map { Tension.compute($0, on: then, asOf: day) }
        guard let rank = tension?.rank, rank.weeks >= RuleEvaluator.fewestWeeks, tension?.day == day
        else { continue }
        let words = exact.finding(of: rules[index], on: day).parts[0].words
        #expect(words.hasPrefix("\(rank.milderWeeks) of \(rank.weeks) weeks"))
      }
    }
    #expect(RuleVerdict.allCases.allSatisfy { (verdicts[$0] ?? 0) > 50 }, "\(verdicts)")
  }
}
