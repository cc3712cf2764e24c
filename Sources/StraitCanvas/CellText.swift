/// Text measured in cells.
public enum CellText {
  /// How many columns a text takes: the sum over its scalars.
  public static func width(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + CellWidth.of($1) }
  }

  /// How many columns a grapheme cluster takes: 0, 1 or 2, and more for a family of emoji or a
  /// flag, which a terminal that does not join them shows one after another.
  public static func width(of character: Character) -> Int {
    character.unicodeScalars.reduce(0) { $0 + CellWidth.of($1) }
  }

  /// The text cut to a number of columns, ending in `…` if something was cut.
  ///
  /// The cut falls between grapheme clusters, so that no wide glyph is halved and no mark parted
  /// from its base.
  public static func clip(_ text: String, to columns: Int) -> String {
    if columns <= 0 { return "" }
    if isPlain(text) {
      if text.utf8.count <= columns { return text }
      return String(text.utf8.prefix(columns - 1)).map { $0 + "…" } ?? "…"
    }
    if width(text) <= columns { return text }
    var used = 0
    var cut = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      if used <= columns - 1 { cut = index }
      used += width(of: text[index])
      if used > columns { return text[..<cut] + "…" }
      index = text.index(after: index)
    }
    return text
  }

  /// The text filled with blanks to a number of columns, or cut to it.
  public static func pad(_ text: String, to columns: Int) -> String {
    let clipped = clip(text, to: columns)
    return clipped + String(repeating: " ", count: max(0, columns - width(clipped)))
  }

  /// The text filled with blanks on its left to a number of columns, or cut to it.
  public static func padLeft(_ text: String, to columns: Int) -> String {
    let clipped = clip(text, to: columns)
    return String(repeating: " ", count: max(0, columns - width(clipped))) + clipped
  }

  /// True for printable ASCII alone, where a byte is a column.
  static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }
}
