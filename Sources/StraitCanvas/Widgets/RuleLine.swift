/// A horizontal rule that names what stands below it.
///
///     ─ History disputes ──────── last  next
///
/// The title stands at the left. Each label stands over a column that ends at the right; labels
/// that do not fit beside the title are dropped, the leftmost first, and then the title is clipped.
public struct RuleLine: Hashable, Sendable {
  /// The name of a column below, over its right end.
  public struct Label: Hashable, Sendable {
    /// The name.
    public var text: String
    /// The columns that the column below takes, its name aligned right in them.
    public var columns: Int

    /// Makes a label; without a width it takes as much as its text.
    public init(_ text: String, columns: Int? = nil) {
      self.text = text
      self.columns = columns ?? CellText.width(text)
    }
  }

  /// The title; empty for a bare rule.
  public var title: String
  /// The labels, from left to right, with one column between any two.
  public var labels: [Label]
  /// The role of the title.
  public var role: Role
  /// The columns at the right end that no label takes.
  public var trailing: Int

  /// Makes a rule.
  public init(
    _ title: String = "",
    labels: [Label] = [],
    role: Role = .heading,
    trailing: Int = 1
  ) {
    self.title = title
    self.labels = labels
    self.role = role
    self.trailing = trailing
  }

  /// Draws the rule in the first row of a rectangle.
  public func draw(in rect: Rect, into frame: inout Frame) {
    let area = rect.line(0)
    guard !area.isEmpty else { return }
    frame.fill(area, with: "─", role: .rule)
    // A title wants its blanks and a piece of rule on both sides.
    let titleColumns = min(CellText.width(title), max(0, area.columns - 4))
    if !title.isEmpty, titleColumns > 0 {
      let place = Rect(column: area.column + 1, row: area.row, columns: titleColumns + 2, rows: 1)
      frame.fill(place, role: role)
      frame.put(title, in: place.inset(left: 1, right: 1), role: role)
    }
    let begin = area.column + (titleColumns > 0 && !title.isEmpty ? titleColumns + 4 : 1)
    var end = area.endColumn - trailing
    for label in labels.reversed() {
      let width = CellText.width(label.text)
      let start = end - width
      if width > 0, start - 1 < begin { return }
      if width > 0 {
        frame.fill(
          Rect(column: start - 1, row: area.row, columns: width + 2, rows: 1)
            .intersection(area)
        )
        frame.put(
          label.text,
          in: Rect(column: start, row: area.row, columns: width, rows: 1),
          role: .muted
        )
      }
      end -= max(label.columns, width) + 1
    }
  }
}
