extension DiagnosticWording {
  // The file as a whole.

  static let fileMissing = DiagnosticWording(
    summary: "a file is missing",
    explanation: """
      A board must have a `board.yaml`; without it there is nothing to show. Any other file \
      may be absent and is then an empty table.
      """,
    help: "add the file, or name the folder that holds it"
  )

  static let fileUnreadable = DiagnosticWording(
    summary: "a file cannot be read",
    explanation: """
      The system refused to open or read the file, so its records are missing on the desk. \
      After a reload the last good records stay.
      """,
    help: "check that the file exists and that you may read it"
  )

  static let fileTooLarge = DiagnosticWording(
    summary: "a file is too large",
    explanation: """
      Bounds protect the desk: a file may hold at most 256 MiB, and a YAML document at most \
      200,000 values. What is beyond is not read.
      """,
    help: "split the file; tables may stand in a folder, as in `events/2019.csv`"
  )

  static let encodingInvalid = DiagnosticWording(
    summary: "the text is not UTF-8",
    explanation: """
      Every file is read as UTF-8. Spreadsheets on Korean and Japanese systems often save \
      CP949 or Shift_JIS. Bytes that are no UTF-8 are shown as U+FFFD; a file in UTF-16 is \
      not read at all.
      """,
    help: "save the file as UTF-8; in a spreadsheet choose “CSV UTF-8”"
  )

  static let textUnsafe = DiagnosticWording(
    summary: "the text holds a character that is not shown",
    predicate: "is a character that is not shown",
    explanation: """
      Control characters can command a terminal, and characters that turn the direction of a \
      line or cannot be seen mislead the reader. They are taken out, and `␦` stands in their \
      place.
      """,
    help: "delete the character; it often comes with text copied from a page"
  )

  static let textTooLong = DiagnosticWording(
    summary: "a text is too long",
    explanation: """
      Bounds protect the desk. The text is cut at the bound, and the rest of the file is \
      read.
      """,
    help: "shorten the text, or move it to the prose of an issue"
  )
}
