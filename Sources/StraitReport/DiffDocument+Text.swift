import StraitCanvas
import StraitModel

extension DiffDocument {
  /// What changed as text of 80 columns.
  public var text: String {
    let page = BriefPage(self)
    let marking = BriefText.marking(page.marking.rawValue)
    return ([marking, ""] + BriefText.lines(of: page) + ["", marking]).map { $0 + "\n" }.joined()
  }

  /// What changed as Markdown.
  public var markdown: String { BriefPage(self).markdown() }

  fileprivate static func figure(_ value: Double?) -> String {
    value.map(Figures.signed) ?? "unknown"
  }
}

extension BriefPage {
  /// Puts what changed into words.
  fileprivate init(_ diff: DiffDocument) {
    title =
      diff.lastLook.map { "\(diff.board.title): what is not as you saw it at \($0.words)" }
      ?? "\(diff.board.title): what changed from \(diff.from) to \(diff.to)"
    marking = diff.marking
    notices =
      diff.isIllustrative
      ? ["Judgments marked illustrative show how the desk works. They are nobody's finding."] : []
    facts = [
      ("From", "the end of \(diff.from)"), ("To", "the end of \(diff.to)"), ("Names", diff.names),
      ("Board", "\(diff.board.id), data \(diff.board.digest)"),
      ("Program", "straitwatch \(diff.version)"),
    ]
    if let withheld = diff.withheld { facts.append(("Withheld", withheld.words)) }
    sections = [
      BriefSection(
        id: "changes",
        title: "What changed",
        blocks: diff.changes.isEmpty
          ? [
            .paragraph(
              diff.lastLook == nil
                ? "Nothing on the board is dated after \(diff.from) and up to \(diff.to)."
                : "Everything on the board is as you saw it."
            )
          ]
          : BriefDocument.blocks(of: diff.changes, tellsPlaces: true)
      ),
      BriefSection(
        id: "tension",
        title: "Tension",
        blocks: [
          .table(
            BriefTable(
              columns: [
                .init(title: "From", wraps: true), .init(title: "To"),
                .init(title: diff.from, alignsRight: true),
                .init(title: diff.to, alignsRight: true),
                .init(title: "Change", alignsRight: true),
              ],
              rows: diff.tension.map { direction in
                [
                  direction.actorName, direction.targetName, DiffDocument.figure(direction.before),
                  DiffDocument.figure(direction.after), DiffDocument.figure(direction.change),
                ]
              }
            )
          )
        ]
      ), BriefDocument.section(of: diff.sources, in: "comparison"),
    ]
  }
}

extension DiffDocument.Tension {
  /// From the first day to the second; nil where either is unknown.
  fileprivate var change: Double? {
    guard let before, let after else { return nil }
    return after - before
  }
}
