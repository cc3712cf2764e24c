/// The weight that is left after some days: 2^(−days/halfLife).
///
/// The standard library has no `exp2` without a C library, and this layer has none by design. The
/// integer part of the exponent is exact; the fraction is the Taylor series of e^(x ln 2), whose
/// remainder after 18 terms is below 1e-17 for 0 ≤ x < 1.
func decay(_ days: Int, halfLife: Double) -> Double {
  let exponent = Double(max(0, days)) / halfLife
  let whole = exponent.rounded(.down)
  guard whole < 1000 else { return 0 }
  let argument = -(exponent - whole) * 0.693_147_180_559_945_309_417
  var term = 1.0
  var sum = 1.0
  for index in 1...18 {
    term *= argument / Double(index)
    sum += term
  }
  return Double(sign: .plus, exponent: -Int(whole), significand: 1) * sum
}
