import StraitCanvas
import StraitDiagnostics
import StraitModel
import StraitState

extension ScreenDrawing {
  /// A file on one line: its path, its size, its age and its faults.
  mutating func drawFile(_ path: String, _ row: RowDrawing) {
    guard let file = state.snapshot?.files.first(where: { $0.path == path }) else { return }
    let (name, figures) = row.inner.splitLeft(max(0, row.inner.columns - 32))
    frame.put(path, in: name.inset(right: 1), role: row.titleRole)
    frame.putRight(Figures.grouped(file.byteCount), in: figures.splitLeft(9).left, role: .muted)
    let age = file.modified.map { "\($0)" } ?? "unknown"
    frame.putRight(age, in: figures.splitLeft(20).left.splitLeft(9).rest, role: .muted)
    let faults = state.diagnostics.count { $0.place.file == path }
    frame.putRight(
      faults == 0 ? "no fault" : "\(faults) faults",
      in: figures,
      role: faults == 0 ? .muted : .alert
    )
  }
}
