/// How likely a statistic of a test, or a greater one, is where there is nothing to find.
///
/// Right to twelve digits for every probability that a number can hold, since a table that prints
/// `0.0000` for what is one in a billion tells less than it knows. Tested against `mpmath`.
public enum UpperTail {
  /// Below this a probability is given as 0.
  static let least = 1e-300

  /// That a value of the F distribution is `value` or more; both degrees of freedom are above 0.
  public static func fisher(_ value: Double, _ numerator: Double, _ denominator: Double) -> Double {
    guard value > 0 else { return 1 }
    let scaled = value * numerator
    guard scaled.isFinite else { return 0 }
    let whole = denominator + scaled
    return beta(denominator / whole, scaled / whole, denominator / 2, numerator / 2)
  }

  /// That a value of the χ² distribution is `value` or more; the degrees of freedom are above 0.
  public static func chiSquared(_ value: Double, _ degrees: Double) -> Double {
    guard value > 0 else { return 1 }
    guard value.isFinite else { return 0 }
    return gamma(value / 2, degrees / 2)
  }

  /// The regularised incomplete beta function Iₓ(a, b), of x and of y = 1 − x.
  ///
  /// Both are asked for, since who has one has the other without taking it from 1.
  static func beta(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
    let whole = a + b
    let exponent =
      GammaFunction.stirlingError(whole) - GammaFunction.stirlingError(a)
      - GammaFunction.stirlingError(b) - GammaFunction.deviance(a, mean: whole * x)
      - GammaFunction.deviance(b, mean: whole * y)
    let front = Mathematics.exponential(exponent) * (a * b / (2 * .pi * whole)).squareRoot()
    // Where the fraction would be slow, the other end of the distribution is near.
    return x <= (a + 1) / (whole + 2)
      ? front / a * betaFraction(x, a, b) : 1 - front / b * betaFraction(y, b, a)
  }

  /// The continued fraction of Iₓ(a, b), DLMF 8.17.22.
  private static func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    var fraction = ContinuedFraction(1)
    fraction.add(-(a + b) * x / (a + 1), 1)
    var result = fraction.value
    for index in 1...10_000 {
      let m = Double(index)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      fraction.add(even, 1)
      fraction.add(odd, 1)
      if fraction.value == result { break }
      result = fraction.value
    }
    return 1 / result
  }

  /// The regularised upper incomplete gamma function Q(a, x).
  static func gamma(_ x: Double, _ a: Double) -> Double {
    let exponent = -GammaFunction.stirlingError(a) - GammaFunction.deviance(a, mean: x)
    let front = Mathematics.exponential(exponent) * (a / (2 * .pi)).squareRoot()
    return x < a + 1 ? 1 - front / a * gammaSeries(x, a) : front * gammaFraction(x, a)
  }

  /// The series of P(a, x), DLMF 8.11.4.
  private static func gammaSeries(_ x: Double, _ a: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    var index = a
    while term > sum * 1e-18 {
      index += 1
      term *= x / index
      sum += term
    }
    return sum
  }

  /// The continued fraction of Q(a, x), DLMF 8.9.2 in its even part.
  private static func gammaFraction(_ x: Double, _ a: Double) -> Double {
    var fraction = ContinuedFraction(x + 1 - a)
    var result = fraction.value
    for index in 1...10_000 {
      let m = Double(index)
      fraction.add(-m * (m - a), x + 2 * m + 1 - a)
      if fraction.value == result { break }
      result = fraction.value
    }
    return 1 / result
  }
}

/// A continued fraction from its front (Lentz 1976, with Thompson & Barnett's guard against 0).
private struct ContinuedFraction {
  private static let tiny = 1e-300
  private(set) var value: Double
  private var ahead: Double
  private var behind = 0.0

  init(_ first: Double) {
    value = first == 0 ? Self.tiny : first
    ahead = value
  }

  /// Goes one step on: over a numerator and a denominator.
  mutating func add(_ numerator: Double, _ denominator: Double) {
    behind = denominator + numerator * behind
    ahead = denominator + numerator / ahead
    if behind == 0 { behind = Self.tiny }
    if ahead == 0 { ahead = Self.tiny }
    behind = 1 / behind
    value *= ahead * behind
  }
}
