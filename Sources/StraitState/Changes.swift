import StraitModel

/// Which records differ between two boards.
enum Changes {
  static func between(_ old: Board, _ new: Board) -> Set<RecordID> {
    var changes: Set<RecordID> = []
    compare(old.issues, new.issues) { changes.insert(.issue($0.id)) }
    compare(old.levers, new.levers) { changes.insert(.lever($0.id)) }
    compare(old.sources, new.sources) { changes.insert(.source($0.id)) }
    compare(old.polls, new.polls) {
      changes.insert(.poll($0.id))
      changes.insert(.series($0.series.description))
    }
    compare(old.events, new.events) { event in
      changes.insert(.event(event.id))
      // An issue moves with its events.
      for issue in event.issues { changes.insert(.issue(issue)) }
    }
    return changes
  }

  /// Calls back with each record that is new or differs in more than its line.
  private static func compare<Element: Record & Hashable>(
    _ old: [Element],
    _ new: [Element],
    _ changed: (Element) -> Void
  ) {
    let before = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for record in new {
      guard let earlier = before[record.id] else {
        changed(record)
        continue
      }
      if earlier != record, !isMovedOnly(earlier, record) { changed(record) }
    }
  }

  /// True when two records differ in nothing but where they stand.
  private static func isMovedOnly<Element: Record & Hashable>(
    _ old: Element,
    _ new: Element
  )
    -> Bool
  {
    switch (old, new) {
    case (let old as Event, var new as Event):
      new.place = old.place
      return old == new
    case (let old as Poll, var new as Poll):
      new.place = old.place
      return old == new
    case (let old as Source, var new as Source):
      new.place = old.place
      return old == new
    default:
      // Files of one record: a moved line is an edit of that record.
      return false
    }
  }
}
