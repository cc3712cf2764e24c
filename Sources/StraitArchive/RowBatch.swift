/// What was read of an input and is not stored yet.
struct RowBatch {
  /// Rows of the pair.
  private(set) var events: [CodedEvent] = []
  /// The numbers of all rows.
  var numbers = SourceNumbers()

  /// The rows of the pair as the source has them, one after the other, and where each ends.
  private var text: [UInt8] = []
  private var ends: [Int] = []

  /// Takes a row of the pair, with its line as the source has it; without its end.
  mutating func append(_ event: CodedEvent, line: some Sequence<UInt8>) {
    events.append(event)
    text.append(contentsOf: line)
    ends.append(text.count)
  }

  /// The line of a row; empty where there is none.
  func line(_ index: Int) -> ArraySlice<UInt8> {
    text[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// Forgets the rows, and keeps their room and the numbers that were not given out.
  mutating func removeRows() {
    events.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }
}
