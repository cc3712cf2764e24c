import StraitAnalytics

extension AppState {
  /// The indicators whose rule holds on the day of the desk, in the board's order.
  var tripped: [String] {
    desk?.headline.indicators.filter { $0.verdict == .holds }.map(\.id) ?? []
  }

  /// Goes to the first indicator whose rule holds; from the page of one to the next.
  mutating func openTripped() {
    let all = tripped
    guard let first = all.first else {
      notice = "no rule holds"
      return
    }
    var next = first
    if case .indicator(let id) = visit.place.screen, let index = all.firstIndex(of: id) {
      next = all[(index + 1) % all.count]
    }
    if visit.place.screen == .indicator(next) { notice = "no other rule holds" }
    go(to: .indicator(next))
  }
}
