/// A level that wanders from day to day, read now and then by houses that each read a little off.
///
/// The state is the level ξ and the houses' offsets δ, of which the sum is zero:
///
///     y = ξ(t) + δ(house) + ε,  ε ~ N(0, variance of the reading)
///     ξ(t + Δ) = ξ(t) + ω,      ω ~ N(0, q Δ)
///     δ ~ N(0, τ²),  Σ δ = 0
///
/// Inside, the offsets are coordinates in the plane of zero sum (Helmert's contrasts), so that no
/// matrix is singular and one house has none. The level's beginning is diffuse: the first reading
/// says where it is, and counts for nothing in the likelihood.
struct LocalLevel {
  /// What a house read.
  struct Reading {
    var value: Double
    /// Greater than zero.
    var variance: Double
    /// From 0.
    var house: Int
  }

  /// A day, and what was read on it, if anything.
  struct Step {
    var day: Int
    var reading: Reading?
  }

  /// What is known of the state at a step.
  struct Belief {
    var mean: [Double]
    /// Row by row.
    var covariance: [Double]
  }

  /// The steps in order of time; the first has a reading.
  let steps: [Step]
  /// How many houses there are.
  let houses: Int
  /// τ, the standard deviation of an offset before anything is read.
  let houseDeviation: Double
  /// For each house, its offset in the coordinates of the state.
  private let contrasts: [[Double]]

  init(_ steps: [Step], houses: Int, houseDeviation: Double) {
    self.steps = steps
    self.houses = houses
    self.houseDeviation = houseDeviation
    contrasts = (0..<max(1, houses)).map { house in
      (1..<max(1, houses)).map { column in
        let length = Double(column * (column + 1)).squareRoot()
        return house < column ? 1 / length : house == column ? -Double(column) / length : 0
      }
    }
  }

  private var dimension: Int { max(1, houses) }

  /// What the first reading alone says: ξ = y − δ − ε.
  private func first(_ reading: Reading) -> Belief {
    let size = dimension
    let prior = houseDeviation * houseDeviation
    var belief = Belief(
      mean: Array(repeating: 0, count: size),
      covariance: Array(repeating: 0, count: size * size)
    )
    belief.mean[0] = reading.value
    belief.covariance[0] = reading.variance
    for (index, part) in contrasts[reading.house].enumerated() {
      belief.covariance[0] += prior * part * part
      belief.covariance[index + 1] = -prior * part
      belief.covariance[(index + 1) * size] = -prior * part
      belief.covariance[(index + 1) * size + index + 1] = prior
    }
    return belief
  }

  /// The Kalman filter: hands on what is known after each step, and gives the logarithm of the
  /// likelihood of all readings after the first.
  @discardableResult
  func filter(variance: Double, _ visit: (Belief) -> Void = { _ in }) -> Double {
    guard let reading = steps.first?.reading else { return 0 }
    let size = dimension
    var belief = first(reading)
    var likelihood = 0.0
    var gain = Array(repeating: 0.0, count: size)
    visit(belief)
    for (step, before) in zip(steps.dropFirst(), steps) {
      belief.covariance[0] += variance * Double(step.day - before.day)
      if let reading = step.reading {
        let contrast = contrasts[reading.house]
        var surprise = reading.value - belief.mean[0]
        for index in 1..<max(1, size) { surprise -= contrast[index - 1] * belief.mean[index] }
        for row in 0..<size {
          gain[row] = belief.covariance[row * size]
          for column in 1..<max(1, size) {
            gain[row] += belief.covariance[row * size + column] * contrast[column - 1]
          }
        }
        var spread = gain[0] + reading.variance
        for index in 1..<max(1, size) { spread += contrast[index - 1] * gain[index] }
        likelihood -=
          (Mathematics.ln2Pi + Mathematics.logarithm(spread) + surprise * surprise / spread) / 2
        for row in 0..<size {
          belief.mean[row] += gain[row] * surprise / spread
          for column in 0..<size {
            belief.covariance[row * size + column] -= gain[row] * gain[column] / spread
          }
        }
      }
      visit(belief)
    }
    return likelihood
  }

  /// The smoother of Rauch, Tung & Striebel (1965): what is known of each step from all readings.
  ///
  /// Only the level moves, so that the gain differs from one in its first row alone:
  /// J = I − q Δ e wᵀ, with w the first column of the inverse of what was predicted.
  func smooth(variance: Double) -> [Belief] {
    var beliefs: [Belief] = []
    filter(variance: variance) { beliefs.append($0) }
    let size = dimension
    for index in beliefs.indices.dropLast().reversed() {
      let growth = variance * Double(steps[index + 1].day - steps[index].day)
      let after = beliefs[index + 1]
      var predicted = beliefs[index].covariance
      predicted[0] += growth
      var weights = LocalLevel.firstColumn(ofInverse: predicted, size)
      for row in weights.indices { weights[row] *= growth }
      var mean = after.mean
      for row in 0..<size { mean[0] -= weights[row] * (after.mean[row] - beliefs[index].mean[row]) }
      let change = zip(after.covariance, predicted).map { $0 - $1 }
      // (J · change), then (· Jᵀ): the first row, then the first column.
      var moved = change
      for column in 0..<size {
        for row in 0..<size { moved[column] -= weights[row] * change[row * size + column] }
      }
      var both = moved
      for row in 0..<size {
        for column in 0..<size { both[row * size] -= weights[column] * moved[row * size + column] }
      }
      beliefs[index].covariance = zip(beliefs[index].covariance, both).map { $0 + $1 }
      beliefs[index].mean = mean
    }
    return beliefs
  }

  /// The q that makes the readings most likely, in squared units a day; 0 where none does better.
  ///
  /// A grid over twenty powers of e finds the hill, and golden sections its top: always the same
  /// steps, so that the same readings give the same figure.
  func likeliestVariance() -> Double {
    func likelihood(_ logarithm: Double) -> Double {
      filter(variance: Mathematics.exponential(logarithm))
    }
    let grid = (0...44).map { Double($0) / 2 - 16 }
    let heights = grid.map(likelihood)
    guard let best = heights.indices.max(by: { heights[$0] < heights[$1] }) else { return 0 }
    var low = grid[max(0, best - 1)]
    var high = grid[min(grid.count - 1, best + 1)]
    let ratio = (5.0.squareRoot() - 1) / 2
    var left = high - ratio * (high - low)
    var right = low + ratio * (high - low)
    var (leftHeight, rightHeight) = (likelihood(left), likelihood(right))
    for _ in 0..<44 {
      if leftHeight < rightHeight {
        (low, left, leftHeight) = (left, right, rightHeight)
        right = low + ratio * (high - low)
        rightHeight = likelihood(right)
      } else {
        (high, right, rightHeight) = (right, left, leftHeight)
        left = high - ratio * (high - low)
        leftHeight = likelihood(left)
      }
    }
    let top = (low + high) / 2
    return likelihood(top) > filter(variance: 0) ? Mathematics.exponential(top) : 0
  }

  /// The offset of a house, and its variance.
  func offset(of house: Int, in belief: Belief) -> (mean: Double, variance: Double) {
    let contrast = contrasts[house]
    var (mean, variance) = (0.0, 0.0)
    for (row, left) in contrast.enumerated() {
      mean += left * belief.mean[row + 1]
      for (column, right) in contrast.enumerated() {
        variance += left * right * belief.covariance[(row + 1) * dimension + column + 1]
      }
    }
    return (mean, max(0, variance))
  }

  /// The first column of the inverse of a symmetric, positive matrix, by elimination.
  private static func firstColumn(ofInverse matrix: [Double], _ size: Int) -> [Double] {
    var matrix = matrix
    var column = Array(repeating: 0.0, count: size)
    column[0] = 1
    for pivot in 0..<size {
      for row in pivot + 1..<max(pivot + 1, size) {
        let share = matrix[row * size + pivot] / matrix[pivot * size + pivot]
        for index in pivot..<size {
          matrix[row * size + index] -= share * matrix[pivot * size + index]
        }
        column[row] -= share * column[pivot]
      }
    }
    for row in (0..<size).reversed() {
      for index in row + 1..<max(row + 1, size) {
        column[row] -= matrix[row * size + index] * column[index]
      }
      column[row] /= matrix[row * size + row]
    }
    return column
  }
}
