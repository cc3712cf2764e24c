import StraitAnalytics
import StraitCanvas
import StraitDiagnostics
import StraitModel

extension ContentBuilder {
  /// A figure taken apart: the sum as one would write it on paper, and what one must know of it.
  func whyRows(_ explanation: Explanation, _ board: Board, _ columns: Int) -> [Row] {
    var page = DocumentBuilder(columns: columns)
    page.add(.of(explanation.title, role: .strong))
    let figure = explanation.amount.map { "\($0)  " } ?? "none: "
    page.text(
      figure + (explanation.absence ?? explanation.unit),
      role: explanation.amount == nil ? .unknown : .strong
    )
    if explanation.day != explanation.asOf {
      page.text("as of \(explanation.day), where the log ends", role: .alert)
    }
    page.text(explanation.figure.description, role: .muted)
    page.heading("Parts")
    page.text(explanation.rule, role: .muted)
    addition(explanation, board, &page)
    remarks("How to read it", explanation.remarks, board, &page)
    if !explanation.parameters.isEmpty {
      page.heading("Computed with")
      for parameter in explanation.parameters {
        page.pair(parameter.name, "\(parameter.value) (\(parameter.source))", source: board.place)
      }
    }
    remarks("What is missing", explanation.gaps, board, &page)
    related(to: explanation.figure, board, &page)
    return page.rows
  }

  private func addition(
    _ explanation: Explanation,
    _ board: Board,
    _ page: inout DocumentBuilder
  ) {
    guard let amount = explanation.amount else {
      page.text("none", role: .unknown, indent: 2)
      return
    }
    let rounding = explanation.rounding
    let numbers = explanation.parts.map(\.amount.signed) + [rounding.signed, amount.signed]
    let width = numbers.map { CellText.width($0) }.max() ?? 0
    func line(_ number: String, _ words: String, _ role: Role) -> DocumentLine {
      DocumentLine(spans: [
        .init(column: 0, text: CellText.padLeft(number, to: width), role: .strong, link: nil),
        .init(column: width + 2, text: words, role: role, link: nil),
      ])
    }
    let products = explanation.parts.map(\.product)
    let productColumns = products.map { CellText.width($0) }.max() ?? 0
    // The title needs room beside its product, else it stands above it.
    let isWide = page.columns >= width + productColumns + 50
    for (part, product) in zip(explanation.parts, products) {
      let title = (part.date.isEmpty ? "" : part.date + "  ") + part.title
      let target = part.subject.flatMap { self.target($0, board) }
      let source = part.subject.flatMap { self.source($0, board) }
      guard !product.isEmpty else {
        page.add(line(part.amount.signed, title, .text), target: target, source: source)
        continue
      }
      var row = line(part.amount.signed, isWide ? product : title, isWide ? .muted : .text)
      if isWide {
        row.spans.append(
          .init(column: width + productColumns + 4, text: title, role: .text, link: nil)
        )
      }
      page.add(row, target: target, source: source)
      if !isWide {
        page.add(line("", "= " + product, .muted), target: target, source: source)
      }
    }
    if rounding.units != 0 { page.add(line(rounding.signed, "rounding", .muted)) }
    if explanation.parts.isEmpty { page.add(line(amount.signed, "nothing", .muted)) }
    page.add(.of(String(repeating: "─", count: width), role: .rule))
    page.add(line(amount.signed, explanation.title, .strong))
  }

  private func remarks(
    _ heading: String,
    _ remarks: [Explanation.Remark],
    _ board: Board,
    _ page: inout DocumentBuilder
  ) {
    guard !remarks.isEmpty else { return }
    page.heading(heading)
    for remark in remarks {
      page.pair(
        remark.name,
        remark.text,
        target: remark.subject.flatMap { target($0, board) },
        source: remark.subject.flatMap { source($0, board) }
      )
    }
  }

  /// The figures that stand beside this one on the screens.
  private func related(to figure: FigureID, _ board: Board, _ page: inout DocumentBuilder) {
    let others: [FigureID] =
      switch figure {
      case .chart(.tension(let direction, let scope)):
        [.rank(direction, scope), .coded(scope), .chart(.flow(direction, scope))]
          + TensionMeasure.allCases.map { .measure(direction, scope, $0) }
          + AsymmetryMeasure.allCases.map { .asymmetry($0, scope) }
          + board.dyad.directions.filter { $0 != direction }.map { .tension($0, scope) }
          + (scope == .board ? board.tracks.map { .tension(direction, .track($0.id)) } : [])
      case .chart(.flow(let direction, let scope)), .month(let direction, let scope, _),
        .turn(let direction, let scope, _), .measure(let direction, let scope, _):
        [.tension(direction, scope), .rank(direction, scope), .coded(scope)]
      case .rank(let direction, let scope): [.tension(direction, scope), .coded(scope)]
      case .coded(let scope), .asymmetry(_, let scope):
        board.dyad.directions.map { .tension($0, scope) }
      case .level(let issue):
        [.chart(.conflicts(issue: issue))]
          + board.dyad.directions.map { .tension($0, .issue(issue)) }
      case .chart(.conflicts(let issue)), .quarter(let issue, _):
        [.level(issue: issue)] + board.dyad.directions.map { .tension($0, .issue(issue)) }
      case .chart(.opinion(let series?)): [.pollChange(series: series)]
      case .pollLevel(let series, _), .house(let series, _, _), .pollTurn(let series, _):
        [.chart(.opinion(series: series)), .pollChange(series: series)]
      case .ranking(let lever, let measure):
        RankingMeasure.allCases.filter { $0 != measure }.map { .ranking(lever: lever, $0) }
          + board.criteria.map { .weight(criterion: $0.id) } + [.swap]
      case .weight, .swap: board.criteria.map { .weight(criterion: $0.id) } + [.swap]
      case .pollChange(let series): [.chart(.opinion(series: series))]
      case .chart(.spillover): [.count(of: .easing)] + crossings(.spillover, board)
      case .links(let kind, .board):
        (kind == .easing ? [.count(of: .spillover)] : []) + crossings(kind, board)
      case .links(let kind, let scope):
        [.count(of: kind)]
          + [.spillover, .easing].filter { $0 != kind }.map { .count(of: $0, in: scope) }
      case .touched(let levers): levers.map { .clock(lever: $0) }
      case .indicator(let id):
        board.indicators.filter { $0.rule != nil && $0.id != id }.map { .indicator($0.id) }
      case .brier(let scope):
        Calibration.scopes(on: board).filter { $0 != scope }.map { .brier($0) }
      case .measured(let figure): figure.related.map { .measured($0) }
      case .clock, .chart: []
      }
    guard !others.isEmpty else { return }
    page.heading("Beside it")
    for other in others {
      page.text(other.title(on: board), role: .link, indent: 2, target: .why(other))
    }
  }

  /// Links of a kind by where they lead from and to.
  private func crossings(_ kind: IssueLink.Kind, _ board: Board) -> [FigureID] {
    Spillover(board).pairs(kind, of: board.tracks).map { .count(of: kind, in: $0) }
  }

  private func target(_ subject: Explanation.Subject, _ board: Board) -> Screen? {
    switch subject {
    case .event(let id): .event(id)
    case .poll(let id): board.poll(id).map { .series($0.series.description) }
    case .issue(let id): .issue(id)
    case .lever(let id): .lever(id)
    case .link(let id): .link(id)
    case .judgment(let id): .judgment(id)
    }
  }

  private func source(_ subject: Explanation.Subject, _ board: Board) -> SourcePlace? {
    switch subject {
    case .event(let id): board.event(id)?.place
    case .poll(let id): board.poll(id)?.place
    case .issue(let id): board.issue(id)?.assessment?.place ?? board.issue(id)?.place
    case .lever(let id): board.lever(id)?.place
    case .link(let id): board.link(id)?.link.place
    case .judgment(let id): board.judgment(id)?.place
    }
  }
}
