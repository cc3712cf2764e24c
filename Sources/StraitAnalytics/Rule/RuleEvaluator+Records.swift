import StraitModel

// Tests of polls, sources and levers, of which a board has few.
extension RuleEvaluator {
  func poll(
    _ all: [Poll],
    _ move: Rule.Move,
    _ comparison: Rule.Comparison,
    _ hundredths: Int,
    _ waves: Int,
    on day: Day
  ) -> Finding {
    let figures = all.filter { $0.known <= day }
    guard let latest = figures.last, figures.count > waves else {
      return .unknown("\(figures.count) of the \(waves + 1) figures that it takes are out")
    }
    let before = figures[figures.count - 1 - waves]
    let subjects: [Explanation.Subject] = [.poll(latest.id), .poll(before.id)]
    let parts = PollHeadline.parts(of: figures)
    let span = "\(before.fieldEnd) to \(latest.fieldEnd)"
    guard parts[figures.count - 1] == parts[figures.count - 1 - waves] else {
      return .unknown("a declared break lies between, from \(span)", subjects)
    }
    // To hundredths of a point, so that a fall of 12.7 is 12.7 and not a little less.
    let rise = Int((latest.value * 100).rounded()) - Int((before.value * 100).rounded())
    let moved = move == .rise ? rise : -rise
    let values = "\(Amount(before.value, decimals: 1)) to \(Amount(latest.value, decimals: 1)) %"
    return Finding(
      verdict: comparison.verdict(from: moved, through: moved, against: hundredths),
      words: "\(values), from \(span)",
      subjects: subjects
    )
  }

  func source(_ reports: SourceReports?, _ days: Int, on day: Day) -> Finding {
    if let end = coverage.end(on: day), end < day {
      return .unknown("the declared coverage ended on \(end), so the silence may be the log's")
    }
    guard let newest = reports?.newest(on: day) else {
      return .unknown("nothing on the board is from that source")
    }
    let age = day - newest.day
    return Finding(
      verdict: age > days ? .holds : .fails,
      words: "the newest is of \(newest.day), \(age) d before \(day)",
      subjects: [newest.subject]
    )
  }

  func window(_ id: String, _ edge: Rule.Edge, _ days: Int, on day: Day) -> Finding {
    let windows = (board.lever(id)?.windows ?? []).filter { window in
      !window.isStanding && window.known.map { $0.last <= day } ?? true
    }
    let ends = windows.compactMap { window -> (day: Day, label: String)? in
      let end = edge == .opens ? window.from?.first : window.to?.last
      return end.map { ($0, window.label) }
    }
    guard !ends.isEmpty else {
      return .unknown("no window is known that \(edge.rawValue)", [.lever(id)])
    }
    guard let ahead = ends.filter({ $0.day >= day }).min(by: { $0.day < $1.day }) else {
      return Finding(verdict: .fails, words: "the last one is over", subjects: [.lever(id)])
    }
    return Finding(
      verdict: ahead.day - day <= days ? .holds : .fails,
      words: "\(ahead.label) \(edge.rawValue) on \(ahead.day), in \(ahead.day - day) d",
      subjects: [.lever(id)]
    )
  }
}

/// What one source reported, by the days on which it counts.
struct SourceReports {
  private var reports: [(day: Day, subject: Explanation.Subject)] = []

  init(of id: String, on board: Board) {
    // By index: an event is a large value, and a copy of each would cost more than the looking.
    let events = board.events
    for index in events.indices {
      let isReported =
        events[index].citation.source == id
        || events[index].accounts.contains(where: { $0.source == id })
      if isReported { reports.append((events[index].date.last, .event(events[index].id))) }
    }
    for poll in board.polls where poll.pollster == id || poll.citation.source == id {
      reports.append((poll.known, .poll(poll.id)))
    }
    reports.sort { ($0.day, $0.subject.id) < ($1.day, $1.subject.id) }
  }

  /// The newest report that is out by the end of a day.
  func newest(on day: Day) -> (day: Day, subject: Explanation.Subject)? {
    reports.last { $0.day <= day }
  }
}
