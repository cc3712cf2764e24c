import StraitAnalytics
import StraitCanvas
import StraitModel

extension ContentBuilder {
  /// Everything that is known of one series: what was asked, of whom and how, where it breaks and
  /// why, and its figures, newest first.
  func describe(_ trend: PollTrend, _ board: Board, _ page: inout DocumentBuilder) {
    let latest = trend.latest
    page.title(trend.title, source: latest.place)
    runs("question", trend, &page, role: .strong) { $0.question }
    runs("asked of", trend, &page) { $0.population }
    runs("asked by", trend, &page) { $0.mode.rawValue }
    page.pair(
      "pollster",
      board.source(latest.pollster)?.name ?? latest.pollster,
      role: .link,
      target: .source(latest.pollster),
      source: latest.place
    )
    if let survey = latest.survey { page.pair("survey", survey, source: latest.place) }
    describeNextWave(of: trend, board, &page)
    describeBreaks(of: trend, &page)
    describeLevels(of: trend, board, &page)
    describeTurns(of: trend, board, &page)
    page.heading("Figures, newest first")
    for (figure, change) in zip(trend.figures, trend.changes).reversed() {
      describe(figure, change, &page)
    }
  }

  /// What is the same for a run of figures is said once, with until when it was something else.
  private func runs(
    _ label: String,
    _ trend: PollTrend,
    _ page: inout DocumentBuilder,
    role: Role = .text,
    _ value: (Poll) -> String
  ) {
    let latest = value(trend.latest)
    page.pair(label, latest, role: role, source: trend.latest.place)
    let earlier = trend.figures.reversed().drop { value($0) == latest }
    var told: String?
    for figure in earlier where value(figure) != told {
      told = value(figure)
      page.pair(
        "",
        "until \(figure.fieldEnd): \(value(figure))",
        role: .muted,
        source: figure.place
      )
    }
  }

  /// By when the next wave is expected, and whether that day is over.
  private func describeNextWave(
    of trend: PollTrend,
    _ board: Board,
    _ page: inout DocumentBuilder
  ) {
    let waves = ExpectedWave.all(on: board, asOf: state.asOf)
    guard let wave = waves.first(where: { $0.series == trend.id }) else { return }
    let origin = wave.rule == nil ? ", by the last wave" : ""
    let (text, role): (String, Role) =
      switch wave.state {
      case .ahead: ("expected by \(wave.date)\(origin)", .text)
      case .overdue:
        ("overdue by \(state.asOf - wave.date.last) d, expected by \(wave.date)\(origin)", .alert)
      case .unknown(let end):
        ("expected by \(wave.date)\(origin), after the log ended on \(end)", .unknown)
      }
    page.pair("next wave", text, role: role, source: trend.latest.place)
  }

  private func describeBreaks(of trend: PollTrend, _ page: inout DocumentBuilder) {
    for gap in trend.breaks {
      let kind = gap.after.seriesBreak?.rawValue ?? ""
      let note = gap.after.breakNote.map { ": " + $0 } ?? ", no reason on the board"
      page.pair(
        "break",
        "\(kind), between \(gap.before.fieldEnd) and \(gap.after.fieldEnd)\(note)",
        role: .alert,
        source: gap.after.place
      )
    }
  }

  private func describe(_ figure: Poll, _ change: Double?, _ page: inout DocumentBuilder) {
    let isVerified = figure.citation.verification == .verified
    var facts = [figure.sampleText, figure.mode.rawValue]
    if let change { facts.insert(Figures.signed(change), at: 0) }
    if let rate = figure.responseRate { facts.append("response \(Figures.fixed(rate)) %") }
    if !isVerified { facts.append(figure.citation.verification.rawValue) }
    page.pair(
      figure.fieldEnd.description,
      "\(Figures.fixed(figure.value)) %  " + facts.joined(separator: " · "),
      target: figure.citation.source.map { .source($0) },
      source: figure.place
    )
    for note in [figure.citation.note, figure.note].compactMap(\.self) {
      page.pair("", note, role: .muted, source: figure.place)
    }
    if let kind = figure.seriesBreak { page.pair("╌╌╌╌", "break (\(kind.rawValue))", role: .alert) }
  }
}
