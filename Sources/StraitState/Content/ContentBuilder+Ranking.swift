import StraitAnalytics
import StraitCanvas
import StraitModel

extension ContentBuilder {
  /// The levers that have scores, in their order, and what that owes to the weights.
  func describe(
    _ ranking: LeverRanking,
    around lever: Lever,
    _ board: Board,
    _ page: inout DocumentBuilder
  ) {
    page.heading("Ranking by scores")
    for criterion in board.criteria {
      guard let score = lever.scores[criterion.id] else { continue }
      let weight = Figures.fixed(criterion.weight)
      page.pair(
        "   \(Figures.fixed(score))",
        "\(criterion.title), weight \(weight)",
        role: .muted,
        figures: [.ranking(lever: lever.id, .score), .weight(criterion: criterion.id)]
      )
    }
    page.gap()
    for standing in ranking.standings {
      let title = board.lever(standing.id)?.title ?? standing.id
      page.pair(
        "\(standing.rank). \(Figures.fixed(standing.score))",
        "\(title), in \(LeverRanking.percent(standing.stability))",
        role: standing.id == lever.id ? .strong : .link,
        target: .lever(standing.id),
        figures: [
          .ranking(lever: standing.id, .score), .ranking(lever: standing.id, .rank),
          .ranking(lever: standing.id, .stability),
        ]
      )
    }
    if !ranking.standings.isEmpty {
      page.text(
        "In so many of \(Figures.grouped(LeverRanking.draws)) draws of weights a lever has that rank.",
        role: .muted
      )
    }
    describeSwap(of: ranking, board, &page)
    let authors = ranking.authors.isEmpty ? "unknown" : ranking.authors.joined(separator: ", ")
    page.pair("scores by", authors + (ranking.isIllustrative ? ", illustrative" : ""))
    page.pair("weights", "of the board", source: board.place)
  }

  /// Where a lever stands among those that have scores, or why it stands nowhere.
  func describeRank(
    of lever: Lever,
    in ranking: LeverRanking?,
    _ board: Board,
    _ page: inout DocumentBuilder
  ) {
    guard let ranking else {
      page.pair("rank", "no scores on the board", role: .unknown)
      return
    }
    if let standing = ranking.standing(of: lever.id) {
      page.pair(
        "rank",
        "\(standing.rank) of \(ranking.standings.count), score \(Figures.fixed(standing.score)); "
          + "first in \(LeverRanking.percent(standing.isFirst)) of the draws",
        role: .strong,
        source: lever.place,
        figures: [
          .ranking(lever: lever.id, .rank), .ranking(lever: lever.id, .score),
          .ranking(lever: lever.id, .first),
        ]
      )
    } else if lever.scores.isEmpty {
      page.pair("rank", "none: the lever has no scores", role: .unknown, source: lever.place)
    } else {
      let missing = board.criteria.filter { $0.weight > 0 && lever.scores[$0.id] == nil }
      let reason =
        missing.isEmpty
        ? "no criterion has a weight"
        : "no score for " + missing.map(\.title).joined(separator: ", ")
      page.pair("rank", "none: " + reason, role: .unknown, source: lever.place)
    }
  }

  private func describeSwap(
    of ranking: LeverRanking,
    _ board: Board,
    _ page: inout DocumentBuilder
  ) {
    guard ranking.standings.count >= 2 else { return }
    if ranking.standings[0].rank == ranking.standings[1].rank {
      page.pair("first two", "score the same")
    } else if let swap = ranking.swap {
      let title = board.criteria.first { $0.id == swap.criterion }?.title ?? swap.criterion
      page.pair(
        "first two",
        "change places when the weight of \(title) goes from \(LeverRanking.percent(swap.share)) "
          + "of all to \(LeverRanking.percent(swap.needed))",
        figures: [.swap, .weight(criterion: swap.criterion)]
      )
    } else {
      page.pair("first two", "no change of a single weight makes them change places")
    }
  }
}

extension LeverRanking {
  /// A share as per cent with a decimal: `36.4 %`.
  static func percent(_ share: Double) -> String { Figures.fixed(share * 100) + " %" }
}
