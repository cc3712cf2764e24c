import StraitAnalytics
import StraitCanvas
import StraitDiagnostics
import StraitModel
import StraitState

extension ScreenDrawing {
  /// One event on one line: date, who, value, title, and what is to be known of the record.
  mutating func drawEvent(_ id: String, _ row: RowDrawing, in kind: Section.Kind) {
    guard let board, let event = board.event(id) else { return }
    var line = row.inner
    func advance(_ used: Int) { line = line.splitLeft(used).rest }
    let isWide = line.columns >= 90
    advance(frame.put(Dates.full(event.date), in: line, role: .text))
    let target = event.target.map { "▸\($0)" } ?? ""
    let who = isWide ? CellText.pad(event.actor.text + target, to: 9) : event.actor.text
    advance(frame.put(who + " ", in: line, role: role(ofActor: event.actor, board)))
    if line.columns >= 24 {
      let value = board.goldstein(of: event)
      let text = value.map(Figures.signed) ?? "·"
      frame.putRight(text, in: line.splitLeft(5).left, role: role(ofValue: value, event))
      advance(6)
    }
    let flag = self.flag(event, isWide: isWide)
    let flagColumns = isWide ? 15 : CellText.width(flag.text)
    if flagColumns > 0 {
      let (rest, right) = line.splitLeft(max(0, line.columns - flagColumns))
      frame.put(flag.text, in: right, role: flag.role)
      line = rest.inset(right: 1)
    }
    if isWide, kind != .timeline {
      let (rest, issues) = line.splitLeft(line.columns - 30)
      frame.put(
        event.issues.map { board.issue($0)?.title ?? $0 }.joined(separator: ", "),
        in: issues,
        role: .muted
      )
      line = rest.inset(right: 1)
    }
    frame.put(event.title, in: line, role: row.titleRole)
  }

  private func flag(_ event: Event, isWide: Bool) -> (text: String, role: Role) {
    switch event.status {
    case .disputed: return (isWide ? "disputed" : "≠", .alert)
    case .corrected: return (isWide ? "corrected" : "c", .muted)
    case .superseded: return (isWide ? "superseded" : "x", .muted)
    case .current: break
    }
    switch event.citation.verification {
    case .verified: return ("", .text)
    case .partly: return (isWide ? "partly verified" : "~", .muted)
    case .derived: return (isWide ? "derived" : "~", .muted)
    case .unverified: return (isWide ? "not verified" : "?", .unknown)
    }
  }

  private func role(ofActor code: ActorCode, _ board: Board) -> Role {
    if code == board.dyad.first.code { return .partyFirst }
    return code == board.dyad.second.code ? .partySecond : .text
  }

  private func role(ofValue value: Double?, _ event: Event) -> Role {
    guard let value else { return .muted }
    if value < 0 { return .worse }
    return value > 0 ? .better : .text
  }

  mutating func drawFault(_ index: Int, _ row: RowDrawing) {
    guard state.diagnostics.indices.contains(index) else { return }
    let fault = state.diagnostics[index]
    var line = row.inner
    let used = frame.put(
      CellText.pad(fault.severity.rawValue, to: 8),
      in: line,
      role: fault.severity == .error ? .alert : .muted
    )
    line = line.splitLeft(used).rest
    frame.put(describe(fault), in: line, role: row.titleRole)
  }

  mutating func drawCommand(_ command: Command, _ row: RowDrawing) {
    let keys = command.keys.map(\.description).joined(separator: " ")
    var line = row.inner
    frame.put(keys, in: line.splitLeft(18).left, role: .key)
    line = line.splitLeft(19).rest
    frame.put(command.rawValue, in: line.splitLeft(15).left, role: row.titleRole)
    frame.put(command.summary, in: line.splitLeft(16).rest, role: .text)
  }
}

extension Dates {
  /// A date in eleven columns; `~` after it marks an estimate.
  static func full(_ date: PartialDate) -> String {
    CellText.pad(
      date.precision == .circa ? "\(date.first)~" : date.description,
      to: 11
    )
  }
}
