/// The few functions that the methods need and the standard library lacks.
///
/// It has them only through a C library, and this layer has none by design. Each is tested against
/// `numpy` or `scipy`.
enum Mathematics {
  /// ln 2.
  static let ln2 = 0.693_147_180_559_945_309_417
  /// ln 2π.
  static let ln2Pi = 1.837_877_066_409_345_483_561
  /// What a standard normal value is below with probability 3/4: half of all lie within it.
  static let normalQuantile75 = 0.674_489_750_196_081_743_2
  /// What a standard normal value is below with probability 0.95: nine of ten lie within it.
  static let normalQuantile95 = 1.644_853_626_951_472_714_9

  /// The natural logarithm of a positive number; of others it is not a number.
  ///
  /// The exponent is taken off, and what is left lies within √½…√2: ln m = 2 artanh((m−1)/(m+1)),
  /// whose series after 13 terms leaves less than 1e-20.
  static func logarithm(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return .nan }
    var exponent = value.exponent
    var mantissa = value.significand
    if mantissa > 1.414_213_562_373_095 {
      mantissa /= 2
      exponent += 1
    }
    let ratio = (mantissa - 1) / (mantissa + 1)
    let square = ratio * ratio
    var power = ratio
    var sum = 0.0
    for index in 0..<13 {
      sum += power / Double(2 * index + 1)
      power *= square
    }
    return Double(exponent) * ln2 + 2 * sum
  }

  /// e to a power; 0 and infinity where the result has no place among the normal numbers.
  static func exponential(_ value: Double) -> Double {
    guard value > -700 else { return 0 }
    guard value < 709 else { return .infinity }
    let whole = (value / ln2).rounded()
    let rest = value - whole * ln2
    // |rest| ≤ 0.35: the remainder after 16 terms is below 1e-22.
    var term = 1.0
    var sum = 1.0
    for index in 1...16 {
      term *= rest / Double(index)
      sum += term
    }
    return Double(sign: .plus, exponent: Int(whole), significand: 1) * sum
  }
}
