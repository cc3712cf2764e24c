internal import GRDB

/// Why an archive cannot be used.
public enum ArchiveFault: Error, Hashable, Sendable {
  /// There is none at the path.
  case missing
  /// The file is something else.
  case notAnArchive
  /// A later version of the program made it: its version, and ours.
  case newer(Int, known: Int)
  /// An earlier version of the program made it, and it may not be written to: its version, and ours.
  case older(Int, known: Int)
  /// It belongs to another board, by its id.
  case otherBoard(String)
  /// SQLite finds it damaged, in SQLite's words.
  case damaged(String)
  /// There is no room left for it.
  case full
  /// It could not be written to or read from, in SQLite's words.
  case device(String)
  /// Another program keeps it to itself for too long.
  case busy
  /// It may not be written to.
  case readOnly
  /// It was broken off by whoever asked for it.
  case interrupted
  /// Anything else, in SQLite's words.
  case failed(String)

  /// What SQLite said, as a fault.
  init(_ error: any Error) {
    if let fault = error as? ArchiveFault {
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
    case .SQLITE_IOERR: self = .device(words)
    case .SQLITE_NOTADB: self = .notAnArchive
    case .SQLITE_CORRUPT: self = .damaged(words)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_INTERRUPT: self = .interrupted
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly
    default: self = .failed(words)
    }
  }

  /// The fault in words, to stand after "the archive FILE".
  public var words: String {
    switch self {
    case .missing: "is not there"
    case .notAnArchive: "is no archive of straitwatch"
    case .newer(let version, let known):
      "was made by a later version of straitwatch: its format is \(version), and this program knows \(known)"
    case .older(let version, let known):
      "is of format \(version), may not be written to, and has to be brought to format \(known)"
    case .otherBoard(let id): "belongs to the board '\(id)'"
    case .damaged(let words): "is damaged (\(words))"
    case .full: "has no room left on its disk; what was stored before is whole"
    case .device(let words):
      "could not be written or read (\(words)); what was stored before is whole"
    case .busy: "is held by another program for too long"
    case .readOnly: "may not be written to"
    case .interrupted: "was not read to the end"
    case .failed(let words): "cannot be used (\(words))"
    }
  }

  /// How to go on, where there is a way.
  public var help: String? {
    switch self {
    case .missing: "'straitwatch import' makes one."
    case .notAnArchive: "Name another file with --archive."
    case .newer: "Use that version, or name another file with --archive."
    case .older: "Open it once where it may be written to."
    case .otherBoard: "An archive holds the pair of one board; name another file with --archive."
    case .damaged: "Move the file away, and import its sources again; nothing else is in it."
    case .full, .device:
      "See to the disk, and repeat the command: what is there is not stored twice."
    case .busy: "Repeat the command when the other has ended: what is there is not stored twice."
    case .readOnly, .interrupted, .failed: nil
    }
  }
}
