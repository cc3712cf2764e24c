public import StraitData
public import StraitModel
public import StraitState

extension Snapshot {
  /// What the desk is given of a reading that has a board in it.
  public init(_ board: Board, of loaded: LoadedBoard) {
    self.init(
      board: board,
      diagnostics: loaded.diagnostics,
      digest: loaded.digest,
      files: loaded.files.map { file in
        BoardFile(
          path: file.path,
          byteCount: file.byteCount,
          modified: file.modified > 0 ? Day(number: Int32(clamping: file.modified / 86_400)) : nil,
          fingerprint: file.fingerprint
        )
      }
    )
  }
}
