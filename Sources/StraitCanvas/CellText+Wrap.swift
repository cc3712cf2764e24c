extension CellText {
  /// The text broken into lines of at most some columns.
  ///
  /// Lines break at blanks, and between any two wide glyphs, as Korean and Japanese allow, but not
  /// before a closing mark or after an opening one; a word longer than a line is cut. A newline in
  /// the text begins a new line. Where only one column is left for a wide glyph, `…` stands for it.
  public static func wrap(_ text: String, to columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { wrap(paragraph: $0, to: columns) }
  }

  private static func wrap(paragraph: Substring, to columns: Int) -> [String] {
    var lines: [String] = []
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
        if used + width > columns, !line.isEmpty {
          lines.append(line)
          line = ""
          used = 0
        }
        if width <= columns {
          line.append(character)
          used += width
        } else {
          line += "…"
          used += 1
        }
      }
    }
    lines.append(line)
    return lines
  }

  /// The pieces of a text that a line keeps together.
  static func words(of text: some StringProtocol) -> [(text: String, followsBlank: Bool)] {
    var words: [(text: String, followsBlank: Bool)] = []
    var word = ""
    var followsBlank = false
    var endsWide = false
    for character in text {
      // A blank with a mark over it is a glyph.
      if character.isWhitespace, character != "\u{A0}", character.unicodeScalars.count == 1 {
        if !word.isEmpty { words.append((word, followsBlank)) }
        word = ""
        followsBlank = true
        continue
      }
      let isWide = width(of: character) >= 2
      let breaks =
        (isWide || endsWide) && !closing.contains(character)
        && !(word.last.map(opening.contains) ?? true)
      if breaks {
        words.append((word, followsBlank))
        word = ""
        followsBlank = false
      }
      word.append(character)
      endsWide = isWide
    }
    if !word.isEmpty { words.append((word, followsBlank)) }
    return words
  }

  /// What may not begin a line.
  private static let closing: Set<Character> = Set(
    ",.;:!?)]}%’”»…、。，．・：；？！）］｝〕〉》」』】ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
  )

  /// What may not end a line.
  private static let opening: Set<Character> = Set("([{‘“«（［｛〔〈《「『【")
}
