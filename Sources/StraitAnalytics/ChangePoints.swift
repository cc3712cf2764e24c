/// Where the mean of a sequence changes, found by PELT.
///
/// Killick, Fearnhead & Eckley, *Optimal Detection of Changepoints With a Linear Computational Cost*,
/// Journal of the American Statistical Association 107(500), 2012. A segment costs the sum of its
/// squared distances from its own mean, and each change costs a penalty; of all ways to cut the
/// sequence the cheapest is found, exactly. The parameters are in `docs/METHODS.md`.
public struct ChangePoints: Hashable, Sendable {
  /// One change.
  public struct Change: Hashable, Sendable {
    /// The index of the first value after it.
    public var index: Int
    /// The mean of the segment that ends before it.
    public var before: Double
    /// The mean of the segment that begins with it.
    public var after: Double
  }

  /// Fewer values are no segment.
  public static let leastSegment = 3

  /// The changes, in order.
  public var changes: [Change]
  /// The noise of a single value, from the differences of neighbours.
  public var noise: Double
  /// What a change has to save.
  public var penalty: Double

  /// Looks for changes in values that stand in the order of time.
  ///
  /// Where there is no noise, or not room for two segments, there is no change; a value that is not
  /// finite is nothing that one could look through, and gives none either.
  public init(_ values: [Double]) {
    noise = ChangePoints.noise(of: values)
    penalty = 2 * noise * noise * (values.isEmpty ? 0 : Mathematics.logarithm(Double(values.count)))
    changes = []
    guard penalty > 0, penalty.isFinite else { return }
    changes = ChangePoints.changes(in: values, penalty: penalty)
  }

  /// The standard deviation of a single value about its segment's mean.
  ///
  /// The median absolute deviation of the differences, scaled to be a standard deviation where they
  /// are normal, over √2, since a difference has the noise of two values: a step is one outlier and
  /// moves it little. Where more than half of the differences are the same that is zero, and where
  /// more than half of the values are, as in a log in which most months are empty, it says how empty
  /// and not how restless: the differences' own standard deviation stands in for both.
  static func noise(of values: [Double]) -> Double {
    let differences = zip(values.dropFirst(), values).map { $0 - $1 }
    guard let least = values.min(), let greatest = values.max(), differences.count >= 2,
      values.allSatisfy(\.isFinite)
    else { return 0 }
    // What adding a constant to the values leaves of rounding is no noise.
    let rounding = (greatest - least) * 1e-9
    let centre = median(differences)
    let robust =
      median(differences.map { abs($0 - centre) })
      / (Mathematics.normalQuantile75 * 2.squareRoot())
    if robust > rounding, !isMostlyOneValue(values) { return robust }
    let count = Double(differences.count)
    let mean = differences.reduce(0, +) / count
    let squares = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let plain = (squares / count / 2).squareRoot()
    return plain > rounding ? plain : 0
  }

  private static func isMostlyOneValue(_ values: [Double]) -> Bool {
    let middle = values.sorted()[values.count / 2]
    return values.count { $0 == middle } * 2 > values.count
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }

  /// The changes of the cheapest segmentation.
  static func changes(in values: [Double], penalty: Double) -> [Change] {
    let segmentation = Segmentation(values, penalty: penalty, leastSegment: leastSegment)
    let bounds = [0] + segmentation.cuts + [values.count]
    return segmentation.cuts.indices.map { index in
      Change(
        index: bounds[index + 1],
        before: segmentation.mean(bounds[index], bounds[index + 1]),
        after: segmentation.mean(bounds[index + 1], bounds[index + 2])
      )
    }
  }
}
