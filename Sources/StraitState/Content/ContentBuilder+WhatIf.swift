import StraitAnalytics
import StraitCanvas
import StraitModel

extension ContentBuilder {
  /// The list of levers, what those that are on bear on, and the one under the cursor.
  ///
  ///     wide                     narrow
  ///     ┌ levers ──────────┐     ┌ levers ───────────┐
  ///     ├ what if ┬ lever ─┤     ├ what if, or lever ┤
  ///     └─────────┴────────┘     └───────────────────┘
  func whatIfSections(
    _ body: Rect,
    listRows: Int,
    _ board: Board,
    list: (Rect) -> Section,
    page: (Rect) -> Section
  ) -> [Section] {
    let whatIf = LeverWhatIf(place.whatIf, on: board, asOf: state.asOf)
    func made(_ area: Rect) -> Section {
      section(.whatIf, "What if", area, whatIfRows(whatIf, board, width(area)))
    }
    guard !place.isZoomed, body.rows >= 14 else {
      return focusedOnly([list(body), made(body), page(body)], body)
    }
    let (upper, lower) = body.splitTop(min(listRows + 1, body.rows * 9 / 20))
    if lower.columns >= 120 {
      let half = (lower.columns - 1) / 2
      return [
        list(upper), made(lower.splitLeft(half).left), page(lower.splitLeft(half + 1).rest),
      ]
    }
    let isPage = place.focus == 2
    return [
      list(upper), isPage ? made(lower).hidden : made(lower),
      isPage ? page(lower) : page(lower).hidden,
    ]
  }

  /// What some levers bear on, and what stands in the way of them.
  private func whatIfRows(_ whatIf: LeverWhatIf, _ board: Board, _ columns: Int) -> [Row] {
    var page = DocumentBuilder(columns: columns)
    guard !whatIf.choices.isEmpty else {
      page.text("No lever that is switched on is on the board as of \(state.asOf).", role: .strong)
      for id in whatIf.missing { page.pair("not there", id, role: .alert) }
      return page.rows
    }
    page.text(sentence(of: whatIf), role: .strong)
    page.text(
      "Which issues are touched, and not what would happen: the board holds no size of an effect.",
      role: .muted
    )
    page.gap()
    for choice in whatIf.choices where whatIf.choices.count > 1 {
      page.text(
        letter(of: choice.lever, whatIf) + " " + (board.lever(choice.lever)?.title ?? ""),
        role: .link,
        indent: 2,
        target: .lever(choice.lever)
      )
    }
    for id in whatIf.missing {
      page.pair("not there", "\(id) is no lever of the board as of \(state.asOf)", role: .alert)
    }
    describeTouches(whatIf, board, &page)
    describeWindows(whatIf, board, &page)
    if whatIf.choices.count > 1 { describeFrictions(whatIf, board, &page) }
    describeCosts(whatIf, board, &page)
    describeUntouched(whatIf, board, &page)
    let figure = FigureID.touched(levers: whatIf.choices.map(\.lever).sorted())
    return page.rows.map { row in
      var row = row
      row.figure = figure
      return row
    }
  }

  /// A fixed sentence around figures.
  private func sentence(of whatIf: LeverWhatIf) -> String {
    func count(_ number: Int, _ noun: String) -> String {
      "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
    let high = whatIf.touches.count { (level(of: $0.issue) ?? 0) >= 3 }
    let open = whatIf.choices.count(where: \.isOpen)
    let late = whatIf.choices.count { ($0.daysToSpare ?? 0) < 0 && !$0.isOpen }
    let shut = whatIf.choices.count { !$0.isOpen && !$0.isToOpen }
    let left =
      whatIf.untouched.isEmpty
      ? "every open issue is touched"
      : "none bears on \(count(whatIf.untouched.count, "open issue"))"
    var text =
      "With \(count(whatIf.choices.count, "lever")) on: \(count(whatIf.touches.count, "issue")) "
      + "touched, \(high) of them at level 3 or more; \(left). "
      + "\(count(open, "lever")) with a window open now"
    if late > 0 { text += ", \(late) too late for the next one" }
    if shut > 0 { text += ", \(shut) without a window to come" }
    return text + "."
  }

  /// What stands for a lever beside the issues: its title would stand there again and again.
  private func letter(of lever: String, _ whatIf: LeverWhatIf) -> String {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map { String($0) }
    let index = whatIf.choices.firstIndex { $0.lever == lever } ?? 0
    return letters.indices.contains(index) ? letters[index] : "lever \(index + 1)"
  }

  private func level(of issue: String) -> Int? { state.desk?.headline.issue(issue)?.level }

  /// The issues of a list, the worst first, as the overview has them.
  private func worstFirst(_ issues: [String]) -> [String] {
    (state.desk?.headline.issues ?? []).map(\.id).filter { issues.contains($0) }
  }

  private func describeTouches(
    _ whatIf: LeverWhatIf,
    _ board: Board,
    _ page: inout DocumentBuilder
  ) {
    page.heading("They bear on")
    if whatIf.touches.isEmpty { page.text("no issue of the board", role: .unknown, indent: 2) }
    let order = worstFirst(whatIf.touches.map(\.issue))
    let touches = whatIf.touches.sorted { left, right in
      let places = [left, right].map { order.firstIndex(of: $0.issue) ?? order.count }
      return (right.weight, places[0]) < (left.weight, places[1])
    }
    for touch in touches {
      let isEqual = touch.levers.allSatisfy { $0.weight == touch.weight }
      let levers = touch.levers.map { weight in
        letter(of: weight.lever, whatIf) + (isEqual ? "" : " " + weight.words)
      }
      let by = whatIf.choices.count > 1 ? ", by \(levers.joined(separator: ", "))" : ""
      page.pair(
        touch.levers.first?.words ?? "",
        standing(of: touch.issue, board) + by,
        role: .link,
        target: .issue(touch.issue)
      )
    }
    for id in whatIf.idle {
      page.pair(
        "on none",
        board.lever(id)?.title ?? id,
        role: .unknown,
        target: .lever(id)
      )
    }
  }

  /// An issue with its level and its track: `GSOMIA: level 5, Security frictions`.
  private func standing(of id: String, _ board: Board) -> String {
    guard let issue = board.issue(id) else { return id }
    let level = level(of: id).map { "level \($0)" } ?? "level unknown"
    let track = board.track(issue.track)?.title ?? issue.track
    return "\(issue.title): \(level), \(track)\(issue.closed == nil ? "" : ", closed")"
  }

  private func describeWindows(
    _ whatIf: LeverWhatIf,
    _ board: Board,
    _ page: inout DocumentBuilder
  ) {
    page.heading("Windows and lead times")
    for choice in whatIf.choices {
      guard let lever = board.lever(choice.lever) else { continue }
      page.text(lever.title, role: .link, indent: 2, target: .lever(lever.id), source: lever.place)
      if choice.windows.isEmpty { page.pair("   no window", "none is known", role: .unknown) }
      for window in choice.windows {
        let label = window.window.label
        page.pair(
          "   " + words(of: window.clock),
          label + (window.window.isVerified ? "" : " (unverified)"),
          role: isOver(window.clock) ? .muted : .text
        )
      }
      page.pair("   lead time", lead(of: lever, choice), role: leadRole(lever, choice))
    }
  }

  private func isOver(_ clock: LeverHeadline.Clock) -> Bool {
    switch clock {
    case .past, .unknown: true
    case .closes, .open, .opens, .standing: false
    }
  }

  private func words(of clock: LeverHeadline.Clock) -> String {
    switch clock {
    case .closes(let days): "\(days) d left"
    case .open: "open"
    case .opens(let days): "in \(days) d"
    case .standing: "standing"
    case .past: "past"
    case .unknown: "no date"
    }
  }

  private func lead(of lever: Lever, _ choice: LeverWhatIf.Choice) -> String {
    guard let days = lever.leadDays else { return "unknown: not on the board" }
    guard let spare = choice.daysToSpare else {
      return choice.isOpen ? "\(days) d; a window is open" : "\(days) d; no opening is known"
    }
    return spare < 0
      ? "\(days) d: too late for the next opening by \(-spare) d"
      : "\(days) d: to begin within \(spare) d for the next opening"
  }

  private func leadRole(_ lever: Lever, _ choice: LeverWhatIf.Choice) -> Role {
    if lever.leadDays == nil { return .unknown }
    return (choice.daysToSpare ?? 0) < 0 ? .alert : .text
  }

  private func describeFrictions(
    _ whatIf: LeverWhatIf,
    _ board: Board,
    _ page: inout DocumentBuilder
  ) {
    page.heading("Between them")
    func title(_ id: String) -> String { board.lever(id)?.title ?? id }
    if whatIf.frictions.isEmpty {
      page.text("no holder in common, no windows that never meet", indent: 2)
    }
    for friction in whatIf.frictions {
      switch friction {
      case .holder(let holder, let levers):
        page.pair("one holder", "\(holder): \(levers.map(title).joined(separator: ", "))")
      case .neverTogether(let one, let other):
        page.pair("never at once", "\(title(one)); \(title(other))", role: .alert)
      }
    }
    page.text(
      "Read from holders and windows: a board names no conflict and no precondition of levers.",
      role: .muted,
      indent: 2
    )
  }

  private func describeCosts(
    _ whatIf: LeverWhatIf,
    _ board: Board,
    _ page: inout DocumentBuilder
  ) {
    page.heading("Cost at home, and undoing it")
    for choice in whatIf.choices {
      guard let lever = board.lever(choice.lever) else { continue }
      let costs = board.dyad.sides.map { side in
        "\(side.short) \(lever.cost[side.code]?.level.rawValue ?? "unknown")"
      }
      let undoing = lever.reversibility.map { "undoing it \($0.rawValue)" } ?? "undoing it unknown"
      page.text(
        "\(lever.title): \((costs + [undoing]).joined(separator: ", "))",
        indent: 2,
        target: .lever(lever.id),
        source: lever.place
      )
    }
  }

  private func describeUntouched(
    _ whatIf: LeverWhatIf,
    _ board: Board,
    _ page: inout DocumentBuilder
  ) {
    page.heading("Open, and none of them bears on it")
    if whatIf.untouched.isEmpty { page.text("no issue", role: .muted, indent: 2) }
    for id in worstFirst(whatIf.untouched) {
      page.text(standing(of: id, board), role: .link, indent: 2, target: .issue(id))
    }
  }
}
