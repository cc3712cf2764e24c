/// A request as a shell would split it into words, without anything else that a shell does.
///
/// Quotes and backslashes hold words together; a dollar, a star, a semicolon are letters like any
/// other. So nothing in a request can be more than a word.
enum RequestWords {
  /// The words of a request.
  ///
  /// - Throws: where a quote has no end, or the request is too long.
  static func split(_ request: String) throws(CommandFault) -> [String] {
    guard request.utf8.count <= longest else {
      throw CommandFault("the request is longer than \(longest) bytes")
    }
    var words: [String] = []
    // Nil between words, since '' is a word too.
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in request {
      if isEscaped {
        // Within double quotes a backslash is for these alone.
        if quote == "\"", !["\"", "\\", "$", "`"].contains(character) {
          word = (word ?? "") + "\\"
        }
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character == " " || character == "\t" || character == "\n" {
        if let ended = word { words.append(ended) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil, !isEscaped else {
      throw CommandFault("a quote in the request has no end")
    }
    return words + (word.map { [$0] } ?? [])
  }

  private static let longest = 4096
}
