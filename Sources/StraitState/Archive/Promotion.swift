import StraitDiagnostics
public import StraitModel

/// A machine-coded row as a line for the curated log, which a person has asked for.
///
/// Nothing in the line claims that somebody has read the article: it is unverified, its credibility
/// cannot be judged, its title says that a machine coded it, and its note names the row.
public struct Promotion: Hashable, Sendable {
  /// The row.
  public var row: ArchiveRow
  /// The id of the issue that it is put to.
  public var issue: String
  /// The table that it belongs to.
  public var file: String
  /// The line, column by column.
  public var fields: [TemplateField]

  /// Why a row can be no line of a board's log.
  public enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
    /// An actor that the board does not know.
    case actor(ActorCode)
    /// A text that is the id of no issue.
    case issue(String)
    /// An issue that was opened after the row's day.
    case opened(String, PartialDate)

    /// The fault in words.
    public var description: String {
      switch self {
      case .actor(let code): "‘\(code)’ is neither a side nor a third party of the board"
      case .issue(let id):
        id.isEmpty ? "name the issue that it belongs to" : "no issue is called ‘\(id)’"
      case .opened(let id, let date): "the issue ‘\(id)’ was opened on \(date), after the row’s day"
      }
    }
  }

  /// Makes a line.
  ///
  /// - Parameters:
  ///   - row: the row.
  ///   - issue: the id of the issue that it is put to.
  ///   - board: the board whose log takes it.
  ///   - today: the day that it is entered.
  /// - Throws: why the board would refuse it.
  public init(
    _ row: ArchiveRow,
    to issue: String,
    on board: Board,
    today: Day
  ) throws(Fault) {
    guard let found = board.issue(issue) else { throw .issue(issue) }
    guard row.day >= found.opened.first else { throw .opened(issue, found.opened) }
    let known = board.dyad.sides.map(\.code) + board.thirdParties.map(\.code)
    for actor in [row.actor.country, row.target.country]
    where !known.contains(actor) && !(actor.text.isEmpty && actor == row.target.country) {
      throw .actor(actor)
    }
    self.row = row
    self.issue = issue
    file =
      board.events.last { $0.issues.contains(issue) }?.place.file
      ?? board.events.last?.place.file ?? "events.csv"
    let source = board.source(row.id.source)?.id ?? ""
    fields = [
      TemplateField("id", "\(row.day)-\(row.id)"),
      TemplateField("date", row.day.description),
      TemplateField("precision", "day"),
      TemplateField("entered", today.description),
      TemplateField("title", Promotion.title(of: row, on: board)),
      TemplateField("issues", issue),
      TemplateField("actor", row.actor.country.text),
      TemplateField("target", row.target.country.text),
      TemplateField("kind", Promotion.kind(ofRoot: String(row.code.prefix(2))).rawValue),
      TemplateField("code", row.code),
      TemplateField("valence", Promotion.valence(of: row.goldstein).rawValue),
      TemplateField("source", source),
      TemplateField("url", row.address ?? ""),
      TemplateField("credibility", "6"),
      TemplateField("status", "current"),
      TemplateField("verification", Verification.unverified.rawValue),
      TemplateField("note", Promotion.note(on: row)),
    ]
  }

  /// The issues that a row may be put to, those first whose rules find it.
  ///
  /// A rule's words are looked for in the address without regard to what is between them, as the
  /// archive looks for them.
  public static func issues(for row: ArchiveRow, on board: Board) -> [String] {
    let found = found(row, on: board)
    return found
      + board.issues.filter { $0.opened.first <= row.day && !found.contains($0.id) }.map(\.id)
  }

  /// The issues whose rules find a row, and that were opened by its day.
  public static func found(_ row: ArchiveRow, on board: Board) -> [String] {
    board.issues.filter { issue in
      issue.opened.first <= row.day && issue.match.contains { $0.finds(row) }
    }.map(\.id)
  }

  private static func title(of row: ArchiveRow, on board: Board) -> String {
    let whom = row.target.country.text.isEmpty ? "" : " ▸ " + name(of: row.target.country, board)
    let act = CAMEO.root(of: row.code) ?? "acts"
    let title = "\(name(of: row.actor.country, board))\(whom): \(act) (machine-coded, not read)"
    // A title has at most 120 columns, and a name of a board may be as long as it likes.
    return title.count <= 100 ? title : String(title.prefix(99)) + "…"
  }

  private static func name(of code: ActorCode, _ board: Board) -> String {
    board.dyad.side(code)?.short ?? board.name(of: code)
  }

  private static func note(on row: ArchiveRow) -> String {
    let marks =
      row.marks.isEmpty ? "" : "; marked \(row.marks.map(\.rawValue).joined(separator: ", "))"
    return "Machine-coded by \(row.id.source), number \(row.id.number)\(marks). Nobody has read it."
  }

  private static func kind(ofRoot root: String) -> Event.Kind {
    switch root {
    case "01", "02", "03", "10", "11", "12", "13": .statement
    case "04": .meeting
    case "14": .protest
    default: .other
    }
  }

  private static func valence(of goldstein: Double) -> Event.Valence {
    if goldstein > 0 { return .cooperation }
    return goldstein < 0 ? .conflict : .neutral
  }
}

extension MatchRule {
  /// True where all parts of the rule hold for a row; false for a rule without a part.
  func finds(_ row: ArchiveRow) -> Bool {
    func holds(_ codes: [ActorCode], _ actor: ArchiveRow.Actor) -> Bool {
      codes.isEmpty || codes.contains { $0 == actor.country || actor.code.hasPrefix($0.text) }
    }
    if codes.isEmpty, actors.isEmpty, targets.isEmpty, words.isEmpty { return false }
    return (codes.isEmpty || codes.contains { row.code.hasPrefix($0) })
      && holds(actors, row.actor) && holds(targets, row.target)
      && (words.isEmpty || words.contains { MatchRule.isIn(row.article, $0) })
  }

  /// True where a word stands whole in an address.
  private static func isIn(_ address: String, _ word: String) -> Bool {
    func folded(_ text: String) -> [Unicode.Scalar] {
      ("/" + text.lowercased() + "/").unicodeScalars.map { scalar in
        switch scalar {
        case "a"..."z", "0"..."9": scalar
        case _ where scalar.isASCII: "/"
        default: scalar
        }
      }
    }
    let address = folded(address)
    let word = folded(word)
    guard word.contains(where: { $0 != "/" }), address.count >= word.count else { return false }
    return (0...(address.count - word.count)).contains { start in
      address[start..<(start + word.count)].elementsEqual(word)
    }
  }
}
