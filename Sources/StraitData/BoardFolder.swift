internal import CPosix
internal import Glibc
internal import StraitDiagnostics

/// The files of a board as they were found, before anything is made of them.
struct BoardFolder {
  /// One file that was read.
  struct File {
    /// Relative to the folder.
    var path: String
    /// What its records are.
    var content: BoardPaths.Content
    /// What it held.
    var bytes: [UInt8]
    /// When it was last changed, in seconds since 1970; 0 if that cannot be told.
    var modified: Int64
  }

  /// The files by path.
  var files: [File] = []
  /// The files that are there and could not be read.
  var diagnostics: [Diagnostic] = []
  /// The contents of which a file could not be read, so that references to it cannot be judged.
  var unreadable: Set<BoardPaths.Content> = []

  /// Takes files from memory, for tests and for boards that stand in an archive.
  init(files: [String: [UInt8]], limit: Int = RegularFile.byteLimit) {
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      guard let content = BoardPaths.content(of: path) else { continue }
      guard bytes.count <= limit else {
        add(.tooLarge, at: path, content: content, limit: limit)
        continue
      }
      self.files.append(File(path: path, content: content, bytes: bytes, modified: 0))
    }
  }

  /// Reads every file of a folder that belongs to a board.
  init(folder: String, limit: Int = RegularFile.byteLimit) {
    for (name, content) in BoardPaths.files {
      read(name, in: folder, content: content, limit: limit)
    }
    for (name, suffix, content) in BoardPaths.folders {
      switch BoardFolder.names(in: folder + "/" + name) {
      case .success(let names):
        for file in names where BoardPaths.isRecordFile(file, suffix: suffix) {
          read(name + "/" + file, in: folder, content: content, limit: limit)
        }
      case .failure(.missing): break
      case .failure(let fault): add(fault, at: name, content: content, limit: limit)
      }
    }
    files.sort { $0.path < $1.path }
  }

  private mutating func read(
    _ path: String,
    in folder: String,
    content: BoardPaths.Content,
    limit: Int
  ) {
    do {
      let file = try RegularFile(path: folder + "/" + path, limit: limit)
      files.append(
        File(path: path, content: content, bytes: file.bytes, modified: file.modified)
      )
    } catch .missing {
      // An absent file is an empty table: an editor may be between its two steps of saving. A
      // symbolic link that leads nowhere is no such file.
      var link = stat()
      guard lstat(folder + "/" + path, &link) == 0, link.st_mode & S_IFMT == S_IFLNK else { return }
      add(
        .unreadable("a symbolic link that leads nowhere"),
        at: path,
        content: content,
        limit: limit
      )
    } catch {
      add(error, at: path, content: content, limit: limit)
    }
  }

  private mutating func add(
    _ fault: FileFault,
    at path: String,
    content: BoardPaths.Content,
    limit: Int
  ) {
    let place = SourcePlace(file: path)
    unreadable.insert(content)
    switch fault {
    case .missing:
      diagnostics.append(Diagnostic(.fileMissing, at: place))
    case .tooLarge:
      diagnostics.append(
        Diagnostic(.fileTooLarge, at: place, expected: "at most \(limit) bytes")
      )
    case .unreadable(let reason):
      diagnostics.append(
        Diagnostic(.fileUnreadable, at: place, found: reason, expected: "a file that can be read")
      )
    }
  }

  /// The names in a directory in the order of their bytes.
  ///
  /// A name that is not UTF-8 cannot be told back to the system and is left out.
  static func names(in folder: String) -> Result<[String], FileFault> {
    // Opening first and asking afterwards keeps a named pipe from holding the program.
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(FileFault(errno: errno)) }
    guard let directory = fdopendir(descriptor) else {
      let fault = FileFault(errno: errno)
      close(descriptor)
      return .failure(fault)
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if let name { names.append(name) }
    }
    return .success(names.sorted())
  }
}
