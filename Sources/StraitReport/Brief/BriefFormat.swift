/// The formats that a brief can be had in.
public enum BriefFormat: String, CaseIterable, Sendable {
  /// Plain text of 80 columns.
  case text
  /// Markdown, as chat rooms and wikis take it.
  case markdown = "md"
  /// A page for a browser and for paper.
  case html
  /// Pages of the plain text, in fonts that the file carries.
  case pdf
  /// A document, schema ``BriefDocument/schema``.
  case json
}
