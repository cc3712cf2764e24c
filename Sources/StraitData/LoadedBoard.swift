public import StraitDiagnostics
public import StraitModel

/// What came of reading a folder: as much of a board as could be read, and every fault.
public struct LoadedBoard: Sendable, Hashable {
  /// One file that was read.
  public struct File: Sendable, Hashable {
    /// The path relative to the folder: `issues/gsomia.md`.
    public var path: String
    /// Its length in bytes.
    public var byteCount: Int
    /// When it was last changed, in seconds since 1970; 0 if that cannot be told.
    public var modified: Int64
    /// A fingerprint of its bytes: equal for equal bytes.
    public var fingerprint: UInt64

    /// Makes a file.
    public init(path: String, byteCount: Int, modified: Int64, fingerprint: UInt64) {
      self.path = path
      self.byteCount = byteCount
      self.modified = modified
      self.fingerprint = fingerprint
    }
  }

  /// The board, or nil if there is not even a `board.yaml` that tells the two sides.
  public var board: Board?
  /// Every fault, by file and line.
  public var diagnostics: [Diagnostic]
  /// The files that were read, by path.
  public var files: [File]
  /// A digest of the paths and bytes of all files, 16 hexadecimal digits.
  public var digest: String

  /// Makes a result.
  public init(board: Board?, diagnostics: [Diagnostic], files: [File], digest: String) {
    self.board = board
    self.diagnostics = diagnostics
    self.files = files
    self.digest = digest
  }
}
