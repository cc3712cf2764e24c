import StraitFormats
import StraitModel
import StraitState

extension ExportComparison {
  /// The name and version of the schema of ``json``.
  public static let schema = "straitwatch.verify/1"

  /// How many rows, lines and files are named; of more only the count is told.
  private static let mostNamed = 12

  /// The result for a person: whether it is the same, then what was compared, a line each.
  public var text: String {
    var lines = [
      isSame ? "The same: this \(provenance.export.kind) is what the board says." : "It differs.",
      "",
    ]
    lines += facts.map { fact($0.name, $0.value) }
    lines.append("")
    lines.append(fact("shown", frameWords))
    lines.append(fact("bytes", byteWords))
    lines.append(fact("board", boardWords))
    if let files {
      if !files.changed.isEmpty { lines.append(fact("changed", named(files.changed))) }
      if !files.gone.isEmpty || files.goneUnnamed > 0 {
        lines.append(fact("gone", goneWords(files)))
      }
      if !files.new.isEmpty { lines.append(fact("new", named(files.new))) }
    }
    if let themeWords { lines.append(fact("theme", themeWords)) }
    if let versionWords { lines.append(fact("program", versionWords)) }
    return lines.map { $0 + "\n" }.joined()
  }

  private var facts: [(name: String, value: String)] {
    let places = provenance.places.map(\.description).joined(separator: ", ")
    return [
      ("made", "\(provenance.made) by straitwatch \(provenance.origin.version)"),
      (
        "of",
        "\(provenance.origin.board), as of \(provenance.asOf)"
          + (places.isEmpty ? "" : ": \(places)")
          + (provenance.origin.ceiling.map { ", within \($0.rawValue)" } ?? "")
      ),
    ]
  }

  /// A line; what the record says is made safe, since anybody may have written it.
  private func fact(_ name: String, _ value: String) -> String {
    let safe = SafeText.clean(value, limit: 4096).text.replacing("\n", with: " ")
    return name + String(repeating: " ", count: max(1, 9 - name.utf8.count)) + safe
  }

  private var frameWords: String {
    if !isMade { return "what this board has nothing of" }
    if isFrameSame { return "what the board shows" }
    if provenance.isPassing {
      return "a screen with something on it that has passed, which nothing leads back to"
    }
    if rows.isEmpty { return "not what the board shows" }
    let isOnePage = provenance.frames.count == 1
    let pages = Set(rows.map(\.page)).sorted().map { page in
      named(runs(rows.filter { $0.page == page }.map(\.row)))
        + (isOnePage ? "" : " of page \(page)")
    }
    return "not what the board shows; rows that differ: \(pages.joined(separator: "; "))"
  }

  private var byteWords: String {
    switch bytes {
    case .same: "the same"
    case .respaced: "the same but for line ends and blanks at the end of lines"
    case .different(let lines):
      (isFrameSame ? "the file was changed, in lines " : "different in lines ")
        + named(runs(lines))
    case .intact: "the file is as it was written; it was not drawn again"
    case .altered: "the file is not as it was written"
    case .uncompared: "not compared"
    }
  }

  private var boardWords: String {
    if board != provenance.origin.board { return "another one, '\(board)'" }
    if provenance.origin.ceiling != nil { return "under a ceiling nothing is told of its files" }
    if isBoardSame { return "the same files" }
    var words = "not the files that it was made from"
    if let files, files.isEmpty {
      words +=
        files.untold > 0
        ? "; the record tells nothing of \(files.untold) of them" : "; which differ cannot be told"
    }
    return words
  }

  private var themeWords: String? {
    guard let name = provenance.theme?.name else { return nil }
    switch theme {
    case .same: return nil
    case .different: return "'\(name)' looks different here; --theme names another"
    case .missing: return "'\(name)' is not here; --theme names its file"
    }
  }

  private var versionWords: String? {
    let made = provenance.origin.version
    if made == version { return nil }
    return isSame
      ? "made by \(made), compared by \(version): nothing else differs"
      : "made by \(made), compared by \(version), which may draw differently"
  }

  private func goneWords(_ files: FileDifference) -> String {
    if files.goneUnnamed == 0 { return named(files.gone) }
    let count = files.goneUnnamed
    return count == 1
      ? "one file, whose name was not told" : "\(count) files, whose names were not told"
  }

  /// Numbers in order, neighbours as one: `2, 5–9`.
  private func runs(_ numbers: [Int]) -> [String] {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
  }

  private func named(_ names: [String]) -> String {
    let more = names.count - ExportComparison.mostNamed
    return names.prefix(ExportComparison.mostNamed).joined(separator: ", ")
      + (more > 0 ? " and \(more) more" : "")
  }

  /// The result for a program; what was not compared is null.
  public var json: JSON {
    .object([
      .init("schema", .string(ExportComparison.schema)),
      .init("same", .boolean(isSame)),
      .init("shown_same", .boolean(isFrameSame)),
      .init("repeatable", .boolean(!provenance.isPassing)),
      .init(
        "rows",
        .array(
          rows.map {
            .object([.init("page", .integer($0.page)), .init("row", .integer($0.row))])
          }
        )
      ),
      .init("bytes", .string(byteName)),
      .init("lines", lines.map { .array($0.map { .integer($0) }) } ?? .null),
      .init("board_same", provenance.origin.ceiling == nil ? .boolean(isBoardSame) : .null),
      .init("files", files?.json ?? .null),
      .init("theme", .string(themeName)),
      .init("compared_by", .string(version)),
      .init("provenance", provenance.json),
    ])
  }

  private var lines: [Int]? {
    if case .different(let lines) = bytes { return lines }
    return nil
  }

  private var byteName: String {
    switch bytes {
    case .same: "same"
    case .respaced: "respaced"
    case .different: "different"
    case .intact: "intact"
    case .altered: "altered"
    case .uncompared: "uncompared"
    }
  }

  private var themeName: String {
    switch theme {
    case .same: "same"
    case .different: "different"
    case .missing: "missing"
    }
  }
}

extension FileDifference {
  fileprivate var json: JSON {
    .object([
      .init("changed", .array(changed.map { .string($0) })),
      .init("gone", .array(gone.map { .string($0) })),
      .init("gone_unnamed", .integer(goneUnnamed)),
      .init("new", .array(new.map { .string($0) })),
      .init("untold", .integer(untold)),
    ])
  }
}
