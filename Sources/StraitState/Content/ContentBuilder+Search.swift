import StraitCanvas
import StraitModel

extension ContentBuilder {
  /// What holds the text that is looked for.
  func resultsSection(_ board: Board, _ body: Rect) -> Section {
    section(.results, "Found", body, [])
  }
}
