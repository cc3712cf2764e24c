/// What a picture says about itself: to a screen reader, to a search, to whoever is sent the file.
public struct ExportNote: Hashable, Sendable {
  /// A fact about the picture.
  public struct Entry: Hashable, Sendable {
    /// Its name: `as-of`.
    public var name: String
    /// Its value: `2019-08-25`.
    public var value: String

    /// Makes an entry.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The name of the picture, in a few words.
  public var title: String
  /// What is to be seen, in a sentence or two.
  public var description: String
  /// Facts about the picture, in order.
  public var entries: [Entry]
  /// The same and more to a machine, so that the picture can be made again and compared.
  public var record: ExportRecord?

  /// Makes a note.
  public init(
    title: String = "",
    description: String = "",
    entries: [Entry] = [],
    record: ExportRecord? = nil
  ) {
    self.title = title
    self.description = description
    self.entries = entries
    self.record = record
  }
}
