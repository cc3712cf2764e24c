public import StraitModel

/// A rule that holds, as the program of `watch --on-alert` reads it.
///
/// This is the public schema `straitwatch.alert/1`, described in `docs/INDICATORS.md`.
public struct AlertDocument: Hashable, Sendable {
  /// The name and version of the schema.
  public static let schema = "straitwatch.alert/1"

  /// The id of the board.
  public var board: String
  /// The id of the indicator.
  public var indicator: String
  /// Its title.
  public var title: String
  /// Its rule.
  public var rule: String
  /// From when the rule has held without a gap.
  public var since: Day
  /// The day of the desk.
  public var day: Day
  /// True for an indicator that shows how the desk works, not what anybody watches.
  public var isIllustrative: Bool

  /// Makes a document.
  public init(
    board: String,
    indicator: String,
    title: String,
    rule: String,
    since: Day,
    day: Day,
    isIllustrative: Bool
  ) {
    self.board = board
    self.indicator = indicator
    self.title = title
    self.rule = rule
    self.since = since
    self.day = day
    self.isIllustrative = isIllustrative
  }

  /// The document as JSON.
  public var json: JSON {
    .object([
      .init("schema", .string(AlertDocument.schema)),
      .init("board", .string(board)),
      .init("indicator", .string(indicator)),
      .init("title", .string(title)),
      .init("rule", .string(rule)),
      .init("holds_since", .string(since.description)),
      .init("as_of", .string(day.description)),
      .init("illustrative", .boolean(isIllustrative)),
    ])
  }
}
