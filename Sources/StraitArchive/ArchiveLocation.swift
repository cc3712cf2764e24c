/// Where the archive of a board is when no file is named.
public enum ArchiveLocation {
  /// The file in the user's folder of data; nil where there is none.
  ///
  /// It is told the values of `XDG_DATA_HOME`, which counts when it is an absolute path, and of
  /// `HOME`. The board's own folder is not used: it may be read-only, it is watched, and it is what a
  /// desk hands on.
  public static func path(board id: String, dataHome: String?, home: String?) -> String? {
    let folder: String
    if let dataHome, dataHome.hasPrefix("/") {
      folder = dataHome
    } else if let home, home.hasPrefix("/") {
      folder = home + "/.local/share"
    } else {
      return nil
    }
    return "\(folder)/straitwatch/\(id)/archive.sqlite"
  }
}
