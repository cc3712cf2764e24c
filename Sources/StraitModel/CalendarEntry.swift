public import StraitDiagnostics

/// A date to come, or one that returns.
public struct CalendarEntry: Record, Hashable {
  /// What kind of date it is.
  public enum Kind: String, Sendable, CaseIterable {
    case anniversary
    case deadline
    case meeting
    case publication
    case fieldwork
    case ceremony
    case other
  }

  /// When it is.
  public enum When: Hashable, Sendable {
    /// Once, on a day.
    case once(Day)
    /// Every year by a rule.
    case yearly(YearlyRule)
    /// So many days after each date of another entry, by its id; before it if negative.
    case counted(days: Int, from: String)
  }

  /// Stable and unique among its kind.
  public var id: String
  /// When it is.
  public var when: When
  /// The first date at which a rule holds.
  public var from: PartialDate?
  /// The last date at which a rule holds.
  public var to: PartialDate?
  /// From when one could know of a single date.
  public var known: PartialDate?
  /// What kind of date it is.
  public var kind: Kind
  /// What it is.
  public var title: String
  /// The ids of its issues.
  public var issues: [String]
  /// Where it is from.
  public var citation: Citation
  /// A remark of the desk.
  public var note: String?
  /// Its own marking, or nil for the board's.
  public var tlp: TLP?
  /// Where it was read from.
  public var place: SourcePlace

  /// Makes an entry.
  public init(
    id: String,
    when: When,
    from: PartialDate? = nil,
    to: PartialDate? = nil,
    known: PartialDate? = nil,
    kind: Kind,
    title: String,
    issues: [String] = [],
    citation: Citation = Citation(),
    note: String? = nil,
    tlp: TLP? = nil,
    place: SourcePlace
  ) {
    self.id = id
    self.when = when
    self.from = from
    self.to = to
    self.known = known
    self.kind = kind
    self.title = title
    self.issues = issues
    self.citation = citation
    self.note = note
    self.tlp = tlp
    self.place = place
  }
}
