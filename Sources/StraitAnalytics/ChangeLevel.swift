import StraitModel

/// How far a week's events of conflict are from those of the weeks before, in five steps.
public enum ChangeLevel: String, Sendable, CaseIterable {
  /// More than a quarter more.
  case largeIncrease = "large-increase"
  /// More than a tenth more.
  case moderateIncrease = "moderate-increase"
  /// Within a tenth.
  case limited
  /// More than a tenth less.
  case moderateDecrease = "moderate-decrease"
  /// More than a quarter less.
  case largeDecrease = "large-decrease"

  /// The step of a change in per cent.
  init(percentage: Double) {
    self =
      switch percentage {
      case let change where change > 25: .largeIncrease
      case let change where change > 10: .moderateIncrease
      case let change where change < -25: .largeDecrease
      case let change where change < -10: .moderateDecrease
      default: .limited
      }
  }
}

/// The events of conflict of the last seven days against a mean week before them.
public struct WeekComparison: Hashable, Sendable {
  /// How many weeks it is compared with.
  public var weeks: Int
  /// Events of conflict in the last seven days.
  public var now: Int
  /// Those of the weeks before.
  public var before: Int
  /// False where the declared coverage does not hold all of those weeks.
  public var isCovered: Bool

  /// Fewer events than this are no base: one more or less would move the answer by a quarter.
  public static let leastBase = 4

  /// The change in per cent; nil where one cannot say.
  public var percentage: Double? {
    guard isCovered, before >= Self.leastBase else { return nil }
    return (Double(now * weeks) / Double(before) - 1) * 100
  }

  /// The change in steps; nil where one cannot say.
  public var level: ChangeLevel? { percentage.map { ChangeLevel(percentage: $0) } }
}

extension TensionHistory {
  /// The last seven days against so many weeks before them.
  public func comparison(weeks: Int) -> WeekComparison {
    let start = day - 6
    return WeekComparison(
      weeks: weeks,
      now: flow(from: start, through: day).conflicts,
      before: flow(from: start - 7 * weeks, through: start - 1).conflicts,
      isCovered: coverageStart.map { $0 <= start - 7 * weeks } ?? false
    )
  }
}

/// How differently the two directions stand: the first side's figures less the second's.
public struct Asymmetry: Hashable, Sendable {
  /// What each did in the last 52 weeks, the first side's first.
  public var flows: [TensionFlow]
  /// The stock of each.
  public var stocks: [Double]

  /// The difference of the mean values; nil where a side has no coded event in that time.
  public var means: Double? {
    guard let first = flows.first?.mean, let second = flows.last?.mean else { return nil }
    return first - second
  }

  /// The difference of the stocks; below zero the first side's is the more conflictual.
  public var stock: Double { (stocks.first ?? 0) - (stocks.last ?? 0) }

  /// Compares two histories.
  public init(_ first: TensionHistory, _ second: TensionHistory) {
    flows = [first, second].map { $0.flow(from: $0.day - 363, through: $0.day) }
    stocks = [first, second].map { $0.weeks.last?.stock ?? 0 }
  }
}
