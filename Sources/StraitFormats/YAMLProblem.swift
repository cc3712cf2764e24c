/// What libyaml expected, in words for one who edits a board.
enum YAMLProblem {
  static func expectation(_ problem: String) -> String {
    switch problem {
    case "mapping values are not allowed in this context":
      "quotes around a text that holds a colon and a space"
    case "could not find expected ':'", "did not find expected key": "a key, a colon and a space"
    case "did not find expected ',' or ']'": "a comma, or `]` at the end of the list"
    case "did not find expected ',' or '}'": "a comma, or `}` at the end of the mapping"
    case "did not find expected '-' indicator": "a list item at this indentation: `- `"
    case "found character that cannot start any token":
      "quotes around a text that begins with this character; spaces, not a tab, to indent"
    case "found unexpected end of stream": "a closing quote"
    case "did not find expected node content", "did not find expected <document start>": "a value"
    case "block sequence entries are not allowed in this context":
      "a list on the lines below its key"
    case "found unknown escape character": "a known escape, or single quotes"
    default: "YAML that can be read (" + problem + ")"
    }
  }
}
