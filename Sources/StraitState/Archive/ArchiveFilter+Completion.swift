public import StraitModel

extension ArchiveFilter {
  /// What the last word of a text may become, in order; none where nothing is known to fit.
  public static func completions(of text: String, on board: Board) -> [String] {
    let last = text.hasSuffix(" ") ? "" : terms(of: text).last?.text ?? ""
    let parts = last.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      return Key.allCases.map { $0.rawValue + ":" }.filter { $0.hasPrefix(last.lowercased()) }
    }
    guard let key = Key(rawValue: parts[0].lowercased()) else { return [] }
    // Of several values the last one is being typed.
    let values = parts[1].split(separator: ",", omittingEmptySubsequences: false)
    let typed = (values.last ?? "").lowercased()
    let before = last.dropLast(typed.count)
    return candidates(of: key, on: board).filter { $0.lowercased().hasPrefix(typed) }
      .map { before + $0 }
  }

  /// The text with its last word completed as far as all completions agree.
  public static func completed(_ text: String, on board: Board) -> String {
    let all = completions(of: text, on: board)
    guard var common = all.first else { return text }
    for other in all.dropFirst() {
      common = String(zip(common, other).prefix { $0 == $1 }.map(\.0))
    }
    let last = text.hasSuffix(" ") ? "" : terms(of: text).last?.text ?? ""
    guard common.count >= last.count else { return text }
    // A word that is whole ends; a key waits for its value.
    let end = all.count == 1 && !common.hasSuffix(":") ? " " : ""
    return text.dropLast(last.count) + common + end
  }

  private static func candidates(of key: Key, on board: Board) -> [String] {
    switch key {
    case .code: (1...20).map { $0 < 10 ? "0\($0)" : "\($0)" }
    case .actor, .target:
      (board.dyad.sides.map(\.code) + board.thirdParties.filter { $0.kind == .state }.map(\.code))
        .map(\.text)
    case .source: sources
    case .mark: ["none", "any"] + ArchiveMark.allCases.map(\.rawValue)
    case .issue: board.issues.filter { !$0.match.isEmpty }.map(\.id)
    case .word: []
    }
  }
}
