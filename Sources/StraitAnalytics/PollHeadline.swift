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
    let parts = parts(of: figures)
    var values: [Double?] = []
    for (index, figure) in figures.enumerated() {
      if index > 0, parts[index] != parts[index - 1] { values.append(nil) }
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
  /// Which part of its series each figure belongs to, from 1: a break begins a new part, and only
  /// figures of one part may be joined or compared.
  public static func parts(of figures: [Poll]) -> [Int] {
    var part = 1
    return figures.enumerated().map { index, figure in
      if index > 0, figure.seriesBreak != nil { part += 1 }
      return part
    }
  }
}
