import StraitCanvas

/// One row of a frame as markup.
///
///     <b class="worse n9">▼ 12 days</b>        a stretch of one role, nine columns wide
///     <a class="link n4" href="…">note</a>     the same as a link
///     <i>▼</i>                                 a symbol in one column
///     <span class="ko" lang="ko"><i>한</i><i>일</i></span>    wide glyphs in two columns each
///     <i class="d n3" aria-hidden="true">───</i>             characters that are drawn as shapes
///
/// Letters of ASCII stand as they are, and so does running text outside of any stretch.
struct HTMLRow {
  /// What a glyph is put into.
  private enum Piece: Hashable {
    /// Letters, which are as wide as a column by themselves.
    case letters
    /// A box of one column.
    case symbol
    /// A box of two columns in a script.
    case wide(GlyphScript)
    /// Characters that are drawn as shapes.
    case drawn
  }

  private var markup = ""
  private var piece = Piece.letters
  private var text = ""
  private var columns = 0
  private var spans: Set<Int> = []

  /// The markup of a row; what is drawn as a shape goes to the shapes as well.
  ///
  /// Roles whose blanks are `visible` keep them at the end of the row, where others are cut. `spans`
  /// gains the widths in columns that the style sheet must know.
  static func text(
    _ row: Int,
    of frame: Frame,
    visible: Set<Role>,
    shapes: inout SVGShapes,
    spans: inout Set<Int>
  ) -> String {
    var markup = ""
    var column = 0
    let end = end(of: row, in: frame, visible: visible)
    while column < end {
      let first = frame[column, row]
      let start = column
      while column < end, frame[column, row].role == first.role,
        frame[column, row].link == first.link
      {
        column += 1
      }
      var stretch = HTMLRow()
      for column in start..<column {
        stretch.add(frame[column, row], of: frame, column: column, row: row, shapes: &shapes)
      }
      stretch.close()
      spans.formUnion(stretch.spans)
      let link = frame.link(of: first).flatMap(WebAddress.init)
      if first.role == .text && link == nil {
        markup += stretch.markup
        continue
      }
      spans.insert(column - start)
      let names = "class=\"\(first.role.name) n\(column - start)\""
      if let link {
        let address = XMLText.escape(link.text)
        markup +=
          "<a \(names) href=\"\(address)\" rel=\"noopener noreferrer\">\(stretch.markup)</a>"
      } else {
        markup += "<b \(names)>\(stretch.markup)</b>"
      }
    }
    return markup
  }

  /// The column after the last that shows anything.
  private static func end(of row: Int, in frame: Frame, visible: Set<Role>) -> Int {
    var end = frame.size.columns
    while end > 0 {
      let cell = frame[end - 1, row]
      if cell.glyph != 0x20 || cell.width != 1 || visible.contains(cell.role) { break }
      end -= 1
    }
    return end
  }

  private mutating func add(
    _ cell: Cell,
    of frame: Frame,
    column: Int,
    row: Int,
    shapes: inout SVGShapes
  ) {
    if cell.width == 0 { return }
    let glyph = frame.text(of: cell)
    let next: Piece
    if cell.cluster == nil,
      shapes.add(cell.glyph, role: cell.role, column: column, row: row)
    {
      next = .drawn
    } else if cell.width == 2 {
      next = .wide(GlyphScript(cell, glyph))
    } else {
      next = cell.cluster == nil && cell.glyph < 0x7F ? .letters : .symbol
    }
    if next != piece {
      close()
      piece = next
    }
    switch next {
    case .letters, .drawn: text += glyph
    case .symbol, .wide: text += "<i>\(XMLText.escape(glyph))</i>"
    }
    columns += Int(cell.width)
  }

  /// Ends a piece.
  private mutating func close() {
    guard columns > 0 else { return }
    switch piece {
    case .letters: markup += XMLText.escape(text)
    case .symbol: markup += text
    case .wide(.latin): markup += "<span class=\"wide\">\(text)</span>"
    case .wide(.hangul): markup += "<span class=\"ko\" lang=\"ko\">\(text)</span>"
    case .wide(.kana): markup += "<span class=\"ja\" lang=\"ja\">\(text)</span>"
    case .drawn:
      spans.insert(columns)
      markup += "<i class=\"d n\(columns)\" aria-hidden=\"true\">\(text)</i>"
    }
    text = ""
    columns = 0
  }
}
