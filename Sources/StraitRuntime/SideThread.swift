import CPosix
import Glibc
import StraitState

/// Does work beside the thread that draws and reads keys.
///
///     loop ── begin ──▸ waiting ──▸ a thread ──▸ done ──▸ descriptor wakes the loop ── take ──▸ update
///
/// Invariants:
/// 1. Nothing but the lock's owner touches what waits and what is done; what a piece of work is given
///    is a value, and what the loop does with its own meanwhile is not seen here.
/// 2. There is one thread, and only while something waits: idle means that there is none.
/// 3. What waits is replaced by what is asked for later; what is being done is finished, and the
///    state drops it if it is stale.
final class SideThread: @unchecked Sendable {
  /// A piece of work; it gives nil where it was broken off.
  typealias Work = @Sendable () -> Message?

  /// Readable when something was done.
  let descriptor: Int32
  private var waiting: [Work] = []
  private var done: [Message] = []
  private var isRunning = false
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

  init() {
    descriptor = eventfd(0, Int32(EFD_NONBLOCK) | Int32(EFD_CLOEXEC))
    lock.initialize(to: pthread_mutex_t())
    pthread_mutex_init(lock, nil)
  }

  deinit {
    close(descriptor)
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  private func locked<Value>(_ body: () -> Value) -> Value {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return body()
  }

  /// Has work done, in place of what waits.
  func begin(_ work: [Work]) {
    let isNeeded = locked {
      waiting = work
      defer { isRunning = true }
      return !isRunning
    }
    guard isNeeded else { return }
    // Signals belong to the loop: a thread begins with all of them blocked.
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let context = Unmanaged.passRetained(self)
    var thread = pthread_t()
    let status = pthread_create(
      &thread,
      nil,
      { context in
        context.map { Unmanaged<SideThread>.fromOpaque($0).takeRetainedValue().run() }
        return nil
      },
      context.toOpaque()
    )
    if status == 0 {
      pthread_detach(thread)
    } else {
      // No thread is to be had: a key waits this once, and the figures are there.
      context.takeRetainedValue().run()
    }
  }

  /// What was done since the last time.
  func take() -> [Message] {
    var count: UInt64 = 0
    _ = read(descriptor, &count, MemoryLayout<UInt64>.size)
    return locked {
      defer { done = [] }
      return done
    }
  }

  private func run() {
    while true {
      let next = locked { () -> Work? in
        guard let first = waiting.first else {
          isRunning = false
          return nil
        }
        waiting.removeFirst()
        return first
      }
      guard let next else { return }
      guard let message = next() else { continue }
      locked { done.append(message) }
      var one: UInt64 = 1
      _ = write(descriptor, &one, MemoryLayout<UInt64>.size)
    }
  }
}
