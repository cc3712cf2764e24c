import StraitAnalytics
import StraitCanvas
import StraitModel
import StraitState

extension ScreenDrawing {
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
