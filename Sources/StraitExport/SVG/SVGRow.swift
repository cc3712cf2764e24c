import StraitCanvas

/// One row of a frame, taken apart into pieces of text that each have their own place.
struct SVGRow {
  /// Text that stands at one place: a word of ASCII, or one glyph.
  private struct Piece {
    var text: String
    var column: Int
    var role: Role
    var script: GlyphScript
    var link: WebAddress?
  }

  private var pieces: [Piece] = []

  /// Takes a row apart; what is drawn as a shape goes to the shapes.
  init(_ row: Int, of frame: Frame, shapes: inout SVGShapes) {
    var isInWord = false
    for column in 0..<frame.size.columns {
      let cell = frame[column, row]
      if cell.width == 0 { continue }
      if cell.cluster == nil,
        cell.glyph == 0x20 || cell.glyph == 0xA0
          || shapes.add(cell.glyph, role: cell.role, column: column, row: row)
      {
        isInWord = false
        continue
      }
      let text = frame.text(of: cell)
      let link = frame.link(of: cell).flatMap(WebAddress.init)
      let isASCII = cell.cluster == nil && cell.glyph < 0x80
      if isInWord, isASCII, let last = pieces.last, last.role == cell.role, last.link == link {
        pieces[pieces.count - 1].text += text
      } else {
        pieces.append(
          Piece(
            text: text,
            column: column,
            role: cell.role,
            script: GlyphScript(cell, text),
            link: link
          )
        )
      }
      isInWord = isASCII
    }
  }

  /// The elements: one for the letters of the row, one for each other script, one for each link.
  func elements(cellWidth: Int, baseline: Int) -> [String] {
    var elements: [String] = []
    for script in [GlyphScript.latin, .hangul, .kana] {
      let spans = pieces.filter { $0.script == script && $0.link == nil }.map { piece in
        let name = piece.role == .text ? "" : " class=\"\(piece.role.name)\""
        return
          "<tspan x=\"\(x(of: piece, cellWidth))\"\(name)>\(XMLText.escape(piece.text))</tspan>"
      }
      if spans.isEmpty { continue }
      elements.append("<text\(Self.place(script, baseline))>\(spans.joined())</text>")
    }
    for piece in pieces {
      guard let link = piece.link else { continue }
      elements.append(
        "<a href=\"\(XMLText.escape(link.text))\"><text x=\"\(x(of: piece, cellWidth))\""
          + "\(Self.place(piece.script, baseline, role: piece.role))>"
          + "\(XMLText.escape(piece.text))</text></a>"
      )
    }
    return elements
  }

  private func x(of piece: Piece, _ cellWidth: Int) -> String {
    // An ideograph of 16.8 pixels stands in the middle of two cells.
    pixels(piece.column * cellWidth * 8 + (piece.script == .latin ? 0 : 5))
  }

  private static func place(_ script: GlyphScript, _ baseline: Int, role: Role = .text) -> String {
    var names = role == .text ? [] : [role.name]
    switch script {
    case .latin: break
    case .hangul: names.append("ko")
    case .kana: names.append("ja")
    }
    let name = names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
    let lang =
      switch script {
      case .latin: ""
      case .hangul: " xml:lang=\"ko\""
      case .kana: " xml:lang=\"ja\""
      }
    return " y=\"\(script == .latin ? baseline : baseline + 1)\"\(name)\(lang)"
  }
}
