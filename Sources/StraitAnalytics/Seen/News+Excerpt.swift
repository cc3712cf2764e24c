extension News.Difference {
  /// Both texts without what they share at either end, so that a word that was mended in a page of
  /// prose is found; an ellipsis stands for what was left out.
  ///
  /// - Parameters:
  ///   - words: how many words are kept around what differs.
  ///   - limit: the most words of each text; what goes beyond is left out too.
  /// - Returns: the parts that differ; nil for a text that there is not.
  public func excerpts(
    around words: Int = 4,
    limit: Int = 40
  ) -> (before: String?, after: String?) {
    guard let before, let after else {
      return (before.map { Self.cut($0, to: limit) }, after.map { Self.cut($0, to: limit) })
    }
    let (old, new) = (before.split(separator: " "), after.split(separator: " "))
    let shortest = min(old.count, new.count)
    var head = 0
    while head < shortest, old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < shortest - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
      tail += 1
    }
    let (first, last) = (max(0, head - words), max(0, tail - words))
    func part(_ all: [Substring]) -> String {
      let middle = all[first..<all.count - last].joined(separator: " ")
      return (first > 0 ? "… " : "") + Self.cut(middle, to: limit) + (last > 0 ? " …" : "")
    }
    return (part(old), part(new))
  }

  private static func cut(_ text: String, to limit: Int) -> String {
    let words = text.split(separator: " ")
    return words.count <= limit ? text : words.prefix(limit).joined(separator: " ") + " …"
  }
}
