import StraitAnalytics
import StraitCanvas
import StraitModel
import StraitState

extension ScreenDrawing {
  /// The lines of marks under a chart, each below its day on the chart's own axis.
  mutating func drawStrips(
    of chart: SectionChart,
    below picture: TimeChart,
    _ parts: SectionChart.Parts
  ) {
    for (number, strip) in chart.strips.enumerated() {
      let line = parts.strips.line(number)
      guard !line.isEmpty else { continue }
      var first = line.endColumn
      for mark in strip.marks {
        guard let days = picture.days, days.contains(Int(mark.day.number)),
          let column = picture.column(of: Int(mark.day.number), in: parts.plot)
        else { continue }
        first = min(first, column)
        frame.put(
          mark.glyph,
          in: Rect(column: column, row: line.row, columns: 1, rows: 1),
          role: mark.role
        )
      }
      // The label stands beside the values of the chart, where there is room before the first mark.
      let room = first - line.column - 1
      let label = CellText.width(strip.label) <= room ? strip.label : String(strip.label.suffix(1))
      if CellText.width(label) <= room { frame.put(label, in: line, role: .muted) }
    }
  }

  /// What is typed for the archive, and what it may become or why it cannot be taken.
  mutating func drawArchivePrompt(_ prompt: AppState.Prompt, _ line: Rect) {
    switch prompt.purpose {
    case .filter, .day, .note: break
    case .archive:
      typed(
        "/" + prompt.text,
        line,
        fault: prompt.isRefused ? state.typedFilterFault?.description : nil,
        completions: state.archiveCompletions,
        keys: "⇥ complete  ⏎ take  Esc undo "
      )
    case .promotion:
      typed(
        "to issue " + prompt.text,
        line,
        fault: prompt.isRefused ? state.promotionFault?.description : nil,
        completions: state.promotionCompletions,
        keys: "⇥ complete  ⏎ go on  Esc no "
      )
    case .line(let promotion):
      frame.put(
        " To \(promotion.issue): c copy the line  w write it  o print it when I leave  Esc no",
        in: line,
        role: .prompt
      )
    case .writing(let promotion):
      frame.put(
        " Write it, unread, into \(promotion.file)?  y yes  any other key no  (\(promotion.row.id))",
        in: line,
        role: .prompt
      )
    }
  }

  private mutating func typed(
    _ text: String,
    _ line: Rect,
    fault: String?,
    completions: [String],
    keys: String
  ) {
    // The end of a long text is what is being typed.
    let room = max(8, line.columns * 3 / 5)
    let shown = CellText.width(text) < room ? text : "…" + String(text.suffix(room - 2))
    let used = frame.put(" \(shown)▏ ", in: line, role: .prompt)
    let rest = line.splitLeft(used).rest
    if let fault {
      frame.put(fault, in: rest, role: .bannerFault)
      return
    }
    let wide = CellText.width(keys)
    let words = completions.prefix(24).joined(separator: " ")
    if !words.isEmpty, rest.columns >= wide + 12 {
      frame.put(words, in: rest.splitLeft(rest.columns - wide - 1).left, role: .prompt)
    }
    frame.putRight(keys, in: rest, role: .prompt)
  }
}
