public import StraitAnalytics
public import StraitModel

/// A figure taken apart, as `straitwatch why` gives it away.
///
/// This is the public schema `straitwatch.why/1`, described in `docs/COMMAND-LINE.md`. A field may be
/// added; one that is renamed, removed or means something else raises the number.
public struct WhyDocument: Hashable, Sendable {
  /// The name and version of the schema.
  public static let schema = "straitwatch.why/1"

  /// The figure and its parts.
  public var explanation: Explanation
  /// Where the figures are from.
  public var board: StatusDocument.Source
  /// Whose names are shown: `both`, `neutral` or a side's code.
  public var names: String
  /// The most closed marking of the board and of every record that is named.
  public var marking: String
  /// By which day the events had to be entered, if that was asked for.
  public var knownBy: KnownBy?
  /// What was withheld, if there was a ceiling.
  public var withheld: Withheld?
  /// The version of the program that computed it.
  public var version: String

  /// Puts an explanation together with where it is from.
  public init(_ explanation: Explanation, board cut: Board, digest: String, version: String) {
    self.explanation = explanation
    board = StatusDocument.Source(
      id: cut.id,
      title: cut.title.replacing("\n", with: " "),
      digest: digest
    )
    names = cut.namesPolicy.description
    withheld = cut.withheld
    knownBy = cut.knownBy
    self.version = version
    // A sum tells of every record that it is over, also of those that have faded to one line.
    marking = cut.highestMarking.rawValue
  }

  /// The figures of a board that can be taken apart, a line each, for a person.
  public static func listing(on board: Board, asOf day: Day) -> String {
    let rows = FigureID.explained(on: board, asOf: day).map {
      ($0.description, $0.title(on: board))
    }
    let columns = rows.map(\.0.count).max() ?? 0
    return rows.map { name, title in
      name + String(repeating: " ", count: columns - name.count + 2) + title + "\n"
    }.joined()
  }
}

extension WhyDocument {
  /// The document for a person: the figure, its parts as one would add them up on paper, and what
  /// one must know of them.
  public var text: String {
    let figure = explanation.amount?.description ?? "none"
    var lines = [
      explanation.title,
      "\(figure)  \(explanation.absence ?? explanation.unit)",
      "\(explanation.figure), as of \(explanation.asOf)"
        + (explanation.day == explanation.asOf ? "" : ", which is that of \(explanation.day)"),
      "", "Parts: \(explanation.rule)", "",
    ]
    lines += addition
    lines += list("How to read it", explanation.remarks.map { ($0.name, words(of: $0)) })
    lines += list(
      "Computed with",
      explanation.parameters.map { ($0.name, "\($0.value) (\($0.source))") }
    )
    lines += list("What is missing", explanation.gaps.map { ($0.name, words(of: $0)) })
    lines += ["", "\(board.title) (\(board.id)) · data \(board.digest) · names \(names)"]
    if let knownBy { lines.append("known by \(knownBy.words)") }
    lines.append(
      "straitwatch \(version) · \(marking)" + (withheld.map { " · withheld \($0.words)" } ?? "")
    )
    return lines.map { line in
      var line = Substring(line)
      while line.hasSuffix(" ") { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  /// The parts, a line for rounding where one is needed, and the figure below a rule.
  private var addition: [String] {
    guard let amount = explanation.amount else { return ["  none"] }
    let products = explanation.parts.map(\.product)
    let productColumns = products.map(\.count).max() ?? 0
    var rows = zip(explanation.parts, products).map { part, product in
      let gap = productColumns == 0 ? 0 : productColumns - product.count + 2
      return (
        part.amount.signed, product + String(repeating: " ", count: gap) + Self.words(of: part)
      )
    }
    let rounding = explanation.rounding
    if rounding.units != 0 { rows.append((rounding.signed, "rounding")) }
    if rows.isEmpty { rows.append((Amount(units: 0, decimals: amount.decimals).signed, "nothing")) }
    let columns = max(rows.map(\.0.count).max() ?? 0, amount.signed.count)
    func line(_ number: String, _ words: String) -> String {
      "  " + String(repeating: " ", count: columns - number.count) + number + "  " + words
    }
    return rows.map(line) + ["  " + String(repeating: "─", count: columns)]
      + [line(amount.signed, explanation.figure.description)]
  }

  private static func words(of part: Explanation.Part) -> String {
    let id = part.subject.map { "  [\($0.id)]" } ?? ""
    let title = part.title.replacing("\n", with: " ")
    return (part.date.isEmpty ? "" : part.date + "  ") + title + id
  }

  private func words(of remark: Explanation.Remark) -> String {
    remark.text.replacing("\n", with: " ") + (remark.subject.map { "  [\($0.id)]" } ?? "")
  }

  private func list(_ heading: String, _ rows: [(name: String, text: String)]) -> [String] {
    if rows.isEmpty { return [] }
    let columns = min(18, rows.map(\.name.count).max() ?? 0)
    return ["", heading]
      + rows.map { name, text in
        "  " + name + String(repeating: " ", count: max(0, columns - name.count)) + "  " + text
      }
  }
}

extension WhyDocument {
  /// The document as JSON.
  ///
  /// What is not known is null, never absent and never zero.
  public var json: JSON {
    .object([
      .init("schema", .string(Self.schema)),
      .init("figure", .string(explanation.figure.description)),
      .init("title", .string(explanation.title)),
      .init(
        "board",
        .object([
          .init("id", .string(board.id)), .init("title", .string(board.title)),
          .init("digest", .string(board.digest)),
        ])
      ),
      .init("as_of", .string(explanation.asOf.description)),
      .init("day", .string(explanation.day.description)),
      .init("names", .string(names)),
      .init("withheld", withheld.json),
      .init("known_by", knownBy.json),
      .init("version", .string(version)),
      .init("tlp", .string(marking)),
      .init("value", .optional(explanation.amount?.value)),
      .init("decimals", .optional(explanation.amount?.decimals)),
      .init("absence", .optional(explanation.absence)),
      .init("unit", .string(explanation.unit)),
      .init("rule", .string(explanation.rule)),
      .init("parts", .array(explanation.parts.map(\.json))),
      .init("rounding", .number(explanation.rounding.value)),
      .init("remarks", .array(explanation.remarks.map(\.json))),
      .init(
        "parameters",
        .array(
          explanation.parameters.map { parameter in
            .object([
              .init("name", .string(parameter.name)), .init("value", .string(parameter.value)),
              .init("source", .string(parameter.source)),
            ])
          }
        )
      ),
      .init("gaps", .array(explanation.gaps.map(\.json))),
    ])
  }
}

extension Explanation.Part {
  fileprivate var json: JSON {
    .object([
      .init("amount", .number(amount.value)),
      .init("date", .optional(date.isEmpty ? nil : date)),
      .init("title", .string(title)),
      .init("record", .optional(subject?.id)),
      .init("act", act?.json ?? .null),
      .init("factors", .optional(factors)),
    ])
  }
}

extension Explanation.Act {
  fileprivate var json: JSON {
    .object([
      .init("goldstein", .number(value.value)),
      .init("origin", .string(value.origin.rawValue)),
      .init("code", .optional(value.code)),
      .init("table", .optional(value.table)),
      .init("weight", .number(weight)),
      .init("age_days", .integer(days)),
      .init("decay", .optional(decay)),
      .init("divisor", .optional(divisor)),
      .init("subtracted", .boolean(isSubtracted)),
      .init("disputed", .boolean(isDisputed)),
    ])
  }
}

extension Explanation.Remark {
  fileprivate var json: JSON {
    .object([
      .init("name", .string(name)), .init("text", .string(text)),
      .init("record", .optional(subject?.id)),
    ])
  }
}
