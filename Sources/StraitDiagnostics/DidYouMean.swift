/// Finds the known word that somebody probably meant.
public enum DidYouMean {
  /// Longer words than this are not compared; nobody mistypes them by a letter.
  static let lengthLimit = 80

  /// The candidate nearest to a text, or nil if none is near.
  ///
  /// Near is at most a third of the letters and at most three: changed, put in, left out, or
  /// swapped with their neighbour (Damerau 1964). Capitals count as small letters. Of two that are
  /// as near, the first in the alphabet is taken, so that the answer does not hang on an order.
  public static func nearest(to text: String, among candidates: some Sequence<String>) -> String? {
    let word = Array(text.lowercased().unicodeScalars.prefix(lengthLimit + 1))
    guard !word.isEmpty, word.count <= lengthLimit else { return nil }
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let limit = best?.distance ?? min(3, max(1, word.count / 3))
      let other = Array(candidate.lowercased().unicodeScalars.prefix(lengthLimit + 1))
      guard abs(other.count - word.count) <= limit else { continue }
      let distance = distance(word, other)
      guard distance <= limit else { continue }
      if let best, (best.distance, best.candidate) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.candidate
  }

  /// How many letters have to be changed, put in, left out or swapped with their neighbour.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var above = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let change = left[row] == right[column] ? 0 : 1
        var cost = min(above[column] + change, above[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      before = above
      above = current
    }
    return above[right.count]
  }
}
