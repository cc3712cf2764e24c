public import StraitModel

/// The level of opinion that the figures of one part of a series speak of, and how sure it is.
///
/// A local-level model with house effects (Jackman 2005, *Pooling the Polls*, Australian Journal of
/// Political Science 40(4)). The formulas and parameters are in `docs/METHODS.md`.
public struct PollLevel: Hashable, Sendable {
  /// What is known of one day from all figures.
  public struct Estimate: Hashable, Sendable {
    /// The day.
    public var day: Day
    /// The level, in per cent.
    public var level: Double
    /// Its standard deviation, in points.
    public var deviation: Double

    /// Where the level is as likely to be as not.
    public var half: ClosedRange<Double> { within(Mathematics.normalQuantile75) }
    /// Where it is nine times of ten.
    public var nineTenths: ClosedRange<Double> { within(Mathematics.normalQuantile95) }

    private func within(_ deviations: Double) -> ClosedRange<Double> {
      let reach = deviations * deviation
      return min(100, max(0, level - reach))...max(0, min(100, level + reach))
    }
  }

  /// How far the figures of a pollster stand from those of the others.
  public struct House: Hashable, Sendable {
    /// The id of the pollster.
    public var pollster: String
    /// Points above the mean of all houses.
    public var effect: Double
    /// Its standard deviation.
    public var deviation: Double
  }

  /// With fewer figures there is no trend.
  public static let leastFigures = 3
  /// Into how many pieces the time between two figures is cut, so that a band can widen there.
  static let pieces = 8

  /// What it is computed with.
  public var parameters: AnalysisParameters.Polls
  /// All figures of the part, oldest first.
  public var figures: [Poll]
  /// Those of them that have a sample or an assumed one; the others stand outside.
  public var inside: [Poll]
  /// The level, oldest first; empty where there are too few figures.
  public var estimates: [Estimate]
  /// The variance of a day's change by maximum likelihood, in squared points.
  public var dailyVariance: Double
  /// The houses, by id; empty where there is one.
  public var houses: [House]

  /// Computes the level of figures between which no break lies.
  public init(_ part: [Poll], _ parameters: AnalysisParameters.Polls = .init()) {
    self.parameters = parameters
    figures = part.sorted { ($0.chartDay, $0.id) < ($1.chartDay, $1.id) }
    inside = figures.filter { $0.usedSample != nil }
    (estimates, dailyVariance, houses) = ([], 0, [])
    guard inside.count >= PollLevel.leastFigures else { return }
    let pollsters = Set(inside.map(\.pollster)).sorted()
    let steps = steps(pollsters)
    let readings = LocalLevel(
      steps.filter { $0.reading != nil },
      houses: pollsters.count,
      houseDeviation: parameters.houseDeviation
    )
    dailyVariance = readings.likeliestVariance()
    let model = LocalLevel(
      steps,
      houses: pollsters.count,
      houseDeviation: parameters.houseDeviation
    )
    let beliefs = model.smooth(variance: dailyVariance)
    estimates = zip(steps, beliefs).map { step, belief in
      Estimate(
        day: Day(number: Int32(clamping: step.day)),
        level: belief.mean[0],
        deviation: max(0, belief.covariance[0]).squareRoot()
      )
    }
    guard let last = beliefs.last, pollsters.count > 1 else { return }
    houses = pollsters.enumerated().map { index, pollster in
      let offset = model.offset(of: index, in: last)
      return House(
        pollster: pollster,
        effect: offset.mean,
        deviation: offset.variance.squareRoot()
      )
    }
  }

  /// What is known of the day of the last figure that is inside.
  public var latest: Estimate? { estimates.last }

  /// What each figure inside weighs in the latest level, or in the offset of a house.
  ///
  /// Filter and smoother are linear in the figures: a weight is what comes of one figure being 1 and
  /// all others 0, with the variances that they have.
  func weights(ofHouse house: String?) -> [Double] {
    let pollsters = Set(inside.map(\.pollster)).sorted()
    let steps = steps(pollsters)
    let readings = steps.indices.filter { steps[$0].reading != nil }
    return readings.map { chosen in
      var pulse = steps
      for index in readings { pulse[index].reading?.value = index == chosen ? 1 : 0 }
      let model = LocalLevel(
        pulse,
        houses: pollsters.count,
        houseDeviation: parameters.houseDeviation
      )
      guard let last = model.smooth(variance: dailyVariance).last else { return 0 }
      guard let house, let index = pollsters.firstIndex(of: house) else { return last.mean[0] }
      return model.offset(of: index, in: last).mean
    }
  }

  /// The figures that stand outside and beyond the band of 90 per cent of their day: what was
  /// published there, and moves nothing, does not agree with the level.
  public var beyond: [Poll] {
    figures.filter { figure in
      guard figure.usedSample == nil, let estimate = estimate(on: figure.chartDay) else {
        return false
      }
      return !estimate.nineTenths.contains(figure.value)
    }
  }

  /// What is known of a day of a figure; nil outside the figures that are inside.
  public func estimate(on day: Day) -> Estimate? { estimates.last { $0.day == day } }

  /// The days of all figures from the first to the last that are inside, and those between them.
  private func steps(_ pollsters: [String]) -> [LocalLevel.Step] {
    let days = inside.map { Int($0.chartDay.number) }
    guard let first = days.first, let last = days.last else { return [] }
    var steps: [LocalLevel.Step] = []
    for figure in figures where (first...last).contains(Int(figure.chartDay.number)) {
      let day = Int(figure.chartDay.number)
      if let before = steps.last?.day {
        for piece in 1..<PollLevel.pieces {
          let between = before + (day - before) * piece / PollLevel.pieces
          if between > steps[steps.count - 1].day { steps.append(LocalLevel.Step(day: between)) }
        }
      }
      let reading = LocalLevel.Reading(
        value: figure.value,
        variance: figure.samplingVariance(parameters.designEffect),
        house: pollsters.firstIndex(of: figure.pollster) ?? 0
      )
      let isInside = figure.usedSample != nil
      steps.append(LocalLevel.Step(day: day, reading: isInside ? reading : nil))
    }
    // A figure outside on the day of the first one inside may stand before it.
    return Array(steps.drop { $0.reading == nil })
  }
}

extension PollTrend {
  /// The level of each part, oldest first: every break begins anew.
  public var levels: [PollLevel] { parts.map { PollLevel($0, parameters) } }
}

extension Poll {
  /// The sample that a figure is weighed by: its own, else the one that the board assumes.
  public var usedSample: Int? { sample ?? assumedSample }

  /// The variance of a figure by its sample, in squared points.
  ///
  /// A share of none or of all would be certain by the formula: it is held half a person away.
  func samplingVariance(_ designEffect: Double) -> Double {
    let count = Double(max(1, usedSample ?? 1))
    let least = min(50, 50 / count)
    let share = min(100 - least, max(least, value))
    return designEffect * share * (100 - share) / count
  }
}
