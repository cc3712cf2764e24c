internal import StraitDiagnostics
public import StraitModel

extension LoadedBoard {
  /// The reading without what is marked above a ceiling; nil where the board itself is.
  ///
  /// A fault quotes the line that it stands in, a file is named after its record, and a digest tells
  /// one folder from another: with a ceiling of each fault only its kind is left, and of the files
  /// and the digest nothing.
  public func cut(to ceiling: TLP) -> LoadedBoard? {
    guard let board else { return self }
    guard let cut = board.cut(to: ceiling) else { return nil }
    return LoadedBoard(
      board: cut,
      diagnostics: diagnostics.map {
        Diagnostic($0.code, at: SourcePlace(file: LoadedBoard.withheld))
      },
      files: [],
      digest: LoadedBoard.withheld
    )
  }

  /// A reading that may not be shown at all.
  public static let absent = LoadedBoard(
    board: nil,
    diagnostics: [Diagnostic(.tlpInvalid, at: SourcePlace(file: withheld))],
    files: [],
    digest: withheld
  )

  /// What stands where something is not told.
  public static let withheld = "withheld"
}
