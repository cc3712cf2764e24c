/// The page `docs/DIAGNOSTICS.md`, made from the table of codes.
public enum DiagnosticReference {
  /// The whole page as Markdown, one sentence a line.
  public static var markdown: String {
    var lines = [
      "# Diagnostics",
      "",
      "Every fault that `straitwatch check` and the Data screen can name, with what it means and how to mend it.",
      "An *error* means that a value or its record could not be used; a *warning* that it was used, and is probably a mistake.",
      "Whatever can be read is shown all the same.",
      "This page is generated from the table of codes; do not edit it by hand.",
      "[DATA-FORMAT.md](DATA-FORMAT.md) says what a board may hold.",
    ]
    for chapter in DiagnosticChapter.allCases {
      lines += ["", "## " + chapter.rawValue]
      for code in DiagnosticCode.allCases where code.chapter == chapter {
        lines += ["", "### `\(code.rawValue)`", ""]
        lines.append("*\(sentence(code.severity.rawValue))*: \(code.summary).")
        lines += sentences(code.explanation)
        lines += ["", "To mend it: \(code.help)."]
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// A text cut after each full stop that a space and a capital, or a quote, follow.
  private static func sentences(_ text: String) -> [String] {
    var sentences: [String] = []
    var current = ""
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      if character == " ", index > 0, characters[index - 1] == ".", index + 1 < characters.count,
        characters[index + 1].isUppercase || characters[index + 1] == "`"
      {
        sentences.append(current)
        current = ""
      } else {
        current.append(character)
      }
    }
    return sentences + [current]
  }
}
