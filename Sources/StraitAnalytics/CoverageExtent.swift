public import StraitModel

/// How much of a period a board claims to know: an empty period within is calm, one outside unknown.
public enum CoverageExtent: String, Hashable, Sendable, CaseIterable {
  /// All of it.
  case full
  /// Some days of it, or some of the tracks.
  case part
  /// None of it.
  case outside
}

extension Board {
  /// How much of a period the declared coverage holds.
  ///
  /// - Parameters:
  ///   - first: the first day of the period.
  ///   - last: its last day.
  ///   - track: the track that is asked about; nil for all of them.
  ///   - today: after this day nothing can be known, whatever is declared.
  /// - Returns: `full` only if every day of the period is held for every track that is asked about.
  public func coverage(
    from first: Day,
    through last: Day,
    track: String?,
    asOf today: Day
  ) -> CoverageExtent {
    let asked = track.map { [$0] } ?? tracks.map(\.id)
    let all = last - first + 1
    let days = asked.map { coveredDays(from: first, through: min(last, today), track: $0) }
    if days.isEmpty || days.allSatisfy({ $0 == 0 }) { return .outside }
    return days.allSatisfy { $0 == all } ? .full : .part
  }

  /// How many days of a period some declaration for a track holds, each counted once.
  private func coveredDays(from first: Day, through last: Day, track: String) -> Int {
    let periods =
      coverage
      .filter { $0.track == nil || $0.track == track }
      .map { (from: max(first, $0.from.first), to: min(last, $0.to?.last ?? last)) }
      .filter { $0.from <= $0.to }
      .sorted { $0.from < $1.from }
    var days = 0
    var next = first
    for period in periods where period.to >= next {
      days += period.to - max(period.from, next) + 1
      next = period.to + 1
    }
    return days
  }
}
