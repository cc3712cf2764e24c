import StraitModel

/// Which records differ between two boards.
enum Changes {
  static func between(_ old: Board, _ new: Board) -> Set<RecordID> {
    var changes: Set<RecordID> = []
    // Files of one record: a moved line is an edit of that record. Rows of a table move with every
    // edit above them, and their place says nothing.
    compare(old.issues, new.issues, isSame: ==) { changes.insert(.issue($0.id)) }
    compare(old.levers, new.levers, isSame: ==) { changes.insert(.lever($0.id)) }
    compare(old.sources, new.sources, isSame: sameBesidesPlace) { changes.insert(.source($0.id)) }
    compare(old.polls, new.polls, isSame: sameBesidesPlace) {
      changes.insert(.poll($0.id))
      changes.insert(.series($0.series.description))
    }
    compare(old.events, new.events, isSame: sameBesidesPlace) { event in
      changes.insert(.event(event.id))
      // An issue moves with its events.
      for issue in event.issues { changes.insert(.issue(issue)) }
    }
    return changes
  }

  /// Calls back with each record that is new or is not the same.
  ///
  /// Records that stand where they stood before are looked at first, since most do; only the others
  /// are looked up by id.
  private static func compare<Element: Record & Hashable>(
    _ old: [Element],
    _ new: [Element],
    isSame: (Element, Element) -> Bool,
    _ changed: (Element) -> Void
  ) {
    var moved: [Int] = []
    for index in new.indices where index >= old.count || !isSame(old[index], new[index]) {
      moved.append(index)
    }
    guard !moved.isEmpty else { return }
    let places = Dictionary(
      old.indices.map { (old[$0].id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for index in moved {
      if let place = places[new[index].id], isSame(old[place], new[index]) { continue }
      changed(new[index])
    }
  }

  private static func sameBesidesPlace(_ old: Source, _ new: Source) -> Bool {
    guard old.id == new.id else { return false }
    var old = old
    old.place = new.place
    return old == new
  }

  private static func sameBesidesPlace(_ old: Poll, _ new: Poll) -> Bool {
    guard old.id == new.id else { return false }
    var old = old
    old.place = new.place
    return old == new
  }

  private static func sameBesidesPlace(_ old: Event, _ new: Event) -> Bool {
    guard old.id == new.id else { return false }
    var old = old
    old.place = new.place
    return old == new
  }
}
