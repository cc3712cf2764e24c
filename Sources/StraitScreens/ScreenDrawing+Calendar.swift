import StraitAnalytics
import StraitCanvas
import StraitModel
import StraitState

extension ScreenDrawing {
  /// What comes: when, in how many days, what kind, and what; on two lines where one is too short.
  mutating func drawComing(_ coming: ComingDate, _ row: RowDrawing) {
    guard let board, let words = describe(coming, board) else { return }
    var line = row.inner.line(0)
    func advance(_ used: Int) { line = line.splitLeft(used).rest }
    advance(frame.put(CellText.pad(words.date, to: 15), in: line))
    let isNear = coming.date.first - state.asOf <= 7
    frame.putRight(
      distance(coming.date),
      in: line.splitLeft(5).left,
      role: isNear ? .strong : .muted
    )
    advance(6)
    let (rest, flag) = line.splitLeft(max(0, line.columns - 2))
    frame.putRight(words.flag, in: flag, role: words.flag == "?" ? .unknown : .muted)
    frame.put(words.kind, in: rest.splitLeft(11).left, role: words.kindRole)
    let issues = words.issues.map { board.issue($0)?.title ?? $0 }.joined(separator: ", ")
    guard row.area.rows < 2 else {
      // What it is first: a long title leaves no room for the issues.
      let text = row.inner.line(1).inset(left: 4)
      let used = frame.put(words.title, in: text, role: row.titleRole)
      if !issues.isEmpty {
        frame.put(" · " + issues, in: text.splitLeft(used).rest, role: .muted)
      }
      return
    }
    let text = rest.splitLeft(12).rest
    let (title, right) = text.splitLeft(max(0, text.columns - max(16, text.columns / 3)))
    frame.put(words.title, in: title.inset(right: 1), role: row.titleRole)
    frame.put(issues, in: right, role: .muted)
  }

  /// In how many days a date is, or before how many days it was over; at least or at most where only
  /// its month is known.
  private func distance(_ date: PartialDate) -> String {
    let (first, last) = (date.first - state.asOf, date.last - state.asOf)
    if last < 0 {
      let days = -last
      return days < 100 ? "−\(days) d" : days < 700 ? "−\(days / 7) w" : "−\(days / 365) y"
    }
    if first == last { return first > 0 ? "\(first) d" : "today" }
    return first > 0 ? "≥\(first) d" : "≤\(last) d"
  }

  /// What a date says of itself.
  private struct ComingWords {
    var date: String
    var kind: String
    var title: String
    var issues: [String]
    var flag: String
    var kindRole = Role.muted
  }

  private func describe(_ coming: ComingDate, _ board: Board) -> ComingWords? {
    var date = Dates.full(coming.date)
    if coming.date.precision == .day { date = "\(coming.date.first.weekdayName) \(date)" }
    switch coming.matter {
    case .entry(let id):
      guard let entry = board.calendarEntry(id) else { return nil }
      if case .yearly(.coarse(let part, _)) = entry.when { date = "\(coming.date) \(part)" }
      return ComingWords(
        date: date,
        kind: entry.kind.rawValue,
        title: entry.title,
        issues: entry.issues,
        flag: flag(entry.citation.verification)
      )
    case .opening(let id, let index), .closing(let id, let index), .onlyDay(let id, let index):
      guard let lever = board.lever(id), lever.windows.indices.contains(index) else { return nil }
      let window = lever.windows[index]
      return ComingWords(
        date: date,
        kind: verb(coming.matter),
        title: "\(lever.title): \(window.label)",
        issues: lever.bearings.map(\.issue),
        flag: window.isVerified ? "" : "?"
      )
    case .wave(let wave):
      return describe(wave, date, board)
    case .expiry(let id):
      guard let judgment = board.judgment(id) else { return nil }
      return ComingWords(
        date: date,
        kind: "expires",
        title: judgment.statement,
        issues: judgment.issue.map { [$0] } ?? [],
        flag: ""
      )
    }
  }

  /// A wave of a poll, which the board expects and nobody has promised.
  private func describe(_ wave: ExpectedWave, _ date: String, _ board: Board) -> ComingWords? {
    guard let series = board.series.first(where: { $0.id == wave.series }) else { return nil }
    var words = ComingWords(
      date: date,
      kind: wave.word,
      title: "Poll: " + series.title,
      issues: [board.poll(wave.last).map { board.source($0.pollster)?.name ?? $0.pollster }]
        .compactMap(\.self),
      flag: wave.rule == nil ? "~" : "?"
    )
    if case .coarse(let part, _) = wave.rule { words.date = "\(wave.date) \(part)" }
    switch wave.state {
    case .ahead: break
    case .overdue: words.kindRole = .alert
    case .unknown:
      words.kind = "log ended"
      words.kindRole = .unknown
    }
    return words
  }

  private func verb(_ matter: ComingDate.Matter) -> String {
    switch matter {
    case .opening: "opens"
    case .closing: "closes"
    case .onlyDay: "open"
    case .entry, .expiry, .wave: ""
    }
  }

  private func flag(_ verification: Verification) -> String {
    switch verification {
    case .verified: ""
    case .partly, .derived: "~"
    case .unverified: "?"
    }
  }
}
