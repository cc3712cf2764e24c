import StraitDiagnostics
import StraitModel
import Testing

@testable import StraitAnalytics

@Suite struct LeverRankingTests {
  private static func board(
    _ weights: [Double],
    _ scores: [String: [Double]],
    author: String = "the desk"
  ) -> Board {
    var board = HeadlineTests.board([])
    board.criteria = weights.enumerated().map {
      Criterion(id: "c\($0.offset)", title: "Criterion \($0.offset)", weight: $0.element)
    }
    board.levers = scores.sorted { $0.key < $1.key }.map { id, values in
      Lever(
        id: id,
        title: id,
        holder: "somebody",
        since: PartialDate(HeadlineTests.day("2020-01-01")),
        scores: Dictionary(
          uniqueKeysWithValues: values.enumerated().map { ("c\($0.offset)", $0.element) }
        ),
        scoresAuthorship: Authorship(author: author),
        place: SourcePlace(file: "levers/\(id).md")
      )
    }
    return board
  }

  @Test func `a board without scores has no ranking`() {
    #expect(LeverRanking(Self.board([10, 10], [:])) == nil)
    #expect(LeverRanking(Self.board([10, 10], ["a": []])) == nil)
  }

  @Test func `a score is the mean by the weights`() throws {
    // Weights 3 and 1: a is (3·80 + 1·20) / 4 = 65, b is (3·40 + 1·90) / 4 = 52.5.
    let ranking = try #require(
      LeverRanking(Self.board([30, 10], ["a": [80, 20], "b": [40, 90]]))
    )
    #expect(ranking.standings.map(\.id) == ["a", "b"])
    #expect(ranking.standings.map(\.rank) == [1, 2])
    #expect(ranking.standings.map(\.score) == [65, 52.5])
    #expect(ranking.authors == ["the desk"])
  }

  @Test func `the smallest change of one weight makes the second score what the first does`() throws
  {
    // The lead is +40 on the first and −70 on the second: x·40 − (1 − x)·70 = 0 at x = 7/11 for the
    // first, down from 3/4; for the second 4/11, up from 1/4, which is as far. The first is named.
    let ranking = try #require(
      LeverRanking(Self.board([30, 10], ["a": [80, 20], "b": [40, 90]]))
    )
    let swap = try #require(ranking.swap)
    #expect(swap.criterion == "c0" || swap.criterion == "c1")
    #expect(isNear(abs(swap.needed - swap.share), 0.75 - 7.0 / 11, within: 1e-12))
  }

  @Test func `where one is better throughout no weights swap them, and its rank is firm`() throws {
    let ranking = try #require(
      LeverRanking(Self.board([1, 2, 3], ["a": [80, 70, 60], "b": [40, 30, 20]]))
    )
    #expect(ranking.swap == nil)
    #expect(ranking.standings.map(\.stability) == [1, 1])
    #expect(ranking.standings.map(\.isFirst) == [1, 0])
  }

  @Test func `a rank that weights decide is held in as many draws as they lie that way`() throws {
    // a leads where x·40 > (1 − x)·70, that is where x > 7/11: a share of 4/11 of all divisions.
    let ranking = try #require(
      LeverRanking(Self.board([30, 10], ["a": [80, 20], "b": [40, 90]]))
    )
    // Three standard deviations of 1,000 draws are 0.046.
    #expect(abs(ranking.standings[0].stability - 4.0 / 11) < 0.046)
    #expect(ranking == LeverRanking(Self.board([30, 10], ["a": [80, 20], "b": [40, 90]])))
  }

  @Test func `levers that score the same share a rank`() throws {
    let ranking = try #require(
      LeverRanking(Self.board([10, 10], ["a": [40, 60], "b": [60, 40], "c": [10, 10]]))
    )
    #expect(ranking.standings.map(\.rank) == [1, 1, 3])
    #expect(ranking.swap == nil)
  }

  @Test func `what is missing is no zero: a lever with a part of the scores is not ranked`() throws
  {
    let ranking = try #require(LeverRanking(Self.board([10, 10], ["a": [40, 60], "b": [90]])))
    #expect(ranking.standings.map(\.id) == ["a"])
    #expect(ranking.incomplete == ["b"])
    #expect(ranking.swap == nil)
  }

  @Test func `a criterion without weight asks for no score, and weights of none rank nothing`()
    throws
  {
    let board = Self.board([10, 0], ["a": [40, 1], "b": [60]])
    #expect(try #require(LeverRanking(board)).standings.map(\.id) == ["b", "a"])
    let none = try #require(LeverRanking(Self.board([0, 0], ["a": [40, 1]])))
    #expect(none.standings == [] && none.incomplete == ["a"])
  }

  @Test func `the order of levers and criteria on the board decides nothing`() throws {
    let board = Self.board([3, 2, 1], ["a": [8, 70, 60], "b": [40, 30, 20], "c": [55, 40, 3]])
    var other = board
    other.levers.reverse()
    #expect(LeverRanking(other) == LeverRanking(board))
    other.criteria.reverse()
    let ranked = try #require(LeverRanking(other))
    #expect(ranked.standings.map(\.id) == LeverRanking(board)?.standings.map(\.id))
  }
}
