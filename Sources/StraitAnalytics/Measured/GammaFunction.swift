/// What the tails of distributions need of the gamma function, without the cancellation that taking
/// logarithms of large factorials from each other would bring.
///
/// Loader (2000), *Fast and Accurate Computation of Binomial Probabilities*: both functions are
/// small where a probability is not, so that their own error stays below it.
enum GammaFunction {
  /// ln Γ(z + 1) less Stirling's (z + ½) ln z − z + ½ ln 2π, for z above 0.
  static func stirlingError(_ value: Double) -> Double {
    var value = value
    var sum = 0.0
    // From one number to the next it is exact; far enough out the series is.
    while value < 16 {
      sum += (value + 0.5) * Mathematics.logarithm((value + 1) / value) - 1
      value += 1
    }
    let inverse = 1 / value
    let square = inverse * inverse
    let series: [Double] = [
      1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360,
    ]
    return sum + inverse * series.reversed().reduce(0) { $0 * square + $1 }
  }

  /// value · ln(value / mean) + mean − value: 0 where both are the same, else above it.
  static func deviance(_ value: Double, mean: Double) -> Double {
    let distance = value - mean
    guard abs(distance) < 0.1 * (value + mean) else {
      return value * Mathematics.logarithm(value / mean) - distance
    }
    // The logarithm's own series, so that what is nearly the same is not taken from each other.
    let ratio = distance / (value + mean)
    var sum = distance * ratio
    var power = 2 * value * ratio
    for index in 1...100 {
      power *= ratio * ratio
      let next = sum + power / Double(2 * index + 1)
      if next == sum { break }
      sum = next
    }
    return sum
  }
}
