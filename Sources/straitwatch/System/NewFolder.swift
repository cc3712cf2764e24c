import Glibc

/// A folder of files that is made whole or not at all.
///
/// 1. Nothing that is there is written to: the folder is new, or it is empty.
/// 2. The files are written into a folder beside their place, or inside a folder that was empty, and
///    moved when all of them are there. What was written is removed if one cannot be.
enum NewFolder {
  /// Makes the folder; a path of a file may have one folder in it.
  static func make(_ path: String, files: [(path: String, text: String)]) throws(CommandFault) {
    var folder = Substring(path)
    while folder.count > 1, folder.hasSuffix("/") { folder = folder.dropLast() }
    let target = String(folder)
    guard !target.isEmpty else { throw CommandFault("no folder was named") }
    let isThere = try isEmptyFolder(target)
    let place = isThere ? target : InstalledFolders.parent(of: target)
    let staging = (place.isEmpty ? "." : place) + "/.straitwatch-init.\(getpid())"
    guard mkdir(staging, 0o777) == 0 else { throw fault(target, errno) }
    do throws(CommandFault) {
      for file in files { try write(file.text, to: file.path, in: staging, of: target) }
      if isThere {
        try move(names(of: files), from: staging, to: target)
        rmdir(staging)
      } else {
        guard rename(staging, target) == 0 else { throw fault(target, errno) }
      }
    } catch {
      remove(files.map(\.path), in: staging)
      rmdir(staging)
      throw error
    }
  }

  /// True for a folder with nothing in it, false for a path at which there is nothing.
  private static func isEmptyFolder(_ path: String) throws(CommandFault) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT { return false }
      throw fault(path, errno)
    }
    guard InstalledFolders.isFolder(path) else {
      throw CommandFault("'\(path)' is there already, and is no folder")
    }
    guard let directory = opendir(path) else { throw fault(path, errno) }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      throw CommandFault(
        "'\(path)' is not empty; nothing was written",
        help: "A new board is made in a folder that is new or empty. Name another."
      )
    }
    return true
  }

  private static func write(
    _ text: String,
    to path: String,
    in staging: String,
    of target: String
  ) throws(CommandFault) {
    if let slash = path.firstIndex(of: "/") {
      let inner = staging + "/" + path[..<slash]
      guard mkdir(inner, 0o777) == 0 || errno == EEXIST else { throw fault(target, errno) }
    }
    let descriptor = open(staging + "/" + path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw fault(target, errno) }
    do {
      try Descriptor.write(Array(text.utf8), to: descriptor)
    } catch {
      close(descriptor)
      throw fault(target, error.number)
    }
    guard close(descriptor) == 0 else { throw fault(target, errno) }
  }

  /// Moves what was written to its place; what has been moved goes back if one cannot be.
  private static func move(
    _ names: [String],
    from staging: String,
    to target: String
  ) throws(CommandFault) {
    for (index, name) in names.enumerated() {
      let isFree = access(target + "/" + name, F_OK) != 0
      if isFree, rename(staging + "/" + name, target + "/" + name) == 0 { continue }
      let number = isFree ? errno : EEXIST
      for moved in names[..<index] { rename(target + "/" + moved, staging + "/" + moved) }
      throw fault(target, number)
    }
  }

  /// The names directly below the folder, each once.
  private static func names(of files: [(path: String, text: String)]) -> [String] {
    var names: [String] = []
    for file in files {
      let name = String(file.path.prefix { $0 != "/" })
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  private static func remove(_ paths: [String], in folder: String) {
    for path in paths { unlink(folder + "/" + path) }
    for path in paths {
      if let slash = path.firstIndex(of: "/") { rmdir(folder + "/" + path[..<slash]) }
    }
  }

  private static func fault(_ path: String, _ number: Int32) -> CommandFault {
    let reason = Descriptor.Fault(number: number).reason
    return CommandFault(
      "cannot make the folder '\(path)': \(reason)",
      help: number == ENOENT ? "The folder that it stands in must be there." : nil
    )
  }
}
