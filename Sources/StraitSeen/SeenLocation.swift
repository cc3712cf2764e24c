/// Where is kept what a user has seen of a board.
public enum SeenLocation {
  /// The file in the user's folder of state; nil where there is none.
  ///
  /// It is told the values of `XDG_STATE_HOME`, which counts when it is an absolute path, and of
  /// `HOME`. The board's own folder is not used: it may be read-only, it is watched, and what one
  /// user has seen is no part of what a desk hands on.
  public static func path(board id: String, stateHome: String?, home: String?) -> String? {
    let folder: String
    if let stateHome, stateHome.hasPrefix("/") {
      folder = stateHome
    } else if let home, home.hasPrefix("/") {
      folder = home + "/.local/state"
    } else {
      return nil
    }
    return "\(folder)/straitwatch/\(id)/seen.sqlite"
  }
}
