import Glibc
public import StraitCanvas
public import StraitDiagnostics
import StraitFormats

/// Where a theme is looked for, first match first.
public struct ThemeSearch: Hashable, Sendable {
  /// Folders that hold `<name>.yaml`.
  public var folders: [String]

  /// Makes a search.
  public init(folders: [String]) {
    self.folders = folders
  }

  /// Makes the usual search: the user's folder, then the one that was installed.
  ///
  /// - Parameters:
  ///   - configHome: The value of `XDG_CONFIG_HOME`; it counts when it is an absolute path.
  ///   - home: The value of `HOME`.
  ///   - installed: The folder of themes that came with the program:
  ///     `/usr/local/share/straitwatch/themes`.
  public init(configHome: String?, home: String?, installed: String?) {
    let config =
      configHome.flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home.map { $0 + "/.config" }
    self.init(
      folders: [
        config.map { $0 + "/straitwatch/themes" }, installed,
      ].compactMap(\.self)
    )
  }

  /// The theme of a name, or of a path if the name has a slash in it or ends in `.yaml`.
  ///
  /// The default theme stands in for one that is missing or faulty, and the diagnostics say so.
  public func theme(named name: String) -> (theme: Theme, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let path = Self.path(name)
    let search = ThemeSearch(folders: folders(for: name))
    let reader = ThemeReader { search.file(named: $0, diagnostics: &$1) }
    let found =
      path.map { Self.file(at: $0, diagnostics: &diagnostics) }
      ?? file(named: name, diagnostics: &diagnostics)
    guard let found else {
      // A file that is there and cannot be read has been told already.
      if !diagnostics.isEmpty { return (.dark, diagnostics) }
      if let theme = Theme.builtIn.first(where: { $0.name == name }) { return (theme, []) }
      let shown = SafeText.clean(name, limit: 80).text
      diagnostics.append(
        Diagnostic(
          .fileMissing,
          at: SourcePlace(file: shown),
          field: "theme",
          found: shown,
          expected: "one of " + names.joined(separator: ", ")
        )
      )
      return (.dark, diagnostics)
    }
    let theme = reader.read(found, name: name, diagnostics: &diagnostics)
    return (theme, diagnostics)
  }

  /// The names of all themes that are there, in order, the built-in ones among them.
  public var names: [String] {
    let found = folders.flatMap { Self.files(in: $0).map { String($0.dropLast(5)) } }
    return Set(found.filter(Self.isName) + Theme.builtIn.map(\.name)).sorted()
  }

  /// The folders in which a theme and what it inherits are looked for.
  ///
  /// What a file inherits may stand beside it, where no folder of themes is installed.
  func folders(for name: String) -> [String] {
    guard let path = Self.path(name), let slash = path.lastIndex(of: "/") else { return folders }
    return folders + [slash == path.startIndex ? "/" : String(path[..<slash])]
  }

  /// The path that a name stands for, if it is one.
  private static func path(_ name: String) -> String? {
    if name.contains("/") { return name }
    return name.hasSuffix(".yaml") ? "./" + name : nil
  }

  /// The names of the files in a folder that end as themes do.
  static func files(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var files: [String] = []
    while let entry = readdir(stream) {
      let file = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if file.hasSuffix(".yaml") { files.append(file) }
    }
    return files
  }

  private func file(named name: String, diagnostics: inout [Diagnostic]) -> SourceFile? {
    guard Self.isName(name) else { return nil }
    for folder in folders {
      if let file = Self.file(at: "\(folder)/\(name).yaml", diagnostics: &diagnostics) {
        return file
      }
    }
    return nil
  }

  /// A name is letters, digits and hyphens, so that it never leads out of its folder.
  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 64
      && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
  }

  /// The most bytes that a theme, or another file of the user, may have.
  private static let byteLimit = 1 << 20

  /// A file, or nil if there is none; what is no regular file or too large is a diagnostic.
  static func file(at path: String, diagnostics: inout [Diagnostic]) -> SourceFile? {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    if descriptor < 0 {
      if errno != ENOENT && errno != ENOTDIR {
        diagnostics.append(Diagnostic(.fileUnreadable, at: SourcePlace(file: path)))
      }
      return nil
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      diagnostics.append(
        Diagnostic(.fileUnreadable, at: SourcePlace(file: path), expected: "a regular file")
      )
      return nil
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while bytes.count <= byteLimit {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { break }
      bytes += buffer[..<count]
    }
    if bytes.count > byteLimit {
      diagnostics.append(
        Diagnostic(.fileTooLarge, at: SourcePlace(file: path), expected: "at most 1 MiB")
      )
      return nil
    }
    return SourceFile(path: path, bytes: bytes, diagnostics: &diagnostics)
  }
}
