internal import GRDB

/// Why what was seen cannot be read or kept.
public enum SeenFault: Error, Hashable, Sendable {
  /// There is no such file: nobody has looked at the board yet.
  case missing
  /// The file is something else.
  case notOurs
  /// A later version of the program made it: its version, and ours.
  case newer(Int, known: Int)
  /// It belongs to another board, by its id.
  case otherBoard(String)
  /// SQLite finds it damaged, in SQLite's words.
  case damaged(String)
  /// There is no room left for it.
  case full
  /// Another program keeps it to itself for too long.
  case busy
  /// It may not be written to.
  case readOnly
  /// Anything else, in SQLite's or the system's words.
  case failed(String)

  /// What SQLite said, as a fault.
  init(_ error: any Error) {
    if let fault = error as? SeenFault {
      self = fault
      return
    }
    guard let error = error as? DatabaseError else {
      self = .failed("\(error)")
      return
    }
    let words = error.message ?? error.resultCode.description
    switch error.resultCode {
    case .SQLITE_FULL: self = .full
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .damaged(words)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly
    default: self = .failed(words)
    }
  }

  /// The fault in words, to stand after "what you have seen".
  public var words: String {
    switch self {
    case .missing: "is not known: nobody has looked at this board here yet"
    case .notOurs: "cannot be read: the file is something else"
    case .newer(let version, let known):
      "was kept by a later version of straitwatch: format \(version), and this program knows \(known)"
    case .otherBoard(let id): "belongs to the board '\(id)'"
    case .damaged(let words): "cannot be read: the file is damaged (\(words))"
    case .full: "cannot be kept: no room is left on its disk"
    case .busy: "is held by another program for too long"
    case .readOnly: "cannot be kept: its file may not be written to"
    case .failed(let words): "cannot be kept (\(words))"
    }
  }

  /// How to go on, where there is a way.
  public var help: String? {
    switch self {
    case .missing: "Open the board once with 'straitwatch watch'; what is new counts from then."
    case .notOurs, .damaged:
      "Move the file away, and the desk begins a new one; its notes are lost with it."
    case .newer: "Use that version, or move the file away, and the desk begins a new one."
    case .otherBoard: "Move the file away, and the desk begins a new one."
    case .full: "See to the disk; the desk tries again with the next item that is seen."
    case .readOnly: "What is marked as seen holds until this desk is closed."
    case .busy, .failed: nil
    }
  }

  /// True where a later try may do better, so that what is to be kept is not given up.
  public var mayPass: Bool {
    switch self {
    case .full, .busy, .failed: true
    default: false
    }
  }
}
