public import StraitModel

/// What the overview needs of one issue.
public struct IssueHeadline: Hashable, Sendable {
  /// The issue's id.
  public var id: String
  /// 0–5; nil for unknown.
  public var level: Int?
  /// Which way it moved; nil where nobody judged.
  public var change: Change?
  /// Conflict risk ahead.
  public var isRiskAlert: Bool
  /// A resolution opportunity ahead.
  public var isOpportunity: Bool
  /// True when the issue has ended.
  public var isClosed: Bool
  /// The newest event.
  public var lastEvent: String?
  /// When that was.
  public var lastMove: PartialDate?
  /// The next date of the calendar.
  public var next: PartialDate?
  /// The calendar entry of that date.
  public var nextEntry: String?
  /// Events of conflict per quarter, oldest first, for the last twelve quarters.
  public var conflictsPerQuarter: [Int]
  /// How many of the issue's events are coded.
  public var coded: Coded

  /// How many quarters are counted.
  public static let quarters = 12

  /// True when one issue is to stand above another: open before closed, then the higher level, a
  /// known before an unknown one, the worse change, the later move, the id.
  static func isWorse(_ left: IssueHeadline, _ right: IssueHeadline) -> Bool {
    if left.isClosed != right.isClosed { return !left.isClosed }
    if left.level != right.level { return (left.level ?? -1) > (right.level ?? -1) }
    if left.changeRank != right.changeRank { return left.changeRank > right.changeRank }
    if left.lastMove?.last != right.lastMove?.last {
      guard let mine = left.lastMove?.last else { return false }
      guard let other = right.lastMove?.last else { return true }
      return mine > other
    }
    return left.id < right.id
  }

  private var changeRank: Int {
    switch change {
    case .deteriorated: 3
    case .unchanged: 2
    case nil: 1
    case .improved: 0
    }
  }
}
