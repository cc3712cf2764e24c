/// The part of a source line around a fault that fits, and the carets below it.
struct SourceWindow {
  /// What is shown of the line; `…` stands where it goes on.
  private(set) var text: String
  /// Spaces and carets that stand under the fault; nil if the place names no column of the line.
  private(set) var caret: String?

  init(
    _ source: String,
    place: SourcePlace,
    columns: Int,
    width: (Unicode.Scalar) -> Int
  ) {
    let scalars = Array(source.unicodeScalars)
    let widths = scalars.map(width)
    let total = widths.reduce(0, +)
    let fault = Self.fault(place, count: scalars.count)
    let shown =
      total <= columns
      ? scalars.indices : Self.window(widths, around: fault?.lowerBound ?? 0, columns: columns)

    let goesOnBefore = shown.lowerBound > 0
    let goesOnAfter = shown.upperBound < scalars.count
    var view = String.UnicodeScalarView()
    if goesOnBefore { view.append("…") }
    view.append(contentsOf: scalars[shown])
    if goesOnAfter { view.append("…") }
    text = String(view)

    guard let fault else { return }
    let start = fault.lowerBound.clamped(to: shown.lowerBound...shown.upperBound)
    let end = fault.upperBound.clamped(to: start...shown.upperBound)
    let before = widths[shown.lowerBound..<start].reduce(goesOnBefore ? 1 : 0, +)
    let carets = max(1, widths[start..<end].reduce(0, +))
    caret = String(repeating: " ", count: before) + String(repeating: "^", count: carets)
  }

  /// The scalars at fault; a place just after the line is its end.
  private static func fault(_ place: SourcePlace, count: Int) -> Range<Int>? {
    let start = place.column - 1
    guard start >= 0, start <= count else { return nil }
    return start..<max(start, min(count, start + place.length))
  }

  /// As many scalars as fit beside two `…`, with a third of the room before the fault.
  private static func window(_ widths: [Int], around fault: Int, columns: Int) -> Range<Int> {
    let room = max(1, columns - 2)
    var start = min(fault, widths.count)
    var before = 0
    while start > 0, before + widths[start - 1] <= room / 3 {
      start -= 1
      before += widths[start]
    }
    var end = start
    var used = 0
    while end < widths.count, used + widths[end] <= room {
      used += widths[end]
      end += 1
    }
    // At the end of the line there is room left: show more of what stands before.
    while start > 0, end == widths.count, used + widths[start - 1] <= room {
      start -= 1
      used += widths[start]
    }
    return start..<end
  }
}

extension Int {
  fileprivate func clamped(to range: ClosedRange<Int>) -> Int {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
