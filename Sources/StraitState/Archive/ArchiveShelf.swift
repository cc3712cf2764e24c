import StraitModel

/// What an archive has answered: the latest few answers, since a person goes back and forth.
///
///     asked for ── archive effect ──▸ pending ── answer ──▸ kept ── the file changed ──▸ stale
///                                        ▴                                                │
///                                        └──────────── asked for again ◂──────────────────┘
///
/// A stale answer is shown until another is there, so that a running import does not blank a panel.
struct ArchiveShelf: Hashable, Sendable {
  private struct Entry: Hashable, Sendable {
    var request: ArchiveRequest
    var answer: ArchiveAnswer
    var isStale = false
  }

  /// Days of ten years are about a megabyte; a page is less.
  static let capacity = 16

  private var entries: [Entry] = []
  /// What was asked for and is not answered yet.
  var pending: Set<ArchiveRequest> = []

  subscript(_ request: ArchiveRequest) -> ArchiveAnswer? {
    entries.last { $0.request == request }?.answer
  }

  /// True where an answer is there and nothing has changed since.
  func isFresh(_ request: ArchiveRequest) -> Bool {
    entries.contains { $0.request == request && !$0.isStale }
  }

  /// Puts an answer on the shelf, and lets the oldest go where there is no more room.
  mutating func keep(_ answer: ArchiveAnswer, to request: ArchiveRequest) {
    entries.removeAll { $0.request == request }
    entries.append(Entry(request: request, answer: answer))
    if entries.count > Self.capacity { entries.removeFirst(entries.count - Self.capacity) }
    pending.remove(request)
  }

  /// Notes that the archive has changed: what was answered, and what is being answered, is of before.
  mutating func age() {
    for index in entries.indices { entries[index].isStale = true }
    pending = []
  }
}
