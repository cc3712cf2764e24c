import StraitAnalytics
import StraitCanvas
import StraitModel

extension BriefBuilder {
  /// What is not known, each a sentence around figures.
  mutating func gaps(
    faults: StatusDocument.Faults,
    sources: [BriefDocument.Source]
  ) -> [BriefDocument.Gap] {
    var gaps: [BriefDocument.Gap] = []
    func add(_ kind: String, _ text: String, _ ids: [String] = []) {
      gaps.append(BriefDocument.Gap(kind: kind, text: text, ids: ids))
    }
    if faults.errors > 0 {
      add(
        "faults",
        "The files have \(count(faults.errors, "error")); what could not be read is not in this brief."
      )
    }
    for (text, ids) in coverageGaps { add("coverage", text, ids) }
    if let last = board.events.last?.date {
      let age = day - last.last
      let words = age == 0 ? "the day of this brief" : "\(count(age, "day")) before this brief"
      add("newest-event", "The newest event of the log is of \(last), \(words).")
    } else {
      add("newest-event", "The log holds no event.")
    }
    let open = headline.issues.filter { !$0.isClosed }
    let unknown = open.filter { $0.level == nil }.map(\.id)
    if !unknown.isEmpty {
      add(
        "level",
        "The level of \(unknown.count) of \(count(open.count, "open issue")) is unknown: "
          + titles(unknown) + ".",
        unknown
      )
    }
    for (text, ids) in viewGaps(open.map(\.id)) { add("view", text, ids) }
    for (kind, text, ids) in eventGaps { add(kind, text, ids) }
    let stale = board.judgments.filter { $0.isOverdue(on: day) }
    for judgment in stale { take(judgment) }
    if !stale.isEmpty {
      add(
        "judgment-expired",
        "Of the judgments, \(stale.count) expired without an outcome: "
          + stale.map { "\($0.id) (\($0.expires))" }.joined(separator: ", ") + ".",
        stale.map(\.id)
      )
    }
    let late = ExpectedWave.all(on: board, asOf: day).filter { $0.state == .overdue }
    for poll in late.compactMap({ board.poll($0.last) }) { take(poll) }
    if !late.isEmpty {
      let titles = late.map { wave in
        let title = board.series.first { $0.id == wave.series }?.title
        return "\(oneLine(title ?? wave.series.description)) (expected by \(wave.date))"
      }
      add(
        "poll-overdue",
        "\(count(late.count, "wave")) of a poll did not come: " + titles.joined(separator: "; ")
          + ".",
        late.map(\.series.description)
      )
    }
    let unseen = board.indicators.filter { indicator in
      let state = headline.indicator(indicator.id)?.state
      return state == nil || state == .stale
    }
    if !unseen.isEmpty {
      add(
        "indicator",
        "Of \(count(board.indicators.count, "indicator")), \(unseen.count) "
          + "\(unseen.count == 1 ? "is" : "are") stale or never looked at: "
          + unseen.map { oneLine($0.title) }.joined(separator: "; ") + ".",
        unseen.map(\.id)
      )
    }
    let unjudged = sources.filter { $0.reliability == Source.Reliability.f.rawValue }.map(\.id)
    if !unjudged.isEmpty {
      add(
        "source",
        "The reliability of \(unjudged.count) of \(count(sources.count, "cited source")) "
          + "cannot be judged (F).",
        unjudged
      )
    }
    return gaps
  }

  private var coverageGaps: [(String, [String])] {
    if board.coverage.isEmpty {
      return [("The board declares no coverage, so that an empty period says nothing.", [])]
    }
    let over = board.coverage.filter { $0.to.map { $0.last < day } ?? false }
    let days = Set(over.compactMap { $0.to?.last }).sorted()
    return days.map { last in
      let tracks = over.filter { $0.to?.last == last }.compactMap(\.track)
      let titles = tracks.map { board.track($0)?.title ?? $0 }
      let of = titles.isEmpty ? "" : " for " + titles.joined(separator: ", ")
      return (
        "The declared coverage\(of) ends on \(last); what came after it is unknown, not calm.",
        tracks
      )
    }
  }

  /// For each side the parts of its view that nothing tells, counted over the open issues.
  private func viewGaps(_ open: [String]) -> [(String, [String])] {
    board.dyad.sides.flatMap { side -> [(String, [String])] in
      let parts: [(String, KeyPath<SideView, [Statement]>)] = [
        ("position", \.position), ("red line", \.redLine), ("driver at home", \.driver),
        ("next mover", \.nextMover),
      ]
      let missing = parts.map { name, part in
        (
          name: name,
          ids: open.filter { id in
            guard let view = board.issue(id)?.views[side.code],
              case .text = view[keyPath: part].last?.content
            else { return true }
            return false
          }
        )
      }.filter { !$0.ids.isEmpty }
      if missing.isEmpty { return [] }
      let words = missing.map { "\($0.name) \($0.ids.count)" }.joined(separator: ", ")
      return [
        (
          "Unknown of \(oneLine(side.short)), of \(count(open.count, "open issue")): \(words).",
          Array(Set(missing.flatMap(\.ids))).sorted()
        )
      ]
    }
  }

  private var eventGaps: [(kind: String, text: String, ids: [String])] {
    let events = board.events.filter { $0.status != .superseded }
    guard !events.isEmpty else { return [] }
    let all = count(events.count, "event")
    let parts: [(String, [String], String)] = [
      (
        "unverified", events.filter { $0.citation.verification != .verified }.map(\.id),
        "not verified in full"
      ),
      ("disputed", events.filter { $0.status == .disputed }.map(\.id), "disputed"),
      (
        "uncoded", events.filter { $0.code == nil }.map(\.id),
        "not coded, and in no figure of tension"
      ),
    ]
    return parts.filter { !$0.1.isEmpty }.map { kind, ids, words in
      (kind, "Of \(all), \(ids.count) \(ids.count == 1 ? "is" : "are") \(words).", ids)
    }
  }

  private func titles(_ ids: [String]) -> String {
    ids.map { oneLine(board.issue($0)?.title ?? $0) }.joined(separator: ", ")
  }
}
