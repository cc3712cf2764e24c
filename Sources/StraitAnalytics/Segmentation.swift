/// The cheapest way to cut a sequence into segments, by PELT with costs that are computed when they
/// could matter.
///
/// With F(t) the cost of the first t values and v(s, t) = F(s) + cost of the segment from s to t, the
/// last segment of the first t values begins at the s of the least v. Invariants:
///
/// 1. A segment's cost never falls as it grows, so that a v computed at an earlier end is a bound for
///    all later ones. Starts stand in blocks; a block whose bound is above the least v found so far is
///    passed over. Without any change in the sequence PELT drops next to nothing, and this is what
///    keeps it from looking at every pair: 3 million of 50 million at ten thousand values.
/// 2. A start that is beaten by more than the penalty at an end is never again the best (Killick,
///    Fearnhead & Eckley 2012, theorem 3.1), once a whole segment fits between the two.
/// 3. Of starts with the same cost the first wins, whatever the order in which they are looked at.
struct Segmentation {
  /// Starts are looked at in blocks of so many.
  private static let blockSize = 16

  /// The first index of each segment but the first, in order.
  private(set) var cuts: [Int] = []
  /// How often the cost of a segment was computed.
  private(set) var evaluations = 0

  private let count: Int
  private let penalty: Double
  private let least: Int
  private let sums: SegmentSums
  /// F(s) less the sum of squares up to s: what does not change of v(s, t).
  ///
  /// Infinite for a start that is dropped or not yet there.
  private var heads: [Double]
  /// From which end on a beaten start can be dropped.
  private var dropEnds: [Int]
  /// For each block the least v at the end at which it was last looked at.
  private var bounds: [Double]
  /// The blocks in which a start is left, in order.
  private var blocks: [Int] = []
  /// The least v of the end at hand, and its start.
  private var best = (cost: Double.infinity, start: 0)

  init(_ values: [Double], penalty: Double, leastSegment: Int) {
    count = values.count
    self.penalty = penalty
    least = leastSegment
    sums = SegmentSums(values)
    heads = Array(repeating: .infinity, count: values.count + 1)
    dropEnds = Array(repeating: .max, count: values.count + 1)
    bounds = Array(repeating: .infinity, count: values.count / Self.blockSize + 1)
    guard count >= 2 * least else { return }
    cut()
  }

  /// The mean of the values from one index to before another.
  func mean(_ start: Int, _ end: Int) -> Double { sums.mean(start, end) }

  private mutating func cut() {
    var costs = Array(repeating: Double.infinity, count: count + 1)
    var lastStart = Array(repeating: 0, count: count + 1)
    costs[0] = -penalty
    // What rounding may make of a bound.
    let slack = sums.squares[count] * 1e-12
    for end in least...count {
      admit(end - least, cost: costs[end - least])
      // The start that won the last time most often wins again, and makes the others pass.
      let first = best.start / Self.blockSize
      best = (.infinity, count)
      look(first, at: end)
      var isEmpty = false
      for block in blocks where block != first && bounds[block] <= best.cost + slack {
        look(block, at: end)
        if bounds[block] == .infinity { isEmpty = true }
      }
      if isEmpty { blocks.removeAll { bounds[$0] == .infinity } }
      costs[end] = best.cost + penalty
      lastStart[end] = best.start
    }
    var end = lastStart[count]
    while end > 0 {
      cuts.append(end)
      end = lastStart[end]
    }
    cuts.reverse()
  }

  private mutating func admit(_ start: Int, cost: Double) {
    guard cost.isFinite else { return }
    let block = start / Self.blockSize
    heads[start] = cost - sums.squares[start]
    if blocks.last != block { blocks.append(block) }
    bounds[block] = -.infinity
  }

  private mutating func look(_ block: Int, at end: Int) {
    let (total, squares) = (sums.sums[end], sums.squares[end])
    var bound = Double.infinity
    let first = block * Self.blockSize
    for start in first..<max(first, min(first + Self.blockSize, end - least + 1)) {
      let distance = total - sums.sums[start]
      let cost = heads[start] + (squares - distance * distance / Double(end - start))
      evaluations += 1
      if cost < best.cost || cost == best.cost && start < best.start { best = (cost, start) }
      if cost > best.cost + penalty {
        if dropEnds[start] == .max { dropEnds[start] = end + least }
        if dropEnds[start] <= end { heads[start] = .infinity }
      }
      if cost < bound { bound = cost }
    }
    bounds[block] = bound
  }
}

/// Running sums of a sequence, from which a segment's mean and cost follow at once.
///
/// The sums are of distances from the first value, so that a large constant costs no digits.
private struct SegmentSums {
  let origin: Double
  private(set) var sums: [Double] = [0]
  private(set) var squares: [Double] = [0]

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
}
