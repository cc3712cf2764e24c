import StraitCanvas
import StraitDiagnostics
import StraitModel
import StraitState

extension ScreenDrawing {
  /// A file on one line: its path, its size, its age and its faults.
  mutating func drawFile(_ path: String, _ row: RowDrawing) {
    guard let file = state.snapshot?.files.first(where: { $0.path == path }) else { return }
    let (name, figures) = row.inner.splitLeft(max(0, row.inner.columns - 27))
    frame.put(path, in: name.inset(right: 1), role: row.titleRole)
    frame.putRight(Figures.grouped(file.byteCount), in: figures.splitLeft(9).left, role: .muted)
    let changed = file.modified.map { age(of: $0) } ?? "unknown"
    frame.putRight(changed, in: figures.splitLeft(20).left.splitLeft(9).rest, role: .muted)
    let faults = state.diagnostics.count { $0.place.file == path }
    frame.putRight(
      faults == 0 ? "·" : "\(faults)",
      in: figures,
      role: faults == 0 ? .muted : .alert
    )
  }

  /// How long ago a file was changed, from the day of today, whatever day the desk is set to.
  private func age(of day: Day) -> String {
    let days = state.today - day
    return days <= 0 ? "today" : days < 1000 ? "\(days) d ago" : day.description
  }
}
