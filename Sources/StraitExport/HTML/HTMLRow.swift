import StraitCanvas

/// One row of a frame as markup.
///
///     <b class="worse n9">12 days…</b>                a stretch of one role, nine columns wide
///     <a class="link n4" href="…">note</a>            the same as a link
///     <i>▼</i>                                        a symbol in one column
///     <i class="d n3" aria-hidden="true">───</i>      characters that are drawn as shapes
///     <b class="n4">                                  a word that is not in ASCII alone
///       <span class="t" lang="ko">한일</span>          as it is searched for, copied and spoken
///       <span class="ko" aria-hidden="true">          as it is seen, each glyph in its columns
///         <i data-g="한"></i><i data-g="일"></i></span></b>
///
/// Words of ASCII stand as they are, and so does running text outside of any stretch. A browser does
/// not look for a word across boxes; hence the two forms of a word, of which one is transparent and
/// takes no room, and the other is no text to the browser.
struct HTMLRow {
  private var markup = ""
  private var word = HTMLWord()
  private var drawn = ""
  private var drawnColumns = 0
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
    if cell.cluster == nil, shapes.add(cell.glyph, role: cell.role, column: column, row: row) {
      closeWord()
      drawn += glyph
      drawnColumns += 1
      return
    }
    closeDrawn()
    if cell.glyph == 0x20 {
      closeWord()
      markup += " "
    } else {
      word.add(cell, glyph)
    }
  }

  private mutating func close() {
    closeWord()
    closeDrawn()
  }

  private mutating func closeWord() {
    markup += word.markup(spans: &spans)
    word = HTMLWord()
  }

  private mutating func closeDrawn() {
    guard drawnColumns > 0 else { return }
    spans.insert(drawnColumns)
    markup += "<i class=\"d n\(drawnColumns)\" aria-hidden=\"true\">\(drawn)</i>"
    drawn = ""
    drawnColumns = 0
  }
}
