public import StraitDiagnostics

/// A text from outside together with the place where it stands.
///
/// The text is one line: a line break inside a quoted cell or a block scalar became one space, since
/// a value is drawn in a cell, not in a page. Prose keeps its lines; see ``FrontMatter``.
public struct RawText: Hashable, Sendable {
  /// The text, made safe.
  public var text: String
  /// Where it stands.
  public var place: SourcePlace

  /// Makes a text.
  public init(_ text: String, at place: SourcePlace) {
    self.text = text
    self.place = place
  }
}
