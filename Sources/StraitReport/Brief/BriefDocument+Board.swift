public import StraitAnalytics
public import StraitDiagnostics
public import StraitModel

extension BriefDocument {
  /// One board as of a day, named by a policy, with its headline figures.
  public struct Standing {
    /// The board, cut to the day and named.
    public var board: Board
    /// Its figures on the day.
    public var headline: Headline

    /// Computes the figures of a board that has been cut and named.
    public init(_ cut: Board, asOf day: Day) {
      board = cut
      headline = Headline(cut, asOf: day)
    }
  }

  /// Makes the brief of a board as of a day, compared with the same board as of an earlier one.
  public init(
    _ now: Standing,
    since: Standing,
    diagnostics: [Diagnostic],
    digest: String,
    version: String,
    time: BriefTime
  ) {
    var builder = BriefBuilder(now, since: since)
    builder.takeFigures()
    let board = now.board
    status = StatusDocument(
      board: board,
      headline: now.headline,
      diagnostics: diagnostics,
      digest: digest
    )
    self.version = version
    self.time = time
    self.since = since.headline.asOf.description
    stocksSince = since.headline.tensions.map(\.stock)
    judgments = builder.judgments()
    bottomLine = judgments.filter { $0.likelihood != nil }.prefix(BriefDocument.bottomLines)
      .map(\.id)
    changes = builder.changes()
    let first = now.headline.polls.filter(\.series.isHeadline)
    let shown = first.isEmpty ? now.headline.polls : first
    headlineSeries = shown.map(\.series.id.description)
    panes = builder.panes(polls: shown.map(\.latest))
    scenarios = builder.scenarios()
    dates = builder.dates()
    sources = builder.sources()
    gaps = builder.gaps(faults: status.faults, sources: sources)
    methods = BriefMethods.sentences(on: board, asOf: now.headline.asOf)
    marking = builder.marking
    isIllustrative = builder.isIllustrative
    sides = board.dyad.sides
  }
}
