import StraitAnalytics
import StraitCanvas
import StraitModel

// What rules say, how a scenario stands, and whether the desk was right.
extension ContentBuilder {
  /// The id of the row that leads to the scores.
  static let calibrationRow = "brier"

  /// How an indicator stands: by its log, and by its rule beside it.
  func standing(of indicator: Indicator, _ board: Board, _ page: inout DocumentBuilder) {
    guard let headline = state.desk?.headline.indicator(indicator.id) else { return }
    if let checked = headline.checked {
      let interval = indicator.checkDays ?? board.analysis.checkDays
      let age = "\(checked), \(state.asOf - checked) d ago"
      let bound = interval.map { headline.isOverdue ? ", stale after \($0) d" : " of \($0) d" }
      page.pair("last checked", age + (bound ?? ""), role: headline.isOverdue ? .alert : .text)
    } else {
      page.pair("last checked", "never, as far as the board knows", role: .unknown)
    }
    page.pair("last seen", headline.observed?.description ?? "never, by the log")
    guard let rule = indicator.rule, let verdict = headline.verdict else { return }
    let figure = FigureID.indicator(indicator.id)
    page.pair("rule", rule.description, role: .muted, target: .why(figure), figures: [figure])
    page.pair(
      "it says",
      verdict.words
        + (headline.isContradicted
          ? "; the log says \(headline.logged?.words ?? "nothing")" : ""),
      role: verdict == .holds ? .alert : verdict == .unknown ? .unknown : .text,
      target: .why(figure),
      figures: [figure]
    )
  }

  /// One scenario: how many of its indicators are observed, how its opposite stands, and when rules
  /// of either held.
  func scenarioPage(_ scenario: Scenario, _ board: Board, _ columns: Int) -> [Row] {
    var page = DocumentBuilder(columns: columns)
    page.text(scenario.title, role: .strong)
    page.gap()
    tally(scenario, board, &page)
    let opposite = board.scenarios.first { $0.id == scenario.opposite }
    if let opposite {
      page.heading("The opposite: " + opposite.title)
      tally(opposite, board, &page)
    }
    let own = board.indicators.filter { $0.scenario == scenario.id }
    let others = board.indicators.filter { $0.scenario == opposite?.id }
    if (own + others).contains(where: { $0.authorship.isIllustrative }) {
      page.gap()
      page.text("Illustrative: they show how the desk works, not what anybody found.", role: .muted)
    }
    trips(of: own + others, board, &page)
    return page.rows
  }

  private func tally(_ scenario: Scenario, _ board: Board, _ page: inout DocumentBuilder) {
    let tally = ScenarioTally(scenario.id, among: state.desk?.headline.indicators ?? [])
    page.pair(
      "observed",
      "\(tally.whole.observed) of \(tally.whole.all)",
      role: .strong
    )
    for (diagnosticity, share) in tally.shares {
      page.pair("· \(diagnosticity.rawValue)", "\(share.observed) of \(share.all)")
    }
    page.pair("emerging", "\(tally.emerging)")
    if tally.unknown > 0 {
      page.pair("stale or never", "\(tally.unknown)")
    }
    page.pair(
      "rules",
      tally.ruled == 0 ? "none" : "\(tally.holding) of \(tally.ruled) hold",
      role: tally.holding > 0 ? .alert : .text
    )
  }

  /// When the rules of some indicators held, the newest first.
  func trips(of indicators: [Indicator], _ board: Board, _ page: inout DocumentBuilder) {
    let ruled = indicators.filter { $0.rule != nil }
    guard !ruled.isEmpty else { return }
    page.heading(ruled.count == 1 ? "When the rule held" : "When rules held")
    guard case .rules(let all) = state.study(.rules) else {
      page.text(ContentBuilder.computing, role: .muted)
      return
    }
    let trips = all.filter { trip in ruled.contains { $0.id == trip.indicator } }
    if trips.isEmpty {
      page.text(
        "on no day of the twenty years before this one that the board can tell",
        role: .muted
      )
    }
    for trip in trips {
      let days = (trip.last ?? state.asOf) - trip.first + 1
      let span =
        trip.last.map { $0 == trip.first ? "that day alone" : "to \($0), \(days) d" }
        ?? "it still holds, \(days) d"
      let title = indicators.count == 1 ? "" : (board.indicator(trip.indicator)?.title ?? "") + ": "
      page.pair(
        trip.first.description,
        title + span,
        role: trip.last == nil ? .alert : .text,
        target: .events,
        around: trip.first
      )
    }
  }

  // MARK: Were we right

  /// The row below the judgments: how many were scored.
  func calibrationHead(_ board: Board) -> Row {
    let calibration = Calibration(on: board, asOf: state.asOf)
    let figure = FigureID.brier(.board)
    return Row(
      id: ContentBuilder.calibrationRow,
      line: .of("Were we right: " + calibration.words, role: .heading),
      target: .why(figure),
      figure: figure
    )
  }

  /// The scores of the board, of issues and of authors, and how often each range came true.
  func calibrationRows(_ board: Board, _ columns: Int) -> [Row] {
    var page = DocumentBuilder(columns: columns)
    page.text("Were we right", role: .strong)
    page.gap()
    let all = Calibration.all(on: board, asOf: state.asOf)
    for calibration in all {
      let label: String
      switch calibration.scope {
      case .board: label = "all"
      case .issue(let id): label = board.issue(id)?.title ?? id
      case .author(let name): label = "by " + name
      }
      let figure = FigureID.brier(calibration.scope)
      page.text(
        "\(label): \(calibration.words)",
        role: calibration.brier == nil ? .text : .strong,
        target: .why(figure),
        figures: [figure]
      )
    }
    guard let whole = all.first else { return page.rows }
    page.heading("Said, and came true")
    for line in whole.lines {
      page.pair(
        "\(line.range.lowerBound)–\(line.range.upperBound) %",
        "\(line.cameTrue) of \(line.count)"
      )
    }
    if whole.lines.isEmpty { page.text("nothing was scored", role: .unknown) }
    page.heading("Left out")
    page.pair("illustrative", "\(whole.illustrative): they are nobody’s judgment")
    page.pair("void", "\(whole.void)")
    page.pair("open", "\(whole.open)")
    page.pair("overdue", "\(whole.overdue)", role: whole.overdue > 0 ? .alert : .text)
    page.gap()
    page.text(
      "Brier 1950: the mean of (p − o)², p the middle of the range of the term, o 1 if it came true. "
        + "0 is the best, 1 the worst, 0.25 who always says even. Below "
        + "\(Calibration.fewest) it says nothing.",
      role: .muted
    )
    return page.rows
  }
}

extension Calibration {
  /// The score with its count, or that there are too few.
  fileprivate var words: String {
    let left = illustrative == 0 ? "" : ", \(illustrative) illustrative left out"
    guard let brier else {
      return "too few, \(scores.count) of \(Calibration.fewest)\(left)"
    }
    return "Brier \(Amount(brier, decimals: 3)), n \(scores.count)\(left)"
  }
}

extension Indicator.State {
  /// The state in words.
  var words: String { self == .notSeen ? "not seen" : rawValue }
}
