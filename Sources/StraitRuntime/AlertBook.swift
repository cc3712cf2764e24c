import Glibc
import StraitAnalytics
import StraitModel
import StraitState

/// Remembers which alerts were told, so that none is told twice in one run.
struct AlertBook {
  private var told: Set<RuleTrip> = []
  /// Which reading, and which day, was looked at last: nothing else makes a rule hold.
  private var digest: String?
  private var day: Day?
  private var children: [pid_t] = []

  /// The rules that hold on the desk and were not told of yet; none while the desk shows another day
  /// than today, since a replay is no news.
  mutating func take(_ state: AppState) -> [RuleAlert] {
    guard let desk = state.desk, state.asOf == state.today, state.visit.place.knownBy == nil,
      let digest = state.snapshot?.digest, digest != self.digest || state.today != day
    else { return [] }
    self.digest = digest
    day = state.today
    let holding = Set(desk.headline.indicators.lazy.filter { $0.verdict == .holds }.map(\.id))
    let indicators = desk.board.indicators.filter { holding.contains($0.id) }
    let evaluator = RuleEvaluator(
      indicators.compactMap(\.rule),
      on: desk.board,
      through: state.today
    )
    return indicators.compactMap { indicator in
      guard let rule = indicator.rule, let since = evaluator.heldSince(rule, on: state.today),
        told.insert(RuleTrip(indicator: indicator.id, first: since)).inserted
      else { return nil }
      return RuleAlert(
        indicator: indicator.id,
        title: indicator.title,
        rule: rule,
        since: since,
        day: state.today,
        isIllustrative: indicator.authorship.isIllustrative,
        board: desk.board.id
      )
    }
  }

  /// Notes a program that was started, to be reaped when it ends.
  mutating func started(_ child: pid_t) { children.append(child) }

  /// Reaps the programs that have ended.
  mutating func reap() {
    children.removeAll { child in
      var status: Int32 = 0
      return waitpid(child, &status, WNOHANG) != 0
    }
  }
}
