import StraitAnalytics
import StraitCanvas
import StraitModel

extension BriefPage {
  /// Puts a brief into words.
  init(_ brief: BriefDocument) {
    let status = brief.status
    title = "Brief: \(oneLine(status.board.title)), as of \(brief.weekday) \(status.asOf)"
    marking = brief.marking
    notices = brief.notices
    facts = [("Made", brief.time.group)]
    facts += brief.sides.enumerated().map { index, side in
      (oneLine(side.capital), brief.time.local(side: index))
    }
    facts += [
      ("As of", status.asOf), ("Compared with", brief.since), ("Names", status.names),
      ("Board", "\(status.board.id), data \(status.board.digest)"),
      (
        "Files",
        "\(count(status.faults.errors, "error")), \(count(status.faults.warnings, "warning"))"
      ), ("Program", "straitwatch \(brief.version)"),
    ]
    if let knownBy = status.knownBy { facts.append(("Known by", knownBy.words)) }
    if let withheld = status.withheld { facts.append(("Withheld", withheld.words)) }
    sections = [
      brief.bottomLineSection, brief.judgmentSection, brief.changeSection, brief.issueSection,
    ]
    sections += brief.panes.map(brief.section(of:))
    sections += [
      brief.indicatorSection, brief.dateSection, brief.gapSection, brief.sourceSection,
      BriefSection(
        id: "methods",
        title: "Methods and limits",
        blocks: [.items(brief.methods.map { BriefItem($0) })]
      ),
    ]
  }
}

extension BriefDocument {
  fileprivate var weekday: String { Day(status.asOf)?.weekdayName ?? "" }

  fileprivate var notices: [String] {
    var notices: [String] = []
    if isIllustrative {
      notices.append(
        "Judgments marked illustrative show how the desk works. They are nobody's finding."
      )
    }
    // A day that is over is told from a log that was written since.
    if let day = Day(status.asOf), time.day(side: 0) - day > 1 {
      notices.append(
        "This brief was made \(count(time.day(side: 0) - day, "day")) after the day that it tells of."
      )
    }
    return notices
  }

  // MARK: Judgments

  /// At most three lines, from the open judgments; where they leave room, from the levels, which are
  /// the desk's judgments too.
  fileprivate var bottomLineSection: BriefSection {
    let lines = bottomLine.compactMap { id in judgments.first { $0.id == id } }
    var items = lines.map { judgment in
      BriefItem(
        [
          sentence(judgment.statement), judgment.likelihoodSentence, judgment.confidenceSentence,
          judgment.isIllustrative ? "Illustrative." : "",
        ].filter { !$0.isEmpty }.joined(separator: " ")
      )
    }
    if items.isEmpty {
      items = [BriefItem(judgments.isEmpty ? Self.noJudgment : Self.noEvidence)]
    }
    if items.count < Self.bottomLines, let highest { items.append(BriefItem(highest)) }
    return BriefSection(id: "bottom-line", title: "Bottom line", blocks: [.items(items)])
  }

  private static let noJudgment = "No open judgment on the board."
  private static let noEvidence = "No open judgment on the board names its evidence."

  /// Which issues stand worst.
  private var highest: String? {
    let open = status.issues.filter { !$0.isClosed }
    guard let level = open.compactMap(\.level).max() else { return nil }
    let worst = open.filter { $0.level == level }
    let mark = worst.contains(where: \.isIllustrative) ? " Illustrative." : ""
    return "Highest level of an open issue: \(level), \(BriefWords.level(level)): "
      + worst.map { oneLine($0.title) }.joined(separator: ", ") + "." + mark
  }

  fileprivate var judgmentSection: BriefSection {
    var blocks: [BriefBlock] =
      judgments.isEmpty
      ? [.paragraph(Self.noJudgment)] : [.entries(judgments.map(item(of:)))]
    if let score = status.calibration.first { blocks.append(.paragraph(score.sentence)) }
    return BriefSection(id: "judgments", title: "Key judgments", blocks: blocks)
  }

  private func item(of judgment: Judgment) -> BriefItem {
    var details = [
      [judgment.confidenceSentence, judgment.basis.map(sentence) ?? ""]
        .filter { !$0.isEmpty }.joined(separator: " ")
    ]
    if let rationale = judgment.rationale { details.append("Reason: " + sentence(rationale)) }
    if !judgment.wouldChange.isEmpty {
      details.append(
        "Would change it: " + judgment.wouldChange.map(sentence).joined(separator: " ")
      )
    }
    details.append("Dissent: " + sentence(judgment.dissent ?? "none is recorded"))
    details.append(
      "Made \(judgment.made) by \(judgment.author)"
        + (judgment.isIllustrative ? ", illustrative" : "") + ". Holds through \(judgment.expires)."
        + (judgment.issueTitle.map { " Issue: \($0)." } ?? "")
    )
    details.append("Rests on: " + marks(of: judgment.citations) + ".")
    return BriefItem(
      sentence(judgment.statement) + " " + judgment.likelihoodSentence,
      details: details
    )
  }

  // MARK: What changed

  fileprivate var changeSection: BriefSection {
    BriefSection(
      id: "changes",
      title: "What changed since \(since)",
      blocks: changes.isEmpty
        ? [.paragraph("Nothing on the board is dated after \(since).")]
        : BriefDocument.blocks(of: changes)
    )
  }
}

extension StatusDocument.Score {
  /// Whether earlier judgments came true as often as they said, or that nobody can tell yet.
  fileprivate var sentence: String {
    let left =
      illustrative == 0
      ? "" : " \(illustrative) illustrative \(illustrative == 1 ? "one is" : "ones are") left out."
    guard let brier else {
      return "Were we right: too few to score, \(scored) of \(Calibration.fewest).\(left)"
    }
    return "Were we right: Brier score \(Amount(brier, decimals: 3)) of \(scored) judgments, "
      + "0 the best and 1 the worst.\(left)"
  }
}
