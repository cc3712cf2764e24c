internal import StraitDiagnostics
internal import StraitFormats
internal import StraitModel

/// Turns a folder of files into a board and a list of what is wrong with it.
///
/// 1. It never throws and never traps: bad data is a diagnostic, and what can be read is kept.
/// 2. A fault in an optional field loses that field, one in a required field loses that record.
/// 3. The same files give the same board, the same diagnostics and the same digest, in any order.
/// 4. A reference of a board leads to a record of the board; sources alone keep the id of a record
///    that could not be read, since the id is itself a citation.
public enum BoardLoader {
  /// Reads the files of a board from a folder.
  public static func load(folder: String) -> LoadedBoard {
    load(BoardFolder(folder: folder))
  }

  /// Reads a board from files in memory, by their paths relative to its folder.
  public static func load(files: [String: [UInt8]]) -> LoadedBoard {
    load(BoardFolder(files: files))
  }

  static func load(_ folder: BoardFolder) -> LoadedBoard {
    var parsed: [String: ParsedFile] = [:]
    return load(folder, reusing: &parsed)
  }

  /// Reads a board, and exchanges the files that were parsed before for those of now.
  static func load(_ folder: BoardFolder, reusing parsed: inout [String: ParsedFile]) -> LoadedBoard
  {
    var assembly = BoardAssembly(folder, reusing: parsed)
    parsed = assembly.parsed
    let board = assembly.board()
    var digest = BoardDigest()
    for file in folder.files { digest.add(path: file.path, bytes: file.bytes) }
    return LoadedBoard(
      board: board,
      diagnostics: assembly.finishedDiagnostics(),
      files: folder.files.map {
        LoadedBoard.File(
          path: $0.path,
          byteCount: $0.bytes.count,
          modified: $0.modified,
          fingerprint: FileFingerprint.of($0.bytes)
        )
      },
      digest: digest.text
    )
  }
}
