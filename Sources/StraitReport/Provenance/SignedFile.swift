import StraitCanvas
public import StraitExport

/// A file that says where it comes from.
public struct SignedFile: Hashable, Sendable {
  /// What it says.
  public let provenance: Provenance
  /// The fingerprint of the file but for its record; nil for a format that is made again byte by byte.
  public let body: String?
  /// Its bytes.
  public let bytes: [UInt8]

  /// Reads a file of any format; what kind it is, its first bytes say.
  public init(_ bytes: [UInt8]) throws(RecordFault) {
    self.bytes = bytes
    if PNGText.isPNG(bytes) {
      let text = try PNGText(bytes)
      let records = text.entries.filter { $0.keyword == ExportRecord.keyword }
      guard records.count == 1 else { throw .missing }
      provenance = try Provenance(ExportRecord(in: Array(records[0].text.utf8)[...], at: .last))
      body = Fingerprint(of: text.picture).text
    } else if PDFComment.isPDF(bytes) {
      let comment = try PDFComment(bytes)
      provenance = try Provenance(comment.record)
      body = Fingerprint(of: comment.document).text
    } else {
      provenance = try Provenance(ExportRecord(in: bytes[...], at: SignedFile.place(in: bytes)))
      body = nil
    }
    guard provenance.export.isDrawn == (body != nil) else {
      throw .damaged("the record is that of a file of another format")
    }
  }

  /// Where the record of a text stands: what is written before it there, no board can have written.
  private static func place(in bytes: [UInt8]) -> ExportRecord.Place {
    let start = bytes.drop { $0 <= 0x20 }
    func begins(_ text: String) -> Bool { start.starts(with: Array(text.utf8)) }
    if begins("<svg ") { return .after("\n<metadata>") }
    if begins("<!DOCTYPE html>") { return .after("\n<meta name=\"record\" content=\"") }
    if begins("{") { return .after("\"record\": \"") }
    return .last
  }

  /// How this file compares with the one that was made again; nil for one that could not be made.
  public func bytes(comparedWith made: [UInt8]?) -> ExportComparison.Bytes {
    if let body { return body == provenance.body ? .intact : .altered }
    return made.map { ExportComparison.Bytes(bytes, made: $0) } ?? .uncompared
  }
}
