import StraitModel
import StraitState

/// The archive of a desk: who answers for it, beside the loop's thread, and how its changes are told.
///
/// A running import writes many times a second. After a first notice the others are left unread for a
/// while, so that the desk looks a few times a second and sleeps in between.
final class ArchiveDesk {
  /// How long the others are left, in milliseconds.
  static let pauseMilliseconds = 250

  private let driver: ArchiveDriver?
  private let thread: SideThread<ArchiveRequest>
  private var watch: FolderWatch?

  init(_ driver: ArchiveDriver?) {
    self.driver = driver
    thread = SideThread { request in
      guard let driver else { return [.answered(request, .absent(.unasked))] }
      return driver.answer(request).map { [.answered(request, $0)] } ?? []
    }
  }

  /// Readable when an answer is there.
  var answers: Int32 { thread.descriptor }

  /// Readable when something happened to the archive; nil before it was asked for the first time, and
  /// where the system does not tell.
  var changes: Int32? { watch?.descriptor() }

  /// How often to look where the system does not tell; nil where that is not needed.
  var pollingMilliseconds: Int? {
    watch.flatMap { $0.descriptor() == nil ? $0.pollingMilliseconds : nil }
  }

  /// Has requests answered, in place of what was asked before.
  func ask(_ requests: [ArchiveRequest]) {
    if watch == nil { watch = driver?.watch() }
    driver?.breakOff()
    thread.replace(with: requests)
  }

  /// The answers since the last time.
  func take() -> [Message] { thread.take() }

  /// Takes note of what happened, and tells whether the archive may hold something else.
  func hasChanged() -> Bool { watch?.hasChanged() ?? false }
}
