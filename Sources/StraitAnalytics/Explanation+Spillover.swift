import StraitModel

extension Explanation {
  /// Links of a kind, each counting one.
  static func links(
    _ figure: FigureID,
    _ kind: IssueLink.Kind,
    _ scope: SpilloverScope,
    on board: Board,
    asOf day: Day
  ) -> Explanation {
    var explanation = Explanation(
      figure,
      on: board,
      asOf: day,
      unit: kind.nouns,
      rule: "each link of the issue files counts one, by its own date"
    )
    let links = Spillover(board).links(kind, in: scope)
    let tally = SpilloverTally(links)
    explanation.amount = Amount(units: tally.count)
    explanation.parts = links.reversed().map { link in
      Part(
        amount: Amount(units: 1),
        date: link.link.date.description,
        title: link.words(on: board),
        subject: .link(link.id)
      )
    }
    explanation.remarks = [
      Remark(name: "by basis", text: "\(tally.stated) stated, \(tally.inferred) inferred"),
      Remark(name: "undone", text: "\(tally.undone) of \(tally.count)"),
      Remark(name: "denied", text: "\(tally.denied) of \(tally.count), by a side"),
      Remark(name: "by whose word", text: words(ofSides: links, on: board)),
    ]
    let unknown = links.count { $0.lag == nil }
    explanation.gaps = [
      Remark(
        name: "how long after",
        text: "unknown for \(unknown) of \(tally.count), whose evidence names nothing earlier"
      ),
      Remark(
        name: "kept by hand",
        text: "a link is chosen in hindsight, and none that is missing is known to be absent"
      ),
      Remark(
        name: "no cause",
        text: "that one came before the other does not say that it led to it"
      ),
    ]
    return explanation
  }

  /// How many of the stated ones are the word of each side, and of neither.
  private static func words(ofSides links: [SpilloverLink], on board: Board) -> String {
    let stated = links.filter { $0.link.basis == .stated }
    let sides = board.dyad.sides.map { side in
      "\(stated.count { $0.side == side.code }) \(side.short) or its sources"
    }
    return (sides + ["\(stated.count { $0.side == nil }) neither"]).joined(separator: ", ")
  }
}

extension SpilloverLink {
  /// Both ends, the basis and what became of it, in a line.
  fileprivate func words(on board: Board) -> String {
    let ends = [from, link.to].map { board.issue($0)?.title ?? $0 }.joined(separator: " ▸ ")
    let undone = link.ended.map { ", undone \($0)" } ?? ""
    return "\(ends), \(link.basis.rawValue)\(undone)"
  }
}

extension IssueLink.Kind {
  /// What links of the kind are called, for a heading.
  var heading: String {
    switch self {
    case .spillover: "Spillovers"
    case .easing: "Easings"
    case .legalBasis: "Links by law"
    case .context: "Links of context"
    }
  }

  /// What links of the kind are, after a number.
  var nouns: String {
    switch self {
    case .spillover: "spillovers: one issue made another worse"
    case .easing: "easings: one issue made another better"
    case .legalBasis: "links of an issue that rests on the law of another"
    case .context: "links of issues that belong together"
    }
  }
}
