internal import StraitDiagnostics
internal import StraitModel

/// What tells that a text breaks a rule of the trade.
///
/// Each rule would rather miss a slip than name a sound text: a warning that is often wrong is one
/// that nobody reads.
enum Tradecraft {
  /// False for a text that cannot break a rule, told by its bytes: every text of a board is looked
  /// at when it is loaded, and taking each apart would cost a sixth of that.
  private static func mayHold(_ text: String, _ part: StaticString) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      part.withUTF8Buffer { part in
        guard let first = part.first, bytes.count >= part.count else { return false }
        // With the bit set that tells small letters from capitals; it lets through too much at worst.
        for start in 0...(bytes.count - part.count) where bytes[start] | 0x20 == first | 0x20 {
          if part.indices.allSatisfy({ bytes[start + $0] | 0x20 == part[$0] | 0x20 }) {
            return true
          }
        }
        return false
      }
    } ?? true
  }

  // MARK: Likelihood and confidence

  /// A term of likelihood in a sentence that speaks of confidence, or nil.
  static func mixedTerm(in text: String) -> String? {
    guard mayHold(text, "onfiden") else { return nil }
    for sentence in sentences(of: text) {
      let words = words(of: sentence)
      guard words.contains("confidence") || words.contains("confident") else { continue }
      if let term = terms.first(where: { holds(words, $0) }) { return term.joined(separator: " ") }
    }
    return nil
  }

  /// The terms as words, the longer ones first; *remote* alone is as often a place.
  private static let terms: [[String]] = {
    let own = Judgment.Likelihood.allCases.filter { $0 != .remote }.map {
      $0.rawValue.split(separator: " ").map(String.init)
    }
    let others = [
      ["almost", "certainly"], ["nearly", "certainly"], ["probably"], ["improbably"],
      ["remote", "chance"], ["remote", "possibility"],
    ]
    return (own + others).sorted { $0.count > $1.count }
  }()

  private static func holds(_ words: [String], _ term: [String]) -> Bool {
    words.indices.contains { words[$0...].starts(with: term) }
  }

  /// The text cut after each mark that ends a sentence and is followed by a blank.
  private static func sentences(of text: String) -> [String] {
    var sentences: [String] = []
    var sentence = ""
    var isAtEnd = false
    for character in text {
      if isAtEnd, character.isWhitespace {
        sentences.append(sentence)
        sentence = ""
      }
      sentence.append(character)
      isAtEnd = ".!?。！？".contains(character)
    }
    return sentences + [sentence]
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init)
  }

  // MARK: Certainty

  /// A share of 0 % or 100 % as it stands in a text, or nil; `0.5 %` and `95–100` are none.
  static func absoluteShare(in text: String) -> String? {
    var rest = text[...]
    while let start = rest.firstIndex(where: \.isASCIIDigit) {
      let number = rest[start...].prefix { $0.isASCIIDigit || $0 == "." || $0 == "," }
      let after = rest[number.endIndex...]
      let unit = after.drop { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }
      let digits = number.split(separator: ".", omittingEmptySubsequences: false)
      let isWhole = digits.count == 1 || (digits.count == 2 && digits[1].allSatisfy { $0 == "0" })
      let isPart = start > text.startIndex && text[text.index(before: start)].isNumber
      if isWhole, !isPart, digits[0] == "0" || digits[0] == "100",
        let sign = ["%", "per cent", "percent"].first(where: { unit.lowercased().hasPrefix($0) })
      {
        return "\(number) \(sign)"
      }
      rest = after
    }
    return nil
  }

  // MARK: Quotations

  /// The first words in double quotation marks, two at least, or nil: a single word is set apart, not
  /// quoted.
  static func quotation(in text: String) -> String? {
    guard mayHold(text, "“") || mayHold(text, "\"") else { return nil }
    for (open, close) in [("“", "”"), ("\"", "\"")] as [(Character, Character)] {
      var rest = text[...]
      while let start = rest.firstIndex(of: open) {
        let inside = rest[rest.index(after: start)...]
        guard let end = inside.firstIndex(of: close) else { break }
        let words = inside[..<end]
        if words.split(whereSeparator: \.isWhitespace).count >= 2 { return String(words) }
        rest = inside[inside.index(after: end)...]
      }
    }
    return nil
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

extension Reading {
  /// Reports words that stand in quotation marks where no address leads to them: in what a side
  /// says, and in its account of an event.
  func judgeQuotations(on board: Board) {
    for issue in board.issues {
      for side in board.dyad.sides {
        guard let view = issue.views[side.code] else { continue }
        for (part, statements) in [
          ("position", view.position), ("red_line", view.redLine), ("driver", view.driver),
          ("next_mover", view.nextMover),
        ] {
          for statement in statements { judge(statement, "sides.\(side.code).\(part)", on: board) }
        }
      }
    }
    for index in board.events.indices
    where !board.events[index].accounts.isEmpty && board.events[index].citation.url == nil {
      let event = board.events[index]
      for account in event.accounts {
        guard let words = Tradecraft.quotation(in: account.text) else { continue }
        report(
          .addressMissing,
          at: event.place,
          field: "account_\(account.side)",
          found: words,
          expected: "the address where the quoted words stand, in url"
        )
      }
    }
  }

  private func judge(_ statement: Statement, _ field: String, on board: Board) {
    guard case .text(let text) = statement.content, let words = Tradecraft.quotation(in: text)
    else { return }
    let hasAddress = statement.evidence.contains { id in
      (board.event(id)?.citation ?? board.poll(id)?.citation)?.url != nil
    }
    if hasAddress { return }
    report(
      .addressMissing,
      at: statement.place,
      field: field,
      found: words,
      expected: "evidence with the address where the quoted words stand"
    )
  }
}
