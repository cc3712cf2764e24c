internal import CScan

/// Reads the lines that a scan has found, on whichever thread.
struct RowReader: Sendable {
  /// What a line came to.
  enum Outcome: Sendable {
    /// There is nothing in it.
    case empty
    /// It is refused.
    case refused(RowFault)
    /// It is not of the board.
    case other
    /// It is of the board; with how many bytes of the line are the row's, without its end.
    case event(CodedEvent, length: Int)
  }

  /// How many columns a row has.
  let columns: Int
  /// In which columns GDELT writes what; nil for ICEWS.
  let layout: GDELTLayout?
  let filter: PairFilter

  /// Reads a line that has so many columns.
  func read(_ row: UnsafeRawBufferPointer, columns found: Int) -> Outcome {
    if row.isEmpty || row.elementsEqual([0x0D]) { return .empty }
    guard row.count < LineReader.lineLimit else { return .refused(.tooLong) }
    guard found == columns else { return .refused(.columnCount) }
    do throws(RowFault) {
      let fields = try RowFields(row)
      guard let event = try read(fields) else { return .other }
      return .event(event, length: fields.bytes.count)
    } catch {
      return .refused(error)
    }
  }

  private func read(_ fields: RowFields) throws(RowFault) -> CodedEvent? {
    if let layout { return try GDELTRow.read(fields, layout: layout, filter: filter) }
    return try ICEWSRow.read(fields, filter: filter)
  }
}
