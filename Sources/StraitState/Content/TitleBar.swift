import StraitCanvas
public import StraitModel

/// What stands at the right of the title bar, and where, so that it is drawn and clicked on alike.
///
///      ROK–Japan › Calendar      ! 3 rules hold (7) · Sun 2019-08-25, today · names both · TLP:CLEAR
///                                ╰ rules ─────────╯╰ day ───────────────────────────────╯╰ marking
public struct TitleBar: Hashable, Sendable {
  /// How many rules hold; empty for none, and where there is no room.
  public var rules: String
  /// What stands between the mark and the day; empty without a mark.
  public var separator: String { rules.isEmpty ? "" : TitleBar.dot }
  /// The day of the desk, whose names are shown, and what was withheld.
  public var day: String
  /// The highest of what is held; less would let a closed record pass under an open title.
  public var marking: TLP
  /// True where the desk is of today, and knows all that is known.
  public var isToday: Bool
  /// The column at which it all begins.
  public var start: Int

  /// Lays out the bar of a desk that has a board.
  public init(_ board: Board, _ state: AppState, columns: Int) {
    let knownBy = board.knownBy.map { "KNOWN BY \($0.day)" }
    isToday = state.asOf == state.today && knownBy == nil
    // A narrow bar still has the words that it is not today, and the marking.
    let weekday = isToday || columns >= 64 ? "\(state.asOf.weekdayName) " : ""
    let date = "\(weekday)\(state.asOf)"
    let days =
      state.asOf == state.today
      ? knownBy ?? "" : "AS OF \(date)" + (knownBy.map { " \($0)" } ?? "")
    let playing = state.replay.isPlaying ? " ▶ \(state.replay.speed.rawValue)/s" : ""
    let withheld = board.withheld.map { " · \($0.records) withheld" } ?? ""
    let names = columns >= (knownBy == nil ? 64 : 100) ? " · names \(state.names)" : ""
    day =
      (isToday ? date + (columns >= 100 ? ", today" : "") : "◂ \(days)\(playing)") + names
      + withheld + " · "
    marking = board.highestMarking
    let needed = CellText.width(day) + CellText.width(marking.rawValue) + 1
    rules = TitleBar.mark(state.tripped.count, columns: columns, free: columns - needed)
    let mark = rules.isEmpty ? "" : rules + TitleBar.dot
    start = max(0, columns - CellText.width(mark) - needed)
  }

  private static let dot = " · "

  /// True for a column of the mark that rules hold.
  func isRules(column: Int) -> Bool {
    column >= start && column < start + CellText.width(rules)
  }

  /// How many rules hold, in as many words as there is room for beside what a bar must say.
  private static func mark(_ holding: Int, columns: Int, free: Int) -> String {
    guard holding > 0 else { return "" }
    let noun = holding == 1 ? "rule" : "rules"
    let verb = holding == 1 ? "holds" : "hold"
    if columns >= 100 { return "! \(holding) \(noun) \(verb) (7)" }
    if columns >= 64 { return "! \(holding) \(noun)" }
    let mark = "!\(holding)"
    return CellText.width(mark + dot) <= free ? mark : ""
  }
}
