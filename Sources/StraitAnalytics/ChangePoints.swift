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
    let count = values.count
    guard count >= 2 * leastSegment else { return [] }
    let sums = SegmentSums(values)
    // `best[t]` is the cost of the first t values; `last[t]` is where their last segment begins.
    var best = Array(repeating: Double.infinity, count: count + 1)
    var last = Array(repeating: 0, count: count + 1)
    best[0] = -penalty
    var starts: [Int] = []
    // Starts that were beaten at an end stay until a whole segment fits after it: until then the
    // end that beat them cannot be used in their place.
    var dropped = Array(repeating: Int.max, count: count + 1)
    for end in leastSegment...count {
      let start = end - leastSegment
      if best[start].isFinite { starts.append(start) }
      starts.removeAll { dropped[$0] <= end }
      for start in starts {
        let cost = best[start] + sums.cost(start, end) + penalty
        if cost < best[end] {
          best[end] = cost
          last[end] = start
        }
      }
      for start in starts
      where dropped[start] == Int.max && best[start] + sums.cost(start, end) > best[end] {
        dropped[start] = end + leastSegment
      }
    }
    var bounds = [count]
    while let end = bounds.last, end > 0 { bounds.append(last[end]) }
    bounds.reverse()
    return (1..<max(1, bounds.count - 1)).map { index in
      Change(
        index: bounds[index],
        before: sums.mean(bounds[index - 1], bounds[index]),
        after: sums.mean(bounds[index], bounds[index + 1])
      )
    }
  }
}

/// Running sums of a sequence, from which a segment's mean and cost follow at once.
///
/// The sums are of distances from the first value, so that a large constant costs no digits.
private struct SegmentSums {
  private let origin: Double
  private var sums: [Double] = [0]
  private var squares: [Double] = [0]

  init(_ values: [Double]) {
    origin = values.first ?? 0
    sums.reserveCapacity(values.count + 1)
    squares.reserveCapacity(values.count + 1)
    for (index, value) in values.enumerated() {
      sums.append(sums[index] + (value - origin))
      squares.append(squares[index] + (value - origin) * (value - origin))
    }
  }

  func mean(_ start: Int, _ end: Int) -> Double {
    origin + (sums[end] - sums[start]) / Double(end - start)
  }

  func cost(_ start: Int, _ end: Int) -> Double {
    let sum = sums[end] - sums[start]
    return max(0, squares[end] - squares[start] - sum * sum / Double(end - start))
  }
}
