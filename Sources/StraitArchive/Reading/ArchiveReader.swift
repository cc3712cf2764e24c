internal import GRDB
internal import Glibc
public import StraitModel
internal import Synchronization

/// Answers what is asked of a board's archive, and changes nothing in it.
///
/// 1. The file need not be there yet, and another may take its place: each answer is of the one that has
///    the name at that moment.
/// 2. A connection is kept, and none is ever let go of while the program runs: to free one wakes the
///    system's pool of threads, which then looks around once a second for good.
/// 3. Between answers it holds no lock and no page, so that nobody waits for a desk that is looked at.
public final class ArchiveReader: Sendable {
  private let path: String
  private let board: String
  private let held = Mutex(Held())

  private struct Held {
    var archive: Archive?
    /// Which file it is, whatever its name is by now.
    var node: FileNode?
    /// Connections to files that another has taken the place of, closed and kept.
    var former: [Archive] = []
    /// What is being read at the moment, so that it can be broken off.
    var current: Archive?
  }

  private struct FileNode: Hashable {
    var device: UInt64
    var number: UInt64

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      device = UInt64(status.st_dev)
      number = UInt64(status.st_ino)
    }
  }

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - path: the file of the archive, which need not be there.
  ///   - board: the id of the board that it has to belong to.
  public init(path: String, board: String) {
    self.path = path
    self.board = board
  }

  /// The answer; nil where it was broken off.
  public func answer(_ request: ArchiveRequest) -> ArchiveAnswer? {
    answer(request, isAgain: false)
  }

  private func answer(_ request: ArchiveRequest, isAgain: Bool) -> ArchiveAnswer? {
    do throws(ArchiveFault) {
      let archive = try opened()
      held.withLock { $0.current = archive }
      defer {
        held.withLock { $0.current = nil }
        archive.database.releaseMemory()
      }
      switch request {
      case .days(let query): return .days(try archive.days(of: query))
      case .page(let query, let days, let page):
        return .page(try archive.page(page, of: query, in: days))
      case .row(let id, let through, let knownBy):
        return .row(try archive.told(id, through: through, knownBy: knownBy))
      case .count(let query, let through):
        return .count(try archive.count(of: query, through: through))
      }
    } catch {
      if error == .interrupted { return nil }
      // What was written over a file that is open is found out by opening it once more.
      if !isAgain, letGo() { return answer(request, isAgain: true) }
      return .absent(
        ArchiveAbsence(
          isMissing: error == .missing,
          reason: error == .missing
            ? "there is no archive of machine-coded events" : "the archive \(path) \(error.words)",
          help: error.help
        )
      )
    }
  }

  /// Closes the connection that is kept; false if there is none.
  private func letGo() -> Bool {
    let archive = held.withLock { held in
      let archive = held.archive
      if let archive { held.former.append(archive) }
      held.archive = nil
      held.node = nil
      return archive
    }
    try? archive?.database.close()
    return archive != nil
  }

  /// The archive that has the name now, and that belongs to the board.
  private func opened() throws(ArchiveFault) -> Archive {
    let node = FileNode(path)
    let known = held.withLock { $0.node == node ? $0.archive : nil }
    if let known {
      // A later version may have changed its tables since.
      try known.checkVersion()
      return known
    }
    _ = letGo()
    let archive = try Archive(reading: path)
    let owner = try archive.owner
    guard owner == board else { throw .otherBoard(owner) }
    held.withLock { held in
      held.archive = archive
      held.node = FileNode(path)
    }
    return archive
  }

  /// Breaks off what is being read, from another thread.
  public func breakOff() {
    held.withLock { $0.current?.interrupt() }
  }
}
