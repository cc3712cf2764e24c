public import StraitDiagnostics
public import StraitModel

extension CheckDocument {
  /// The judgments of a board that are past on a day and have no outcome.
  ///
  /// Loading knows no day, so that this fault is found where there is one: by `check`.
  public static func expiredJudgments(on board: Board, asOf day: Day) -> [Diagnostic] {
    board.judgments.filter { $0.isOverdue(on: day) }.map { judgment in
      Diagnostic(
        .judgmentExpired,
        at: judgment.place,
        field: "judgments.expires",
        found: judgment.expires.description,
        expected: "an outcome of \(judgment.id), since \(judgment.expires) is before \(day)"
      )
    }
  }
}
