import StraitAnalytics
import StraitCanvas
import StraitModel
import StraitState

extension ScreenDrawing {
  private var measured: MeasuredSpillover? {
    state.content.sections.lazy.compactMap(\.measured).first
  }

  /// What was found, above the sections, and below them what one must know of it.
  mutating func drawMeasuredHeader(_ lines: Rect) {
    let area = lines.inset(left: 1, right: 1)
    let isAbsent = state.visit.place.testsArchive && state.archiveAbsence != nil
    let sentences =
      measured?.sentences
      ?? [isAbsent ? "What precedes what: nothing to test." : "What precedes what: computing."]
    // A sentence that does not fit is left out whole, unless it is the first.
    let count = (1...max(1, sentences.count)).last { count in
      let text = sentences.prefix(count).joined(separator: " ")
      return CellText.wrap(text, to: area.columns).count <= area.rows
    }
    let text = sentences.prefix(count ?? 1).joined(separator: " ")
    for (row, line) in CellText.wrap(text, to: area.columns).prefix(area.rows).enumerated() {
      frame.put(line, in: area.line(row), role: .strong)
    }
    drawMeasuredCaveat()
  }

  private mutating func drawMeasuredCaveat() {
    let place = state.visit.place
    let rows = MeasuredCaveat.rows(state.size, place)
    guard rows > 0 else { return }
    let area = Rect(
      column: 1,
      row: state.content.footer.row - rows,
      columns: max(1, state.size.columns - 2),
      rows: rows
    )
    for (row, line) in CellText.wrap(MeasuredCaveat.words(place), to: area.columns).enumerated() {
      frame.put(line, in: area.line(row), role: .muted)
    }
  }

  /// The finding in a few words, for the screen of what is stated.
  var measuredSummary: String {
    let key = Command.measured.keys[0].description
    let found = state.content.sections.lazy.compactMap(\.measured).first?.summary ?? "computing"
    return "Measured (\(key)): \(found)."
  }

  /// Bars, with the cursor on one of them, and what is read there.
  mutating func drawBars(_ bars: BarChart, _ section: Section, hasKeys: Bool) {
    let parts = section.barParts
    let index = state.visit.cursor(of: section).index
    var picture = bars
    if hasKeys { picture.cursor = index }
    picture.draw(in: parts.plot, into: &frame)
    guard section.rows.indices.contains(index), let line = section.rows[index].line,
      !parts.reading.isEmpty
    else { return }
    drawLine(line, in: parts.reading.inset(left: -1), isCurrent: hasKeys)
  }

  /// What the lines across mean.
  func correlationsNote(_ section: Section) -> String? {
    guard let bound = section.bars?.bound else { return nil }
    let words = " ┄ ±\(Figures.hundredths(bound)): nineteen of twenty are chance "
    let room = section.heading.columns - CellText.width(section.title) - 6
    return CellText.width(words) <= room ? words : " ┄ ±\(Figures.hundredths(bound)) "
  }
}
