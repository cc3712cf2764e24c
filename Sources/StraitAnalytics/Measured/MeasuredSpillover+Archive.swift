public import StraitModel

extension MeasuredSpillover {
  /// Measures machine-coded events: what each side does before the other, by month and by week.
  ///
  /// A value is the sum of the Goldstein values of a period's events, each once. The periods are whole
  /// ones between the first day and the last that the archive has anything of; in between, one of
  /// which nothing is archived counts as one in which nothing happened.
  ///
  /// - Parameters:
  ///   - days: what the archive holds, of third parties too where it has them.
  ///   - board: whose sides and third parties they are of.
  ///   - day: the day that the board was cut to.
  ///   - shuffles: how many shuffles tell how likely a statistic is; 0 finds nothing.
  public init(
    _ days: ArchiveDays,
    on board: Board,
    asOf day: Day,
    shuffles: Int = MeasuredSpillover.shuffles
  ) {
    let known = days.entries.filter { $0.day <= day }
    let comparisons = MeasuredPeriod.allCases.map { period in
      let sums = ArchivedSums(known, by: period)
      let sides = board.dyad.directions.map { direction in
        sums.series(id: direction.description, words: words(of: direction, on: board)) {
          $0 == direction
        }
      }
      let thirds = board.thirdParties.map { party in
        sums.series(id: party.code.text, words: board.name(of: party.code)) {
          $0.actor == party.code || $0.target == party.code
        }
      }
      return SeriesComparison(sides[0], sides[1], thirds: thirds, shared: nil)
    }
    self.init(comparisons, shuffles: shuffles)
  }
}

/// What a reader calls a direction.
private func words(of direction: Direction, on board: Board) -> String {
  "\(board.name(of: direction.actor)) ▸ \(board.name(of: direction.target))"
}

/// Days of an archive, gathered into whole periods.
private struct ArchivedSums {
  private let entries: [ArchiveDays.Entry]
  private let period: MeasuredPeriod
  private let first: Day
  private let count: Int

  init(_ entries: [ArchiveDays.Entry], by period: MeasuredPeriod) {
    self.entries = entries
    self.period = period
    let days = entries.lazy.map(\.day)
    guard let begin = days.min(), let end = days.max() else {
      first = Day(number: 0)
      count = 0
      return
    }
    // A period that is not whole could be low for want of days.
    let holding = period.start(holding: begin)
    first = holding == begin ? holding : period.start(1, after: holding)
    let beyond = period.start(holding: end + 1)
    count = max(0, period.count(from: first, to: beyond))
  }

  func series(
    id: String,
    words: String,
    _ belongs: (Direction) -> Bool
  ) -> PeriodSeries {
    var tenths = Array(repeating: 0, count: count)
    for entry in entries where entry.day >= first && belongs(entry.direction) {
      let index = period.count(from: first, to: period.start(holding: entry.day))
      if tenths.indices.contains(index) { tenths[index] += entry.eventTenths }
    }
    return PeriodSeries(
      id: id,
      words: words,
      period: period,
      first: first,
      values: tenths.map { Double($0) / 10 }
    )
  }
}
