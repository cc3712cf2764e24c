internal import StraitDiagnostics
internal import StraitFormats
internal import StraitModel

/// Whether a record can do without a field.
enum Presence {
  case required
  case optional
}

/// One record of a file, a row or a mapping, read field by field.
///
/// Each reader gives the value of one field, or nil after it has reported why there is none. A file
/// of records so becomes a list of its fields; the record is given up only if a required one is nil.
/// Read every field first and decide afterwards, so that a record's faults are reported at once.
final class RecordReader {
  /// What the fields are read from.
  enum Fields {
    case row(CSVRow, TableColumns)
    case mapping([YAMLEntry], SourcePlace)
    /// Nothing: what is asked for is taken down, so that a schema can be made of it.
    case probe(RecordProbe, RecordProbe.Pass)
  }

  let reading: Reading
  /// The names of the fields above this record, `sides.KOR.`, or nothing.
  let path: String
  private let fields: Fields
  private var asked: [String] = []

  init(_ fields: Fields, path: String = "", in reading: Reading) {
    self.fields = fields
    self.path = path
    self.reading = reading
  }

  /// Reads a mapping; anything else is a fault.
  convenience init?(_ value: YAMLValue, path: String, in reading: Reading) {
    switch value {
    case .mapping(let entries, let place):
      self.init(Fields.mapping(entries, place), path: path, in: reading)
    case .sequence, .scalar, .null:
      let field = path.hasSuffix(".") ? String(path.dropLast()) : path
      reading.report(
        .yamlType,
        at: value.place,
        field: field.isEmpty ? nil : field,
        found: value.nature,
        expected: "a mapping of keys to values"
      )
      return nil
    }
  }

  // MARK: Fields as they stand

  /// The YAML value of a field; nil if it is absent or empty.
  func value(_ key: String) -> YAMLValue? {
    guard case .mapping(let entries, _) = fields else {
      if case .probe(let probe, _) = fields { probe.note(key) }
      return nil
    }
    asked.append(key)
    guard let value = entries.first(where: { $0.key.text == key })?.value else { return nil }
    return value.isEmpty ? nil : value
  }

  /// The text of a field as it stands; nil if it is absent, empty, or not a text.
  ///
  /// The shape is what an editor is told of the field; it is made only for that.
  func raw(
    _ key: String,
    _ presence: Presence = .optional,
    as shape: @autoclosure () -> ValueShape = .text(limit: nil)
  ) -> FieldText? {
    switch fields {
    case .row(let row, let columns):
      if let column = columns.column(key), let text = row.text(column) {
        return FieldText(text, row: row, column: column)
      }
      if presence == .required { missing(key) }
      return nil
    case .mapping:
      guard let value = value(key) else {
        if presence == .required { missing(key) }
        return nil
      }
      return text(of: value, field: key)
    case .probe(let probe, _):
      probe.note(key, shape())
      if presence == .required { missing(key) }
      return nil
    }
  }

  /// The texts of a list: cells separated by `;`, or a YAML list, or a single text.
  func list(
    _ key: String,
    as shape: @autoclosure () -> ValueShape = .text(limit: nil)
  ) -> [FieldText] {
    switch fields {
    case .row(let row, let columns):
      guard let column = columns.column(key), let text = row.text(column) else { return [] }
      return RecordReader.items(of: text, row: row, column: column)
    case .mapping:
      switch value(key) {
      case nil: return []
      case .sequence(let values, _)?:
        return values.compactMap { $0.isEmpty ? nil : text(of: $0, field: key) }
      case .scalar(let text)?: return [FieldText(text)]
      case .some(let value):
        report(.yamlType, at: value.place, field: key, found: value.nature, expected: "a list")
        return []
      }
    case .probe(let probe, _):
      probe.note(key, .list(shape()))
      return []
    }
  }

  /// The records of a list of mappings; the caller judges how many there are.
  func records(_ key: String, count: Int? = nil) -> [RecordReader] {
    if case .probe(let probe, let pass) = fields {
      return [RecordReader(.probe(probe.records(key, count: count), pass), in: reading)]
    }
    switch value(key) {
    case nil: return []
    case .sequence(let values, _)?:
      return values.compactMap { RecordReader($0, path: path + key + ".", in: reading) }
    case .some(let value):
      report(
        .yamlType,
        at: value.place,
        field: key,
        found: value.nature,
        expected: "a list of mappings"
      )
      return []
    }
  }

  /// The record of a field that is a mapping.
  func record(_ key: String) -> RecordReader? {
    if case .probe(let probe, let pass) = fields {
      return RecordReader(.probe(probe.record(key), pass), in: reading)
    }
    return value(key).flatMap { RecordReader($0, path: path + key + ".", in: reading) }
  }

  /// The keys of this record in the order of the file, which are of a form and have no names.
  func keys(as pattern: TextPattern?) -> [FieldText] {
    switch fields {
    case .row: []
    case .mapping(let entries, _): entries.map { FieldText($0.key) }
    case .probe(let probe, _): [FieldText(RawText(probe.otherKey(pattern), at: place))]
    }
  }

  /// True if a key stands in the mapping, with a value or without.
  func hasKey(_ key: String) -> Bool {
    switch fields {
    case .row: false
    case .mapping(let entries, _): entries.contains { $0.key.text == key }
    case .probe(let probe, let pass): probe.hasKey(key, in: pass)
    }
  }

  /// Names the keys that nobody asked for; the last call, when every field has been read.
  func reportUnknownKeys() {
    guard case .mapping(let entries, _) = fields else { return }
    for entry in entries where !asked.contains(entry.key.text) {
      report(
        .yamlKeyUnknown,
        at: entry.key.place,
        field: entry.key.text,
        found: entry.key.text,
        expected: "one of " + asked.joined(separator: ", "),
        help: reading.didYouMean(entry.key.text, among: asked)
      )
    }
  }

  // MARK: Faults

  /// Reports a field that must be given.
  func missing(_ key: String, expected: String = "a value") {
    switch fields {
    case .row(let row, let columns):
      // An absent column was reported once for the whole table.
      guard let column = columns.column(key) else { return }
      report(.fieldMissing, at: row.place(of: column), field: key, expected: expected)
    case .mapping, .probe:
      report(.fieldMissing, at: place, field: key, expected: expected)
    }
  }

  /// True for a record in which nothing stands, and of which a schema is made.
  var isProbe: Bool {
    if case .probe = fields { true } else { false }
  }

  /// Where the record stands.
  var place: SourcePlace {
    switch fields {
    case .row(let row, _): row.place
    case .mapping(_, let place): place
    case .probe: SourcePlace(file: "")
    }
  }

  /// Where a field stands; the record's own place if it is absent.
  func place(of key: String) -> SourcePlace {
    switch fields {
    case .row(let row, let columns):
      columns.column(key).map { row.place(of: $0) } ?? place
    case .mapping(let entries, _): entries.first { $0.key.text == key }?.value.place ?? place
    case .probe: place
    }
  }

  /// Reports a fault of a field.
  func report(
    _ code: DiagnosticCode,
    at place: SourcePlace,
    field: String,
    found: String? = nil,
    expected: String? = nil,
    help: String? = nil
  ) {
    if case .probe(let probe, let pass) = fields {
      if code == .fieldMissing { probe.require(field, in: pass) }
      return
    }
    reading.report(
      code,
      at: place,
      field: path + field,
      found: found,
      expected: expected,
      help: help
    )
  }

  /// Reports a fault of a value that was found.
  func report(
    _ code: DiagnosticCode,
    _ text: FieldText,
    field: String,
    expected: String? = nil,
    help: String? = nil
  ) {
    report(code, at: text.place, field: field, found: text.text, expected: expected, help: help)
  }

  // MARK: Private detail

  private func text(of value: YAMLValue, field: String) -> FieldText? {
    if case .scalar(let text) = value { return FieldText(text) }
    report(.yamlType, at: value.place, field: field, found: value.nature, expected: "a text")
    return nil
  }

  /// The items of a cell; the quotation mark of a quoted one is not counted.
  private static func items(of text: String, row: CSVRow, column: CSVColumn) -> [FieldText] {
    guard text.utf8.contains(UInt8(ascii: ";")) else {
      return [FieldText(text, row: row, column: column)]
    }
    var items: [FieldText] = []
    var offset = 0
    for part in text.unicodeScalars.split(separator: ";", omittingEmptySubsequences: false) {
      let item = part.drop { $0 == " " }
      let end = item.lastIndex { $0 != " " }.map { item.index(after: $0) } ?? item.startIndex
      let length = part.count
      if end > item.startIndex {
        items.append(
          FieldText(
            String(item[..<end]),
            row: row,
            column: column,
            offset: offset + length - item.count
          )
        )
      }
      offset += length + 1
    }
    return items
  }
}

extension YAMLValue {
  /// True for nothing, for an empty text, and for a list of nothing else.
  var isEmpty: Bool {
    switch self {
    case .null: true
    case .scalar(let text): text.text.isEmpty
    case .sequence(let values, _): values.allSatisfy(\.isEmpty)
    case .mapping: false
    }
  }

  /// What it is, in words.
  var nature: String {
    switch self {
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .scalar(let text): text.text
    case .null: "nothing"
    }
  }
}
