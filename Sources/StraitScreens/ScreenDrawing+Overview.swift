import StraitAnalytics
import StraitCanvas
import StraitModel
import StraitState

extension ScreenDrawing {
  /// Both directions of tension: beside each other on a narrow screen, else a line each.
  mutating func drawTension(_ lines: Rect) {
    guard let tensions = headline?.tensions else { return }
    let isWide = lines.rows >= 2
    let count = isWide ? 52 : 10
    let shown = tensions.map { tension in
      Sparkline.condense(tension.weekly.suffix(52).map { max(0, -$0) }, to: count)
    }
    // Both lines have one scale, so that they can be compared.
    let highest = shown.joined().max() ?? 0
    var rest = lines.line(0).inset(left: 1)
    for (index, tension) in tensions.enumerated() {
      if isWide { rest = lines.line(index).inset(left: 1) }
      let party: Role = index == 0 ? .partyFirst : .partySecond
      func advance(_ used: Int) { rest = rest.splitLeft(used).rest }
      advance(
        frame.put("\(tension.direction.actor)▸\(tension.direction.target) ", in: rest, role: party)
      )
      let figure = Figures.signed(tension.stock)
      advance(
        frame.put(
          String(repeating: " ", count: max(0, 6 - CellText.width(figure))) + figure + " ",
          in: rest,
          role: .strong
        )
      )
      advance(frame.put(arrow(tension.change) + " ", in: rest, role: role(of: tension.change)))
      advance(
        frame.put(
          Sparkline.text(shown[index].map { $0 }, highest: highest),
          in: rest,
          role: party
        )
      )
      if isWide {
        frame.put("  " + sentence(of: tension), in: rest, role: .muted)
      } else {
        let percentage = tension.rank.map { "\($0.percentage) %" } ?? "–"
        let text = " " + String(repeating: " ", count: max(0, 4 - percentage.count)) + percentage
        advance(frame.put(text + "  ", in: rest, role: .muted))
      }
    }
    if !isWide, rest.columns > 0 {
      let coded = tensions.reduce(into: Coded(coded: 0, all: 0)) {
        $0.coded += $1.coded.coded
        $0.all += $1.coded.all
      }
      frame.putRight("\(coded)", in: rest.inset(right: 1), role: .muted)
    }
  }

  private func sentence(of tension: Tension) -> String {
    var parts: [String] = []
    if let rank = tension.rank {
      parts.append(
        "tenser than \(rank.percentage) % of \(rank.weeks) weeks since \(rank.since.year)"
      )
    } else {
      parts.append("no coverage declared, so no rank")
    }
    parts.append("\(tension.coded) coded")
    if tension.disputed > 0 { parts.append("\(tension.disputed) disputed") }
    return parts.joined(separator: " · ")
  }

  func arrow(_ change: Change?) -> String {
    switch change {
    case .deteriorated: "▼"
    case .unchanged: "▬"
    case .improved: "▲"
    case nil: "·"
    }
  }

  func role(of change: Change?) -> Role {
    switch change {
    case .deteriorated: .worse
    case .unchanged: .steady
    case .improved: .better
    case nil: .muted
    }
  }

  /// The mark of what may lie ahead: `!` a risk alert, `+` an opportunity, `±` both.
  func outlook(_ headline: IssueHeadline) -> (String, Role) {
    switch (headline.isRiskAlert, headline.isOpportunity) {
    case (true, true): ("±", .alert)
    case (true, false): ("!", .alert)
    case (false, true): ("+", .chance)
    case (false, false): (" ", .text)
    }
  }

  /// One issue on one line, such as `▸▼ 4! Title   ▁▂▁▅  08-22 11-23`.
  mutating func drawIssue(_ id: String, _ row: RowDrawing) {
    guard let issue = board?.issue(id), let headline = headline?.issue(id) else { return }
    var left = row.inner
    func advance(_ used: Int) { left = left.splitLeft(used).rest }
    advance(frame.put(arrow(headline.change) + " ", in: left, role: role(of: headline.change)))
    let level = headline.level.map(String.init) ?? "?"
    advance(frame.put(level, in: left, role: headline.level.map(Role.scale) ?? .unknown))
    let (mark, markRole) = outlook(headline)
    advance(frame.put(mark + " ", in: left, role: markRole))

    let (middle, dates) = left.splitLeft(max(0, left.columns - 11))
    let last = headline.lastMove.map { Dates.short($0, from: state.asOf) } ?? "·"
    let next = headline.next.map { Dates.short($0, from: state.asOf) } ?? "·"
    frame.putRight(last, in: dates.splitLeft(5).left, role: .text)
    frame.putRight(next, in: dates, role: headline.next == nil ? .muted : .text)

    var title = middle.inset(right: 1)
    if middle.columns >= 46 {
      let (rest, trend) = middle.splitLeft(middle.columns - IssueHeadline.quarters - 2)
      title = rest
      frame.put(
        Sparkline.text(
          headline.conflictsPerQuarter.map(Double.init),
          highest: max(4, Double(headline.conflictsPerQuarter.max() ?? 0))
        ),
        in: trend.inset(left: 1),
        role: .seriesFirst
      )
    }
    var rest = title
    if title.columns >= 56, let event = headline.lastEvent.flatMap({ board?.event($0) }) {
      rest = title.splitLeft(30).left
      frame.put(event.title, in: title.splitLeft(31).rest, role: .muted)
    }
    let closed = headline.isClosed ? " (closed)" : ""
    frame.put(
      issue.title + closed,
      in: rest,
      role: headline.isClosed && !row.isCurrent ? .muted : row.titleRole
    )
  }

  /// A series of polls, on one line where there is room and else on two.
  mutating func drawSeries(_ id: String, _ row: RowDrawing) {
    guard let poll = headline?.polls.first(where: { $0.series.id.description == id }) else {
      return
    }
    let value = Figures.fixed(poll.latest.value)
    let change: String
    let glyph: String
    if poll.isAfterBreak {
      (glyph, change) = ("╌", "break")
    } else if let points = poll.change {
      glyph = points >= 0.05 ? "▲" : points <= -0.05 ? "▼" : "▬"
      change = Figures.signed(points)
    } else {
      (glyph, change) = ("·", "first")
    }
    let sample = poll.latest.sample.map { "n \(Figures.grouped($0))" } ?? "n unknown"
    let pollster = board?.source(poll.latest.pollster)?.name ?? poll.latest.pollster
    let source = "\(poll.latest.fieldEnd) \(sample) · \(pollster)"
    let trendColumns = row.area.rows >= 2 ? 8 : 16
    let line = row.inner.line(0)
    let figures = 5 + 1 + 7 + 1 + trendColumns
    var (title, rest) = line.splitLeft(max(0, line.columns - figures))
    if row.area.rows == 1 {
      let (name, detail) = title.splitLeft(max(24, title.columns * 9 / 20))
      frame.put(
        source + " · " + poll.latest.mode.rawValue,
        in: detail.inset(right: 1),
        role: .muted
      )
      title = name
    } else {
      frame.put(source, in: row.inner.line(1).inset(left: 2), role: .muted)
    }
    frame.put(poll.series.title, in: title.inset(right: 1), role: row.titleRole)
    frame.putRight(value, in: rest.splitLeft(5).left, role: .strong)
    rest = rest.splitLeft(6).rest
    frame.put(glyph, in: rest, role: .text)
    frame.putRight(change, in: rest.splitLeft(7).left.inset(left: 1), role: .muted)
    rest = rest.splitLeft(8).rest
    let values = Sparkline.latest(poll.values, trendColumns)
    let known = values.compactMap { $0 }
    frame.put(
      Sparkline.text(values, lowest: max(0, (known.min() ?? 0) - 5), highest: known.max() ?? 100),
      in: rest,
      role: .seriesFirst
    )
  }

  /// A lever: its window and what became of it; in an issue's list on two lines.
  mutating func drawLever(_ id: String, _ row: RowDrawing, in kind: Section.Kind) {
    guard let lever = board?.lever(id), let headline = headline?.lever(id) else { return }
    let (glyph, word, role) = describe(headline.outcome)
    let clock = describe(headline)
    if row.area.rows >= 2 {
      frame.put("lever " + lever.title, in: row.inner.line(0), role: row.titleRole)
      let outcome = "\(clock) · \(glyph) \(word)"
      frame.put(outcome, in: row.inner.line(1).inset(left: 2), role: .muted)
      return
    }
    let line = row.inner
    let outcomeColumns = 9
    let clockColumns = 13
    let (middle, outcome) = line.splitLeft(max(0, line.columns - outcomeColumns))
    frame.put("\(glyph) \(word)", in: outcome.inset(left: 1), role: role)
    let (title, window) = middle.splitLeft(max(0, middle.columns - clockColumns))
    frame.putRight(
      clock,
      in: window,
      role: headline.isTooLate ? .alert : isPressing(headline) ? .strong : .muted
    )
    var name = title.inset(right: 1)
    if title.columns >= 64 {
      name = title.splitLeft(36).left.inset(right: 1)
      frame.put(
        [headline.window?.label, lever.holder].compactMap { $0 }.joined(separator: " · "),
        in: title.splitLeft(36).rest,
        role: .muted
      )
    }
    frame.put(lever.title, in: name, role: row.titleRole)
  }

  private func isPressing(_ headline: LeverHeadline) -> Bool {
    switch headline.clock {
    case .closes(let days), .opens(let days): days <= 90
    case .open, .standing, .past, .unknown: false
    }
  }

  func describe(_ headline: LeverHeadline) -> String {
    switch headline.clock {
    case .closes(let days): "closes \(days) d"
    case .open: "open"
    case .opens(let days): headline.isTooLate ? "late, \(days) d" : "opens \(days) d"
    case .standing: "standing"
    case .past: "past"
    case .unknown: "no window"
    }
  }

  func describe(_ outcome: Lever.Outcome?) -> (String, String, Role) {
    switch outcome {
    case .used: ("●", "used", .better)
    case .partly: ("◔", "partly", .text)
    case .missed: ("✗", "missed", .worse)
    case .open: ("○", "open", .text)
    case .failing: ("▼", "failing", .worse)
    case .soured: ("◑", "soured", .worse)
    case nil: ("·", "untried", .muted)
    }
  }
}
