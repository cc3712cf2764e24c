/// One value of a series, before a format has decided how it is written.
public enum SeriesCell: Hashable, Sendable {
  /// Words, codes, ids, dates.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// A number, written so that it reads back as the same one.
  case number(Double)
  /// True or false.
  case boolean(Bool)
  /// Ids, in order.
  case list([String])
  /// What is not known; never zero, and never an empty text.
  case unknown
}

extension SeriesCell {
  /// Text, or unknown for nil.
  static func optional(_ text: String?) -> SeriesCell { text.map { .text($0) } ?? .unknown }

  /// A whole number, or unknown for nil.
  static func optional(_ number: Int?) -> SeriesCell { number.map { .integer($0) } ?? .unknown }

  /// A number, or unknown for nil.
  static func optional(_ number: Double?) -> SeriesCell { number.map { .number($0) } ?? .unknown }

  /// The value as JSON.
  var json: JSON {
    switch self {
    case .text(let text): .string(text)
    case .integer(let number): .integer(number)
    case .number(let number): .number(number)
    case .boolean(let value): .boolean(value)
    case .list(let ids): .array(ids.map { .string($0) })
    case .unknown: .null
    }
  }
}

/// What a column of a series holds.
public struct SeriesColumn: Hashable, Sendable {
  /// What its values are.
  public enum Kind: String, Sendable, CaseIterable {
    /// Words, codes and ids.
    case text
    /// A date, `2019-07-01`, or as finely as it is known: `2019-07`, `2019`.
    case date
    /// A whole number.
    case integer
    /// A number.
    case number
    /// True or false.
    case boolean
    /// Ids; CSV puts `;` between them.
    case list
  }

  /// Its name, in small letters and underscores.
  public var name: String
  /// What its values are.
  public var kind: Kind
}

/// A column, and how a row of some kind fills it: kept together, so that a header cannot come to
/// stand above the wrong values.
struct SeriesField<Row> {
  var column: SeriesColumn
  var value: (Row) -> SeriesCell

  init(_ name: String, _ kind: SeriesColumn.Kind, _ value: @escaping (Row) -> SeriesCell) {
    column = SeriesColumn(name: name, kind: kind)
    self.value = value
  }
}
