import StraitAnalytics
import StraitCanvas
import StraitModel
import StraitState

extension ScreenDrawing {
  /// How it stands, and what each side calls it.
  mutating func drawIssueHeader(_ issue: Issue, _ board: Board, _ lines: Rect) {
    guard let headline = headline?.issue(issue.id) else { return }
    let line = drawStanding(headline, in: lines.line(0).inset(left: 1, right: 1))
    frame.put(standing(issue, headline), in: line, role: .strong)
    var below = lines.line(1).inset(left: 5, right: 1)
    if let count = state.unreviewed(ofIssue: issue.id), count.events > 0 {
      let text = "\(Figures.grouped(count.events)) machine-coded, unreviewed"
      let width = CellText.width(text)
      if below.columns >= width + 24 {
        frame.putRight(text, in: below, role: .muted)
        below = below.splitLeft(below.columns - width - 2).left
      }
    }
    frame.put(names(of: issue, board), in: below, role: .muted)
  }

  private func standing(_ issue: Issue, _ headline: IssueHeadline) -> String {
    var parts: [String] = []
    if let assessment = issue.assessment, let level = assessment.level {
      let words = ["none", "dormant", "latent", "strained", "acute", "crisis"]
      parts.append(
        "\(words[min(5, max(0, level))]), \(assessment.change.rawValue) \(assessment.date)"
          + (assessment.authorship.isIllustrative ? " (illustrative)" : "")
      )
    } else {
      parts.append("level unknown: no judgment on the board")
    }
    if headline.isRiskAlert { parts.append("risk alert") }
    if headline.isOpportunity { parts.append("opportunity") }
    if let next = headline.next {
      let days = next.first - state.asOf
      parts.append("next \(next)" + (days > 0 ? ", \(days) d" : ""))
    }
    if let closed = issue.closed { parts.append("closed \(closed)") }
    parts.append("\(headline.coded) coded")
    parts.append("since \(issue.opened)")
    return parts.joined(separator: " · ")
  }

  private func names(of issue: Issue, _ board: Board) -> String {
    switch state.names {
    case .neutral: return issue.title
    case .side(let code):
      guard let side = board.dyad.side(code) else { return issue.title }
      return ownName(of: issue, side) ?? issue.title
    case .both:
      let names = board.dyad.sides.compactMap { ownName(of: issue, $0) }
      return names.isEmpty ? issue.title : names.joined(separator: " · ")
    }
  }

  private func ownName(of issue: Issue, _ side: Side) -> String? {
    guard let names = issue.names[side.code] else { return nil }
    return side.languages.compactMap { names[$0] }.first ?? names.entries.first?.text
  }

  /// `◂ Export controls   worsened this   stated by KOR`, and below it when and why.
  mutating func drawLink(of issue: String, _ index: Int, _ row: RowDrawing) {
    guard let board, let holder = board.issue(issue), holder.links.indices.contains(index) else {
      return
    }
    let link = holder.links[index]
    let isOutgoing = state.visit.place.screen == .issue(issue)
    let other = isOutgoing ? board.issue(link.to)?.title ?? link.to : holder.title
    let basis = link.basis.rawValue
    let line = row.inner.line(0)
    let title = line.splitLeft(max(0, line.columns - basis.count - 1)).left
    frame.put((isOutgoing ? "▸ " : "◂ ") + other, in: title, role: row.titleRole)
    frame.putRight(basis, in: line, role: link.basis == .stated ? .text : .muted)
    guard row.area.rows >= 2 else { return }
    var words = "\(verb(link.kind, isOutgoing: isOutgoing)) \(link.date)"
    if let by = link.by { words += ", says " + name(ofWitness: by, board) }
    if let denied = link.disputedBy { words += "; \(board.name(of: denied)) denies it" }
    if let ended = link.ended { words += "; undone \(ended)" }
    if let note = link.note { words += " · " + note }
    let evidence = link.evidence.isEmpty ? "no evidence" : "\(link.evidence.count) ev"
    let second = row.inner.line(1).inset(left: 2)
    let room = second.splitLeft(max(0, second.columns - evidence.count - 1)).left
    frame.put(words, in: room, role: .muted)
    frame.putRight(evidence, in: second, role: .muted)
  }

  private func name(ofWitness id: String, _ board: Board) -> String {
    board.source(id)?.name ?? board.name(of: ActorCode(id))
  }

  private func verb(_ kind: IssueLink.Kind, isOutgoing: Bool) -> String {
    switch (kind, isOutgoing) {
    case (.spillover, true): "spilled over into it"
    case (.spillover, false): "spilled over from it"
    case (.easing, true): "eased it"
    case (.easing, false): "eased by it"
    case (.legalBasis, true): "rests on this"
    case (.legalBasis, false): "this rests on it"
    case (.context, _): "beside it"
    }
  }

  /// One source on one line: its name, side, language and reliability.
  mutating func drawSource(_ id: String, _ row: RowDrawing) {
    guard let source = board?.source(id) else { return }
    let line = row.inner
    let (name, facts) = line.splitLeft(max(0, line.columns - 11))
    frame.put(source.name, in: name.inset(right: 1), role: row.titleRole)
    frame.put(source.side?.text ?? "·", in: facts, role: .text)
    frame.put(source.language ?? "?", in: facts.splitLeft(5).rest, role: .muted)
    frame.putRight(
      source.reliability.rawValue,
      in: facts,
      role: source.reliability == .f ? .unknown : .strong
    )
  }
}
