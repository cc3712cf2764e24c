import StraitAnalytics
import StraitCanvas
import StraitDiagnostics
import StraitModel

extension ContentBuilder {
  /// The files of the board.
  func fileSections(_ board: Board, _ body: Rect) -> [Section] {
    let files = state.snapshot?.files ?? []
    return [
      section(
        .files,
        "Files",
        body,
        files.map { file in
          Row(
            id: file.path,
            record: .file(file.path),
            source: SourcePlace(file: file.path, line: 1)
          )
        }
      )
    ]
  }
}
