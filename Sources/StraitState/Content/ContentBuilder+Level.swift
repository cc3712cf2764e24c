import StraitAnalytics
import StraitCanvas
import StraitModel

extension ContentBuilder {
  /// The study of a series; nil until it is there.
  func study(of trend: PollTrend) -> OpinionStudy? {
    guard case .opinion(let study) = state.study(.opinion(series: trend.id.description)) else {
      return nil
    }
    return study
  }

  /// The level of each part of a series with its bands, or why there is none, the latest part first.
  func describeLevels(of trend: PollTrend, _ board: Board, _ page: inout DocumentBuilder) {
    page.heading("Level, by the figures that have an n")
    guard let levels = study(of: trend)?.levels else {
      page.text(ContentBuilder.computing, role: .muted)
      return
    }
    for (index, level) in levels.enumerated().reversed() {
      let whole = level.figures.count
      let figure = FigureID.pollLevel(series: trend.id.description, part: index + 1)
      let span = levels.count > 1 ? period(of: level, index, levels.count) : ""
      guard let latest = level.latest, let last = level.inside.last else {
        let reason = "no trend: \(counted(level.inside.count)) with n, of \(whole)"
        page.pair("level", span + reason, role: .muted, source: level.figures.last?.place)
        continue
      }
      page.pair(
        "level",
        "\(span)\(Figures.fixed(latest.level)) % at \(last.fieldEnd)",
        role: .strong,
        source: last.place,
        figures: [figure]
      )
      page.pair("50 % band", "\(Figures.range(latest.half)) %", figures: [figure])
      page.pair("90 % band", "\(Figures.range(latest.nineTenths)) %", figures: [figure])
      page.pair("", ground(of: level), role: .muted, figures: [figure])
      for house in level.houses {
        let reach = Figures.fixed(house.deviation)
        let name = board.source(house.pollster)?.name ?? house.pollster
        page.pair(
          "pollster",
          "\(name) \(Figures.signed(house.effect)) points, ± \(reach)",
          figures: [
            .house(series: trend.id.description, part: index + 1, pollster: house.pollster)
          ]
        )
      }
    }
    guard levels.contains(where: { $0.latest != nil }) else { return }
    let parameters = board.analysis.polls
    let isOwn = parameters.designEffect != AnalysisParameters.Polls().designEffect
    page.text(
      "A band is of the sample alone, with a design effect of \(Figures.fixed(parameters.designEffect)), "
        + (isOwn ? "as the board sets it." : "the desk’s choice."),
      role: .muted,
      figures: levels.lastIndex { $0.latest != nil }.map {
        [.pollLevel(series: trend.id.description, part: $0 + 1)]
      } ?? []
    )
  }

  private func period(of level: PollLevel, _ index: Int, _ count: Int) -> String {
    guard let first = level.figures.first, let last = level.figures.last else { return "" }
    if first.fieldEnd == last.fieldEnd { return "\(first.fieldEnd): " }
    if index == count - 1 { return "since \(first.fieldEnd): " }
    return index == 0
      ? "until \(last.fieldEnd): " : "\(first.fieldEnd) to \(last.fieldEnd): "
  }

  /// From which figures, which of them only by an assumption, and how fast the level moves.
  private func ground(of level: PollLevel) -> String {
    let outside = level.figures.count - level.inside.count
    let assumed = level.inside.count { $0.sample == nil }
    var facts = ["from \(level.inside.count) of \(level.figures.count) figures"]
    if outside > 0 {
      let beyond = level.beyond.count
      let warning = beyond > 0 ? ", \(beyond) of these beyond the 90 % band of that day" : ""
      facts.append("\(outside) without n outside it\(warning)")
    }
    if assumed > 0 { facts.append("\(assumed) with an n that the board assumes") }
    let yearly = (level.dailyVariance * 365.25).squareRoot()
    facts.append(
      level.dailyVariance > 0
        ? "a year moves it by \(Figures.fixed(yearly)) points (σ)"
        : "sampling alone explains its moves"
    )
    return facts.joined(separator: " · ")
  }

  /// What the log cannot tell of the time between the figures of a change: few events there are no
  /// calm.
  private func silence(of turn: PollTrend.Turn, _ board: Board) -> String {
    let extent = board.coverage(
      from: turn.before.fieldEnd.last + 1,
      through: turn.after.fieldEnd.last,
      track: nil,
      asOf: state.asOf
    )
    switch extent {
    case .full: return ""
    case .part: return ", which the declared coverage holds in part"
    case .outside: return ", which is outside the declared coverage"
    }
  }

  private func counted(_ count: Int) -> String {
    switch count {
    case 0: "no poll"
    case 1: "one poll"
    default: "two polls"
    }
  }

  /// Where the mean of the figures changes, with the means and the events around, and never a cause.
  func describeTurns(of trend: PollTrend, _ board: Board, _ page: inout DocumentBuilder) {
    page.heading("Changes of the mean")
    guard let turns = study(of: trend)?.turns.flatMap(\.self) else {
      page.text(ContentBuilder.computing, role: .muted)
      return
    }
    for turn in turns.reversed() {
      let (before, after) = (Figures.fixed(turn.meanBefore), Figures.fixed(turn.meanAfter))
      let figure = FigureID.pollTurn(series: trend.id.description, poll: turn.after.id)
      page.pair(
        turn.after.fieldEnd.description,
        "mean \(before) % before, \(after) % after",
        role: .strong,
        source: turn.after.place,
        figures: [figure]
      )
      let count = turn.events.count
      let events = count == 1 ? "1 event" : count == 0 ? "no event" : "\(count) events"
      page.pair(
        "",
        "\(events) on the board since the figure of \(turn.before.fieldEnd)\(silence(of: turn, board)); "
          + "no cause is claimed",
        role: .muted,
        target: count > 0 ? .events : nil,
        around: turn.after.fieldEnd.last,
        figures: [figure]
      )
      for index in turn.events.prefix(3) {
        let event = board.events[index]
        page.pair("", "\(event.date) \(event.title)", role: .link, target: .event(event.id))
      }
    }
    guard turns.isEmpty else { return }
    let counts = trend.parts.map(\.count)
    let longest = counts.max() ?? 0
    let least = PollTrend.leastForTurn
    let between = counts.count > 1 ? " between two breaks" : ""
    page.text(
      longest < least
        ? "none can be found: \(longest) figures\(between) at most, and it takes \(least)"
        : "none found in \(longest) figures\(between)",
      role: .muted
    )
  }
}
