public import StraitModel

/// What the loop needs of an archive, as closures that the program fills.
///
/// Nothing of it is called before the screen asks for something, so that an archive never delays the
/// first frame.
public struct ArchiveDriver {
  /// Answers what is asked, beside the loop's thread; nil where it was broken off.
  public var answer: @Sendable (ArchiveRequest) -> ArchiveAnswer?
  /// Breaks off what is being answered, since something else is wanted by now.
  public var breakOff: @Sendable () -> Void
  /// Begins to watch the archive, before it is read for the first time.
  public var watch: () -> FolderWatch

  /// Makes a driver.
  public init(
    answer: @escaping @Sendable (ArchiveRequest) -> ArchiveAnswer?,
    breakOff: @escaping @Sendable () -> Void = {},
    watch: @escaping () -> FolderWatch
  ) {
    self.answer = answer
    self.breakOff = breakOff
    self.watch = watch
  }
}
