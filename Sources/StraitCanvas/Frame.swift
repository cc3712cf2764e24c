/// One screen: a grid of cells, each with a glyph and a role.
///
/// Invariants:
/// 1. `cells.count == size.columns * size.rows`, always.
/// 2. A cell of width 2 is followed, in its row, by one of width 0 with the same role and link; no
///    other cell has width 0. Writing over half of a wide glyph blanks the other half.
/// 3. No cell holds a control or format character, a variation selector of emoji, or a
///    noncharacter: what takes no column is dropped, but for the marks over a base. ``Glyph`` holds
///    this.
public struct Frame: Hashable, Sendable {
  /// Its size.
  public let size: Size
  /// The cells, row by row.
  public private(set) var cells: [Cell]
  /// The grapheme clusters of more than one scalar.
  public private(set) var clusters: [String] = []
  /// The addresses that cells lead to; a cell's link counts from 1.
  public private(set) var links: [String] = []
  /// The glyph that stands for each cluster.
  private var clusterNumbers: [String: UInt32] = [:]

  /// Makes a blank frame.
  public init(_ size: Size) {
    self.size = size
    self.cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// The cell at a column and row.
  @inlinable
  public subscript(column: Int, row: Int) -> Cell {
    cells[row * size.columns + column]
  }

  /// The text of a cell's glyph; empty for the right half of a wide one.
  public func text(of cell: Cell) -> String {
    if cell.width == 0 { return "" }
    if let cluster = cell.cluster { return clusters[cluster] }
    return Unicode.Scalar(cell.glyph).map { String(Character($0)) } ?? " "
  }

  /// The address of a cell, if it leads anywhere.
  public func link(of cell: Cell) -> String? {
    cell.link == 0 ? nil : links[Int(cell.link) - 1]
  }

  /// Writes text, clipped to a rectangle's first row, and gives the columns it took.
  ///
  /// Nothing is written outside the rectangle or the frame. Text that does not fit ends in `…`; a
  /// wide glyph never straddles an edge.
  @discardableResult
  public mutating func put(
    _ text: String,
    in rect: Rect,
    role: Role = .text,
    link address: String? = nil
  ) -> Int {
    let area = rect.intersection(Rect(size))
    guard !area.isEmpty, rect.column == area.column, rect.row == area.row else { return 0 }
    let link = address.map { index(ofLink: $0) } ?? 0
    var column = area.column
    if CellText.isPlain(text), text.utf8.count <= area.columns {
      for byte in text.utf8 {
        set(Cell(glyph: UInt32(byte), role: role, link: link), column: column, row: area.row)
        column += 1
      }
      return column - area.column
    }
    Glyph.each(in: CellText.clip(text, to: area.columns)) { glyph in
      let cell = Cell(
        glyph: number(of: glyph),
        role: role,
        width: UInt8(glyph.width),
        link: link
      )
      set(cell, column: column, row: area.row)
      column += glyph.width
    }
    return column - area.column
  }

  /// Writes text at the right end of a rectangle's first row, and gives the columns it took.
  @discardableResult
  public mutating func putRight(
    _ text: String,
    in rect: Rect,
    role: Role = .text,
    link: String? = nil
  ) -> Int {
    let width = min(CellText.width(text), rect.columns)
    let area = Rect(
      column: rect.endColumn - width,
      row: rect.row,
      columns: width,
      rows: min(1, rect.rows)
    )
    return put(text, in: area, role: role, link: link)
  }

  /// Fills a rectangle with one glyph of width 1; any other becomes a blank.
  public mutating func fill(_ rect: Rect, with glyph: Unicode.Scalar = " ", role: Role = .text) {
    let area = rect.intersection(Rect(size))
    let glyph = CellWidth.of(glyph) == 1 ? glyph : " "
    for row in area.row..<max(area.row, area.endRow) {
      for column in area.column..<max(area.column, area.endColumn) {
        set(Cell(glyph: glyph.value, role: role), column: column, row: row)
      }
    }
  }

  /// Gives the cells of a rectangle another role and leaves their glyphs; a wide glyph that only
  /// half lies in it keeps its role.
  public mutating func paint(_ rect: Rect, role: Role) {
    let area = rect.intersection(Rect(size))
    for row in area.row..<max(area.row, area.endRow) {
      for column in area.column..<max(area.column, area.endColumn) {
        let index = row * size.columns + column
        let width = cells[index].width
        if width == 0 && column == area.column { continue }
        if width == 2 && column == area.endColumn - 1 { continue }
        cells[index].role = role
      }
    }
  }

  /// One row as text, without the blanks at its end.
  public func line(_ row: Int) -> String {
    var text = ""
    for column in 0..<size.columns { text += self.text(of: self[column, row]) }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// All rows as text, each without the blanks at its end.
  public var lines: [String] { (0..<size.rows).map(line) }

  /// Exchanges single scalars for others of the same width; clusters stay.
  mutating func replaceGlyphs(_ replacement: (Unicode.Scalar) -> Unicode.Scalar) {
    for index in cells.indices where cells[index].cluster == nil && cells[index].width > 0 {
      guard let scalar = Unicode.Scalar(cells[index].glyph) else { continue }
      let other = replacement(scalar)
      if CellWidth.of(other) == Int(cells[index].width) { cells[index].glyph = other.value }
    }
  }

  private mutating func set(_ cell: Cell, column: Int, row: Int) {
    let index = row * size.columns + column
    // Whatever is overwritten in part is blanked as a whole.
    if cells[index].width == 0 { blank(index - 1) }
    if cells[index].width == 2 { blank(index + 1) }
    if cell.width == 2 {
      if cells[index + 1].width == 2 { blank(index + 2) }
      cells[index + 1] = Cell(glyph: 0x20, role: cell.role, width: 0, link: cell.link)
    }
    cells[index] = cell
  }

  private mutating func blank(_ index: Int) {
    cells[index].glyph = 0x20
    cells[index].width = 1
  }

  private mutating func number(of glyph: Glyph) -> UInt32 {
    if glyph.marks.isEmpty { return glyph.base.value }
    let text = glyph.text
    if let number = clusterNumbers[text] { return number }
    let number = Cell.clusterBit | UInt32(clusters.count)
    clusters.append(text)
    clusterNumbers[text] = number
    return number
  }

  private mutating func index(ofLink address: String) -> UInt16 {
    if let index = links.firstIndex(of: address) { return UInt16(index + 1) }
    guard links.count < Int(UInt16.max) else { return 0 }
    links.append(address)
    return UInt16(links.count)
  }
}
