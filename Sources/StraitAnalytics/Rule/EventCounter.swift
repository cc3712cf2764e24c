import StraitModel

/// The events that a rule asks about, found once and counted on any day.
struct EventCounter {
  private struct Candidate {
    var event: Int
    /// From when it counts.
    var day: Day
    /// On this day it was replaced by another record; nil for never.
    var replaced: Day?
    /// False where a code or a direction that is asked about is unknown.
    var isCertain: Bool
    /// The issues by which it is asked for; nil where none are.
    var issues: [String]?
  }

  private var candidates: [Candidate] = []

  init(_ asked: Rule.Events, on board: Board) {
    let replaced = board.replacementDays
    let ofTrack = asked.track.map { id in Set(board.issues.lazy.filter { $0.track == id }.map(\.id))
    }
    // By index: an event is a large value, and a copy of each would cost more than the counting.
    let events = board.events
    for index in events.indices {
      if let kind = asked.kind, events[index].kind != kind { continue }
      if let actor = asked.actor, events[index].actor != actor { continue }
      if let target = asked.target, events[index].target != target { continue }
      if let valence = asked.valence, let own = events[index].valence, own != valence { continue }
      if let code = asked.code, let own = events[index].code, !own.hasPrefix(code) { continue }
      var issues: [String]?
      if let issue = asked.issue {
        guard events[index].issues.contains(issue) else { continue }
        issues = [issue]
      }
      if let ofTrack {
        let named = (issues ?? events[index].issues).filter(ofTrack.contains)
        guard !named.isEmpty else { continue }
        issues = named
      }
      let isSuperseded = events[index].status == .superseded
      let end = isSuperseded ? replaced[events[index].id] : nil
      // What replaced it may be withheld; then it does not count at all.
      guard !isSuperseded || end != nil else { continue }
      candidates.append(
        Candidate(
          event: index,
          day: events[index].date.last,
          replaced: end,
          isCertain: (asked.valence == nil || events[index].valence != nil)
            && (asked.code == nil || events[index].code != nil),
          issues: issues
        )
      )
    }
    candidates.sort { ($0.day, $0.event) < ($1.day, $1.event) }
  }

  /// The indices of the events that are surely among them, oldest first, and how many more may be.
  func count(
    from first: Day,
    through last: Day,
    issueKnown: [String: Day]
  ) -> (certain: [Int], possible: Int) {
    var certain: [Int] = []
    var possible = 0
    for candidate in candidates where candidate.day >= first && candidate.day <= last {
      if let replaced = candidate.replaced, replaced <= last { continue }
      if let issues = candidate.issues,
        !issues.contains(where: { issueKnown[$0].map { $0 <= last } ?? false })
      {
        continue
      }
      if candidate.isCertain { certain.append(candidate.event) } else { possible += 1 }
    }
    return (certain, possible)
  }
}

extension Board {
  /// When each event was replaced by another record: the day from which one knows of that one.
  var replacementDays: [String: Day] {
    var days: [String: Day] = [:]
    for index in events.indices {
      guard let old = events[index].supersedes else { continue }
      let day = events[index].date.last
      days[old] = min(days[old] ?? day, day)
    }
    return days
  }
}
