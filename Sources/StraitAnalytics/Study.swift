public import StraitModel

/// What a screen needs beyond a first frame: change points, the filters of polls, draws of weights.
///
/// It costs more than a key may wait for, so that the desk has it made beside its own thread, and
/// says "computing" until it is there. Like the headline it is a pure function of a board and a day.
public enum Study: Hashable, Sendable {
  /// Where the means of tension change.
  case tension(TensionStudy)
  /// The levels of a series of polls, and where its mean changes.
  case opinion(OpinionStudy)
  /// The levers in their order; nil where none has a score.
  case levers(LeverRanking?)
  /// When the rules of indicators held, the newest first.
  case rules([RuleTrip])
  /// What precedes what.
  case measured(MeasuredSpillover)

  /// What can be studied.
  public enum Subject: Hashable, Sendable {
    /// The tension of all scopes.
    case tension
    /// One series of polls, by its id.
    case opinion(series: String)
    /// The ranking of levers.
    case levers
    /// The log of the rules of all indicators.
    case rules
    /// Tracks and directions against each other.
    case measured
    /// The directions of machine-coded events against each other.
    case archived(ArchiveDays)
  }

  /// Studies a board that has been cut to a day.
  public init(_ subject: Subject, on board: Board, asOf day: Day) {
    switch subject {
    case .tension: self = .tension(TensionStudy(board, asOf: day))
    case .opinion(let series): self = .opinion(OpinionStudy(series, on: board))
    case .levers: self = .levers(LeverRanking(board))
    case .rules: self = .rules(RuleTrip.all(on: board, asOf: day))
    case .measured: self = .measured(MeasuredSpillover(board, asOf: day))
    case .archived(let days): self = .measured(MeasuredSpillover(days, on: board, asOf: day))
    }
  }
}

/// What the figures of a series say beyond themselves; empty for a series without any.
public struct OpinionStudy: Hashable, Sendable {
  /// The level of each part, oldest first.
  public var levels: [PollLevel]
  /// Where the mean changes, part by part.
  public var turns: [[PollTrend.Turn]]

  /// Studies a series.
  public init(_ series: String, on board: Board) {
    let trend = PollTrend(id: series, on: board)
    levels = trend?.levels ?? []
    turns = trend?.turns(on: board) ?? []
  }
}
