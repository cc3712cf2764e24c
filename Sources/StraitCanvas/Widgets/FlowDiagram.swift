/// Names at the left, names at the right, and bands from the one to the other, the wider the more.
///
///     Alpha ⠤⠤⠤⣀⣀⣀⠤⠤⠤▸ One
///     Beta  ⠒⠒⠒⠉⠉⠉⠒⠒⠒▸ Two
///
/// Bands are drawn in dots, which every glyph set has in one column. How much a band is, is told
/// beside the diagram: a width alone is no figure.
public struct FlowDiagram: Hashable, Sendable {
  /// What leads from a name at the left to one at the right.
  public struct Band: Hashable, Sendable {
    /// The name at the left, from 0.
    public var from: Int
    /// The name at the right, from 0.
    public var to: Int
    /// How much; the greatest of a diagram is three dots wide, or two where names stand close.
    public var amount: Int
    /// True for a band that is drawn in dots with gaps.
    public var isDotted: Bool
    /// What it means.
    public var role: Role

    /// Makes a band.
    public init(from: Int, to: Int, amount: Int, isDotted: Bool = false, role: Role) {
      self.from = from
      self.to = to
      self.amount = amount
      self.isDotted = isDotted
      self.role = role
    }
  }

  /// The names at the left, from the top.
  public var left: [String]
  /// The names at the right, from the top.
  public var right: [String]
  /// The bands; where they cross, the first stands before the others.
  public var bands: [Band]

  /// A diagram is not drawn with less room for its bands.
  private static let leastColumns = 8

  /// Makes a diagram.
  public init(left: [String], right: [String], bands: [Band]) {
    self.left = left
    self.right = right
    self.bands = bands
  }

  /// Draws it into a rectangle: nothing where the names have no row each.
  ///
  /// Names are clipped to a third of the width.
  public func draw(in rect: Rect, into frame: inout Frame) {
    let names = max(left.count, right.count)
    guard names > 0, rect.rows >= names else { return }
    let (leftColumns, rightColumns) = (columns(of: left, rect), columns(of: right, rect))
    // A blank before the bands, and the head and a blank after them.
    let plot = rect.inset(left: leftColumns + 1, right: rightColumns + 2)
    guard plot.columns >= Self.leastColumns else { return }
    draw(into: &frame, plot)
    for (index, name) in left.enumerated() {
      let line = rect.line(row(of: index, among: left.count, rect.rows))
      frame.put(name, in: line.splitLeft(leftColumns).left)
    }
    for (index, name) in right.enumerated() {
      let row = row(of: index, among: right.count, rect.rows)
      let line = rect.line(row).splitLeft(rect.columns - rightColumns - 2).rest
      if bands.contains(where: { $0.to == index && $0.amount > 0 }) { frame.put("▸", in: line) }
      frame.put(name, in: line.splitLeft(2).rest)
    }
  }

  private func columns(of names: [String], _ rect: Rect) -> Int {
    min(names.map { CellText.width($0) }.max() ?? 0, max(1, rect.columns / 3))
  }

  /// Names stand at equal distances from the first row on.
  private func row(of index: Int, among count: Int, _ rows: Int) -> Int {
    count > 1 ? index * ((rows - 1) / (count - 1)) : 0
  }

  private func draw(into frame: inout Frame, _ plot: Rect) {
    var grid = DotGrid(columns: plot.columns, rows: plot.rows)
    let most = bands.map(\.amount).max() ?? 0
    let widest = plot.rows >= 2 * max(left.count, right.count) - 1 ? 3 : 2
    for (owner, band) in bands.enumerated() {
      guard band.amount > 0, left.indices.contains(band.from), right.indices.contains(band.to)
      else { continue }
      let width = max(1, (band.amount * widest + most - 1) / most)
      for dot in 0..<width {
        var phase = 0
        // Dots are counted from the bottom; the second from the top of a cell is its middle.
        func y(_ index: Int, _ count: Int) -> Int {
          grid.height - 2 - 4 * row(of: index, among: count, plot.rows) - dot + (width - 1) / 2
        }
        grid.line(
          from: (0, y(band.from, left.count)),
          to: (grid.width - 1, y(band.to, right.count)),
          stroke: band.isDotted ? .dotted : .solid,
          owner: owner,
          phase: &phase
        )
      }
    }
    for row in 0..<plot.rows {
      for column in 0..<plot.columns {
        guard let cell = grid.cell(column: column, row: row) else { continue }
        frame.fill(
          Rect(column: plot.column + column, row: plot.row + row, columns: 1, rows: 1),
          with: cell.glyph,
          role: bands[cell.owner].role
        )
      }
    }
  }
}
