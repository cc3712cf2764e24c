public import StraitModel

/// Something that comes on a date: an entry of the calendar, a window of a lever, the end of a
/// judgment, a wave of a poll.
public struct ComingDate: Hashable, Sendable {
  /// What comes.
  public enum Matter: Hashable, Sendable {
    /// An entry of the calendar, by id.
    case entry(String)
    /// A window of a lever opens: the lever's id, and the window's number there.
    case opening(lever: String, window: Int)
    /// A window closes.
    case closing(lever: String, window: Int)
    /// A window that is open on this day alone.
    case onlyDay(lever: String, window: Int)
    /// A judgment expires that has no outcome yet, by id.
    case expiry(String)
    /// A wave of a series of polls is expected, or should have come.
    case wave(ExpectedWave)
  }

  /// What comes.
  public var matter: Matter
  /// When, and how it returns.
  public var anniversary: Anniversary
  /// True for a date that returns of which an earlier one comes too.
  public var isLater = false

  /// When.
  public var date: PartialDate { anniversary.date }

  /// True for what may have come: the log ended before its date.
  private var isDoubtful: Bool {
    if case .wave(let wave) = matter, case .unknown = wave.state { return true }
    return false
  }

  /// Stable, and unique among all that comes.
  public var id: String {
    switch matter {
    case .entry(let id): isLater ? "calendar/\(id)/\(date.first)" : "calendar/" + id
    case .opening(let lever, let window): "lever/\(lever)/\(window)/opens"
    case .closing(let lever, let window): "lever/\(lever)/\(window)/closes"
    case .onlyDay(let lever, let window): "lever/\(lever)/\(window)"
    case .expiry(let id): "judgment/" + id
    case .wave(let wave): "opinion/\(wave.series)"
    }
  }

  /// What comes on a day or in so many days after it, the next first; a date that returns as often
  /// as it does so.
  public static func all(on board: Board, from day: Day, days: Int) -> [ComingDate] {
    let end = day + days
    var coming: [ComingDate] = []
    func add(_ matter: Matter, _ date: PartialDate) {
      guard date.last >= day, date.first <= end else { return }
      coming.append(ComingDate(matter: matter, anniversary: Anniversary(date)))
    }
    let calendar = CalendarDates(board.calendar)
    for entry in board.calendar {
      let rule = calendar.rule(of: entry)
      let dates = calendar.dates(of: entry, within: day...end)
      for (number, date) in dates.enumerated() {
        coming.append(
          ComingDate(
            matter: .entry(entry.id),
            anniversary: Anniversary(date, rule: rule),
            isLater: number > 0
          )
        )
      }
    }
    for lever in board.levers {
      for (index, window) in lever.windows.enumerated() where !window.isStanding {
        if let from = window.from, from.precision == .day, from == window.to {
          add(.onlyDay(lever: lever.id, window: index), from)
          continue
        }
        // A window that opened within a month that is not over may be open already.
        if let from = window.from, from.first >= day {
          add(.opening(lever: lever.id, window: index), from)
        }
        if let to = window.to {
          add(.closing(lever: lever.id, window: index), PartialDate(to.last))
        }
      }
    }
    for judgment in board.judgments where judgment.outcome == nil {
      add(.expiry(judgment.id), PartialDate(judgment.expires))
    }
    // What should have come is told until it does, whatever its date; what may have come, last.
    for wave in ExpectedWave.all(on: board, asOf: day) where wave.date.first <= end {
      coming.append(
        ComingDate(matter: .wave(wave), anniversary: Anniversary(wave.date, rule: wave.rule))
      )
    }
    return coming.sorted {
      ($0.isDoubtful ? 1 : 0, $0.date.first, $0.id) < ($1.isDoubtful ? 1 : 0, $1.date.first, $1.id)
    }
  }
}
