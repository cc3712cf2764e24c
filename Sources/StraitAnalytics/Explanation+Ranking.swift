import StraitModel

extension Explanation {
  /// A figure of the ranking of levers.
  static func ranking(
    _ figure: FigureID,
    _ id: String,
    _ measure: RankingMeasure,
    on board: Board,
    asOf day: Day
  ) -> Explanation {
    var explanation = Explanation(
      figure,
      on: board,
      asOf: day,
      unit: measure.unit,
      rule: measure.rule
    )
    guard let ranking = LeverRanking(board), let standing = ranking.standing(of: id),
      let lever = board.lever(id)
    else {
      explanation.absence = "the lever lacks a score for a criterion that weighs, and is not ranked"
      return explanation
    }
    let criteria = board.criteria.filter { $0.weight > 0 }
    let total = criteria.reduce(0) { $0 + $1.weight }
    switch measure {
    case .score:
      explanation.amount = Amount(standing.score, decimals: 3)
      explanation.parts = criteria.map { criterion in
        let (score, share) = (lever.scores[criterion.id] ?? 0, criterion.weight / total)
        return Part(
          amount: Amount(score * share, decimals: 3),
          date: "",
          title: criterion.title,
          subject: .lever(id),
          factors: "\(Amount(score, decimals: 3).trimmed) × \(Amount(share, decimals: 6))"
        )
      }
    case .rank:
      explanation.amount = Amount(units: standing.rank)
      explanation.parts =
        ranking.standings.filter { $0.rank < standing.rank }.map { other in
          Part(
            amount: Amount(units: 1),
            date: "",
            title: "\(board.lever(other.id)?.title ?? other.id) scores higher",
            subject: .lever(other.id)
          )
        } + [
          Part(amount: Amount(units: 1), date: "", title: "the lever itself", subject: .lever(id))
        ]
    case .stability, .first:
      let tally = measure == .first ? standing.firstByHeaviest : standing.sameByHeaviest
      explanation.amount = percent(tally.reduce(0, +))
      explanation.parts = zip(criteria, tally).map { criterion, draws in
        Part(
          amount: percent(draws),
          date: "",
          title: "where \(criterion.title) weighs most"
        )
      }
    }
    explanation.parameters = [
      Parameter(name: "weights", value: "swing weights", source: "the board's criteria"),
      Parameter(
        name: "draws",
        value: "\(LeverRanking.draws)",
        source: "flat Dirichlet, fixed seed"
      ),
    ].filter { $0.name == "weights" || measure == .stability || measure == .first }
    explanation.gaps = [
      Remark(
        name: "scores by",
        text: (ranking.authors.isEmpty ? "unknown" : ranking.authors.joined(separator: ", "))
          + (ranking.isIllustrative ? ", illustrative" : "")
      )
    ]
    return explanation
  }

  /// So many of the draws, in per cent: a thousand draws are tenths without rounding.
  private static func percent(_ draws: Int) -> Amount {
    Amount(Double(draws) * 100 / Double(LeverRanking.draws), decimals: 1)
  }

  /// The share of a criterion among all weights.
  static func weight(
    _ figure: FigureID,
    _ id: String,
    on board: Board,
    asOf day: Day
  ) -> Explanation {
    var explanation = Explanation(
      figure,
      on: board,
      asOf: day,
      unit: "per cent of all weights",
      rule: "the swing weight of the criterion by the sum of all"
    )
    let total = board.criteria.reduce(0) { $0 + $1.weight }
    guard let criterion = board.criteria.first(where: { $0.id == id }), total > 0 else {
      explanation.absence = "no criterion has a weight"
      return explanation
    }
    let share = Amount(criterion.weight * 100 / total, decimals: 1)
    explanation.amount = share
    explanation.parts = [
      Part(
        amount: share,
        date: "",
        title: criterion.title,
        factors: "\(Amount(criterion.weight, decimals: 3).trimmed) ÷ "
          + Amount(total, decimals: 3).trimmed
      )
    ]
    explanation.parameters = [
      Parameter(name: "weights", value: "swing weights", source: "the board's criteria")
    ]
    return explanation
  }

  /// The share at which the second lever would be the first.
  static func swap(_ figure: FigureID, on board: Board, asOf day: Day) -> Explanation {
    var explanation = Explanation(
      figure,
      on: board,
      asOf: day,
      unit: "per cent of all weights",
      rule: "the share of one criterion now, and what it takes for the first two to score the same"
    )
    guard let swap = LeverRanking(board)?.swap else {
      explanation.absence = "no change of a single weight makes the first two change places"
      return explanation
    }
    let title = board.criteria.first { $0.id == swap.criterion }?.title ?? swap.criterion
    explanation.amount = Amount(swap.needed * 100, decimals: 1)
    explanation.parts = [
      Part(amount: Amount(swap.share * 100, decimals: 1), date: "", title: title + ", now"),
      Part(
        amount: Amount((swap.needed - swap.share) * 100, decimals: 1),
        date: "",
        title: "the smallest change that is enough"
      ),
    ]
    return explanation
  }
}

/// A figure of one lever's place among the others.
public enum RankingMeasure: String, Hashable, Sendable, CaseIterable {
  /// 0–100, over the board's criteria.
  case score
  /// From 1.
  case rank
  /// The share of draws of weights in which it has its rank.
  case stability
  /// The share of draws in which it is first.
  case first

  var title: String {
    switch self {
    case .score: "Score"
    case .rank: "Rank"
    case .stability: "Draws with the same rank"
    case .first: "Draws in which it is first"
    }
  }

  var unit: String {
    switch self {
    case .score: "of 100, over the board's criteria"
    case .rank: "from 1, by scores"
    case .stability, .first: "per cent of the draws of weights"
    }
  }

  var rule: String {
    switch self {
    case .score: "U = Σ share of the criterion's weight · score"
    case .rank: "one more than the levers that score higher"
    case .stability, .first: "the draws by the criterion that weighs most in them"
    }
  }
}
