public import StraitModel

/// One series of polls: its figures, in stretches that may be joined, and the breaks between them.
public struct PollTrend: Hashable, Sendable {
  /// Where a series is not to be joined.
  public struct Break: Hashable, Sendable {
    /// The last figure before it.
    public var before: Poll
    /// The first figure after it, which says why there is one.
    public var after: Poll

    /// The day in the middle, where a chart marks it.
    public var day: Day { before.chartDay + (after.chartDay - before.chartDay) / 2 }
  }

  /// Which series.
  public let id: PollSeriesID
  /// Its title, or the question where the board gives none.
  public let title: String
  /// What the levels are computed with.
  public let parameters: AnalysisParameters.Polls
  /// The figures, oldest first; at least one.
  public let figures: [Poll]
  /// The latest figure.
  public let latest: Poll
  /// The least figure, the first of equal ones.
  public let least: Poll
  /// The greatest figure, the first of equal ones.
  public let greatest: Poll

  /// Takes a series off a board; nil if it has no figure yet.
  public init?(_ id: PollSeriesID, on board: Board) {
    let figures = board.polls.filter { $0.series == id }
    guard let latest = figures.last, let least = figures.min(by: { $0.value < $1.value }),
      let greatest = figures.max(by: { $0.value < $1.value })
    else { return nil }
    self.id = id
    self.title = board.series.first { $0.id == id }?.title ?? latest.question
    self.parameters = board.analysis.polls
    self.figures = figures
    self.latest = latest
    self.least = least
    self.greatest = greatest
  }

  /// Takes a series off a board by the text of its id.
  public init?(id text: String, on board: Board) {
    guard let figure = board.polls.last(where: { $0.series.description == text }) else {
      return nil
    }
    self.init(figure.series, on: board)
  }

  /// The same question asked of the other public about the first one's side; nil if it was not.
  public func counterpart(on board: Board) -> PollTrend? {
    let sides = board.dyad.sides.map(\.code)
    guard let other = id.about ?? sides.first(where: { $0 != id.side }), other != id.side else {
      return nil
    }
    let mirrored = PollSeriesID(
      wording: id.wording,
      side: other,
      about: id.about == nil ? nil : id.side
    )
    return PollTrend(mirrored, on: board)
  }

  /// Stretches of figures, oldest first, none of which is to be joined to the next.
  public var parts: [[Poll]] {
    figures.reduce(into: []) { parts, figure in
      if figure.seriesBreak != nil || parts.isEmpty {
        parts.append([figure])
      } else {
        parts[parts.count - 1].append(figure)
      }
    }
  }

  /// Where the series breaks, oldest first; a break declared by the first figure parts nothing.
  public var breaks: [Break] {
    zip(figures, figures.dropFirst()).filter { $0.1.seriesBreak != nil }
      .map { Break(before: $0.0, after: $0.1) }
  }

  /// What was known of the series on a day: the latest figure up to it; nil before the first.
  public func figure(on day: Day) -> Poll? { figures.last { $0.chartDay <= day } }

  /// Points against the figure before, for each figure; nil for the first and after a break.
  public var changes: [Double?] {
    figures.indices.map { index in
      index == 0 || figures[index].seriesBreak != nil
        ? nil : figures[index].value - figures[index - 1].value
    }
  }
}

extension Poll {
  /// The day at which a chart shows a figure: the end of fieldwork, and the middle of the month or
  /// the year where no more of it is known.
  public var chartDay: Day { fieldEnd.first + (fieldEnd.last - fieldEnd.first) / 2 }
}
