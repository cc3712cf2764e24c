/// Finds what somebody probably meant.
enum Suggestion {
  /// The candidate that is nearest to a text, or nil if none is near.
  ///
  /// Near is at most a third of the letters changed, and at most three; of two that are as near, the
  /// one that comes first in the alphabet is taken, so that the answer does not hang on an order.
  static func nearest(to text: String, among candidates: some Sequence<String>) -> String? {
    let word = Array(text.lowercased().unicodeScalars)
    guard !word.isEmpty, word.count <= 80 else { return nil }
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let limit = min(3, max(1, word.count / 3), best?.distance ?? 3)
      guard abs(candidate.utf8.count - text.utf8.count) <= 4 * limit else { continue }
      let other = Array(candidate.lowercased().unicodeScalars)
      guard abs(other.count - word.count) <= limit else { continue }
      let distance = distance(word, other)
      guard distance <= limit else { continue }
      if let found = best, (found.distance, found.candidate) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.candidate
  }

  /// How many letters have to be changed, put in, left out or swapped with their neighbour.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var above = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let isSame = left[row] == right[column]
        var cost = min(above[column] + (isSame ? 0 : 1), above[column + 1] + 1, current[column] + 1)
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
