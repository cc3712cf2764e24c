import StraitModel

extension KnownBy {
  /// What was asked for and how far the files answer it, as a report says it.
  var words: String {
    "\(day); \(undated) \(undated == 1 ? "event does" : "events do") not say when entered and "
      + "\(undated == 1 ? "counts" : "count") from \(undated == 1 ? "its own date" : "their own dates")"
  }
}

extension KnownBy? {
  /// The day and the number of events that do not say; null where it was not asked for.
  var json: JSON {
    guard let self else { return .null }
    return .object([
      .init("day", .string(self.day.description)), .init("undated", .integer(self.undated)),
    ])
  }
}
