import StraitModel

extension AppState {
  /// Switches the lever under the cursor on or off.
  mutating func toggleWhatIf() {
    guard visit.place.screen == .levers else {
      notice = "levers are switched on their own screen; 5 leads there"
      return
    }
    guard let list = content.sections.first(where: { $0.kind == .levers }),
      list.rows.indices.contains(visit.cursor(of: list).index)
    else {
      notice = "no lever to switch on"
      return
    }
    let id = list.rows[visit.cursor(of: list).index].id
    var chosen = visit.place.whatIf
    let wasOn = chosen.contains(id)
    if wasOn { chosen.removeAll { $0 == id } } else { chosen.append(id) }
    setWhatIf(chosen)
    let title = desk?.board.lever(id)?.title ?? id
    notice = "\(title): \(wasOn ? "off" : "on"); \(visit.place.whatIf.count) on, I clears"
  }

  /// Switches all levers off.
  mutating func clearWhatIf() {
    guard !visit.place.whatIf.isEmpty else {
      notice = "no lever is switched on"
      return
    }
    setWhatIf([])
    notice = "all levers off"
  }

  private mutating func setWhatIf(_ ids: [String]) {
    // The page of what if stands between the list and the page of the lever: whoever has the keys
    // on one of them keeps them.
    let wasEmpty = visit.place.whatIf.isEmpty
    visit.place.whatIf = ids.sorted()
    if wasEmpty != ids.isEmpty, visit.place.focus > 0 { visit.place.focus = ids.isEmpty ? 1 : 2 }
    rebuild()
  }
}
