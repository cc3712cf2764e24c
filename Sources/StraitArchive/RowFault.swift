/// Why a row is not taken, as a closed list: the raw value stands in the summary.
public enum RowFault: String, Error, CaseIterable, Sendable {
  /// It has more or fewer columns than its file.
  case columnCount = "column-count"
  /// It is longer than any row is.
  case tooLong = "too-long"
  /// It is not UTF-8.
  case encoding
  /// Its number is none.
  case id
  /// Its date is none.
  case date
  /// Its code is none of CAMEO.
  case code
  /// A number is none, or out of its range.
  case number
  /// A spreadsheet has been at it: a code without its leading zero, a decimal comma, a number as a
  /// power of ten.
  case spreadsheet

  /// The fault in a few words, for a count that stands before it.
  public var words: String {
    switch self {
    case .columnCount: "with a wrong number of columns"
    case .tooLong: "longer than \(LineReader.lineLimit >> 10) KiB"
    case .encoding: "that are not UTF-8"
    case .id: "without a number of their own"
    case .date: "with a date that is none"
    case .code: "with a code that is none"
    case .number: "with a number that is none"
    case .spreadsheet: "with figures damaged by a spreadsheet"
    }
  }
}
