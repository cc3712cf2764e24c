import Foundation
import StraitAnalytics
import StraitData
import StraitModel
import StraitReport
import Testing

/// Every figure is printed so that a reader with a pencil comes to the same number.
struct WhyDocumentTests {
  static let days = ["2012-09-01", "2019-08-25", "2026-02-01"]

  static let sample = BoardLoader.load(
    folder: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "sample-data/rok-japan").path()
  ).board

  /// A number as it is printed, in units of its last digit.
  private struct Printed: Equatable {
    var units: Int
    var decimals: Int

    init?(_ text: Substring) {
      let plain = text.replacing("−", with: "-").replacing("+", with: "")
      guard plain.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?/) != nil,
        let units = Int(plain.replacing(".", with: ""))
      else { return nil }
      self.units = units
      decimals = plain.split(separator: ".").dropFirst().first?.count ?? 0
    }
  }

  /// The numbers at the beginning of the lines above and below the rule, and the one in the head.
  private func read(_ text: String) throws -> (head: Printed?, parts: [Printed], total: Printed?) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let head = Printed(lines[1].prefix { $0 != " " })
    let start = try #require(lines.firstIndex { $0.hasPrefix("Parts: ") }) + 2
    var parts: [Printed] = []
    for index in start..<lines.count {
      let line = lines[index].drop { $0 == " " }
      if line.hasPrefix("─") {
        let total = lines[index + 1].drop { $0 == " " }
        return (head, parts, Printed(total.prefix { $0 != " " }))
      }
      guard let part = Printed(line.prefix { $0 != " " }) else { break }
      parts.append(part)
    }
    return (head, parts, nil)
  }

  private func document(_ figure: FigureID, _ board: Board, _ day: Day) throws -> WhyDocument {
    let explanation = try #require(Explanation(figure, on: board, asOf: day), "\(figure)")
    return WhyDocument(explanation, board: board, digest: "d", version: "1")
  }

  @Test(arguments: days)
  func `the printed parts of every figure add up to what is printed`(text: String) throws {
    let day = try #require(Day(text))
    var whole = try #require(Self.sample)
    for weights in AnalysisParameters.Weights.allCases {
      whole.analysis.weights = weights
      let board = whole.asOf(day)
      let figures = FigureID.explained(on: board, asOf: day)
      #expect(figures.count > 60)
      var sums = 0
      for figure in figures {
        let text = try document(figure, board, day).text
        let (head, parts, total) = try read(text)
        guard let total else {
          #expect(text.contains("\nnone  "), "\(figure)")
          continue
        }
        #expect(head == total, "\(figure)")
        #expect(!parts.isEmpty, "\(figure)")
        #expect(parts.allSatisfy { $0.decimals == total.decimals }, "\(figure)")
        #expect(parts.map(\.units).reduce(0, +) == total.units, "\(figure)")
        sums += 1
      }
      #expect(sums > 30)
    }
  }

  @Test func `the product that is printed of an event is the part that it makes`() throws {
    let day = try #require(Day("2019-08-25"))
    var whole = try #require(Self.sample)
    whole.analysis.weights = .admiralty
    let board = whole.asOf(day)
    for direction in board.dyad.directions {
      let text = try document(.tension(direction), board, day).text
      let lines = text.matches(
        of: /\n +([−+0-9.]+)  ([−+0-9.]+) × ([0-9.]+) × ([0-9.]+) \(/
      )
      #expect(lines.count > 10)
      for line in lines {
        let numbers = [line.1, line.2, line.3, line.4].compactMap {
          Double($0.replacing("−", with: "-").replacing("+", with: ""))
        }
        #expect(numbers.count == 4)
        #expect(abs(numbers[0] - numbers[1] * numbers[2] * numbers[3]) < 0.0006, "\(line.0)")
      }
    }
  }
}
