import StraitData
import StraitRuntime

extension FolderWatch {
  /// Watches the files of a board.
  static func make(folder: String, polls: Bool) -> FolderWatch {
    var digest = BoardLoader.load(folder: folder).digest
    return FolderWatch(descriptor: nil) {
      let now = BoardLoader.load(folder: folder).digest
      defer { digest = now }
      return now != digest
    }
  }
}
