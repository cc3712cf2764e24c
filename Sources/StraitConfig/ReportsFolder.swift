import Glibc

/// Where reports are kept when the user names no folder: the folder of documents.
public enum ReportsFolder {
  /// The user's folder of documents, as the desktop knows it, else the home folder; nil where there
  /// is none of them.
  ///
  /// It is told the values of `XDG_CONFIG_HOME`, which counts when it is an absolute path, and of
  /// `HOME`.
  public static func documents(configHome: String?, home: String?) -> String? {
    guard let home, home.hasPrefix("/") else { return nil }
    let config = configHome.flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + "/.config"
    let named = text(at: config + "/user-dirs.dirs").flatMap { documents(in: $0, home: home) }
    return [named, home].compactMap(\.self).first(where: isFolder)
  }

  /// The folder that the text of a `user-dirs.dirs` names: `XDG_DOCUMENTS_DIR="$HOME/Documents"`.
  ///
  /// The file is a list of assignments, and a path is absolute or begins with `$HOME/`.
  static func documents(in text: String, home: String) -> String? {
    var found: String?
    for line in text.split(separator: "\n") {
      let bare = line.drop { $0 == " " || $0 == "\t" }
      let key = "XDG_DOCUMENTS_DIR=\""
      guard bare.hasPrefix(key), let end = bare.lastIndex(of: "\""),
        end >= bare.index(bare.startIndex, offsetBy: key.count)
      else { continue }
      let value = bare[..<end].dropFirst(key.count).replacing("\\", with: "")
      if value == "$HOME" || value.hasPrefix("$HOME/") {
        found = home + value.dropFirst("$HOME".count)
      } else if value.hasPrefix("/") {
        found = String(value)
      }
    }
    return found
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The first 64 KiB of a regular file.
  private static func text(at path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    let count = read(descriptor, &buffer, buffer.count)
    return count < 0 ? nil : String(decoding: buffer[..<count], as: UTF8.self)
  }
}
