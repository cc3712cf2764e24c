import StraitCanvas

/// Where the four sections of the archive stand.
///
///     wide and high               high             low
///     ┌ volume ──────────┐     ┌ volume ─┐     ┌ volume, or mean ┐
///     ├ mean ────────────┤     ├ mean ───┤     ├ rows, or ───────┤
///     ├ rows ────┬ log ──┤     ├ rows ───┤     │ log             │
///     └──────────┴───────┘     └ or log ─┘     └─────────────────┘
///
/// Where there is room for one, or one is zoomed, it is the one that has the keys.
struct ArchiveAreas {
  var volume: Rect
  var mean: Rect
  var rows: Rect
  var log: Rect

  /// Below so many columns the rows and the log take turns.
  private static let wideColumns = 116

  init(_ body: Rect, _ place: Place) {
    let none = Rect(Size(columns: 0, rows: 0))
    let focus = min(place.focus, 3)
    (volume, mean, rows, log) = (none, none, none, none)
    guard !place.isZoomed, body.rows >= 16 else {
      switch focus {
      case 0: volume = body
      case 1: mean = body
      case 2: rows = body
      default: log = body
      }
      return
    }
    let isHigh = body.rows >= 30
    let (upper, lower) = body.splitTop(isHigh ? body.rows * 13 / 20 : (body.rows * 6 + 9) / 10)
    if isHigh {
      (volume, mean) = upper.splitTop((upper.rows + 1) / 2)
    } else if focus == 1 {
      mean = upper
    } else {
      volume = upper
    }
    if body.columns >= Self.wideColumns {
      let columns = body.columns * 11 / 20
      rows = lower.splitLeft(columns).left
      log = lower.splitLeft(columns + 1).rest
    } else if focus == 3 {
      log = lower
    } else {
      rows = lower
    }
  }
}
