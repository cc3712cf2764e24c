/// The formats that a screen can be sent on in.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// Glyphs alone.
  case text
  /// Glyphs with the colours of a terminal.
  case ansi
  /// A picture.
  case svg
  /// A page for a browser, and for paper.
  case html
  /// A picture in pixels.
  case png
  /// Pages for paper, whose text stays text.
  case pdf

  /// True for a format that is no text, and means nothing to a terminal.
  public var isBinary: Bool {
    switch self {
    case .text, .ansi, .svg, .html: false
    case .png, .pdf: true
    }
  }
}
