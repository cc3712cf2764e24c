public import StraitDiagnostics

/// A value of a YAML file, with its place.
///
/// A scalar is text, whatever it looks like: `NO` is a country, `2019-07` no number. What reads the
/// value knows what it should be.
public indirect enum YAMLValue: Hashable, Sendable {
  case mapping([YAMLEntry], SourcePlace)
  case sequence([YAMLValue], SourcePlace)
  case scalar(RawText)
  /// Nothing, `~` or `null`.
  case null(SourcePlace)

  /// Where the value begins.
  public var place: SourcePlace {
    switch self {
    case .mapping(_, let place), .sequence(_, let place), .null(let place): place
    case .scalar(let text): text.place
    }
  }

  /// The value of a key of a mapping; nil for an absent key and for what is no mapping.
  public subscript(key: String) -> YAMLValue? {
    guard case .mapping(let entries, _) = self else { return nil }
    return entries.first { $0.key.text == key }?.value
  }
}

/// One key of a mapping and its value.
public struct YAMLEntry: Hashable, Sendable {
  /// The key.
  public var key: RawText
  /// What it leads to.
  public var value: YAMLValue

  /// Makes an entry.
  public init(key: RawText, value: YAMLValue) {
    self.key = key
    self.value = value
  }
}
