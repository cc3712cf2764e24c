import StraitAnalytics
import StraitCanvas
import StraitModel

/// Series of polls as a chart, a legend, and a row for each day at which one of them has a figure.
struct ChartedTrends {
  let trends: [PollTrend]
  /// The levels of the parts of a series that is alone; two with bands would hide each other.
  let levels: [PollLevel]
  /// The width of a reading.
  let columns: Int

  init(_ trends: [PollTrend], levels: [PollLevel], columns: Int) {
    self.trends = trends
    self.levels = trends.count == 1 ? levels : []
    self.columns = columns
  }

  private static let styles: [SeriesStyle] = [.first, .second]

  private var styled: [(trend: PollTrend, style: SeriesStyle)] {
    Array(zip(trends, Self.styles))
  }

  var chart: SectionChart {
    SectionChart(
      chart: TimeChart(
        styled.map { trend, style in
          TimeChart.Series(trend.parts.map { $0.compactMap(point) }, style: style)
        },
        bands: bands,
        breaks: styled.flatMap { trend, style in trend.breaks.map { mark($0, style) } },
        bounds: 0...100,
        unit: "%"
      ),
      legend: Legend(styled.map(entry))
    )
  }

  /// Where the level is with a chance of 90 and of 50 per cent, each part by itself.
  private var bands: [TimeChart.Band] {
    func band(
      _ range: (PollLevel.Estimate) -> ClosedRange<Double>,
      _ stroke: SeriesStyle.Stroke
    ) -> TimeChart.Band {
      let parts = levels.map { level in
        level.estimates.compactMap { estimate in
          let range = range(estimate)
          return TimeChart.Band.Reach(
            day: Int(estimate.day.number),
            low: range.lowerBound,
            high: range.upperBound
          )
        }
      }
      return TimeChart.Band(parts.filter { !$0.isEmpty }, stroke: stroke, role: .muted)
    }
    guard levels.contains(where: { $0.latest != nil }) else { return [] }
    return [band(\.nineTenths, .sparse), band(\.half, .dotted)]
  }

  private func point(_ figure: Poll) -> TimeChart.Point? {
    TimeChart.Point(
      day: Int(figure.chartDay.number),
      value: figure.value,
      isFirm: figure.citation.verification == .verified
    )
  }

  /// With two series on the axis a break says whose it is.
  private func mark(_ gap: PollTrend.Break, _ style: SeriesStyle) -> TimeChart.Break {
    let kind = gap.after.seriesBreak?.rawValue ?? ""
    let owner = trends.count > 1 ? String(Character(style.mark)) : ""
    return TimeChart.Break(day: Int(gap.day.number), label: owner + kind)
  }

  private func entry(_ trend: PollTrend, _ style: SeriesStyle) -> Legend.Entry {
    func reading(_ figure: Poll) -> Legend.Reading {
      Legend.Reading(
        Figures.fixed(figure.value) + figure.citation.verification.mark,
        figure.fieldEnd.description
      )
    }
    let count = trend.figures.count
    let known = trend.figures.count { $0.usedSample != nil }
    let waves = count == 1 ? "1 wave" : "\(count) waves"
    return Legend.Entry(
      name: trend.title,
      style: style,
      now: reading(trend.latest),
      least: reading(trend.least),
      greatest: reading(trend.greatest),
      count: known == count ? waves : "\(waves), \(known) with n"
    )
  }

  /// The days at which there is a figure, oldest first, each with what all series read then; Enter
  /// leads to the events of those weeks.
  var rows: [Row] {
    let days = Set(trends.flatMap { $0.figures.map(\.chartDay) }).sorted()
    return days.map { day in
      let figure = trends.lazy.flatMap(\.figures).last { $0.chartDay == day }
      return Row(
        id: day.description,
        line: reading(on: day),
        target: .events,
        around: day,
        source: figure?.place
      )
    }
  }

  /// The date of a day as a figure gives it.
  func date(of day: Day) -> String {
    let figure = trends.lazy.flatMap(\.figures).first { $0.chartDay == day }
    return figure?.fieldEnd.description ?? day.description
  }

  /// How much of a figure is told beside its value, the most first.
  private enum Detail: CaseIterable {
    case nameAndLevel
    case level
    case name
    case mode
    case sample
    case value
  }

  /// All series at one day: `2018-10-28  ● 39.4 % n 1,663 · face-to-face`, as full as there is room
  /// for.
  private func reading(on day: Day) -> DocumentLine {
    var line = reading(on: day, .value)
    for detail in Detail.allCases {
      line = reading(on: day, detail)
      let end = line.spans.last.map { $0.column + CellText.width($0.text) } ?? 0
      if end <= columns { break }
    }
    return line
  }

  private func reading(on day: Day, _ detail: Detail) -> DocumentLine {
    var line = DocumentLine(spans: [])
    var column = 0
    func add(_ text: String, _ role: Role) {
      line.spans.append(.init(column: column, text: text, role: role, link: nil))
      column += CellText.width(text)
    }
    let date = date(of: day)
    add(date, .strong)
    for (trend, style) in styled {
      add("  ", .text)
      guard let figure = trend.figure(on: day) else {
        add("\(style.mark) ", style.role)
        add("none yet", .unknown)
        continue
      }
      let isFirm = figure.citation.verification == .verified
      add("\(isFirm ? style.mark : style.hollowMark) ", style.role)
      if detail == .nameAndLevel || detail == .name { add(trend.title + " ", .text) }
      let verification = figure.citation.verification
      // A word where there is room for it, else its mark.
      let isSpelled = detail != .sample && detail != .value
      add(Figures.fixed(figure.value) + (isSpelled ? "" : verification.mark) + " %", .strong)
      var facts: [String] = []
      if figure.fieldEnd.description != date { facts.append("of \(figure.fieldEnd)") }
      switch detail {
      case .nameAndLevel, .level, .name, .mode: facts += [figure.sampleText, figure.mode.rawValue]
      case .sample: facts.append(figure.sampleText)
      case .value: break
      }
      if isSpelled, verification != .verified { facts.append(verification.rawValue) }
      if detail == .nameAndLevel || detail == .level, let band = band(on: figure.chartDay) {
        facts.append(band)
      }
      if !facts.isEmpty { add(" " + facts.joined(separator: " · "), .muted) }
    }
    return line
  }
}

extension ChartedTrends {
  /// `level 90 %: 35.1–41.0` on a day of a figure; nil where there is no level.
  fileprivate func band(on day: Day) -> String? {
    levels.lazy.compactMap { $0.estimate(on: day) }.last
      .map { "level 90 %: \(Figures.range($0.nineTenths))" }
  }
}

extension Figures {
  /// Both ends of a range: `35.1–41.0`.
  static func range(_ range: ClosedRange<Double>) -> String {
    "\(fixed(range.lowerBound))–\(fixed(range.upperBound))"
  }
}

extension Poll {
  /// `n 1,663`, `n assumed 1,000` or `n unknown`.
  var sampleText: String {
    if let sample { return "n \(Figures.grouped(sample))" }
    return assumedSample.map { "n assumed \(Figures.grouped($0))" } ?? "n unknown"
  }
}
