public import StraitModel
internal import Synchronization

/// Answers what is asked of a board's archive, and changes nothing in it.
///
/// The file is opened for each answer and closed again: it may not be there yet, another may take its
/// place, and a desk that is only looked at holds up nobody who compacts it.
public final class ArchiveReader: Sendable {
  private let path: String
  private let board: String
  /// What is being read at the moment, so that it can be broken off.
  private let current = Mutex<Archive?>(nil)

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
    defer { current.withLock { $0 = nil } }
    do throws(ArchiveFault) {
      let archive = try Archive(reading: path)
      current.withLock { $0 = archive }
      let owner = try archive.owner
      guard owner == board else { throw .otherBoard(owner) }
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

  /// Breaks off what is being read, from another thread.
  public func breakOff() {
    current.withLock { $0?.interrupt() }
  }
}
