import Glibc
import StraitModel

/// Which day it is in a time zone: the only place that asks the clock.
struct ZoneClock {
  /// The name of the zone.
  var zone: String

  /// The second since 1970 now, or `SOURCE_DATE_EPOCH` where that is set, so that a build can be
  /// repeated.
  static var second: Int {
    if let text = Environment.value("SOURCE_DATE_EPOCH"), let number = Int(text) { return number }
    return time(nil)
  }

  /// The day now.
  func today() -> Day { day(atSecond: ZoneClock.second) }

  /// The day at a second since 1970 in the zone.
  func day(atSecond second: Int) -> Day {
    guard let parts = parts(atSecond: second),
      let day = Day(
        year: Int(parts.tm_year) + 1900,
        month: Int(parts.tm_mon) + 1,
        day: Int(parts.tm_mday)
      )
    else { return Day(number: 0) }
    return day
  }

  /// A second since 1970 as `YYYY-MM-DD HH:MM:SS` in UTC.
  static func timestamp(atSecond second: Int) -> String {
    let day = Day(number: Int32(clamping: second / 86_400))
    let parts = [second / 3_600 % 24, second / 60 % 60, second % 60]
    return "\(day) " + parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  /// A second since 1970 as ISO 8601 writes it: `2019-07-01T08:30:00Z`.
  static func utc(atSecond second: Int) -> String {
    timestamp(atSecond: second).split(separator: " ").joined(separator: "T") + "Z"
  }

  /// How many seconds the zone's clock is ahead of UTC at a second since 1970.
  func offset(atSecond second: Int) -> Int {
    parts(atSecond: second).map { Int($0.tm_gmtoff) } ?? 0
  }

  /// The second taken apart by the zone's clock.
  ///
  /// The C library reads the zone from the environment. It is put back at once, since an editor that
  /// is started later has its own opinion on it.
  private func parts(atSecond second: Int) -> tm? {
    let before = getenv("TZ").map { String(cString: $0) }
    setenv("TZ", ":" + zone, 1)
    tzset()
    defer {
      if let before { setenv("TZ", before, 1) } else { unsetenv("TZ") }
      tzset()
    }
    var moment = second
    var parts = tm()
    return localtime_r(&moment, &parts) == nil ? nil : parts
  }

  /// True for a zone of this machine's time zone files.
  static func isKnown(_ zone: String) -> Bool {
    let parts = zone.split(separator: "/", omittingEmptySubsequences: false)
    let isName = parts.allSatisfy { part in
      !part.isEmpty && part != ".."
        && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_+-.".contains($0)) }
    }
    guard isName else { return false }
    var status = stat()
    let folder = Environment.value("TZDIR") ?? "/usr/share/zoneinfo"
    return stat("\(folder)/\(zone)", &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
