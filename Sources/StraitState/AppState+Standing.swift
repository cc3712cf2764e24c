/// Where the cursors stand, as text that leads back there.
///
/// A place names no rows. A picture of a screen that was used needs them too, if it is to be made
/// again.
extension AppState {
  /// The cursor of each section that is shown, `events:12:3:ID`, its row, the first row in sight and
  /// the row's id; then the section that another tells of.
  public var standing: [String] {
    let cursors = content.sections.map { section in
      let cursor = visit.cursor(of: section)
      return "\(section.kind.rawValue):\(cursor.index):\(cursor.top):\(cursor.id ?? "")"
    }
    return cursors + (visit.leader.map { ["leader:" + $0.rawValue] } ?? [])
  }

  /// Puts the cursors where they stood; what cannot be read is left where it is.
  ///
  /// Rows that are not there, and numbers that are too large, are brought within bounds.
  public mutating func stand(at standing: [String]) {
    for text in standing {
      let parts = text.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
      if parts.count == 2, parts[0] == "leader" {
        visit.leader = Section.Kind(rawValue: String(parts[1]))
      }
      guard parts.count == 4, let kind = Section.Kind(rawValue: String(parts[0])),
        let index = Int(parts[1]), let top = Int(parts[2])
      else { continue }
      visit.cursors[kind] = Visit.Cursor(
        index: min(max(0, index), 1 << 20),
        top: min(max(0, top), 1 << 20),
        id: parts[3].isEmpty ? nil : String(parts[3])
      )
    }
    rebuild()
  }
}
