public import StraitModel

extension MeasuredSpillover {
  /// Measures the curated log of a board that has been cut to a day: what each side does before the
  /// other, and what happens in each track before each other, by month and by week.
  public init(_ board: Board, asOf day: Day, shuffles: Int = MeasuredSpillover.shuffles) {
    self.init(
      MeasuredPeriod.allCases.flatMap { period in
        Self.comparisons(CuratedSeries(board, by: period, asOf: day), on: board)
      },
      shuffles: shuffles
    )
  }

  /// The two subjects of each comparison, and the tracks whose coverage it asks for.
  static func pairs(
    on board: Board
  ) -> [(first: CuratedSeries.Subject, second: CuratedSeries.Subject, tracks: [String])] {
    let directions = board.dyad.directions
    let tracks = board.tracks.map(\.id)
    return [(.direction(directions[0]), .direction(directions[1]), tracks)]
      + tracks.indices.flatMap { first in
        tracks.indices.dropFirst(first + 1).map { second in
          (.track(tracks[first]), .track(tracks[second]), [tracks[first], tracks[second]])
        }
      }
  }

  static func subjects(on board: Board) -> [CuratedSeries.Subject] {
    board.dyad.directions.map { .direction($0) } + board.tracks.map { .track($0.id) }
      + board.thirdParties.map { .thirdParty($0.code) }
  }

  private static func comparisons(
    _ curated: CuratedSeries,
    on board: Board
  )
    -> [SeriesComparison]
  {
    pairs(on: board).map { pair in
      let (first, count) = curated.stretch(of: pair.tracks)
      func line(_ subject: CuratedSeries.Subject) -> CuratedSeries.Line {
        curated.line(of: subject, from: first, count: count)
      }
      let lines = [line(pair.first), line(pair.second)]
      let shared = Set(lines[0].events.joined()).intersection(lines[1].events.joined())
      return SeriesComparison(
        lines[0].series,
        lines[1].series,
        thirds: board.thirdParties.map { line(.thirdParty($0.code)).series },
        shared: shared.count
      )
    }
  }
}

extension CuratedSeries {
  /// Every subject of the board over the periods that the coverage holds for all tracks.
  public var lines: [Line] {
    let (first, count) = stretch(of: board.tracks.map(\.id))
    return MeasuredSpillover.subjects(on: board).map { line(of: $0, from: first, count: count) }
  }
}

extension SeriesComparison {
  /// The events behind each of the series, as indices of the board's.
  public func curatedEvents(on board: Board, asOf day: Day) -> [[Int]] {
    let curated = CuratedSeries(board, by: period, asOf: day)
    return series.compactMap { one in
      CuratedSeries.Subject(one.id, on: board).map { subject in
        curated.line(of: subject, from: one.first, count: one.values.count).events.flatMap(\.self)
      }
    }
  }
}
