import StraitAnalytics
import StraitCanvas
import StraitModel
import StraitState

extension ScreenDrawing {
  /// Both directions of tension: beside each other on a narrow screen, else a line each.
  mutating func drawTension(_ lines: Rect) {
    guard let tensions = headline?.tensions else { return }
    let isWide = lines.rows >= 2
    let count = isWide ? (lines.columns >= 150 ? 52 : 34) : 10
    let shown = tensions.map { tension in
      condense(tension.weekly.suffix(52).map { max(0, -$0) }, to: count)
    }
    // Both lines have one scale, so that they can be compared.
    let highest = shown.joined().max() ?? 0
    var rest = lines.line(0).inset(left: 1)
    for (index, tension) in tensions.enumerated() {
      if isWide { rest = lines.line(index).inset(left: 1) }
      let party: Role = index == 0 ? .partyFirst : .partySecond
      func advance(_ used: Int) { rest = rest.splitLeft(used).rest }
      let direction = tension.direction
      advance(frame.put("\(direction.actor)▸\(direction.target)", in: rest, role: party))
      let figure = tension.isKnown ? Figures.signed(tension.stock) : "unknown"
      let isPast = tension.day < state.asOf || !tension.isKnown
      frame.putRight(
        figure,
        in: rest.splitLeft(8).left,
        role: isPast ? .muted : .strong
      )
      advance(9)
      let arrow = isPast ? "?" : arrow(tension.change)
      advance(
        frame.put(arrow + " ", in: rest, role: isPast ? .unknown : role(of: tension.change))
      )
      Sparkline(shown[index], range: 0...max(1, highest))
        .draw(in: rest.splitLeft(count).left, into: &frame, role: party)
      advance(count)
      if isWide {
        frame.put("  " + sentence(of: tension, columns: rest.columns - 2), in: rest, role: .muted)
      } else {
        let percentile = tension.rank.map { "p\($0.percentage)" } ?? "–"
        frame.putRight(percentile, in: rest.splitLeft(5).left, role: .muted)
        advance(7)
      }
    }
    if !isWide {
      let coded = tensions.reduce(into: Coded(coded: 0, all: 0)) {
        $0.coded += $1.coded.coded
        $0.all += $1.coded.all
      }
      frame.putRight("\(coded)", in: rest.inset(right: 1), role: .muted)
    }
  }

  /// Fewer values, each the largest of its share, so that no peak is lost.
  private func condense(_ values: [Double], to count: Int) -> [Double] {
    guard values.count > count, count > 0 else { return values }
    return (0..<count).map { index in
      let start = index * values.count / count
      let end = max(start + 1, (index + 1) * values.count / count)
      return values[start..<end].max() ?? 0
    }
  }

  /// What is to be known of a stock, as much of it as fits: a clause that is cut says nothing.
  private func sentence(of tension: Tension, columns: Int) -> String {
    var parts: [String] = []
    if tension.day < state.asOf { parts.append("as of \(tension.day), where the log ends") }
    if let rank = tension.rank {
      parts.append(
        "tenser than \(rank.percentage) % of \(rank.weeks) weeks since \(rank.since.year)"
      )
    } else {
      parts.append("no coverage declared, so no rank")
    }
    parts.append("\(tension.coded) coded")
    if tension.disputed > 0 {
      parts.append("\(tension.disputed) disputed")
      parts.append("\(Figures.signed(tension.stockWithoutDisputed)) without")
    }
    if let level = tension.againstYear.level { parts.append("\(level.words) on 52 weeks") }
    while parts.count > 1, CellText.width(parts.joined(separator: ", ")) > columns {
      parts.removeLast()
    }
    return parts.joined(separator: ", ")
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

  /// One issue on one line, such as `▸▼!5 Title   ▁▂▁▅  08-22 11-23`.
  mutating func drawIssue(_ id: String, _ row: RowDrawing) {
    guard let issue = board?.issue(id), let headline = headline?.issue(id) else { return }
    let left = drawStanding(headline, in: row.inner)
    let (middle, dates) = left.splitLeft(max(0, left.columns - 11))
    let last = headline.lastMove.map { Dates.short($0, from: state.asOf) } ?? "·"
    let next = headline.next.map { Dates.short($0, from: state.asOf) } ?? "·"
    frame.putRight(last, in: dates.splitLeft(5).left, role: .text)
    frame.putRight(next, in: dates, role: headline.next == nil ? .muted : .text)

    var title = middle.inset(right: 1)
    if middle.columns >= 46 {
      let (rest, trend) = middle.splitLeft(middle.columns - IssueHeadline.quarters - 2)
      title = rest
      let quarters = headline.conflictsPerQuarter.map(Double.init)
      Sparkline(quarters, range: 0...max(4, quarters.max() ?? 0))
        .draw(in: trend.inset(left: 1, right: 1), into: &frame, role: .seriesFirst)
    }
    var rest = title
    if title.columns >= 56, let event = headline.lastEvent.flatMap({ board?.event($0) }) {
      rest = title.splitLeft(34).left
      frame.put(event.title, in: title.splitLeft(35).rest, role: .muted)
    }
    let closed = headline.isClosed ? " (closed)" : ""
    frame.put(
      issue.title + closed,
      in: rest,
      role: headline.isClosed && !row.isCurrent ? .muted : row.titleRole
    )
  }

  /// The arrow, the mark of what may lie ahead and the level; gives what is left of the line.
  mutating func drawStanding(_ headline: IssueHeadline, in line: Rect) -> Rect {
    var line = line
    func advance(_ used: Int) { line = line.splitLeft(used).rest }
    advance(frame.put(arrow(headline.change), in: line, role: role(of: headline.change)))
    let (mark, markRole) = outlook(headline)
    advance(frame.put(mark, in: line, role: markRole))
    let level = headline.level.map(String.init) ?? "?"
    advance(frame.put(level, in: line, role: headline.level.map(Role.scale) ?? .unknown))
    return line.splitLeft(1).rest
  }

  /// A series of polls, on one line where there is room and else on two.
  mutating func drawSeries(_ id: String, _ row: RowDrawing) {
    guard let poll = headline?.polls.first(where: { $0.series.id.description == id }) else {
      return
    }
    if state.visit.place.screen == .opinion {
      drawSeriesColumns(poll, row)
      return
    }
    let latest = poll.latest
    let sample = latest.sample.map { "n \(Figures.grouped($0))" } ?? "n unknown"
    let pollster = board?.source(latest.pollster)?.name ?? latest.pollster
    let (title, figures) = row.inner.line(0)
      .splitLeft(max(0, row.inner.columns - (row.area.rows >= 2 ? 14 : 32)))
    if row.area.rows >= 2 {
      let (trend, source) = row.inner.line(1).inset(left: 1).splitLeft(10)
      draw(poll.values, in: trend)
      frame.put(
        "\(Dates.month(latest.fieldEnd)) \(sample) · \(pollster)",
        in: source.inset(left: 1),
        role: .muted
      )
      frame.put(poll.series.title, in: title.inset(right: 1), role: row.titleRole)
    } else {
      let (name, source) = title.splitLeft(max(30, title.columns / 2))
      frame.put(
        "\(Dates.month(latest.fieldEnd)) \(sample) · \(pollster) · \(latest.mode.rawValue)",
        in: source.inset(right: 1),
        role: .muted
      )
      frame.put(poll.series.title, in: name.inset(right: 1), role: row.titleRole)
      draw(poll.values, in: figures.splitLeft(15).rest)
    }
    frame.putRight(Figures.fixed(latest.value), in: figures.splitLeft(5).left, role: .strong)
    let (glyph, change) = describe(poll)
    frame.put(glyph, in: figures.splitLeft(7).rest.splitLeft(1).left, role: .text)
    frame.putRight(change, in: figures.splitLeft(14).left.splitLeft(8).rest, role: .muted)
  }

  func describe(_ poll: PollHeadline) -> (glyph: String, change: String) {
    if poll.isAfterBreak { return ("╌", "break") }
    guard let points = poll.change else { return ("·", "first") }
    let glyph = points >= 0.05 ? "▲" : points <= -0.05 ? "▼" : "▬"
    return (glyph, Figures.signed(points))
  }

  /// The trend of a series; a gap is a break.
  ///
  /// Headroom is a share of the range that stays free above, so that bars of lines below each other
  /// do not run together.
  mutating func draw(_ values: [Double?], in rect: Rect, headroom: Double = 0) {
    let known = values.suffix(rect.columns).compactMap(\.self)
    let lowest = max(0, (known.min() ?? 0) - 5)
    let highest = max(lowest + 1, known.max() ?? 100)
    Sparkline(values, range: lowest...(highest + headroom * (highest - lowest)))
      .draw(in: rect, into: &frame)
  }

  /// A lever: what became of it, and its window; in an issue's list on two lines.
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
    frame.put(glyph, in: row.inner, role: role)
    var line = row.inner.inset(left: 2)
    // Where the pane is narrow the glyph alone says what became of it.
    if line.columns >= 48 {
      let (rest, outcome) = line.splitLeft(line.columns - 8)
      frame.put(word, in: outcome.inset(left: 1), role: role)
      line = rest
    }
    let (title, window) = line.splitLeft(max(0, line.columns - 12))
    frame.putRight(
      clock,
      in: window,
      role: headline.isTooLate ? .alert : isPressing(headline) ? .strong : .muted
    )
    var name = title.inset(right: 1)
    if title.columns >= 60 {
      name = title.splitLeft(34).left.inset(right: 1)
      frame.put(
        [headline.window?.label, lever.holder].compactMap(\.self).joined(separator: " · "),
        in: title.splitLeft(34).rest,
        role: .muted
      )
    }
    frame.put(lever.title, in: name, role: row.titleRole)
  }

  func isPressing(_ headline: LeverHeadline) -> Bool {
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
