internal import StraitDiagnostics
internal import StraitFormats

/// The text of a field; where it stands is worked out only for a fault.
///
/// Most texts are right, and to count the columns before each of them would take longer than to
/// read them all.
struct FieldText {
  /// The text, made safe.
  let text: String
  private let origin: Origin

  private enum Origin {
    case place(SourcePlace)
    /// A cell, or an item of one that begins so many scalars after it.
    case cell(CSVRow, CSVColumn, offset: Int)
  }

  init(_ raw: RawText) {
    text = raw.text
    origin = .place(raw.place)
  }

  init(_ text: String, row: CSVRow, column: CSVColumn, offset: Int = 0) {
    self.text = text
    origin = .cell(row, column, offset: offset)
  }

  /// Where the text stands.
  var place: SourcePlace {
    switch origin {
    case .place(let place): return place
    case .cell(let row, let column, let offset):
      var place = row.place(of: column)
      place.column += offset
      place.length = min(place.length, max(1, text.unicodeScalars.count))
      return place
    }
  }
}
