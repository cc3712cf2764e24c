import Glibc

/// Calls a function with a new folder, which is removed afterwards.
func inTemporaryFolder(_ body: (String) throws -> Void) rethrows {
  var template = Array((P_tmpdir + "/straitwatch-XXXXXX").utf8CString)
  let folder = mkdtemp(&template).map { String(cString: $0) } ?? ""
  defer { remove(tree: folder) }
  try body(folder)
}

/// Writes a text to a file, which is made if it is not there.
func write(_ text: String, to path: String, flags: Int32 = O_WRONLY | O_CREAT | O_TRUNC) {
  let descriptor = open(path, flags, 0o644)
  guard descriptor >= 0 else { return }
  defer { close(descriptor) }
  var text = text
  text.withUTF8 { bytes in _ = Glibc.write(descriptor, bytes.baseAddress, bytes.count) }
}

/// Removes a folder with all that is below it.
func remove(tree: String) {
  for name in SampleBoard.names(in: tree) {
    let path = tree + "/" + name
    if unlink(path) != 0 { remove(tree: path) }
  }
  rmdir(tree)
}
