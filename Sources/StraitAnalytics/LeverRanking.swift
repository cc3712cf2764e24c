public import StraitModel

/// The levers in the order of their scores over the board's criteria, and how much that order owes
/// to the weights.
///
/// Linear and additive, with swing weights, as in *Multi-criteria analysis: a manual* (DCLG 2009).
/// The formulas are in `docs/METHODS.md`.
public struct LeverRanking: Hashable, Sendable {
  /// A lever that has all scores.
  public struct Standing: Hashable, Sendable {
    /// The lever's id.
    public var id: String
    /// 0–100: the mean of its scores by the board's weights.
    public var score: Double
    /// From 1; levers that score the same share one.
    public var rank: Int
    /// The share of draws of weights in which it has this rank.
    public var stability: Double
    /// The share of draws in which it is first.
    public var isFirst: Double
    /// The draws in which it has this rank, by the criterion that weighs most in them, in the order
    /// of the criteria that weigh.
    public var sameByHeaviest: [Int]
    /// The draws in which it is first, likewise.
    public var firstByHeaviest: [Int]
  }

  /// The smallest change of one weight that makes the second lever the first.
  public struct Swap: Hashable, Sendable {
    /// The id of the criterion.
    public var criterion: String
    /// Its share of all weights on the board, 0–1.
    public var share: Double
    /// The share at which both score the same; the others keep their proportions.
    public var needed: Double
  }

  /// How often weights are drawn.
  public static let draws = 1000
  /// What the draws begin with.
  static let seed: UInt64 = 2019
  /// Scores that are nearer to each other are the same.
  private static let tolerance = 1e-9

  /// The levers that have a score for every criterion that weighs, the best first.
  public var standings: [Standing]
  /// The ids of levers that have some scores but not all; what is missing is no zero.
  public var incomplete: [String]
  /// What makes the second the first; nil where no single weight does, or they share a rank.
  public var swap: Swap?
  /// Whose scores they are, by name.
  public var authors: [String]
  /// True where one of the scores only shows how the desk works.
  public var isIllustrative: Bool

  /// Ranks the levers of a board; nil where no lever has a score.
  public init?(_ board: Board) {
    let scored = board.levers.filter { !$0.scores.isEmpty }.sorted { $0.id < $1.id }
    guard !scored.isEmpty else { return nil }
    let criteria = board.criteria.filter { $0.weight > 0 }
    let complete =
      criteria.isEmpty
      ? [] : scored.filter { lever in criteria.allSatisfy { lever.scores[$0.id] != nil } }
    let values = complete.map { lever in criteria.map { lever.scores[$0.id] ?? 0 } }
    let total = criteria.reduce(0) { $0 + $1.weight }
    let weights = criteria.map { $0.weight / total }
    let scores = LeverRanking.scores(values, weights)
    let ranks = LeverRanking.ranks(scores)
    let none = Array(repeating: 0, count: criteria.count)
    var same = Array(repeating: none, count: complete.count)
    var first = same
    var generator = SeededGenerator(seed: LeverRanking.seed)
    for _ in 0..<(complete.isEmpty ? 0 : LeverRanking.draws) {
      let division = generator.nextDivision(into: criteria.count)
      let drawn = LeverRanking.ranks(LeverRanking.scores(values, division))
      let heaviest = division.indices.max { division[$0] < division[$1] } ?? 0
      for index in drawn.indices {
        if drawn[index] == ranks[index] { same[index][heaviest] += 1 }
        if drawn[index] == 1 { first[index][heaviest] += 1 }
      }
    }
    let draws = Double(LeverRanking.draws)
    let order = complete.indices.sorted {
      (ranks[$0], complete[$0].id) < (ranks[$1], complete[$1].id)
    }
    standings = order.map { index in
      Standing(
        id: complete[index].id,
        score: scores[index],
        rank: ranks[index],
        stability: Double(same[index].reduce(0, +)) / draws,
        isFirst: Double(first[index].reduce(0, +)) / draws,
        sameByHeaviest: same[index],
        firstByHeaviest: first[index]
      )
    }
    let ranked = Set(complete.map(\.id))
    incomplete = scored.map(\.id).filter { !ranked.contains($0) }
    authors = Set(scored.compactMap(\.scoresAuthorship?.author)).sorted()
    isIllustrative = scored.contains { $0.scoresAuthorship?.isIllustrative == true }
    swap = nil
    if order.count >= 2, ranks[order[0]] != ranks[order[1]] {
      let lead = zip(values[order[0]], values[order[1]]).map { $0 - $1 }
      swap = LeverRanking.swap(lead, weights, criteria)
    }
  }

  /// The standing of a lever; nil where it is not ranked.
  public func standing(of id: String) -> Standing? { standings.first { $0.id == id } }

  private static func scores(_ values: [[Double]], _ weights: [Double]) -> [Double] {
    values.map { row in zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  /// One more than the number of those that score higher.
  private static func ranks(_ scores: [Double]) -> [Int] {
    scores.map { score in 1 + scores.count { $0 > score + tolerance } }
  }

  /// With the share x of one criterion, and the others in their proportions, the lead is
  /// x·d + (1 − x)·r, where d is the lead on it and r the mean lead on the others: zero at
  /// x = r / (r − d).
  private static func swap(_ lead: [Double], _ weights: [Double], _ criteria: [Criterion]) -> Swap?
  {
    var best: Swap?
    for (index, criterion) in criteria.enumerated() where weights[index] < 1 {
      let others = zip(lead, weights).enumerated().filter { $0.offset != index }
        .reduce(0) { $0 + $1.element.0 * $1.element.1 }
      let rest = others / (1 - weights[index])
      guard rest != lead[index] else { continue }
      let needed = rest / (rest - lead[index])
      guard (0...1).contains(needed) else { continue }
      let swap = Swap(criterion: criterion.id, share: weights[index], needed: needed)
      let isSmaller = best.map { abs(needed - weights[index]) < abs($0.needed - $0.share) } ?? true
      if isSmaller { best = swap }
    }
    return best
  }
}
