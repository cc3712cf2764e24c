extension DiagnosticWording {
  // A theme.

  static let themeColor = DiagnosticWording(
    summary: "a colour of the theme cannot be read",
    predicate: "is not a colour",
    explanation: """
      A colour is a name of the palette, a hexadecimal triple, or one of the colours of the \
      terminal. The parent theme lends its colour instead.
      """,
    help: "write a colour as in #4f9cd6"
  )

  static let themeRole = DiagnosticWording(
    summary: "a theme names a role that is not known",
    predicate: "is not a role",
    explanation: """
      A theme paints roles, not parts of the screen; `straitwatch themes` lists them. The \
      line is ignored.
      """,
    help: "correct the name of the role"
  )

  static let themeParent = DiagnosticWording(
    summary: "the parent of a theme cannot be used",
    predicate: "cannot be the parent of this theme",
    explanation: """
      A theme may build on another one, but not on itself, and the other one must exist. The \
      built-in theme is the parent instead.
      """,
    help: "name a theme that `straitwatch themes` lists"
  )
}
