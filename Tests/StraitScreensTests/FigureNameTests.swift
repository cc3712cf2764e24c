import StraitAnalytics
import StraitCanvas
import StraitData
import StraitDiagnostics
import StraitModel
import StraitState
import Testing

@testable import StraitScreens

/// No computed figure reaches a frame without a name that `why` takes apart.
///
/// Every number with a decimal or a per cent sign in a row of the screens of figures must be told by
/// the explanation of one of the row's figures: as its amount, or among its remarks, factors and
/// parameters. Exceptions, each for its reason:
///
/// - a published poll figure, and its change against the one before it, stand as published, with
///   their source;
/// - the stock of an earlier week is `tension/A-B` with another `--as-of`;
/// - what a legend says again of its chart, and numbers of dates and samples.
@Suite struct FigureNameTests {
  private static let size = Size(columns: 200, rows: 100)

  /// The numbers of a text that have a decimal or a per cent sign, without dates.
  private static func numbers(in text: String) -> [(text: String, value: Double, decimals: Int)] {
    text.matches(of: /([+−]?)([0-9][0-9,]*)(?:\.([0-9]+))?( %)?/).compactMap { match in
      let decimals = match.3.map(\.count) ?? 0
      guard decimals > 0 || match.4 != nil else { return nil }
      let digits = match.2.replacing(",", with: "") + (match.3.map { "." + $0 } ?? "")
      guard let value = Double(digits) else { return nil }
      return (String(match.0), match.1 == "−" ? -value : value, decimals)
    }
  }

  /// Every number that the explanations of some figures tell.
  private static func told(_ figures: [FigureID], _ board: Board, _ day: Day) -> [Double] {
    figures.compactMap { Explanation($0, on: board, asOf: day) }.flatMap { explanation in
      let words =
        explanation.remarks.flatMap { [$0.name, $0.text] } + explanation.parts.map(\.product)
        + explanation.parameters.map(\.value) + [explanation.absence ?? ""]
      return [explanation.amount?.value].compactMap(\.self)
        + words.flatMap { text in
          text.matches(of: /([+−]?)([0-9]+(?:\.[0-9]+)?)/).compactMap { match in
            Double(match.2).map { match.1 == "−" ? -$0 : $0 }
          }
        }
    }
  }

  private static func isTold(
    _ number: (text: String, value: Double, decimals: Int),
    by told: [Double]
  )
    -> Bool
  {
    var unit = 1.0
    for _ in 0..<number.decimals { unit /= 10 }
    // Rounded twice, from three digits to one, a number may be off by a little more than a half.
    return told.contains { abs($0 - number.value) <= unit * 0.511 }
  }

  private static func check(_ screen: Screen, _ kinds: Set<Section.Kind>) throws -> Int {
    let place = Place(screen, asOf: Day("2019-08-25"))
    return try check(ScreenTests.desk(.sample, place, size), kinds)
  }

  private static func check(_ desk: AppState, _ kinds: Set<Section.Kind>) throws -> Int {
    let board = try #require(desk.desk?.board)
    var count = 0
    for section in desk.content.sections where kinds.contains(section.kind) {
      let rows =
        section.chart == nil
        ? section.rows : section.kind == .flow ? section.rows : section.rows.suffix(1)
      for row in rows {
        let text = row.line?.spans.dropFirst(row.around == nil ? 0 : 1).map(\.text)
          .joined(separator: " ")
        let numbers = numbers(in: text ?? "")
        guard !numbers.isEmpty else { continue }
        let isPublished = row.figures.isEmpty && row.source?.file.hasPrefix("polls") == true
        if isPublished { continue }
        let told = told(row.figures, board, desk.asOf)
        for number in numbers {
          #expect(isTold(number, by: told), "\(section.kind): \(number.text) in \(text ?? "")")
          count += 1
        }
      }
    }
    return count
  }

  @Test func `every number of tension has a figure that tells it`() throws {
    #expect(try Self.check(.tension, [.chart, .flow, .measures, .turns]) > 100)
  }

  @Test func `every number of opinion that was computed has a figure that tells it`() throws {
    let board = try #require(GoldenBoards.sample.loaded.board)
    let counts = try board.series.map(\.id.description).map { id in
      PollTrend(id: id, on: board.asOf(GoldenBoards.sample.today)) == nil
        ? 0 : try Self.check(.series(id), [.figures])
    }
    #expect(counts.reduce(0, +) > 10)
  }

  @Test func `every number of what is measured has a figure that tells it`() throws {
    let kinds: Set<Section.Kind> = [.precedence, .correlations, .record]
    #expect(try Self.check(.measured, kinds) > 40)
  }

  @Test func `every number of a lever's rank has a figure that tells it`() throws {
    #expect(try Self.check(try LeverScreenTests.desk("a"), [.record]) > 8)
  }
}
