/// Reads one folder again and again, and parses only the files that have changed.
///
/// A reading gives what ``BoardLoader/load(folder:)`` would give; it is only sooner done.
public final class BoardReader {
  private let folder: String
  private var parsed: [String: ParsedFile] = [:]

  /// Makes a reader of a folder; nothing is read yet.
  public init(folder: String) {
    self.folder = folder
  }

  /// Reads the folder as it is now.
  public func load() -> LoadedBoard {
    BoardLoader.load(BoardFolder(folder: folder), reusing: &parsed)
  }
}
