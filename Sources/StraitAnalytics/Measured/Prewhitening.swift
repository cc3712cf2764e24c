/// What is left of a series once its own past has been taken out, so that a rhythm that two series
/// have each by itself is not taken for one that they have of each other.
///
/// Each series by its own autoregression, after Haugh (1976, *Checking the Independence of Two
/// Covariance-Stationary Time Series*).
struct Prewhitening {
  /// How many past values are taken out; by AIC.
  let order: Int
  /// What is left, of the periods that have a whole past.
  let residuals: [Double]

  /// Takes the past out; nil where nothing would be left.
  init?(_ values: [Double]) {
    guard let order = VectorAutoregression.bestOrder([values]),
      let fit = VectorAutoregression([values], order: order)
    else { return nil }
    self.order = order
    residuals = fit.residuals[0]
  }
}
