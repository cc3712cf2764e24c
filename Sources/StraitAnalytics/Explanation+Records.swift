import StraitModel

extension Explanation {
  /// The level of an issue is nobody's sum: it is the assessment, and what that rests on.
  static func level(
    _ figure: FigureID,
    _ id: String,
    on board: Board,
    asOf day: Day
  ) -> Explanation {
    var explanation = Explanation(
      figure,
      on: board,
      asOf: day,
      unit: "0 none, 1 dormant, 2 latent, 3 strained, 4 acute, 5 crisis",
      rule: "the desk's newest assessment; without evidence it is unknown"
    )
    guard let assessment = board.issue(id)?.assessment else {
      explanation.absence = "no assessment is on the board"
      return explanation
    }
    let author = assessment.authorship
    if let level = assessment.level {
      let amount = Amount(units: level)
      explanation.amount = amount
      explanation.parts = [
        Part(
          amount: amount,
          date: assessment.date.description,
          title: "assessment by \(author.author)",
          subject: .issue(id)
        )
      ]
    } else {
      explanation.absence = "the assessment of \(assessment.date) names no evidence"
    }
    explanation.remarks.append(Remark(name: "change", text: assessment.change.rawValue))
    if let note = assessment.note { explanation.remarks.append(Remark(name: "note", text: note)) }
    explanation.remarks.append(
      Remark(name: "because", text: author.rationale ?? "the board gives no reason")
    )
    for id in author.evidence {
      explanation.remarks.append(
        Remark(name: "rests on", text: board.words(ofEvidence: id), subject: board.subject(id))
      )
    }
    explanation.gaps.append(
      Remark(name: "age", text: "judged \(day - assessment.date) d before \(day)")
    )
    if author.isIllustrative {
      explanation.gaps.append(
        Remark(name: "illustrative", text: "it shows how the desk works, not what anybody found")
      )
    }
    return explanation
  }

  /// Events of conflict of an issue, each counting one.
  static func conflicts(
    _ figure: FigureID,
    _ id: String,
    from first: Quarter,
    through last: Quarter,
    on board: Board,
    asOf day: Day
  ) -> Explanation {
    let span = first == last ? "in \(first)" : "from \(first) through \(last)"
    var explanation = Explanation(
      figure,
      on: board,
      asOf: day,
      unit: "events of conflict \(span)",
      rule: "each event that the desk reads as conflict counts one, by the first day of its date"
    )
    let events = board.events.indices.filter { index in
      let event = board.events[index]
      return event.status != .superseded && event.issues.contains(id)
        && (first.number...last.number).contains(Quarter(event.date.first).number)
    }
    let conflicts = events.filter { board.events[$0].valence == .conflict }
    let track = board.issue(id)?.track
    let extent = first.first.flatMap { from in
      last.last.map { board.coverage(from: from, through: min($0, day), track: track, asOf: day) }
    }
    if conflicts.isEmpty, extent == .outside || extent == nil {
      explanation.absence = "nothing was found, and the coverage holds none of that time"
    } else {
      explanation.amount = Amount(units: conflicts.count)
    }
    explanation.parts = conflicts.reversed().map { index in
      let event = board.events[index]
      return Part(
        amount: Amount(units: 1),
        date: event.date.description,
        title: event.title,
        subject: .event(event.id)
      )
    }
    explanation.remarks = [
      Remark(name: "of all", text: "\(conflicts.count) of \(events.count) events of the issue")
    ]
    if let extent {
      explanation.gaps.append(
        Remark(
          name: "coverage",
          text: extent == .full
            ? "the declared coverage holds all of that time"
            : extent == .part
              ? "it holds a part of that time, so the count is a lower bound"
              : "it holds none of that time, so the count is a lower bound"
        )
      )
    }
    let unread = events.filter { board.events[$0].valence == nil }
    if !unread.isEmpty {
      explanation.gaps.append(
        Remark(name: "not read", text: "\(unread.count) events have no direction on the board")
      )
    }
    explanation.gaps.append(age(of: events, on: board, day: day))
    return explanation
  }

  /// A published figure is its own part.
  static func poll(
    _ figure: FigureID,
    _ id: String,
    on board: Board,
    asOf day: Day
  ) -> Explanation {
    var explanation = Explanation(
      figure,
      on: board,
      asOf: day,
      unit: "per cent",
      rule: "the latest published figure, as it was published"
    )
    guard let trend = PollTrend(id: id, on: board) else {
      explanation.absence = "no figure of the series is out yet"
      return explanation
    }
    let latest = trend.latest
    let amount = Amount(latest.value, decimals: trend.decimals)
    explanation.amount = amount
    explanation.parts = [part(latest, amount, on: board)]
    explanation.remarks = [Remark(name: "question", text: latest.question)]
    explanation.gaps = gaps(of: latest, asOf: day)
    return explanation
  }

  /// The latest figure less the one before it.
  static func pollChange(
    _ figure: FigureID,
    _ id: String,
    on board: Board,
    asOf day: Day
  ) -> Explanation {
    var explanation = Explanation(
      figure,
      on: board,
      asOf: day,
      unit: "points",
      rule: "the latest figure less the one before it; none across a declared break"
    )
    guard let trend = PollTrend(id: id, on: board), trend.figures.count > 1 else {
      explanation.absence = "there is no figure before it"
      return explanation
    }
    let (latest, before) = (trend.latest, trend.figures[trend.figures.count - 2])
    if let kind = latest.seriesBreak {
      explanation.absence =
        "a break lies between \(before.fieldEnd) and \(latest.fieldEnd) (\(kind.rawValue))"
      explanation.remarks = [latest, before].map { figure in
        let value = Amount(figure.value, decimals: trend.decimals)
        return Remark(
          name: figure.fieldEnd.description,
          text: "\(value) %, not to be compared",
          subject: .poll(figure.id)
        )
      }
      explanation.remarks.append(
        Remark(name: "break", text: latest.breakNote ?? "no reason on the board")
      )
    } else {
      let now = Amount(latest.value, decimals: trend.decimals)
      let past = Amount(-before.value, decimals: trend.decimals)
      explanation.amount = Amount(units: now.units + past.units, decimals: trend.decimals)
      explanation.parts = [part(latest, now, on: board), part(before, past, on: board)]
    }
    explanation.gaps = gaps(of: latest, asOf: day)
    return explanation
  }

  private static func part(_ poll: Poll, _ amount: Amount, on board: Board) -> Part {
    Part(
      amount: amount,
      date: poll.fieldEnd.description,
      title: (board.source(poll.pollster)?.name ?? poll.pollster) + ", " + poll.mode.rawValue,
      subject: .poll(poll.id)
    )
  }

  private static func gaps(of poll: Poll, asOf day: Day) -> [Remark] {
    var gaps = [
      Remark(name: "age", text: "fieldwork ended \(day - poll.fieldEnd.last) d before \(day)"),
      Remark(name: "asked", text: poll.sample.map { "\($0) people" } ?? "of how many is unknown"),
    ]
    if poll.citation.verification != .verified {
      gaps.append(Remark(name: "verification", text: poll.citation.verification.rawValue))
    }
    return gaps
  }

  /// The days until a window closes or opens, month by month.
  static func clock(
    _ figure: FigureID,
    _ id: String,
    on board: Board,
    asOf day: Day
  ) -> Explanation {
    var explanation = Explanation(
      figure,
      on: board,
      asOf: day,
      unit: "days",
      rule: "the days after the day shown, up to the one on which the window closes or opens"
    )
    guard let lever = board.lever(id) else { return explanation }
    let headline = LeverHeadline.compute(lever, asOf: day)
    var end: (what: String, day: Day)?
    switch headline.clock {
    case .closes(let days): end = ("it closes", day + days)
    case .opens(let days): end = ("it opens", day + days)
    case .open: explanation.absence = "the window is open and has no end"
    case .standing: explanation.absence = "the window is always open"
    case .past: explanation.absence = "the last window is over"
    case .unknown: explanation.absence = "no window is known"
    }
    if let end {
      explanation.amount = Amount(units: end.day - day)
      explanation.parts = months(after: day, through: end.day)
      explanation.remarks.append(Remark(name: end.what, text: "on \(end.day)"))
    }
    if let window = headline.window {
      explanation.remarks.append(
        Remark(
          name: "window",
          text: window.label + (window.isVerified ? "" : " (unverified)"),
          subject: .lever(id)
        )
      )
    }
    if let lead = lever.leadDays {
      explanation.parameters = [
        Parameter(name: "lead time", value: "\(lead) d", source: "the lever's file")
      ]
      if headline.isTooLate {
        explanation.gaps.append(
          Remark(name: "too late", text: "it opens sooner than the lever's lead time of \(lead) d")
        )
      }
    } else {
      explanation.gaps.append(Remark(name: "lead time", text: "unknown"))
    }
    return explanation
  }

  /// Days by month; by year where there would be more than two years of months.
  private static func months(after day: Day, through end: Day) -> [Part] {
    let isLong = end - day > 731
    var parts: [Part] = []
    var start = day + 1
    while start <= end {
      let date = start.calendarDate
      let rest =
        isLong
        ? PartialDate(start, precision: .year).last
        : start + (Day.length(ofMonth: date.month, year: date.year) - date.day)
      let last = min(rest, end)
      parts.append(
        Part(
          amount: Amount(units: last - start + 1),
          date: "",
          title: start == last ? "on \(start)" : "from \(start) through \(last)"
        )
      )
      start = last + 1
    }
    return parts
  }
}

extension PollTrend {
  /// As many digits as its figures were published with: one, or three where one is too few.
  var decimals: Int {
    figures.allSatisfy { abs(Amount($0.value, decimals: 1).value - $0.value) < 1e-9 } ? 1 : 3
  }
}

extension Board {
  /// An event or a poll in a line, for what a judgment rests on.
  func words(ofEvidence id: String) -> String {
    if let event = event(id) { return "\(event.date) \(event.title)" }
    if let poll = poll(id) {
      return "\(poll.fieldEnd) \(Amount(poll.value, decimals: 1)) % \(poll.question)"
    }
    return id
  }

  func subject(_ id: String) -> Explanation.Subject? {
    if event(id) != nil { return .event(id) }
    return poll(id) == nil ? nil : .poll(id)
  }
}
