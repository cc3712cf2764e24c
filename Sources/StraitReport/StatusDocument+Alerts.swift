import StraitAnalytics
import StraitModel

extension StatusDocument {
  /// What a monitor is told of, so that it can tell which it was: `status --exit-code` ends with
  /// status 1 where there is any.
  public struct Alerts: Hashable, Sendable {
    /// The indicators whose rule holds, in the board's order.
    public var rules: [String]
    /// The judgments that expired without an outcome, in the board's order.
    public var overdueJudgments: [String]

    /// True where there is none.
    public var isEmpty: Bool { rules.isEmpty && overdueJudgments.isEmpty }

    init(_ headline: Headline, on board: Board) {
      rules = headline.indicators.filter { $0.verdict == .holds }.map(\.id)
      overdueJudgments = board.judgments.filter { $0.isOverdue(on: headline.asOf) }.map(\.id)
    }

    var json: JSON {
      .object([
        .init("rules", .array(rules.map { .string($0) })),
        .init("overdue_judgments", .array(overdueJudgments.map { .string($0) })),
      ])
    }

    /// A line for each kind of which there is one; its first word tells a script which it is.
    var lines: [String] {
      var lines: [String] = []
      if !rules.isEmpty { lines.append("rule-holds: " + rules.joined(separator: ", ")) }
      if !overdueJudgments.isEmpty {
        lines.append("judgment-overdue: " + overdueJudgments.joined(separator: ", "))
      }
      return lines
    }
  }

  /// A wave of a series that is expected.
  public struct Wave: Hashable, Sendable {
    /// By when, as finely as it is known.
    public var date: String
    /// `expected`; `overdue`; `unknown` where the log ended before its date.
    public var state: String
    /// True where the date is derived from the last wave.
    public var isDerived: Bool

    init(_ wave: ExpectedWave) {
      date = wave.date.description
      state = wave.word
      isDerived = wave.rule == nil
    }

    var json: JSON {
      .object([
        .init("date", .string(date)),
        .init("state", .string(state)),
        .init("derived", .boolean(isDerived)),
      ])
    }
  }
}
