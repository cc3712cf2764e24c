/// Holm's correction (1979, *A Simple Sequentially Rejective Multiple Test Procedure*).
enum Holm {
  /// The probabilities of tests that are looked at together, each as large as it has to be so that
  /// one of all falls below a bound no more often than the bound says.
  static func corrected(_ probabilities: [Double]) -> [Double] {
    let order = probabilities.indices.sorted { probabilities[$0] < probabilities[$1] }
    var corrected = probabilities
    var least = 0.0
    for (rank, index) in order.enumerated() {
      let factor = Double(probabilities.count - rank)
      least = max(least, min(1, factor * probabilities[index]))
      corrected[index] = least
    }
    return corrected
  }
}
