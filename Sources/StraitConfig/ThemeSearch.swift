/// Where a theme is looked for, first match first.
public struct ThemeSearch: Hashable, Sendable {
  /// Folders that hold `<name>.yaml`.
  public var folders: [String]

  /// Makes a search.
  public init(folders: [String]) {
    self.folders = folders
  }
}
