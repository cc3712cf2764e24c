import StraitCanvas
public import StraitState

/// What came of making an export again and comparing.
///
/// It finds what was changed by mistake or on the way, and whether a board is the one that the export
/// was made from. It is no signature: whoever can write a file can write its record too.
public struct ExportComparison: Hashable, Sendable {
  /// How the bytes of the file compare with those that were made again.
  public enum Bytes: Hashable, Sendable {
    /// They are the same.
    case same
    /// They are the same but for line ends, blanks before them, and empty lines at the end, which
    /// mail programs change.
    case respaced
    /// They differ, in lines counted from 1.
    ///
    /// Where the file has more or fewer lines they are one stretch.
    case different(lines: [Int])
    /// They are drawn by libraries and not made again; the file is as it was written.
    case intact
    /// They are drawn by libraries, and the file is not as it was written.
    case altered
    /// The board has nothing to make it of, or the theme is not here.
    case uncompared
  }

  /// The board that an export is compared with, as it is now.
  public struct Board: Hashable, Sendable {
    /// Its id.
    public var id: String
    /// The digest of its files.
    public var digest: String
    /// Its files.
    public var files: [BoardFile]

    /// Makes a board.
    public init(id: String, digest: String, files: [BoardFile]) {
      self.id = id
      self.digest = digest
      self.files = files
    }
  }

  /// Whether the theme of the export is at hand.
  public enum Theme: Hashable, Sendable {
    /// It is, or the format has no colours.
    case same
    /// There is one of that name, and it looks different.
    case different
    /// There is none of that name.
    case missing
  }

  /// A row of a page, both from 1.
  public struct Row: Hashable, Sendable {
    /// The page.
    public var page: Int
    /// The row.
    public var row: Int
  }

  /// What the export says of itself.
  public var provenance: Provenance
  /// The version of the program that compares.
  public var version: String
  /// True where the board has what the export shows, so that it could be made again.
  public var isMade: Bool
  /// The id of the board.
  public var board: String
  /// True where the board shows what the export says that it shows.
  public var isFrameSame: Bool
  /// The rows that differ, where that can be told.
  public var rows: [Row]
  /// The bytes.
  public var bytes: Bytes
  /// How the board's files differ; nil where the record tells nothing of them, or of another board.
  public var files: FileDifference?
  /// True where the digest of all files is the same, or is not told.
  public var isBoardSame: Bool
  /// The theme.
  public var theme: Theme

  /// Compares what was recorded with what was made again.
  ///
  /// - Parameters:
  ///   - recorded: what the export says of itself.
  ///   - made: the same of the export that was made again; nil where the board has nothing to make it
  ///     of.
  ///   - bytes: how the bytes compare.
  ///   - board: the board.
  ///   - theme: whether the theme is the same.
  ///   - version: of the program that compares.
  public init(
    _ recorded: Provenance,
    made: Provenance?,
    bytes: Bytes,
    board: Board,
    theme: Theme,
    version: String
  ) {
    provenance = recorded
    self.version = version
    self.board = board.id
    isMade = made != nil
    isFrameSame = recorded.frames == made?.frames
    rows = made.map { ExportComparison.rows(recorded, $0, bytes) } ?? []
    self.bytes = bytes
    self.theme = theme
    let isSameBoard = recorded.origin.board == board.id
    isBoardSame =
      isSameBoard
      && (recorded.origin.ceiling != nil || recorded.origin.digest == board.digest)
    files =
      recorded.origin.ceiling == nil && isSameBoard && !isBoardSame
      ? recorded.origin.files.difference(to: board.files) : nil
  }

  /// True where nothing differs but what mail programs change, and the version of the program.
  public var isSame: Bool {
    let areBytesSame: Bool
    switch bytes {
    case .same, .respaced, .intact: areBytesSame = true
    case .different, .altered, .uncompared: areBytesSame = false
    }
    return isFrameSame && areBytesSame && isBoardSame
  }

  /// The rows that differ: told of one by one, or the lines of a text.
  private static func rows(_ recorded: Provenance, _ made: Provenance, _ bytes: Bytes) -> [Row] {
    guard let size = recorded.size, size.rows > 0, recorded.frames != made.frames else { return [] }
    if case .different(let lines) = bytes, recorded.export.isGrid {
      return lines.filter { $0 <= size.rows }.map { Row(page: 1, row: $0) }
    }
    guard recorded.rows.count == made.rows.count else { return [] }
    return recorded.rows.indices.filter { recorded.rows[$0] != made.rows[$0] }.map {
      Row(page: $0 / size.rows + 1, row: $0 % size.rows + 1)
    }
  }
}

extension ExportComparison.Bytes {
  /// Compares a text with the one that was made again.
  public init(_ found: [UInt8], made: [UInt8]) {
    if found == made {
      self = .same
      return
    }
    let (one, other) = (ExportComparison.Bytes.lines(found), ExportComparison.Bytes.lines(made))
    if one == other {
      self = .respaced
      return
    }
    guard one.count != other.count else {
      self = .different(lines: one.indices.filter { one[$0] != other[$0] }.map { $0 + 1 })
      return
    }
    // Where lines came or went, all between the first and the last that differ.
    let shorter = min(one.count, other.count)
    let head = (0..<shorter).first { one[$0] != other[$0] } ?? shorter
    let tail =
      (0..<(shorter - head)).first {
        one[one.count - 1 - $0] != other[other.count - 1 - $0]
      } ?? (shorter - head)
    self = .different(lines: Array((head + 1)..<max(head + 2, one.count - tail + 1)))
  }

  /// The lines of a text without what mail programs change.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      var line = line
      while let last = line.last, last == 0x20 || last == 0x0D || last == 0x09 { line.removeLast() }
      return line
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
