public import StraitCanvas

/// Turns a frame into plain text: its glyphs, row by row, without colours or escapes.
public enum TextEncoder {
  /// The text of a frame, each row ended by a newline.
  public static func encode(_ frame: Frame) -> String {
    frame.lines.map { $0 + "\n" }.joined()
  }
}
