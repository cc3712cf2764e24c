/// Random numbers that are the same on every run: SplitMix64.
///
/// Steele, Lea & Flood, *Fast Splittable Pseudorandom Number Generators*, OOPSLA 2014. The standard
/// library's generator has no seed, and a figure that differs from run to run is none.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number above 0 and at most 1, each of 2⁵³ equally likely.
  mutating func nextShare() -> Double {
    (Double(next() >> 11) + 1) * 0x1p-53
  }

  /// Shares of one, every division equally likely: a draw of the flat Dirichlet distribution.
  ///
  /// Exponential values over their sum have it.
  mutating func nextDivision(into count: Int) -> [Double] {
    let values = (0..<count).map { _ in -Mathematics.logarithm(nextShare()) }
    let sum = values.reduce(0, +)
    return sum > 0 ? values.map { $0 / sum } : values.map { _ in 1 / Double(max(1, count)) }
  }
}
