import CPosix
import Glibc

/// Wakes the loop when a day may have begun somewhere.
///
/// Every zone in use lies whole quarters of an hour from UTC, so that a look at each quarter sees
/// midnight wherever the board is. Setting the clock wakes it too.
struct DayTimer {
  /// Readable when it is time to look.
  let descriptor: Int32

  init() {
    descriptor = timerfd_create(
      Int32(CLOCK_REALTIME),
      Int32(TFD_NONBLOCK | TFD_CLOEXEC)
    )
    arm()
  }

  /// Takes note that it is time, and waits for the next.
  func take() {
    var count: UInt64 = 0
    _ = read(descriptor, &count, MemoryLayout<UInt64>.size)
    arm()
  }

  func close() { Glibc.close(descriptor) }

  private func arm() {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    var next = itimerspec()
    next.it_value.tv_sec = (now.tv_sec / 900 + 1) * 900
    // Two flags: the time is a point on the clock, and setting the clock ends the wait.
    timerfd_settime(descriptor, 0b11, &next, nil)
  }
}
