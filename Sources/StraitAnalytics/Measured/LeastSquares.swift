/// A regression by Householder's reflections: as exact as its columns allow, and it says when they
/// do not.
///
/// Several targets share the columns. What each column adds to what those before it explain stands
/// by itself, so that a test of the last columns needs no difference of two sums that are nearly the
/// same.
struct LeastSquares {
  /// How many values each column and target has.
  let rows: Int
  /// For each target, what each column is multiplied by.
  private(set) var coefficients: [[Double]] = []
  /// For each target, the sum of squares that each column takes away after those before it.
  private(set) var explained: [[Double]] = []
  /// For each target, what is left of each value.
  private(set) var residuals: [[Double]] = []
  /// The diagonal of (XᵀX)⁻¹: a coefficient's variance is this by that of the residuals.
  private(set) var leverage: [Double] = []

  /// A column that keeps less than this share of its length beside those before it is their sum.
  private static let leastShare = 1e-9

  /// Fits; nil where there are not more values than columns, or a column is a sum of others.
  init?(columns: [[Double]], targets: [[Double]]) {
    rows = targets.first?.count ?? 0
    guard rows > columns.count, !columns.isEmpty else { return nil }
    var columns = columns
    var targets = targets
    var diagonal: [Double] = []
    for index in columns.indices {
      let whole = Self.length(columns[index], from: 0)
      let rest = Self.length(columns[index], from: index)
      guard rest > whole * Self.leastShare, rest.isFinite else { return nil }
      // The sign that adds: a difference would lose digits.
      let head = columns[index][index]
      let end = head > 0 ? -rest : rest
      var mirror = columns[index]
      mirror[index] = head - end
      let norm = -end * mirror[index]
      for other in columns.indices.dropFirst(index + 1) {
        Self.reflect(&columns[other], at: mirror, from: index, norm)
      }
      for target in targets.indices {
        Self.reflect(&targets[target], at: mirror, from: index, norm)
      }
      // Below the diagonal the mirror is kept: it turns residuals back.
      columns[index] = mirror
      diagonal.append(end)
    }
    for target in targets {
      explained.append(columns.indices.map { target[$0] * target[$0] })
      coefficients.append(Self.solve(columns, diagonal, target))
      var left = Array(repeating: 0, count: columns.count) + target[columns.count...]
      for index in columns.indices.reversed() {
        let norm = -diagonal[index] * columns[index][index]
        Self.reflect(&left, at: columns[index], from: index, norm)
      }
      residuals.append(left)
    }
    leverage = Self.leverage(columns, diagonal)
  }

  /// The residuals' sum of squares of a target.
  func squares(_ target: Int) -> Double { residuals[target].reduce(0) { $0 + $1 * $1 } }

  private static func length(_ values: [Double], from first: Int) -> Double {
    values[first...].reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  private static func reflect(
    _ values: inout [Double],
    at mirror: [Double],
    from first: Int,
    _ norm: Double
  ) {
    var product = 0.0
    for row in first..<values.count { product += values[row] * mirror[row] }
    let share = product / norm
    for row in first..<values.count { values[row] -= share * mirror[row] }
  }

  /// Solves from the last column on: above the mirrors the columns hold the triangle.
  private static func solve(
    _ columns: [[Double]],
    _ diagonal: [Double],
    _ target: [Double]
  ) -> [Double] {
    var solution = Array(repeating: 0.0, count: columns.count)
    for row in columns.indices.reversed() {
      var sum = target[row]
      for column in columns.indices.dropFirst(row + 1) {
        sum -= columns[column][row] * solution[column]
      }
      solution[row] = sum / diagonal[row]
    }
    return solution
  }

  /// The squared lengths of the rows of R⁻¹, each the solution for a unit vector.
  private static func leverage(_ columns: [[Double]], _ diagonal: [Double]) -> [Double] {
    var sums = Array(repeating: 0.0, count: columns.count)
    for unit in columns.indices {
      var target = Array(repeating: 0.0, count: columns.count)
      target[unit] = 1
      for (row, value) in solve(columns, diagonal, target).enumerated() {
        sums[row] += value * value
      }
    }
    return sums
  }
}
