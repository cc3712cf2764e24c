public import StraitModel

/// Something that comes on a date: an entry of the calendar, a window of a lever, the end of a
/// judgment.
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
  }

  /// What comes.
  public var matter: Matter
  /// When, and how it returns.
  public var anniversary: Anniversary

  /// When.
  public var date: PartialDate { anniversary.date }

  /// Stable, and unique among all that comes.
  public var id: String {
    switch matter {
    case .entry(let id): "calendar/" + id
    case .opening(let lever, let window): "lever/\(lever)/\(window)/opens"
    case .closing(let lever, let window): "lever/\(lever)/\(window)/closes"
    case .onlyDay(let lever, let window): "lever/\(lever)/\(window)"
    case .expiry(let id): "judgment/" + id
    }
  }

  /// What comes on a day or in so many days after it, the next first.
  public static func all(on board: Board, from day: Day, days: Int) -> [ComingDate] {
    let end = day + days
    var coming: [ComingDate] = []
    func add(_ matter: Matter, _ date: PartialDate, _ rule: YearlyRule? = nil) {
      guard date.last >= day, date.first <= end else { return }
      coming.append(ComingDate(matter: matter, anniversary: Anniversary(date, rule: rule)))
    }
    for entry in board.calendar {
      guard let date = entry.next(onOrAfter: day) else { continue }
      if case .yearly(let rule) = entry.when {
        add(.entry(entry.id), date, rule)
      } else {
        add(.entry(entry.id), date)
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
    return coming.sorted { ($0.date.first, $0.id) < ($1.date.first, $1.id) }
  }
}
