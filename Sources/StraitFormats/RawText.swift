public import StraitDiagnostics

/// A text from outside together with the place where it stands.
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
