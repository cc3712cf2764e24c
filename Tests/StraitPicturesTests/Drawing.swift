import StraitCanvas

@testable import StraitPictures

/// What the tests draw with: white on black, so that ink can be measured.
enum Drawing {
  static let theme = Theme(
    name: "test",
    background: Color(red: 0, green: 0, blue: 0),
    foreground: Color(red: 255, green: 255, blue: 255),
    styles: [
      .strong: Style(isBold: true),
      .hint: Style(isItalic: true),
      .title: Style(background: Color(red: 0x20, green: 0x40, blue: 0x60)),
      .worse: Style(foreground: Color(red: 0xF0, green: 0x10, blue: 0x30)),
      .cursor: Style(isReversed: true),
      .link: Style(isUnderlined: true),
    ]
  )

  /// Rows of text as a frame.
  static func frame(_ rows: [String], role: Role = .text) -> Frame {
    let columns = rows.map(CellText.width).max() ?? 0
    var frame = Frame(Size(columns: columns, rows: rows.count))
    for (row, text) in rows.enumerated() {
      frame.put(text, in: Rect(frame.size).line(row), role: role)
    }
    return frame
  }

  /// The pixels of a frame as PNG.
  static func raster(_ frame: Frame, scale: Int = 1) throws -> Raster? {
    Raster(png: try PNGEncoder.encode(frame, theme: theme, scale: scale).bytes)
  }

  /// Frames as the pages of a PDF.
  static func document(_ frames: [Frame]) throws -> [UInt8] {
    try PDFEncoder.encode(
      frames.enumerated().map {
        PicturePage(frame: $0.element, title: "page/\($0.offset)", footer: "foot \($0.offset)")
      },
      theme: theme,
      note: DocumentNote(
        title: "A title",
        subject: "What is to be seen.",
        keywords: "one: 1, two: 2",
        creator: "test",
        date: "2019-08-25T00:00:00Z"
      )
    ).bytes
  }
}
