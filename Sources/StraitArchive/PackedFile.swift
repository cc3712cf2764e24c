internal import CArchive
internal import Glibc

/// The forms in which sources pack their files.
enum Packing {
  case zip
  case gzip

  /// The form of a file by its first bytes; nil for one that is not packed.
  init?(_ start: some Sequence<UInt8>) {
    if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) || start.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      self = .zip
    } else if start.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else {
      return nil
    }
  }
}

/// What is inside of a packed file, as streams of bytes.
///
/// 1. Checksums and lengths are compared; what differs is a fault.
/// 2. It is read piece by piece, however large it is.
/// 3. A file that unpacks to far more than tables do is a bomb, and is not read on.
final class PackedFile {
  /// How many times its size a file may unpack to, beyond the first bytes.
  ///
  /// Tables of events shrink to
  /// a tenth or less; the densest that deflation makes is a thousandth.
  static let greatestRatio = 100, freeBytes = 64 << 20

  private let unpacking: OpaquePointer
  private let packing: Packing
  /// Where packed bytes come from; a zip file is read by the library itself.
  private let source: ByteStream?
  private let input = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
  private var packedBytes: Int
  private var unpackedBytes = 0
  private var isAtEnd = false

  /// Opens a zip file at its beginning; it has to be one that one can go back in.
  init(zip descriptor: Int32, size: Int) throws(ReadFault) {
    unpacking = try PackedFile.open { strait_zip_open(descriptor, $0) }
    packing = .zip
    source = nil
    packedBytes = size
  }

  /// Opens a stream of gzip.
  init(gzip stream: ByteStream) throws(ReadFault) {
    unpacking = try PackedFile.open { strait_gzip_open($0) }
    packing = .gzip
    source = stream
    packedBytes = 0
  }

  deinit {
    strait_unpack_close(unpacking)
    input.deallocate()
  }

  private static func open(
    _ open: (UnsafeMutablePointer<UnsafePointer<CChar>?>) -> OpaquePointer?
  ) throws(ReadFault) -> OpaquePointer {
    var missing: UnsafePointer<CChar>?
    if let opened = open(&missing) { return opened }
    throw missing.map { .libraryMissing(String(cString: $0)) } ?? .system(ENOMEM)
  }

  /// Goes to the next file inside and gives its name, or nil after the last; what is packed by gzip
  /// is one file without a name.
  func next() throws(ReadFault) -> String? {
    switch packing {
    case .gzip:
      defer { isAtEnd = true }
      return isAtEnd ? nil : ""
    case .zip:
      var name: UnsafePointer<CChar>?
      switch strait_zip_next(unpacking, &name) {
      case Int32(strait_unpack_more): return name.map { String(cString: $0) } ?? ""
      case Int32(strait_unpack_end): return nil
      default: throw fault
      }
    }
  }

  /// The bytes of the present file.
  var bytes: ByteStream {
    ByteStream { [self] buffer throws(ReadFault) in
      let count =
        switch packing {
        case .zip: strait_zip_read(unpacking, buffer.baseAddress, buffer.count)
        case .gzip: try gunzip(into: buffer)
        }
      guard count >= 0 else { throw fault }
      unpackedBytes += count
      guard unpackedBytes <= PackedFile.freeBytes + packedBytes * PackedFile.greatestRatio else {
        throw .bomb
      }
      return count
    }
  }

  private func gunzip(into buffer: UnsafeMutableRawBufferPointer) throws(ReadFault) -> Int {
    guard let source else { return 0 }
    while true {
      if strait_gzip_waiting(unpacking) == 0 {
        let count = try source.read(input)
        if count == 0 {
          guard strait_gzip_is_whole(unpacking) != 0 else { throw .damaged("it is cut off") }
          return 0
        }
        packedBytes += count
        strait_gzip_feed(unpacking, input.baseAddress, count)
      }
      let count = strait_gzip_read(unpacking, buffer.baseAddress, buffer.count)
      guard count >= 0 else { throw fault }
      if count > 0 { return count }
    }
  }

  private var fault: ReadFault {
    .damaged("it is damaged: \(String(cString: strait_unpack_error(unpacking)))")
  }
}
