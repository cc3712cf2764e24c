internal import Glibc

/// Does independent pieces of work on all cores, with threads of its own that end with the work.
///
/// The system's library of queues would do, but once used it wakes a thread every second for as
/// long as the program runs, and a desk that nothing happens on has to sleep.
enum AllCores {
  /// Calls `body` once for each index below `count`, on several threads, and waits for all.
  ///
  /// Which index is done when, and by whom, is not settled: no call may touch what another does.
  static func perform(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    let threads = min(count, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), 8)
    var started: [pthread_t] = []
    // Signals belong to the loop: a thread begins with all of them blocked.
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, &before)
    for index in 1..<max(1, threads) {
      let share = Share(first: index, step: threads, count: count, body: body)
      let context = Unmanaged.passRetained(share)
      var thread = pthread_t()
      let status = pthread_create(
        &thread,
        nil,
        { context in
          context.map { Unmanaged<Share>.fromOpaque($0).takeRetainedValue().run() }
          return nil
        },
        context.toOpaque()
      )
      if status == 0 {
        started.append(thread)
      } else {
        // No more threads are to be had: this one does that share too.
        context.takeRetainedValue().run()
      }
    }
    pthread_sigmask(SIG_SETMASK, &before, nil)
    Share(first: 0, step: threads, count: count, body: body).run()
    for thread in started { pthread_join(thread, nil) }
  }

  /// Every so manieth index, for one thread.
  private final class Share: Sendable {
    private let indices: StrideTo<Int>
    private let body: @Sendable (Int) -> Void

    init(first: Int, step: Int, count: Int, body: @escaping @Sendable (Int) -> Void) {
      indices = stride(from: first, to: count, by: max(1, step))
      self.body = body
    }

    func run() {
      for index in indices { body(index) }
    }
  }
}
