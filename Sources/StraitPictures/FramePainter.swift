import CPangoCairo
import StraitCanvas

/// Draws frames on a surface of Cairo.
///
/// Invariants:
/// 1. Every wide glyph and every symbol stands at its own column, whatever its font's widths; a run
///    of ASCII is set as one only in a font whose letters are as wide as a cell.
/// 2. Lines, blocks, shades and braille are shapes, joined where they touch: no font can open a seam.
/// 3. What is too wide for its cells is made smaller in both directions.
struct FramePainter {
  let calls: strait_pango
  let context: OpaquePointer
  let fonts: PictureFonts
  let theme: Theme

  /// A text that stands at one place.
  private struct Piece {
    var text: String
    var column: Int
    var columns: Int
    var role: Role
    var face: PictureFonts.Face
    var isRun: Bool
  }

  /// Colours the whole of a page.
  func paintPage() {
    setColor(theme.background)
    calls.cairo_paint(context)
  }

  /// Draws all that is on a frame, with its corner at the origin.
  func paint(_ frame: Frame) {
    paintBackgrounds(of: frame)
    var shapes = GlyphShapes(width: PictureCell.width * 8, height: PictureCell.height * 8)
    var rows: [[Piece]] = []
    for row in 0..<frame.size.rows {
      rows.append(pieces(of: row, in: frame, shapes: &shapes))
    }
    paint(shapes)
    for (row, pieces) in rows.enumerated() {
      underline(row, of: frame)
      for piece in pieces { paint(piece, row: row) }
    }
  }

  // MARK: - Colours

  private func setColor(_ color: Color, alpha: Double = 1) {
    calls.cairo_set_source_rgba(
      context,
      Double(color.red) / 255,
      Double(color.green) / 255,
      Double(color.blue) / 255,
      alpha
    )
  }

  private func setInk(of role: Role, shade: Int = 100) {
    let style = theme[role]
    let front =
      style.isReversed ? style.background ?? theme.background : style.foreground ?? theme.foreground
    setColor(front, alpha: (style.isDim ? 0.7 : 1) * Double(shade) / 100)
  }

  // MARK: - Rectangles

  private func paintBackgrounds(of frame: Frame) {
    var rects: [Role: [ShapeRect]] = [:]
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns {
        let role = frame[column, row].role
        let style = theme[role]
        guard style.isReversed || style.background != nil else { continue }
        rects[role, default: []].append(
          ShapeRect(
            left: column * PictureCell.width * 8,
            top: row * PictureCell.height * 8,
            right: (column + 1) * PictureCell.width * 8,
            bottom: (row + 1) * PictureCell.height * 8
          )
        )
      }
    }
    for role in Role.allCases {
      guard let found = rects[role] else { continue }
      let style = theme[role]
      let back = style.isReversed ? style.foreground ?? theme.foreground : style.background
      setColor(back ?? theme.background)
      fill(ShapeRect.joined(found))
    }
  }

  private func fill(_ rects: [ShapeRect]) {
    for rect in rects {
      calls.cairo_rectangle(
        context,
        Double(rect.left) / 8,
        Double(rect.top) / 8,
        Double(rect.right - rect.left) / 8,
        Double(rect.bottom - rect.top) / 8
      )
    }
    calls.cairo_fill(context)
  }

  private func paint(_ shapes: GlyphShapes) {
    for role in Role.allCases {
      for shade in GlyphShapes.shades {
        let rects = shapes.rects(of: role, shade: shade)
        if rects.isEmpty { continue }
        setInk(of: role, shade: shade)
        fill(rects)
      }
      let dots = shapes.dots(of: role)
      if !dots.isEmpty {
        setInk(of: role)
        calls.cairo_set_line_cap(context, strait_line_cap_round.rawValue)
        calls.cairo_set_line_width(context, 2.25)
        for dot in dots {
          calls.cairo_move_to(context, Double(dot.x) / 8, Double(dot.y) / 8)
          calls.cairo_line_to(context, Double(dot.x) / 8, Double(dot.y) / 8)
        }
        calls.cairo_stroke(context)
      }
      let strokes = shapes.strokes(of: role)
      if !strokes.isEmpty {
        setInk(of: role)
        calls.cairo_set_line_cap(context, strait_line_cap_butt.rawValue)
        calls.cairo_set_line_width(context, 1)
        for stroke in strokes {
          calls.cairo_move_to(context, Double(stroke.from.x) / 8, Double(stroke.from.y) / 8)
          calls.cairo_line_to(context, Double(stroke.to.x) / 8, Double(stroke.to.y) / 8)
        }
        calls.cairo_stroke(context)
      }
    }
  }

  private func underline(_ row: Int, of frame: Frame) {
    for column in 0..<frame.size.columns {
      let role = frame[column, row].role
      guard theme[role].isUnderlined else { continue }
      setInk(of: role)
      calls.cairo_rectangle(
        context,
        Double(column * PictureCell.width),
        Double(row * PictureCell.height + 17),
        Double(PictureCell.width),
        1
      )
      calls.cairo_fill(context)
    }
  }

  // MARK: - Text

  /// Takes a row apart; what is drawn as a shape goes to the shapes.
  private func pieces(of row: Int, in frame: Frame, shapes: inout GlyphShapes) -> [Piece] {
    var pieces: [Piece] = []
    for column in 0..<frame.size.columns {
      let cell = frame[column, row]
      if cell.width == 0 { continue }
      if cell.cluster == nil {
        if cell.glyph == 0x20 || cell.glyph == 0xA0 { continue }
        if shapes.add(cell.glyph, role: cell.role, column: column, row: row) { continue }
      }
      let text = frame.text(of: cell)
      let style = theme[cell.role]
      let face = PictureFonts.Face(
        script: GlyphScript(cell, text),
        isBold: style.isBold,
        isItalic: style.isItalic
      )
      let isRun = cell.cluster == nil && cell.glyph < 0x80 && fonts.isEven(face)
      // One blank is part of a run, so that a sentence is one text to whoever copies it.
      if isRun, let last = pieces.last, last.isRun, last.role == cell.role,
        column - last.column - last.columns <= 1
      {
        let blanks = column - last.column - last.columns
        pieces[pieces.count - 1].text += (blanks == 1 ? " " : "") + text
        pieces[pieces.count - 1].columns += blanks + 1
      } else {
        pieces.append(
          Piece(
            text: text,
            column: column,
            columns: Int(cell.width),
            role: cell.role,
            face: face,
            isRun: isRun
          )
        )
      }
    }
    return pieces
  }

  private func paint(_ piece: Piece, row: Int) {
    guard let line = fonts.line(of: piece.text, in: piece.face) else { return }
    setInk(of: piece.role)
    let left = Double(piece.column * PictureCell.width)
    let baseline = Double(row * PictureCell.height) + piece.face.script.baseline
    let room = Double(piece.columns * PictureCell.width)
    // The edge of a triangle may reach over by half a pixel; an arrow that is drawn for two may not.
    let needed = max(line.width, line.inkWidth - 1)
    if piece.isRun || needed <= room {
      // A symbol stands in the middle; what fills its columns begins with them, to half a pixel.
      let air = piece.isRun ? 0 : (room - line.width) / 2
      let indent = piece.face.script == .latin ? air : min(0.5, air)
      calls.cairo_move_to(context, left + indent, baseline)
      calls.pango_cairo_show_layout_line(context, line.line)
    } else {
      calls.cairo_save(context)
      calls.cairo_translate(context, left + room / 2, baseline)
      calls.cairo_scale(context, room / needed, room / needed)
      calls.cairo_move_to(context, -line.width / 2, 0)
      calls.pango_cairo_show_layout_line(context, line.line)
      calls.cairo_restore(context)
    }
  }
}
