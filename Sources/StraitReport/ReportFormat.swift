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
}
