import StraitModel

extension Withheld {
  /// How much was withheld, as a report says it.
  var words: String {
    "\(records) \(records == 1 ? "record" : "records") above \(ceiling.rawValue)"
  }
}

extension Withheld? {
  /// The ceiling and the number of records that were taken out; null for a board that is whole.
  var json: JSON {
    guard let self else { return .null }
    return .object([
      .init("above", .string(self.ceiling.rawValue)), .init("records", .integer(self.records)),
    ])
  }
}
