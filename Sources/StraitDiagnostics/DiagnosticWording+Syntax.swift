extension DiagnosticWording {
  // The syntax of a file.

  static let csvQuoteUnclosed = DiagnosticWording(
    summary: "a quote is never closed",
    explanation: """
      A cell that begins with a quote ends with one. Where that is missing the cell is taken \
      to end with its line, so that the rows below are still read.
      """,
    help: "add the closing quote, or double a quote that belongs to the text"
  )

  static let csvQuoteStray = DiagnosticWording(
    summary: "a quote stands inside a cell",
    explanation: """
      A quote within a cell must be doubled, and the cell enclosed in quotes (RFC 4180). The \
      quote is kept as text.
      """,
    help: #"write `"say ""hello"""`, or use typographic quotes"#
  )

  static let csvFieldCount = DiagnosticWording(
    summary: "a row has the wrong number of cells",
    explanation: """
      A row with too few cells is read, and the missing ones are empty. One with too many is \
      left out: a comma that is not in quotes has moved its values into the wrong columns.
      """,
    help: "enclose a text that holds a comma in quotes"
  )

  static let csvColumnMissing = DiagnosticWording(
    summary: "a column is missing",
    explanation: "The records of the table cannot be made without this column.",
    help: "add the column to the first row; the order of columns is free"
  )

  static let csvColumnUnknown = DiagnosticWording(
    summary: "a column is not known",
    predicate: "is not a known column",
    explanation: """
      The column is ignored. Most often its name is misspelt, and then its values are \
      missed.
      """,
    help: "correct the name, or delete the column"
  )

  static let csvColumnDuplicate = DiagnosticWording(
    summary: "a column stands twice",
    predicate: "stands twice among the columns",
    explanation: "Only the first of the two is read.",
    help: "rename or delete one of them"
  )

  static let yamlSyntax = DiagnosticWording(
    summary: "the YAML cannot be read",
    explanation: """
      The key or list item at fault is left out, and what stands beside it is read. Common \
      causes are a colon inside a text, a bracket or quote left open, and a tab.
      """,
    help: "enclose the text in quotes, and indent with spaces"
  )

  static let yamlAlias = DiagnosticWording(
    summary: "an anchor, an alias or a tag is refused",
    explanation: """
      `&name`, `*name` and `!!type` let a short file stand for an endless one, and hide \
      which value holds where. An alias is read as nothing; a value with an anchor or a tag \
      is read as text.
      """,
    help: "write the value itself"
  )

  static let yamlDuplicateKey = DiagnosticWording(
    summary: "a key stands twice",
    predicate: "stands twice in one mapping",
    explanation: "Only the first of the two is read.",
    help: "delete one of them, or join their values"
  )

  static let yamlDepth = DiagnosticWording(
    summary: "values are nested too deep",
    explanation: "Values may be nested at most 32 deep. What is deeper is read as nothing.",
    help: "flatten the value; no key of the format needs more than six levels"
  )

  static let yamlKeyUnknown = DiagnosticWording(
    summary: "a key is not known",
    predicate: "is not a known key",
    explanation:
      "The key is ignored. Most often its name is misspelt, and then its value is missed.",
    help: "correct the name, or delete the key"
  )

  static let yamlType = DiagnosticWording(
    summary: "a value has the wrong shape",
    explanation: """
      A list, a mapping or a text was expected, and something else was found. The value is \
      ignored.
      """,
    help: "write the value in the shape that the data format asks for"
  )

  static let frontMatterMissing = DiagnosticWording(
    summary: "the file does not begin with front matter",
    explanation: """
      A file in `issues` or `levers` begins with YAML between two lines of `---`. Without it \
      the file is not read.
      """,
    help: "begin the file with `---`, its keys, and `---`"
  )

  static let frontMatterUnclosed = DiagnosticWording(
    summary: "the front matter is never closed",
    explanation: """
      The line `---` after the last key is missing. The front matter is taken to end before \
      the first line that looks like prose.
      """,
    help: "add a line `---` after the last key"
  )
}
