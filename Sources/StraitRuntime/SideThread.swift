import CPosix
import Glibc
import StraitState

/// Does work beside the thread that draws and reads keys.
///
///     loop ── add ──▸ waiting ──▸ a thread ──▸ made ──▸ descriptor wakes the loop ── take ──▸ update
///
/// Invariants:
/// 1. Nothing but the lock's owner touches what waits and what is made; a job is a value, and what
///    the loop does with its own meanwhile is not seen here.
/// 2. There is one thread, and only while something waits: idle means that there is none. Jobs are
///    done one after the other, so that what the work remembers needs no lock of its own.
final class SideThread<Job>: @unchecked Sendable {
  /// Readable when something was made.
  let descriptor: Int32
  private let work: (Job) -> [Message]
  private var waiting: [Job] = []
  private var made: [Message] = []
  private var isRunning = false
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let idle = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  /// Makes one; the work runs on a thread of its own, a job at a time.
  init(_ work: @escaping (Job) -> [Message]) {
    self.work = work
    descriptor = eventfd(0, Int32(EFD_NONBLOCK) | Int32(EFD_CLOEXEC))
    lock.initialize(to: pthread_mutex_t())
    pthread_mutex_init(lock, nil)
    idle.initialize(to: pthread_cond_t())
    pthread_cond_init(idle, nil)
  }

  deinit {
    close(descriptor)
    pthread_cond_destroy(idle)
    idle.deallocate()
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  private func locked<Value>(_ body: () -> Value) -> Value {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return body()
  }

  /// Has a job done after those that wait.
  func add(_ job: Job) { begin { $0.append(job) } }

  /// Has jobs done in place of those that wait; what is being done is finished.
  func replace(with jobs: [Job]) { begin { $0 = jobs } }

  private func begin(_ change: (inout [Job]) -> Void) {
    let isNeeded = locked {
      change(&waiting)
      guard !waiting.isEmpty, !isRunning else { return false }
      isRunning = true
      return true
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
        // A generic type cannot be named in a function of C: the box knows what it holds.
        context.map { Unmanaged<AnyObject>.fromOpaque($0).takeRetainedValue() }
          .flatMap { $0 as? any Runnable }?.run()
        return nil
      },
      context.toOpaque()
    )
    if status == 0 {
      pthread_detach(thread)
    } else {
      // No thread is to be had: a key waits this once, and the work is done.
      context.takeRetainedValue().run()
    }
  }

  /// What was made since the last time.
  func take() -> [Message] {
    var count: UInt64 = 0
    _ = read(descriptor, &count, MemoryLayout<UInt64>.size)
    return locked {
      defer { made = [] }
      return made
    }
  }

  /// Waits until nothing waits and nothing is being done, but no longer than some seconds.
  func drain(seconds: Int) {
    var deadline = timespec()
    clock_gettime(CLOCK_REALTIME, &deadline)
    deadline.tv_sec += seconds
    locked {
      while isRunning, pthread_cond_timedwait(idle, lock, &deadline) == 0 {}
    }
  }
}

/// What a thread runs.
private protocol Runnable: AnyObject {
  func run()
}

extension SideThread: Runnable {
  fileprivate func run() {
    while true {
      let next = locked { () -> Job? in
        guard !waiting.isEmpty else {
          isRunning = false
          pthread_cond_broadcast(idle)
          return nil
        }
        return waiting.removeFirst()
      }
      guard let next else { return }
      let messages = work(next)
      guard !messages.isEmpty else { continue }
      locked { made += messages }
      var one: UInt64 = 1
      _ = write(descriptor, &one, MemoryLayout<UInt64>.size)
    }
  }
}
