import CPangoCairo

/// Pango and Cairo, opened when the first picture is drawn.
struct PictureLibrary {
  /// Their functions.
  let calls: strait_pango

  /// Opens the libraries, or finds them open.
  init() throws(PictureFault) {
    var missing: UnsafePointer<CChar>?
    guard let found = strait_pango_open(&missing) else {
      throw .libraryMissing(missing.map { String(cString: $0) } ?? "libpangocairo-1.0.so.0")
    }
    calls = found.pointee
  }

  /// Throws what a status says, unless it is success.
  func check(_ status: UInt32) throws(PictureFault) {
    if status != 0 { throw .failed(String(cString: calls.cairo_status_to_string(status))) }
  }

  /// Which versions these are: `Pango 1.50.12, Cairo 1.16.0`.
  var versions: String {
    "Pango \(String(cString: calls.pango_version_string())), "
      + "Cairo \(String(cString: calls.cairo_version_string()))"
  }

  /// Takes what the libraries write into the array of bytes that the closure points to.
  static let append: strait_write = { closure, data, length in
    guard let closure else { return UInt32(strait_status_no_memory.rawValue) }
    closure.assumingMemoryBound(to: [UInt8].self).pointee
      .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
    return 0
  }
}
