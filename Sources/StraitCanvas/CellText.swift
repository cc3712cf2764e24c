/// Text measured in cells.
public enum CellText {
  /// How many columns a text takes.
  public static func width(_ text: String) -> Int {
    if isPlain(text) { return text.utf8.count }
    return text.reduce(0) { $0 + width(of: $1) }
  }

  /// How many columns a grapheme cluster takes: that of its base, 0, 1 or 2.
  public static func width(of character: Character) -> Int {
    var widest = 0
    for scalar in character.unicodeScalars {
      widest = max(widest, CellWidth.of(scalar))
    }
    return widest
  }

  /// The text cut to a number of columns, ending in `…` if something was cut.
  public static func clip(_ text: String, to columns: Int) -> String {
    if columns <= 0 { return "" }
    if text.utf8.count <= columns && isPlain(text) { return text }
    if width(text) <= columns { return text }
    var clipped = ""
    var used = 0
    for character in text {
      let width = width(of: character)
      if used + width > columns - 1 { break }
      clipped.append(character)
      used += width
    }
    return clipped + "…"
  }

  /// The text filled with blanks to a number of columns, or cut to it.
  public static func pad(_ text: String, to columns: Int) -> String {
    let clipped = clip(text, to: columns)
    return clipped + String(repeating: " ", count: max(0, columns - width(clipped)))
  }

  /// The text broken into lines of at most some columns.
  ///
  /// Lines break at blanks, and between any two wide glyphs, as Korean and Japanese allow; a word
  /// longer than a line is cut. A newline in the text begins a new line.
  public static func wrap(_ text: String, to columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      var used = 0
      for word in words(of: paragraph) {
        let size = width(word.text)
        let gap = word.followsBlank && !line.isEmpty ? 1 : 0
        if used + gap + size <= columns {
          if gap == 1 { line += " " }
          line += word.text
          used += gap + size
          continue
        }
        if !line.isEmpty { lines.append(line) }
        line = ""
        used = 0
        for character in word.text {
          let width = width(of: character)
          if used + width > columns {
            lines.append(line)
            line = ""
            used = 0
          }
          if width <= columns {
            line.append(character)
            used += width
          }
        }
      }
      lines.append(line)
    }
    return lines
  }

  private static func words(of text: Substring) -> [(text: String, followsBlank: Bool)] {
    var words: [(text: String, followsBlank: Bool)] = []
    var word = ""
    var followsBlank = false
    for character in text {
      if character == " " {
        if !word.isEmpty { words.append((word, followsBlank)) }
        word = ""
        followsBlank = true
      } else if width(of: character) == 2 {
        if !word.isEmpty { words.append((word, followsBlank)) }
        words.append((String(character), word.isEmpty && followsBlank))
        word = ""
        followsBlank = false
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { words.append((word, followsBlank)) }
    return words
  }

  /// True for printable ASCII alone, where a byte is a column.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }
}
