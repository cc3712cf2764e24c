import StraitAnalytics
import StraitCanvas
import StraitModel
import StraitState

extension ScreenDrawing {
  /// What the lines of tension mean.
  func tensionNote(_ section: Section) -> String? {
    if section.rows.isEmpty { return nil }
    let days = board?.analysis.halfLifeDays ?? 0
    let halfLife = Figures.fixed(days).hasSuffix(".0") ? "\(Int(days))" : Figures.fixed(days)
    let weights = board?.analysis.weights == .admiralty ? " ─ weighted" : ""
    let marks = section.chart?.chart.breaks.isEmpty == false ? "╎ the months’ mean changes ─ " : ""
    return section.kind == .flow
      ? " \(marks)below zero is conflict\(weights) " : " \(marks)half-life \(halfLife) d\(weights) "
  }

  /// What the table is over.
  func measuresNote(_ section: Section) -> String? {
    section.rows.isEmpty ? nil : " Enter or w takes a figure apart "
  }
}
