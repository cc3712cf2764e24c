import StraitAnalytics
import StraitCanvas
import StraitModel
import StraitState

extension ScreenDrawing {
  /// An indicator on one line: what was seen last, and when; in an issue's list on two lines.
  mutating func drawIndicator(_ id: String, _ row: RowDrawing) {
    guard let indicator = board?.indicator(id) else { return }
    let headline = state.desk?.headline.indicator(id)
    let (glyph, word, role) = describe(headline?.state)
    let seen = headline?.checked?.description
    let holds = headline?.verdict == .holds
    if row.area.rows >= 2 {
      frame.put("indicator " + indicator.title, in: row.inner.line(0), role: row.titleRole)
      let state = [glyph, word, seen].compactMap(\.self)
      frame.put(
        state.joined(separator: " ") + (holds ? ", ! its rule holds" : "")
          + (indicator.authorship.isIllustrative ? " (illustrative)" : "") + " · "
          + indicator.threshold,
        in: row.inner.line(1).inset(left: 2),
        role: .muted
      )
      return
    }
    frame.put(glyph, in: row.inner, role: role)
    let (title, end) = row.inner.inset(left: 2)
      .splitLeft(max(0, row.inner.columns - 2 - (row.inner.columns >= 50 ? 20 : 10)))
    var left = title.inset(right: 1)
    if let (mark, markRole) = ruleMark(headline, isWide: left.columns >= 40) {
      let width = CellText.width(mark)
      let (rest, place) = left.splitLeft(max(0, left.columns - width))
      frame.put(mark, in: place, role: markRole)
      left = rest.inset(right: 1)
    }
    frame.put(indicator.title, in: left, role: row.titleRole)
    frame.put(word, in: end.splitLeft(9).left, role: role)
    if let seen { frame.putRight(seen, in: end.splitLeft(9).rest, role: .muted) }
  }

  /// What a rule says where that is news: that it holds, or that it denies what the log says.
  private func ruleMark(_ headline: IndicatorHeadline?, isWide: Bool) -> (String, Role)? {
    switch headline?.verdict {
    case .holds: (isWide ? "! rule holds" : "!", .alert)
    case .fails where headline?.isContradicted == true: isWide ? ("rule does not", .unknown) : nil
    case .fails, .unknown, nil: nil
    }
  }

  /// What was seen of an indicator: a glyph, a word, and what they mean.
  func describe(_ state: Indicator.State?) -> (String, String, Role) {
    switch state {
    case .observed: ("●", "observed", .strong)
    case .emerging: ("◔", "emerging", .alert)
    case .receding: ("◑", "receding", .text)
    case .notSeen: ("○", "not seen", .muted)
    case .stale: ("?", "stale", .unknown)
    case nil: ("·", "never", .unknown)
    }
  }

  /// A key judgment on one line: how likely, what, and what came of it or how long it holds.
  mutating func drawJudgment(_ id: String, _ row: RowDrawing) {
    guard let judgment = board?.judgment(id) else { return }
    let (glyph, word, role) = describe(judgment)
    frame.put(glyph, in: row.inner, role: role)
    let line = row.inner.inset(left: 2)
    let (rest, end) = line.splitLeft(max(0, line.columns - 11))
    frame.putRight(word, in: end, role: role)
    guard rest.columns >= 40 else {
      frame.put(judgment.statement, in: rest.inset(right: 1), role: row.titleRole)
      return
    }
    let (statement, likelihood) = rest.splitLeft(rest.columns - 20)
    frame.put(judgment.statement, in: statement.inset(right: 1), role: row.titleRole)
    frame.put(judgment.likelihood.rawValue, in: likelihood.inset(right: 1), role: .muted)
  }

  /// How a judgment stands: a glyph, a word, and what they mean.
  func describe(_ judgment: Judgment) -> (String, String, Role) {
    switch judgment.outcome?.result {
    case .true: return ("✓", "came true", .better)
    case .false: return ("✗", "did not", .worse)
    case .void: return ("–", "void", .muted)
    case nil:
      let left = judgment.expires - state.asOf
      return left < 0 ? ("!", "stale", .alert) : ("○", "open \(left) d", .text)
    }
  }
}
