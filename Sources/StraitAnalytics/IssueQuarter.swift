public import StraitModel

/// The events of one issue in one quarter: a bar of the overview, with what stands behind it.
public struct IssueQuarter: Hashable, Sendable {
  /// Which quarter.
  public var quarter: Quarter
  /// The issue's events in it, as indices among the board's, without superseded ones.
  public var events: [Int]
  /// Those of them that the desk reads as conflict; their number is the height of the bar.
  public var conflicts: [Int]
}

extension IssueQuarter {
  /// The quarters of an issue from its opening to a day, without a gap.
  ///
  /// The last twelve count what ``IssueHeadline/conflictsPerQuarter`` counts. Where the log has an
  /// event before the opening the quarters begin with it, since leaving it out would hide a mistake.
  public static func all(of issue: Issue, on board: Board, asOf day: Day) -> [IssueQuarter] {
    let last = Quarter(day)
    let own = board.events.indices.filter { index in
      board.events[index].status != .superseded && board.events[index].issues.contains(issue.id)
    }
    let byQuarter = Dictionary(grouping: own) { Quarter(board.events[$0].date.first).number }
    let first = min(Quarter(issue.opened.first).number, byQuarter.keys.min() ?? last.number)
    guard first <= last.number else { return [] }
    return (first...last.number).map { number in
      let events = byQuarter[number] ?? []
      return IssueQuarter(
        quarter: Quarter(number: number),
        events: events,
        conflicts: events.filter { board.events[$0].valence == .conflict }
      )
    }
  }
}
