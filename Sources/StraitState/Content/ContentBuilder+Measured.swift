import StraitAnalytics
public import StraitCanvas
import StraitModel

extension ContentBuilder {
  /// Which series precedes which: a line for each test, and of the one under the cursor the
  /// correlations at all lags and how it was made.
  func measuredSections(_ board: Board, _ body: Rect) -> [Section] {
    let areas = MeasuredAreas(body, place)
    guard case .measured(let kept) = measuredStudy else {
      var page = DocumentBuilder(columns: width(areas.tests))
      if place.testsArchive, let absence = state.archiveAbsence {
        page.text(absence.reason, role: .alert)
        if let help = absence.help { page.text(help) }
        page.text("T leads back to the log.")
      } else {
        page.text(ContentBuilder.computing, role: .muted)
      }
      return [
        section(.precedence, measuredTitle, areas.tests, page.rows),
        section(.correlations, "Correlations", areas.chart, []),
        section(.record, "How", areas.details, []),
      ]
    }
    let study = kept.named(on: board)
    let entries = PrecedenceTable.entries(of: study)
    let table = PrecedenceTable(columns: width(areas.tests))
    var tests = section(.precedence, measuredTitle, areas.tests, entries.map { table.row(of: $0) })
    tests.measured = study
    tests.columnNames = table.names
    // The one that the sentence speaks of.
    let told = (study.findings.first ?? study.nearest).flatMap { study.tests.firstIndex(of: $0) }
    tests.firstRow = told
    let cursor = state.visit.cursors[.precedence]?.id
    let entry = entries.first { $0.id == cursor } ?? entries[told ?? 0]
    let sections = [
      tests, correlationSection(entry, areas.chart),
      section(.record, "How it was tested", areas.details, detailRows(entry, study, areas.details)),
    ]
    return place.testsArchive ? sections.map(\.withoutFigures) : sections
  }

  /// Of what the tests are, and the key that leads to the others.
  private var measuredTitle: String {
    let key = Command.archiveTension.keys[0].description
    let isWide = state.size.columns >= 100
    return place.testsArchive
      ? (isWide
        ? "Tests of machine-coded events (\(key): of the log)" : "Machine-coded (\(key): log)")
      : (isWide
        ? "Tests of the log (\(key): of machine-coded events)" : "Tests (\(key): machine-coded)")
  }

  /// What is shown: of the log, or of machine-coded events.
  private var measuredStudy: Study? {
    guard place.testsArchive else { return state.study(.measured) }
    return state.testedArchiveDays.flatMap { state.study(.archived($0)) }
  }

  private func correlationSection(_ entry: PrecedenceTable.Entry, _ area: Rect) -> Section {
    let comparison = entry.comparison
    let names = entry.ends.map { comparison.series[$0].words }
    let title = "\(names[0]) before \(names[1]), by \(comparison.period.rawValue)"
    guard let values = comparison.correlations(from: entry.ends[0], to: entry.ends[1]) else {
      let reason = comparison.hindrance?.words(comparison.series, comparison.period) ?? ""
      var page = DocumentBuilder(columns: width(area))
      page.text(reason, role: .strong)
      page.text("What is known of these two is what the issue files state: x shows it.")
      return section(.correlations, "Not tested", area, page.rows)
    }
    let lags = Array(-values.reach...values.reach)
    var section = section(
      .correlations,
      title,
      area,
      lags.map { row(ofLag: $0, values, entry, names) }
    )
    section.flow = .across
    section.firstRow = entry.test.flatMap { lags.firstIndex(of: $0.lag) }
    section.bars = BarChart(
      lags.map { lag in
        let value = values.value(at: lag)
        let side: Role = lag > 0 ? .seriesFirst : lag < 0 ? .seriesSecond : .strong
        let role = abs(value) <= values.bound ? .muted : side
        return BarChart.Bar(label: Self.signed(lag), value: value, role: role)
      },
      bound: values.bound,
      left: "◂ \(names[1]) first",
      right: "\(names[0]) first ▸"
    )
    return section
  }

  /// What is read at a lag: who is ahead by how much, and how both move together then.
  private func row(
    ofLag lag: Int,
    _ values: CrossCorrelation,
    _ entry: PrecedenceTable.Entry,
    _ names: [String]
  ) -> Row {
    let period = entry.comparison.period
    let value = values.value(at: lag)
    let order = lag < 0 ? [names[1], names[0]] : names
    let words =
      lag == 0
      ? "\(names[0]) and \(names[1]) in the same \(period.rawValue)"
      : "\(order[0]) \(period.counted(abs(lag))) before \(order[1])"
    let isBeyond = abs(value) > values.bound
    let reading = Amount(value, decimals: 2).signed
    let ends = lag < 0 ? entry.ends.reversed() : entry.ends
    let pair = entry.comparison.pair(from: ends[0], to: ends[1])
    let figure = FigureID.measured(.correlation(pair, lag: abs(lag)))
    return Row(
      id: "\(entry.id) \(lag)",
      line: DocumentLine(spans: [
        .init(column: 0, text: "lag \(Self.signed(lag))", role: .strong, link: nil),
        .init(column: 9, text: "r \(reading)", role: .strong, link: nil),
        .init(
          column: 18,
          text: words + (isBeyond ? ", beyond the bound" : ", within the bound"),
          role: .muted,
          link: nil
        ),
      ]),
      target: .why(figure),
      figure: figure
    )
  }

  private static func signed(_ lag: Int) -> String {
    lag < 0 ? "−\(-lag)" : lag > 0 ? "+\(lag)" : "0"
  }

  /// How a test was made, in the order in which it is.
  private func detailRows(
    _ entry: PrecedenceTable.Entry,
    _ study: MeasuredSpillover,
    _ area: Rect
  )
    -> [Row]
  {
    var page = DocumentBuilder(columns: width(area))
    let comparison = entry.comparison
    let period = comparison.period
    if let first = comparison.series.first, comparison.count > 0 {
      page.pair(
        "periods",
        "\(period.counted(comparison.count)), \(first.first) to \(first.last)"
      )
    }
    for (index, series) in comparison.series.enumerated() {
      page.pair(
        "non-zero",
        "\(series.nonZero) of \(comparison.count): \(series.words)",
        figures: [.measured(.periods(comparison.pair(from: index, to: index == 0 ? 1 : 0)))]
      )
    }
    if let shared = comparison.shared, shared > 0 {
      page.pair("in both", shared == 1 ? "1 event" : "\(shared) events", role: .muted)
    }
    if comparison.series.count > 2 {
      page.pair("third", "\(comparison.series[2].words) stands beside both")
    } else if let fullest = comparison.leftOut.first, comparison.measurement != nil {
      page.pair(
        "third",
        "none is full enough; \(fullest.words) has \(fullest.nonZero)",
        role: .muted,
        figures: [.measured(.periods(comparison.pair(ofLeftOut: fullest.id)))]
      )
    }
    guard let measurement = comparison.measurement, let test = entry.test else {
      let reason = comparison.hindrance?.words(comparison.series, period)
      page.pair("not tested", reason ?? "", role: .strong)
      return page.rows
    }
    let figures = entry.figures
    page.pair(
      "differenced",
      measurement.isDifferenced ? "once: one of them may wander" : "no: neither wanders"
    )
    let chosen = measurement.bestOrder == 0 ? "AIC would have none" : "by AIC, up to 6"
    page.pair("order", "\(measurement.order), \(chosen)", figures: figures)
    page.pair(
      "F",
      "\(Amount(test.granger.statistic, decimals: 2)) with \(test.granger.numerator) and "
        + "\(test.granger.denominator) degrees of freedom",
      role: .strong,
      figures: figures
    )
    page.pair("p", Probability(test.granger.probability).description, figures: figures)
    page.pair(
      "by Holm",
      "\(Probability(test.corrected)) of \(study.tests.count) tests",
      role: .strong,
      figures: figures
    )
    page.pair(
      "sum",
      "\(Amount(test.granger.sum, decimals: 2).signed) of the coefficients",
      figures: figures
    )
    let orders = entry.ends.map { measurement.whiteOrders[$0] }
    page.pair("own past", "\(orders[0]) and \(orders[1]) periods taken out for r")
    page.pair(
      "r",
      "\(Amount(test.correlation, decimals: 2).signed) at lag \(test.lag), the farthest from 0",
      figures: figures
    )
    let years = comparison.years(from: test.cause, to: test.effect, lag: test.lag)
      .sorted { abs($0.value) > abs($1.value) }.prefix(2)
    page.pair(
      "made by",
      years.map { "\(Amount($0.value, decimals: 2).signed) of it in \($0.year)" }
        .joined(separator: ", "),
      figures: [.measured(.correlation(entry.pair, lag: test.lag))]
    )
    page.pair(
      "together",
      "\(Amount(test.portmanteau, decimals: 2)); by χ² p \(Probability(test.portmanteauProbability))",
      figures: figures
    )
    page.pair("shuffles", test.shuffleWords, role: .strong, figures: figures)
    page.pair(
      "found",
      test.isFinding
        ? "yes: F and shuffles are both below 0.05 by Holm"
        : "no: it takes F and shuffles, both below 0.05 by Holm",
      role: test.isFinding ? .alert : .text,
      figures: figures
    )
    return page.rows
  }
}

/// What stands below the sections of the screen of what precedes what.
public enum MeasuredCaveat {
  /// What one must know of all of it.
  public static func words(_ place: Place) -> String {
    "What precedes is no cause. "
      + (place.testsArchive
        ? "The events are coded by machine and unreviewed. "
        : "The log is kept by hand and chosen in hindsight. ")
      + "Found is what two tests, each by Holm, rule out at 0.05."
  }

  /// How many rows the caveat takes below the sections.
  public static func rows(_ size: Size, _ place: Place) -> Int {
    if size.rows < 20 { return 0 }
    return CellText.wrap(words(place), to: max(1, size.columns - 2)).count
  }
}

/// Where the three sections of the screen of what precedes what stand.
///
///     wide                       narrow
///     ┌ chart ────┬ how ────┐    ┌ chart, or how ───┐
///     ├ tests ────┴─────────┤    ├ tests ───────────┤
///     └─────────────────────┘    └──────────────────┘
///       caveat                     caveat
///
/// Where there is room for one, or one is zoomed, it is the one that has the keys.
struct MeasuredAreas {
  /// The tests.
  var tests: Rect
  /// The correlations of one of them.
  var chart: Rect
  /// How it was made.
  var details: Rect

  /// How many rows the sentences take below the title.
  static func headerRows(_ size: Size) -> Int {
    if size.rows < 16 { return 1 }
    return size.columns < 100 ? 3 : 2
  }

  init(_ body: Rect, _ place: Place) {
    let none = Rect(Size(columns: 0, rows: 0))
    let focus = min(place.focus, 2)
    (tests, chart, details) = (none, none, none)
    guard !place.isZoomed, body.rows >= 12 else {
      switch focus {
      case 0: tests = body
      case 1: chart = body
      default: details = body
      }
      return
    }
    let upperRows = min(28, max(9, body.rows * 55 / 100))
    let (upper, lower) = body.splitTop(upperRows)
    tests = lower
    if body.columns >= 110 {
      let columns = body.columns - max(46, body.columns * 32 / 100)
      chart = upper.splitLeft(columns).left
      details = upper.splitLeft(columns + 1).rest
    } else {
      (chart, details) = focus == 2 ? (none, upper) : (upper, none)
    }
  }
}

extension Section {
  /// The section without names of figures: those that `why` takes apart are the log's.
  fileprivate var withoutFigures: Section {
    var section = self
    for index in section.rows.indices {
      if case .why = section.rows[index].target { section.rows[index].target = nil }
      section.rows[index].figure = nil
      section.rows[index].alsoFigures = []
    }
    return section
  }
}
