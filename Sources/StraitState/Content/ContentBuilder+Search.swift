import StraitCanvas
import StraitModel

extension ContentBuilder {
  /// What holds the text that is looked for, the best first.
  func resultsSection(_ body: Rect) -> Section {
    let words = SearchIndex.words(of: place.filter)
    let (finds, count) = state.searchIndex?.finds(place.filter) ?? ([], 0)
    let columns = width(body)
    let rows = finds.map { find in
      Row(
        id: "\(find.entry.kind.rawValue)/\(find.entry.id)",
        line: line(of: find, words: words, columns: columns),
        target: find.entry.target,
        source: find.entry.place
      )
    }
    let title = words.isEmpty ? "Search" : "\(count) found"
    return section(.results, title, body, rows)
  }

  /// `issue      Title · names: what was found`, with the words that were found marked.
  private func line(
    of find: SearchIndex.Find,
    words: [String],
    columns: Int
  ) -> DocumentLine {
    var line = DocumentLine(spans: [])
    var column = 0
    func add(_ text: String, _ role: Role, marking: Bool) {
      let parts = marking ? SearchExcerpt.marked(text, words: words) : [(text, false)]
      for (part, isFound) in parts {
        line.spans.append(
          .init(column: column, text: part, role: isFound ? .match : role, link: nil)
        )
        column += CellText.width(part)
      }
    }
    add(CellText.pad(find.entry.kind.rawValue, to: 10), .muted, marking: false)
    if columns >= 60 {
      add(
        CellText.pad(find.entry.date.map(SearchExcerpt.date) ?? "", to: 11),
        .muted,
        marking: false
      )
    }
    let title = find.entry.fields.first?.text ?? find.entry.id
    guard let field = find.field, columns >= 50 else {
      add(CellText.clip(title, to: columns - column), .text, marking: true)
      return line
    }
    // The title keeps half of the room where it needs it, the find has the rest.
    let room = columns - column
    let label = " · \(field.label ?? ""): "
    add(CellText.clip(title, to: max(room / 2, 12)), .text, marking: true)
    add(label, .muted, marking: false)
    let left = columns - column
    add(
      SearchExcerpt.around(words, in: field.text, columns: left),
      .muted,
      marking: true
    )
    return line
  }
}

/// The part of a text in which something was found, and where.
enum SearchExcerpt {
  /// A part of a text that fits into some columns and has the first find in it.
  static func around(_ words: [String], in text: String, columns: Int) -> String {
    let flat = String(text.map { $0.isNewline ? " " : $0 })
    guard CellText.width(flat) > columns else { return flat }
    let characters = Array(flat)
    let found = hits(characters, words: words).first?.lowerBound ?? 0
    // A third of the room before the find, so that one sees what it belongs to, and more where
    // little follows it.
    let following = characters[found...].prefix(columns).reduce(0) { $0 + CellText.width(of: $1) }
    let before = max(columns / 3, columns - following - 1)
    var start = found
    var used = 0
    while start > 0, used + CellText.width(of: characters[start - 1]) <= before {
      start -= 1
      used += CellText.width(of: characters[start])
    }
    // The excerpt begins with a whole word where the script has blanks between them.
    if start > 0, let blank = characters[start..<found].prefix(12).firstIndex(of: " ") {
      start = blank + 1
    }
    let rest = String(characters[start...])
    return CellText.clip((start > 0 ? "…" : "") + rest, to: columns)
  }

  /// A date in eleven columns; `~` after it marks an estimate, as in every list.
  static func date(_ date: PartialDate) -> String {
    date.precision == .circa ? "\(date.first)~" : date.description
  }

  /// A text in parts, each with whether it was looked for.
  static func marked(_ text: String, words: [String]) -> [(String, Bool)] {
    let characters = Array(text)
    var parts: [(String, Bool)] = []
    var index = 0
    for hit in hits(characters, words: words) where hit.lowerBound >= index {
      if hit.lowerBound > index {
        parts.append((String(characters[index..<hit.lowerBound]), false))
      }
      parts.append((String(characters[hit]), true))
      index = hit.upperBound
    }
    if index < characters.count { parts.append((String(characters[index...]), false)) }
    return parts
  }

  /// Where the words stand, from left to right.
  private static func hits(_ characters: [Character], words: [String]) -> [Range<Int>] {
    let folded = characters.map { Array(SearchFolding.fold(String($0))) }
    var hits: [Range<Int>] = []
    for word in words {
      let wanted = Array(word)
      for start in folded.indices {
        var index = start
        var matched = 0
        while index < folded.count, matched < wanted.count,
          wanted[matched...].starts(with: folded[index].prefix(wanted.count - matched))
        {
          matched += folded[index].count
          index += 1
        }
        if matched >= wanted.count { hits.append(start..<index) }
      }
    }
    return hits.sorted { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
  }
}
