import StraitCanvas

/// Where the four sections of the tension screen stand.
///
///     wide and high              high           low
///     ┌ stock ───────────┐    ┌ stock ─┐    ┌ stock, or flow ┐
///     ├ flow ────────────┤    ├ flow ──┤    ├ table, or ─────┤
///     ├ table ─┬ changes ┤    ├ table ─┤    │ changes        │
///     │        │         │    ├ changes┤    └────────────────┘
///     └────────┴─────────┘    └────────┘
///
/// Where there is room for one, or one is zoomed, it is the one that has the keys.
struct TensionAreas {
  var stock: Rect
  var flow: Rect
  var table: Rect
  var turns: Rect

  init(_ body: Rect, _ place: Place) {
    let none = Rect(Size(columns: 0, rows: 0))
    let focus = min(place.focus, 3)
    (stock, flow, table, turns) = (none, none, none, none)
    guard !place.isZoomed, body.rows >= OpinionAreas.leastRows else {
      switch focus {
      case 0: stock = body
      case 1: flow = body
      case 2: table = body
      default: turns = body
      }
      return
    }
    guard body.rows >= 30 else {
      let (upper, lower) = body.splitTop((body.rows + 1) / 2)
      if focus == 1 { flow = upper } else { stock = upper }
      if focus == 3 { turns = lower } else { table = lower }
      return
    }
    let isWide = body.columns >= 170
    let (upper, lower) = body.splitTop(body.rows * (isWide ? 6 : 5) / 10)
    (stock, flow) = upper.splitTop((upper.rows + 1) / 2)
    if isWide {
      let columns = body.columns - 73
      table = lower.splitLeft(columns).left
      turns = lower.splitLeft(columns + 1).rest
    } else {
      (table, turns) = lower.splitTop((lower.rows + 1) / 2)
    }
  }
}
