/// Names one record among all kinds, as text that can be kept: `event/2019-07-01-export-controls`.
public struct RecordKey: Hashable, Sendable, CustomStringConvertible {
  /// The kinds of records that can be new or changed, in the order in which they are told.
  public enum Kind: String, Sendable, CaseIterable {
    case issue
    case link
    case event
    case poll
    case lever
    case indicator
    case judgment
    /// An entry of the calendar.
    case date
    case source
  }

  /// The kind.
  public var kind: Kind
  /// The id among its kind.
  public var id: String

  /// Makes a key.
  public init(_ kind: Kind, _ id: String) {
    self.kind = kind
    self.id = id
  }

  /// Reads a key; nil where the text names no kind.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])), !parts[1].isEmpty else {
      return nil
    }
    self.init(kind, String(parts[1]))
  }

  /// The kind and the id, as ``init(_:)`` reads them.
  public var description: String { kind.rawValue + "/" + id }
}
