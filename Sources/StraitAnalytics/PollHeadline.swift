public import StraitModel

/// What the overview needs of one series of polls.
public struct PollHeadline: Hashable, Sendable {
  /// Which series, and its title.
  public var series: PollSeries
  /// The latest figure.
  public var latest: Poll
  /// Points against the figure before it; nil when a break lies between, or nothing.
  public var change: Double?
  /// True when a break lies right before the latest figure.
  public var isAfterBreak: Bool
  /// The values, oldest first, nil where the series breaks.
  public var values: [Double?]
  /// The number of figures.
  public var count: Int
}

extension PollHeadline {
  /// Computes the headline of a series; nil if it has no figure yet.
  static func compute(_ series: PollSeries, figures: [Poll]) -> PollHeadline? {
    guard let latest = figures.last else { return nil }
    var values: [Double?] = []
    for figure in figures {
      if figure.seriesBreak != nil && !values.isEmpty { values.append(nil) }
      values.append(figure.value)
    }
    let isAfterBreak = latest.seriesBreak != nil && figures.count > 1
    let previous = isAfterBreak ? nil : figures.dropLast().last
    return PollHeadline(
      series: series,
      latest: latest,
      change: previous.map { latest.value - $0.value },
      isAfterBreak: isAfterBreak,
      values: values,
      count: figures.count
    )
  }
}
