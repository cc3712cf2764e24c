/// Where and by whom it is kept what was seen.
public struct SeenOptions {
  /// The path of the file for a board's id; nil where there is no folder for it.
  public var path: (String) -> String?
  /// The second by UTC, as ISO 8601 writes it; asked beside the drawing thread.
  public var now: () -> String
  /// Who writes the notes.
  public var author: String

  /// Makes options.
  public init(
    path: @escaping (String) -> String?,
    now: @escaping () -> String,
    author: String
  ) {
    self.path = path
    self.now = now
    self.author = author
  }
}
