import StraitCanvas

// The issues, the panes, and what is ahead.
extension BriefDocument {
  var issueSection: BriefSection {
    var blocks: [BriefBlock] = [
      .heading("Tension"), .table(tensionTable),
      .paragraph(
        "Below zero is conflict. The arrow compares with four weeks ago. Milder weeks: of the past "
          + "weeks of the declared coverage."
      ),
    ]
    if status.issues.isEmpty {
      blocks.append(.paragraph("The board holds no issue."))
    } else {
      blocks += [
        .heading("Level and change"), .table(issueTable),
        .paragraph(
          "▼ deteriorated, ▬ unchanged, ▲ improved, ! risk alert, + resolution opportunity, "
            + "? unknown. " + authors
        ),
      ]
    }
    return BriefSection(id: "issues", title: "All issues", blocks: blocks)
  }

  private var tensionTable: BriefTable {
    BriefTable(
      columns: [
        .init(title: "Direction", wraps: true), .init(title: "Stock", alignsRight: true),
        .init(title: since, alignsRight: true), .init(title: "4 weeks ago", alignsRight: true),
        .init(title: "Milder weeks", alignsRight: true), .init(title: "Coded", alignsRight: true),
      ],
      rows: zip(status.tension, stocksSince).map { direction, before in
        let name = "\(direction.actorName) → \(direction.targetName)"
        // Without a coded event and without coverage a stock of zero would look like calm.
        guard direction.coded > 0 || direction.milderWeeks != nil else {
          return [
            name, "unknown", "unknown", "unknown", "unknown",
            "\(direction.coded)/\(direction.events)",
          ]
        }
        return [
          name,
          Figures.signed(direction.stock) + " " + BriefWords.arrow(direction.change),
          Figures.signed(before), Figures.signed(direction.stockFourWeeksAgo),
          direction.milderWeeks.map { "\($0) of \(direction.weeks ?? 0)" } ?? "unknown",
          "\(direction.coded)/\(direction.events)",
        ]
      }
    )
  }

  private var issueTable: BriefTable {
    BriefTable(
      columns: [
        .init(title: "Level"), .init(title: "Issue", wraps: true), .init(title: "Assessed"),
        .init(title: "Last event"), .init(title: "Next date"),
      ],
      rows: status.issues.map { issue in
        let level = issue.level.map(String.init) ?? "?"
        let marks =
          [level, BriefWords.arrow(issue.change)]
          + [issue.isRiskAlert ? "!" : "", issue.isOpportunity ? "+" : ""].filter { !$0.isEmpty }
        return [
          marks.joined(separator: " "), oneLine(issue.title) + (issue.isClosed ? " (closed)" : ""),
          issue.assessed ?? "–", issue.lastMove ?? "–", issue.next ?? "–",
        ]
      }
    )
  }

  /// Whose word the levels are, since nobody may take them for a finding.
  private var authors: String {
    let authors = Set(status.issues.compactMap(\.author)).sorted()
    if authors.isEmpty { return "Nobody has judged a level." }
    let mark = status.issues.contains(where: \.isIllustrative) ? ", illustrative" : ""
    return "Levels and changes are a desk judgment of \(authors.joined(separator: ", "))\(mark)."
  }

  // MARK: Panes

  func section(of pane: Pane) -> BriefSection {
    var blocks: [BriefBlock] = []
    if !pane.issues.isEmpty { blocks.append(.entries(pane.issues.map(item(of:)))) }
    if pane.issues.isEmpty, pane.quiet == 0 {
      blocks.append(.paragraph("No open issue stands in this pane."))
    } else if pane.quiet > 0 {
      let other = pane.issues.isEmpty ? "" : "other "
      blocks.append(
        .paragraph(
          "\(count(pane.quiet, "\(other)open issue")) \(pane.quiet == 1 ? "has" : "have") no event "
            + "in the last \(BriefDocument.recentDays) days."
        )
      )
    }
    switch pane.id {
    case "opinion": blocks += opinionBlocks
    case "levers": blocks += leverBlocks
    default: break
    }
    return BriefSection(id: pane.id, title: pane.title, blocks: blocks)
  }

  private func item(of issue: PaneIssue) -> BriefItem {
    let figures = status.issues.first { $0.id == issue.id }
    let level =
      figures?.level.map { "level \($0), \(figures?.change ?? "unknown")" } ?? "level unknown"
    var details = [
      "Last: \(issue.latestDate) \(issue.latest) · \(marks(of: [issue.citation]))"
    ]
    if let reason = issue.reason {
      let mark = figures?.isIllustrative == true ? ", illustrative" : ""
      details.append("Desk (\(figures?.assessed ?? "")\(mark)): \(reason)")
    }
    details += issue.positions.map { position in
      let since = position.since.map {
        " (since \($0)\(position.isVerified ? "" : ", unverified"))"
      }
      if let text = position.text { return "\(position.sideName)\(since ?? ""): \(text)" }
      return "\(position.sideName): position unknown: \(position.unknown ?? "")"
    }
    return BriefItem(
      "\(issue.title): \(level); \(count(issue.events, "event")) in "
        + "\(BriefDocument.recentDays) days, \(issue.conflicts) of conflict",
      details: details
    )
  }

  private var opinionBlocks: [BriefBlock] {
    if status.polls.isEmpty { return [.paragraph("No poll figure is known.")] }
    let shown = status.polls.filter { headlineSeries.contains($0.series) }
    let others = status.polls.count - shown.count
    var blocks: [BriefBlock] = [.heading("Newest figures"), .items(shown.map(item(of:)))]
    if others > 0 {
      blocks.append(
        .paragraph("\(count(others, "other series")) \(others == 1 ? "has" : "have") figures.")
      )
    }
    return blocks
  }

  private func item(of poll: StatusDocument.Poll) -> BriefItem {
    let citation = sources.lazy.flatMap(\.citations).first { $0.id == poll.id }
    let change =
      poll.isAfterBreak
      ? "after a break" : poll.change.map { "\(Figures.signed($0)) points" } ?? "first figure"
    let sample = poll.sample.map(Figures.grouped) ?? "unknown"
    return BriefItem(
      "\(oneLine(poll.title)): \(Figures.fixed(poll.value)) %, \(change)",
      address: citation?.url,
      details: [
        "Fieldwork to \(poll.fieldEnd), n \(sample) · \(oneLine(poll.pollsterName)) · "
          + (citation?.mark ?? "no source named")
      ]
    )
  }

  private var leverBlocks: [BriefBlock] {
    if status.levers.isEmpty { return [.paragraph("The board holds no lever.")] }
    let ahead = status.levers.filter { !["past", "unknown"].contains($0.clock) }
    let over = status.levers.count - ahead.count
    let rest = BriefBlock.paragraph(
      "\(count(over, ahead.isEmpty ? "lever" : "other lever")) \(over == 1 ? "has" : "have") no window "
        + "that is open or to come."
    )
    if ahead.isEmpty { return [rest] }
    return [
      .table(
        BriefTable(
          columns: [
            .init(title: "Lever", wraps: true), .init(title: "Window"), .init(title: "Last use"),
          ],
          rows: ahead.map { lever in
            [
              oneLine(lever.title),
              (lever.days.map { "\(lever.clock) in \(count($0, "day"))" } ?? lever.clock)
                + (lever.isTooLate ? ", too late" : ""),
              lever.outcome ?? "never tried",
            ]
          }
        )
      )
    ] + (over == 0 ? [] : [rest])
  }

  // MARK: What is ahead

  var indicatorSection: BriefSection {
    var blocks: [BriefBlock] = scenarios.flatMap { scenario -> [BriefBlock] in
      [
        .heading(
          "\(scenario.title): \(scenario.observed) of \(scenario.indicators.count) observed"
        ),
        .table(
          BriefTable(
            columns: [
              .init(title: "State"), .init(title: "Indicator", wraps: true),
              .init(title: "Tells apart"), .init(title: "Seen"), .init(title: "Rule"),
            ],
            rows: scenario.indicators.map { indicator in
              [
                indicator.state?.replacing("-", with: " ") ?? "never looked at", indicator.title,
                indicator.diagnosticity, indicator.seen ?? "–",
                indicator.verdict?.replacing("-", with: " ") ?? "–",
              ]
            }
          )
        ),
      ]
    }
    let all = scenarios.flatMap(\.indicators)
    if all.isEmpty {
      blocks = [.paragraph("The board holds no indicator.")]
    } else {
      let authors = Set(all.map(\.author)).sorted().joined(separator: ", ")
      let mark = all.contains(where: \.isIllustrative) ? ", illustrative" : ""
      blocks.append(.paragraph("States are a desk judgment of \(authors)\(mark)."))
    }
    return BriefSection(id: "indicators", title: "Indicators", blocks: blocks)
  }

  var dateSection: BriefSection {
    let blocks: [BriefBlock] =
      dates.isEmpty
      ? [.paragraph("The calendar holds no date of the next \(BriefDocument.daysAhead) days.")]
      : [
        .table(
          BriefTable(
            columns: [
              .init(title: "Date"), .init(title: "What", wraps: true), .init(title: "Kind"),
              .init(title: "Source"),
            ],
            rows: dates.map { [$0.date, $0.title, $0.kind, $0.citation.mark] }
          )
        )
      ]
    return BriefSection(
      id: "calendar",
      title: "The next \(BriefDocument.daysAhead) days",
      blocks: blocks
    )
  }

  // MARK: What it rests on

  var gapSection: BriefSection {
    BriefSection(
      id: "gaps",
      title: "Gaps",
      blocks: gaps.isEmpty
        ? [.paragraph("No gap was found.")] : [.items(gaps.map { BriefItem($0.text) })]
    )
  }

  var sourceSection: BriefSection { BriefDocument.section(of: sources, in: "brief") }

  /// Sources with what is cited from each.
  static func section(of sources: [Source], in document: String) -> BriefSection {
    let items = sources.map { source in
      var item = BriefItem(
        "\(source.id) \(source.reliability): "
          + ([source.name, source.side, source.language].compactMap(\.self).joined(separator: ", "))
          + (source.reason.map { ". \(sentence($0))" } ?? "")
      )
      item.details = source.citations.map { citation in
        BriefLine(
          text: "\(citation.id): \(citation.admiralty ?? "") \(citation.verification)",
          address: citation.url,
          printsAddress: true
        )
      }
      return item
    }
    return BriefSection(
      id: "sources",
      title: "Sources",
      blocks: items.isEmpty
        ? [.paragraph("Nothing in this \(document) is cited.")] : [.items(items)]
    )
  }
}

extension BriefDocument.Judgment {
  /// The term with its range: `Likely (55–80 %).`.
  var likelihoodSentence: String {
    guard let likelihood, let percentages else {
      return "Likelihood is unknown, since no evidence is named."
    }
    return likelihood.prefix(1).uppercased() + likelihood.dropFirst()
      + " (\(percentages.lowerBound)–\(percentages.upperBound) %)."
  }

  /// In a sentence of its own, as ICD 203 asks.
  var confidenceSentence: String { "Confidence is \(confidence)." }
}

extension BriefDocument.Citation {
  /// Source, Admiralty code and verification, as in `gazette B2 verified`.
  var mark: String {
    [source ?? "no source", admiralty, verification].compactMap(\.self).joined(separator: " ")
  }
}

/// Each source once, with its marks.
func marks(of citations: [BriefDocument.Citation]) -> String {
  var seen: Set<String> = []
  let marks = citations.map(\.mark).filter { seen.insert($0).inserted }
  return marks.isEmpty ? "no source named" : marks.joined(separator: "; ")
}
