public import StraitModel

/// One record that is not as the user saw it.
public struct News: Hashable, Sendable {
  /// What the difference means, in the order in which it is told.
  public enum Group: String, Sendable, CaseIterable {
    /// It was not there.
    case new
    /// It stands worse.
    case escalated
    /// It stands better.
    case eased
    /// It took a step that is neither: a window, an outcome, a state.
    case moved
    /// What is written of it is another thing.
    case corrected
    /// What was said holds no longer, and nobody has said anything in its place.
    case stale
    /// It is no longer on the board.
    case gone
    /// Nothing: the user wants to see it again.
    case kept
  }

  /// One field, before and after; nil where there was or is none.
  public struct Difference: Hashable, Sendable {
    /// Which field.
    public var name: RecordStanding.FieldName
    /// Its text when it was seen.
    public var before: String?
    /// Its text now.
    public var after: String?

    /// Makes a difference.
    public init(name: RecordStanding.FieldName, before: String?, after: String?) {
      self.name = name
      self.before = before
      self.after = after
    }
  }

  /// Which record.
  public var key: RecordKey
  /// What the difference means.
  public var group: Group
  /// What to call it: its title now, or its last one.
  public var title: String
  /// The fields that differ; all of them empty before where the record is new.
  public var differences: [Difference]

  /// Makes an item.
  public init(
    key: RecordKey,
    group: Group,
    title: String,
    differences: [Difference] = []
  ) {
    self.key = key
    self.group = group
    self.title = title
    self.differences = differences
  }
}

extension News {
  /// What differs between how records stand and how they were seen: by group, in each as the records
  /// come.
  ///
  /// - Parameters:
  ///   - standings: every record of the board.
  ///   - seen: what was seen.
  ///   - renamed: old ids and what they became, by which a record is found again.
  /// - Returns: an item for each record that differs.
  public static func all(
    in standings: [RecordStanding],
    since seen: [RecordKey: SeenLedger.Entry],
    renamed: [String: String]
  ) -> [News] {
    let present = Set(standings.lazy.map(\.key))
    let former = formerKeys(of: present, in: seen, renamed: renamed)
    var found = standings.compactMap { standing -> News? in
      let old = seen[standing.key] ?? former[standing.key].flatMap { seen[$0] }
      return News(standing, since: old)
    }
    // One of several that became one is not gone: its successor is there.
    found += seen.values.lazy
      .filter { entry in
        guard !present.contains(entry.key) else { return false }
        return RecordKey(entry.key, renamed: renamed).map { !present.contains($0) } ?? true
      }
      .map(\.standing)
      .sorted { $0.key.description < $1.key.description }
      .map { News(key: $0.key, group: .gone, title: $0[.title] ?? $0.key.id, differences: []) }
    return Group.allCases.flatMap { group in found.filter { $0.group == group } }
  }

  /// The keys under which records of today were seen, where the board says that an id was renamed.
  ///
  /// Of several that became one, the first by id counts: what matters is that it is nothing new.
  private static func formerKeys(
    of present: Set<RecordKey>,
    in seen: [RecordKey: SeenLedger.Entry],
    renamed: [String: String]
  ) -> [RecordKey: RecordKey] {
    guard !renamed.isEmpty else { return [:] }
    var former: [RecordKey: RecordKey] = [:]
    let old = seen.keys.filter { !present.contains($0) }
    for key in old.sorted(by: { $0.description < $1.description }) {
      guard let now = RecordKey(key, renamed: renamed), present.contains(now),
        former[now] == nil
      else { continue }
      former[now] = key
    }
    return former
  }

  /// A record beside how it was seen; nil where nothing differs.
  private init?(_ standing: RecordStanding, since entry: SeenLedger.Entry?) {
    key = standing.key
    title = standing[.title] ?? standing.key.id
    guard let entry else {
      group = .new
      differences = []
      return
    }
    if entry.body == standing.body, !entry.isKeptUnseen { return nil }
    let seen = entry.standing
    let all = RecordStanding.FieldName.allCases.compactMap { name -> Difference? in
      let (before, after) = (seen[name], standing[name])
      return before == after ? nil : Difference(name: name, before: before, after: after)
    }
    let names = Set(all.map(\.name))
    let group = Group(from: seen, to: standing, by: names)
    guard let group = group ?? (entry.isKeptUnseen ? .kept : nil) else { return nil }
    self.group = group
    // That a day brought another part says it; the parts together are no text to compare.
    differences =
      names.contains(.parts)
      ? all.filter { ![.views, .prose, .details].contains($0.name) } : all
  }
}

extension News.Group {
  /// What the fields that differ mean together; nil where they are nothing to look at again.
  ///
  /// As for the moves of a board: the level counts first, then what the desk sees ahead, then its
  /// own word for the change. An assessment that says again what was said before is no news.
  fileprivate init?(
    from before: RecordStanding,
    to after: RecordStanding,
    by names: Set<RecordStanding.FieldName>
  ) {
    var names = names
    let isReassessed = names.contains(.assessed)
    if names.contains(.state), StandingWords.stale.contains(after[.state] ?? "") {
      self = .stale
    } else if let old = before[.level].flatMap({ Int($0) }),
      let new = after[.level].flatMap({ Int($0) }), old != new
    {
      self = new > old ? .escalated : .eased
    } else if names.contains(.outlook) {
      self = StandingWords.isWorse(after[.outlook], than: before[.outlook]) ? .escalated : .eased
    } else if isReassessed, after[.change] == Change.deteriorated.rawValue {
      self = .escalated
    } else if isReassessed, after[.change] == Change.improved.rawValue {
      self = .eased
    } else {
      // The words of another assessment are no correction of the last one's.
      if isReassessed { names.subtract([.assessed, .change, .details]) }
      guard !names.isEmpty else { return nil }
      self = names.contains(where: \.isStep) ? .moved : .corrected
    }
  }
}

extension RecordStanding.FieldName {
  /// True for a field that changes because something happened, not because it is told otherwise.
  fileprivate var isStep: Bool {
    switch self {
    case .level, .outlook, .closed, .ended, .state, .rule, .outcome, .windows, .uses, .parts: true
    default: false
    }
  }
}

extension RecordKey {
  /// The key under which a record stands that was seen under another; nil where the board says
  /// nothing of its id.
  ///
  /// The id of a link is made of those of its two issues and a date.
  fileprivate init?(_ key: RecordKey, renamed: [String: String]) {
    if let id = renamed[key.id] {
      self.init(key.kind, id)
      return
    }
    guard key.kind == .link else { return nil }
    let parts = key.id.split(separator: ".").map(String.init)
    let now = parts.map { renamed[$0] ?? $0 }
    guard now != parts else { return nil }
    self.init(.link, now.joined(separator: "."))
  }
}
