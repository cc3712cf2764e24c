public import StraitModel

/// The wave of a series of polls that is expected next, where its board says a rhythm.
public struct ExpectedWave: Hashable, Sendable {
  /// Whether it came.
  public enum State: Hashable, Sendable {
    /// Its date is not over.
    case ahead
    /// Its date is over, and no wave is on the board.
    case overdue
    /// Its date is over, and so was the declared coverage: whether it came the board cannot say.
    case unknown(since: Day)
  }

  /// Which series.
  public var series: PollSeriesID
  /// By when a wave is expected.
  public var date: PartialDate
  /// The rule that the date is of; nil where it is derived from the last wave.
  public var rule: YearlyRule?
  /// The figure of the series that came last.
  public var last: String
  /// Whether it came.
  public var state: State

  /// How far around the last wave its own date is looked for; a rule has one within half a year.
  private static let daysAround = 400

  /// The waves that are expected on a board that has been cut to a day, in the board's order: the
  /// first of each series that is not there.
  public static func all(on board: Board, asOf day: Day) -> [ExpectedWave] {
    guard board.series.contains(where: { $0.expected != nil }) else { return [] }
    var newest: [PollSeriesID: (known: Day, id: String)] = [:]
    for poll in board.polls where poll.known >= newest[poll.series]?.known ?? poll.known {
      newest[poll.series] = (poll.known, poll.id)
    }
    let end = opinionEnd(on: board)
    return board.series.compactMap { series in
      guard let expected = series.expected, let last = newest[series.id],
        let next = next(expected, after: last.known)
      else { return nil }
      let state: State
      if next.date.last >= day {
        state = .ahead
      } else if let end, end < day {
        state = .unknown(since: end)
      } else {
        state = .overdue
      }
      return ExpectedWave(
        series: series.id,
        date: next.date,
        rule: next.rule,
        last: last.id,
        state: state
      )
    }
  }

  /// The first expected date after the one that a wave is nearest to.
  ///
  /// A wave may come early or late: it is that of the date which it is nearest to, of two as near the
  /// earlier one.
  private static func next(
    _ expected: PollExpectation,
    after wave: Day
  ) -> (date: PartialDate, rule: YearlyRule?)? {
    switch expected.rule {
    case .afterLast(let days):
      let date = PartialDate(wave + days)
      return expected.holds(date) ? (date, nil) : nil
    case .yearly(let rule):
      func distance(_ date: PartialDate) -> Int { max(date.first - wave, wave - date.last, 0) }
      let around = rule.dates(within: wave - daysAround...wave + daysAround)
      guard let own = around.min(by: { distance($0) < distance($1) }) else { return nil }
      let start = max(own.last, expected.from.map { $0.first - 1 } ?? own.last) + 1
      return rule.dates(within: start...start + daysAround).first(where: expected.holds)
        .map { ($0, rule) }
    }
  }

  /// The last day that the coverage of public opinion holds; nil where it has no end.
  private static func opinionEnd(on board: Board) -> Day? {
    let tracks = Set(board.tracks.filter { $0.pane == .opinion }.map(\.id))
    let own = board.coverage.filter { $0.track.map(tracks.contains) ?? true }
    let ends = (own.isEmpty ? board.coverage : own).map { $0.to?.last }
    return ends.contains(nil) ? nil : ends.compactMap(\.self).max()
  }
}

extension ExpectedWave {
  /// The state in a word: `expected`, `overdue` or `unknown`.
  public var word: String {
    switch state {
    case .ahead: "expected"
    case .overdue: "overdue"
    case .unknown: "unknown"
    }
  }
}
