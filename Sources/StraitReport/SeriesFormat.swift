/// The formats that the data behind a chart can be had in.
public enum SeriesFormat: String, CaseIterable, Sendable {
  /// A table with lines of comment above it.
  case csv
  /// A document, schema ``SeriesDocument/schema``.
  case json
}
