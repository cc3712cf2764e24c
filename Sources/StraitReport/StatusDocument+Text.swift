import StraitAnalytics
import StraitCanvas

extension StatusDocument {
  /// The figures for a person: plain text, aligned, a line a thing.
  public var text: String {
    var lines = [
      "\(board.title) · as of \(asOf) · names \(names) · \(marking) · \(board.id) \(board.digest)"
        + (knownBy.map { " · known by " + $0.words } ?? "")
        + (withheld.map { " · withheld: " + $0.words } ?? ""),
      "faults: \(count(faults.errors, "error")), \(count(faults.warnings, "warning"))",
      "events: \(events), of them coded \(coded)/\(events)",
      "links: \(count(spillover.count, "spillover")) (\(spillover.stated) stated, "
        + "\(spillover.inferred) inferred; \(spillover.undone) undone, \(spillover.denied) denied), "
        + count(easing.count, "easing"),
    ]
    lines += alerts.lines
    section("Tension", into: &lines) {
      tension.map { direction in
        let rank = direction.milderWeeks.map { milder in
          " · more tense than \(milder) of \(direction.weeks ?? 0) weeks"
        }
        return "  \(direction.actorName) → \(direction.targetName)  "
          + "\(Figures.signed(direction.stock)) \(direction.change), "
          + "four weeks ago \(Figures.signed(direction.stockFourWeeksAgo))\(rank ?? "") "
          + "· coded \(direction.coded)/\(direction.events)"
      }
    }
    let titles = CellColumn(issues.map(\.title))
    section("Issues", into: &lines) {
      issues.map { issue in
        let level = issue.level.map(String.init) ?? "?"
        let flags =
          (issue.isRiskAlert ? " · risk alert" : "") + (issue.isOpportunity ? " · opportunity" : "")
          + (issue.isClosed ? " · closed" : "")
        return "  \(level) \(CellText.pad(issue.change ?? "unknown", to: 12)) "
          + "\(titles.pad(issue.title))  last \(CellText.pad(issue.lastMove ?? "–", to: 13)) "
          + "next \(issue.next ?? "–")\(flags)"
      }
    }
    let series = CellColumn(polls.map(\.title))
    section("Opinion", into: &lines) {
      polls.map { poll in
        let change = poll.isAfterBreak ? "break" : poll.change.map(Figures.signed) ?? "first"
        let sample = poll.sample.map(Figures.grouped) ?? "unknown"
        let late = poll.next.map { $0.state == "overdue" ? " · overdue since \($0.date)" : "" }
        let mark = (poll.verification == "verified" ? "" : " · \(poll.verification)") + (late ?? "")
        return
          "  \(series.pad(poll.title))  \(right(Figures.fixed(poll.value), 5)) % "
          + "\(right(change, 6))  n \(sample) · \(poll.pollsterName) \(poll.fieldEnd)\(mark)"
      }
    }
    let levers = CellColumn(self.levers.map(\.title))
    section("Levers", into: &lines) {
      self.levers.map { lever in
        let clock = lever.days.map { "\(lever.clock) in \(count($0, "day"))" } ?? lever.clock
        return "  \(levers.pad(lever.title))  \(CellText.pad(clock, to: 18)) "
          + "\(lever.outcome ?? "never tried")\(lever.isTooLate ? " · shorter than its lead time" : "")"
      }
    }
    let indicators = CellColumn(self.indicators.map(\.title))
    section("Indicators", into: &lines) {
      self.indicators.map { indicator in
        let state = indicator.state?.replacing("-", with: " ") ?? "never"
        let since = indicator.holdsSince.map { " since \($0)" } ?? ""
        let rule = indicator.verdict.map { " · rule \($0.replacing("-", with: " "))\(since)" } ?? ""
        return "  \(CellText.pad(state, to: 9)) \(indicators.pad(indicator.title))  "
          + "\(indicator.checked ?? "–")\(rule)"
      }
    }
    if let whole = calibration.first {
      let score = whole.brier.map { "Brier \(Amount($0, decimals: 3))" } ?? "too few to score"
      lines += [
        "",
        "Judgments: \(score), n \(whole.scored); \(whole.illustrative) illustrative left out, "
          + "\(whole.overdue) overdue",
      ]
    }
    if let note = judgmentNote { lines += ["", note] }
    return lines.map(trimmed).joined(separator: "\n") + "\n"
  }

  /// Whose word the levels are, since nobody may take them for a finding.
  private var judgmentNote: String? {
    let authors = Set(issues.compactMap(\.author)).sorted()
    guard !authors.isEmpty else { return nil }
    let illustrative = issues.contains(where: \.isIllustrative) ? ", illustrative" : ""
    return
      "Levels and changes are a desk judgment (\(authors.joined(separator: ", "))\(illustrative))."
  }

  private func section(_ heading: String, into lines: inout [String], rows: () -> [String]) {
    let rows = rows()
    guard !rows.isEmpty else { return }
    lines += ["", heading] + rows
  }

  private func right(_ text: String, _ columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - CellText.width(text))) + text
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}

/// A column as wide as its widest text, within reason.
private struct CellColumn {
  var columns: Int

  init(_ texts: [String]) {
    columns = min(44, texts.map { CellText.width($0) }.max() ?? 0)
  }

  func pad(_ text: String) -> String { CellText.pad(text, to: columns) }
}
