import StraitAnalytics
import StraitCanvas
import StraitModel

extension ContentBuilder {
  /// Every link in order of date, and above it from which track to which they lead; beside that, or
  /// in its stead, the years.
  ///
  ///     wide                       narrow
  ///     ┌ crossings ─┬ years ┐     ┌ crossings, or years ┐
  ///     ├ links ─────┴───────┤     ├ links ──────────────┤
  ///     └────────────────────┘     └─────────────────────┘
  func spilloverSections(_ board: Board, _ body: Rect) -> [Section] {
    let graph = Spillover(board)
    let tracks = board.tracks
    let areas = SpilloverAreas(body, tracks: tracks.count, place: place)
    var crossings = section(
      .crossings,
      "From track to track",
      areas.crossings,
      crossingRows(graph, tracks)
    )
    if !crossings.heading.isEmpty, !crossings.rows.isEmpty { crossings.area = areas.cells }
    crossings.flow = .grid(columns: max(1, tracks.count))
    crossings.cellColumns = areas.cellColumns
    crossings.spillover = graph
    var links = section(.links, "Links", areas.links, linkRows(graph, board))
    links.spillover = graph
    if case .measured(let study) = state.study(.measured) { links.measured = study }
    return [
      links, crossings,
      section(.linkYears, "By year", areas.years, yearRows(graph)),
    ]
  }

  /// A cell for each track that links lead from and each that they lead to, line by line.
  private func crossingRows(_ graph: Spillover, _ tracks: [Track]) -> [Row] {
    guard !graph.links.isEmpty else { return [] }
    return tracks.flatMap { from in
      tracks.map { to in
        let figure = FigureID.count(of: .spillover, in: .tracks(from: from.id, to: to.id))
        return Row(id: figure.description, target: .why(figure), figure: figure)
      }
    }
  }

  private func linkRows(_ graph: Spillover, _ board: Board) -> [Row] {
    func title(_ link: SpilloverLink) -> String { board.issue(link.from)?.title ?? link.from }
    let links =
      switch place.sort ?? .newest {
      case .oldest: graph.links
      case .title: graph.links.sorted { (title($0), $0.id) < (title($1), $1.id) }
      case .newest, .worst, .next, .value, .actor: Array(graph.links.reversed())
      }
    return links.map { row(of: $0) }
  }

  /// A row that leads to the page of a link.
  func row(of link: SpilloverLink) -> Row {
    Row(
      id: "\(link.from)/\(link.index)",
      record: .link(issue: link.from, index: link.index),
      target: .link(link.id),
      source: link.link.place
    )
  }

  /// A line for each year: a glyph for each link that made something worse, then for each that made
  /// something better, and how many of the former are of which sort.
  private func yearRows(_ graph: Spillover) -> [Row] {
    let years = graph.years
    let tallies = years.map { year in
      [IssueLink.Kind.spillover, .easing].map { graph.tally($0, in: .year(year)) }
    }
    let most = tallies.map { $0[0].count + $0[1].count }.max() ?? 0
    // Too many for a glyph each are told by the number alone.
    let bars = most <= 12 ? most : 0
    return zip(years, tallies).map { year, tally in
      let (worse, better) = (tally[0], tally[1])
      var spans = [DocumentLine.Span(column: 0, text: "\(year)", role: .text, link: nil)]
      if bars > 0 {
        let glyphs = String(repeating: "▼", count: worse.count)
        spans.append(.init(column: 5, text: glyphs, role: .worse, link: nil))
        spans.append(
          .init(
            column: 5 + worse.count,
            text: String(repeating: "▲", count: better.count),
            role: .better,
            link: nil
          )
        )
      }
      var words: [String] = []
      if worse.count > 0 { words.append("\(worse.count) worse: \(worse.letters)") }
      if better.count > 0 { words.append("\(better.count) better") }
      spans.append(
        .init(column: 6 + bars, text: words.joined(separator: ", "), role: .muted, link: nil)
      )
      let figure = FigureID.count(
        of: worse.count > 0 ? .spillover : .easing,
        in: .year(year)
      )
      return Row(
        id: figure.description,
        line: DocumentLine(spans: spans),
        target: .why(figure),
        figure: figure
      )
    }
  }
}

/// Where the parts of the screen of spillover stand.
struct SpilloverAreas {
  /// The sections, each with the row of its heading.
  var links: Rect
  var crossings: Rect
  var years: Rect
  /// The cells of the table, below their names and right of them.
  var cells: Rect
  /// How wide a cell is.
  var cellColumns = 1

  /// From this width on the years stand beside the table.
  private static let leastColumnsForYears = 110
  private static let yearColumns = 44
  private static let leastLinkRows = 6

  /// How many rows the sentence and what one must know of it take, below the title.
  static func headerRows(_ size: Size) -> Int {
    if size.rows < 16 { return 1 }
    return size.columns < 150 ? 4 : 2
  }

  init(_ body: Rect, tracks: Int, place: Place) {
    let none = Rect(Size(columns: 0, rows: 0))
    // The heading, the names of the columns, and a row for each track.
    let table = tracks + 2
    let focus = min(place.focus, 2)
    (links, crossings, years, cells) = (none, none, none, none)
    if place.isZoomed || body.rows < table + Self.leastLinkRows {
      switch focus {
      case 0: links = body
      case 1: crossings = body
      default: years = body
      }
    } else {
      let free = body.rows - table - Self.leastLinkRows
      // A picture has a row for each track, and more between them where there is room; the links
      // want half of the screen first.
      let spacing = (1...3).last { step in
        let rows = (tracks - 1) * step + 1
        return rows <= free && (step == 1 || rows <= free / 2)
      }
      let picture = spacing.map { (tracks - 1) * $0 + 1 } ?? 0
      let (upper, lower) = body.splitTop(table + picture)
      links = lower
      if body.columns >= Self.leastColumnsForYears {
        let (left, right) = upper.splitLeft(upper.columns - Self.yearColumns)
        crossings = left.inset(right: 1)
        years = right
      } else {
        (crossings, years) = focus == 2 ? (none, upper) : (upper, none)
      }
    }
    guard !crossings.isEmpty, tracks > 0 else { return }
    let names = min(22, max(6, crossings.columns / 4 + 1))
    cellColumns = max(1, (crossings.columns - names - 1) / tracks)
    let rows = min(tracks, max(0, crossings.rows - 2))
    cells = Rect(
      column: crossings.column + names,
      row: crossings.endRow - rows,
      columns: cellColumns * tracks,
      rows: rows
    ).intersection(crossings)
  }
}
