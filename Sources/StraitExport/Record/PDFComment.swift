/// A record in a PDF: a comment between its last object and the words that lead to its table.
///
/// A comment is white space to whoever reads the document (ISO 32000-1, 7.2.4), and behind the last
/// object it moves nothing that an offset leads to. It needs no knowledge of how a library writes the
/// rest, and it can hold a fingerprint of all the rest.
public struct PDFComment: Hashable, Sendable {
  /// The record.
  public var record: ExportRecord
  /// The document without the comment, byte by byte.
  public var document: [UInt8]

  private static let ending = Array("\nstartxref\n".utf8)
  private static let columns = 200

  /// True for bytes that begin as a PDF.
  public static func isPDF(_ bytes: [UInt8]) -> Bool { bytes.starts(with: Array("%PDF-".utf8)) }

  /// Takes a PDF apart.
  public init(_ bytes: [UInt8]) throws(RecordFault) {
    guard let end = ExportRecord.lastRange(of: PDFComment.ending, in: bytes[...]) else {
      throw .damaged("it has no end")
    }
    let before = bytes[..<end.lowerBound]
    let tail = before.suffix(ExportRecord.longest)
    guard
      let start = ExportRecord.lastRange(
        of: Array(("\n%" + ExportRecord.opening).utf8),
        in: tail
      )
    else { throw .missing }
    // Each line of the comment begins with its sign, which is no part of the record.
    var comment: [UInt8] = []
    for line in before[(start.lowerBound + 1)...].split(separator: 0x0A) {
      guard line.first == 0x25 else { throw .damaged("the record is not as it was written") }
      comment += line.dropFirst() + [0x0A]
    }
    record = try ExportRecord(in: comment[...], at: .last)
    document = Array(bytes[..<start.lowerBound] + bytes[end.lowerBound...])
  }

  /// A PDF with a record in it; as it was where it does not end as a PDF does.
  public static func insert(_ record: ExportRecord, into bytes: [UInt8]) -> [UInt8] {
    guard let end = ExportRecord.lastRange(of: ending, in: bytes[...]) else { return bytes }
    let lines = record.lines(columns: columns, prefix: "%").map { "\n" + $0 }.joined()
    return bytes[..<end.lowerBound] + Array(lines.utf8) + bytes[end.lowerBound...]
  }
}
