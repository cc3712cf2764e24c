import StraitModel

extension Explanation {
  /// The rule of an indicator: the tests that hold, and what each of them counted or compared.
  static func indicator(
    _ figure: FigureID,
    _ id: String,
    on board: Board,
    asOf day: Day
  ) -> Explanation {
    var explanation = Explanation(
      figure,
      on: board,
      asOf: day,
      unit: "tests of the rule that hold",
      rule: "each test that holds counts one; the rule says how they are joined"
    )
    guard let indicator = board.indicator(id), let rule = indicator.rule else {
      explanation.absence = "the indicator has no rule, so only its log tells of it"
      return explanation
    }
    let evaluator = RuleEvaluator([rule], on: board, through: day)
    let finding = evaluator.finding(of: rule, on: day)
    let holding = finding.parts.filter { $0.verdict == .holds }
    explanation.amount = Amount(units: holding.count)
    explanation.parts = holding.map { part in
      Part(amount: Amount(units: 1), date: "", title: "\(part.test): \(part.words)")
    }
    explanation.remarks = [
      Remark(name: "rule", text: rule.description),
      Remark(name: finding.verdict.words, text: "on \(day)"),
    ]
    if let since = evaluator.heldSince(rule, on: day) {
      let days = "\(since), for \(day - since + 1) d"
      explanation.remarks.append(Remark(name: "held since", text: days))
    }
    for part in finding.parts {
      explanation.remarks += part.subjects.map { subject in
        Remark(name: "counts", text: board.words(ofEvidence: subject.id), subject: subject)
      }
      guard part.verdict != .holds else { continue }
      let text = "\(part.test): \(part.words)"
      let remark = Remark(name: part.verdict.words, text: text)
      if part.verdict == .unknown {
        explanation.gaps.append(remark)
      } else {
        explanation.remarks.append(remark)
      }
    }
    if finding.verdict == .unknown, holding.isEmpty {
      explanation.amount = nil
      explanation.absence = "nobody can say whether the rule holds"
    }
    if let last = indicator.log.last {
      let text = "\(last.state.rawValue) on \(last.date), \(day - last.date) d before \(day)"
      explanation.remarks.append(Remark(name: "the log says", text: text))
    } else {
      explanation.gaps.append(Remark(name: "log", text: "nobody has looked at it"))
    }
    if indicator.authorship.isIllustrative {
      explanation.gaps.append(
        Remark(name: "illustrative", text: "its threshold shows how the desk works, no finding")
      )
    }
    return explanation
  }

  /// A Brier score: what each judgment adds to the mean.
  static func brier(
    _ figure: FigureID,
    _ scope: CalibrationScope,
    on board: Board,
    asOf day: Day
  ) -> Explanation {
    var explanation = Explanation(
      figure,
      on: board,
      asOf: day,
      unit: "mean of (p − o)², 0 the best, 1 the worst, 0.25 for who always says even",
      rule: "(p − o)² ÷ n of each judgment: p the middle of its range, o 1 if it came true, else 0"
    )
    let calibration = Calibration(scope, on: board, asOf: day)
    let count = calibration.scores.count
    if let brier = calibration.brier {
      explanation.amount = Amount(brier, decimals: 4)
      explanation.parts = calibration.scores.map { score in
        Part(
          amount: Amount(score.squaredError / Double(count), decimals: 4),
          date: board.judgment(score.judgment)?.outcome?.date.description ?? "",
          title: score.words + ": " + (board.judgment(score.judgment)?.statement ?? score.judgment),
          subject: .judgment(score.judgment)
        )
      }
    } else {
      explanation.absence = "too few: \(count) of the \(Calibration.fewest) that it takes"
    }
    for line in calibration.lines {
      let range = "\(line.range.lowerBound)–\(line.range.upperBound) %"
      let text = "\(line.cameTrue) of \(line.count) came true"
      explanation.remarks.append(Remark(name: range, text: text))
    }
    explanation.parameters = [
      Parameter(name: "fewest", value: "\(Calibration.fewest)", source: "METHODS.md")
    ]
    explanation.gaps = [
      ("illustrative", calibration.illustrative, "left out: they are nobody's judgment"),
      ("void", calibration.void, "left out: it was neither"),
      ("open", calibration.open, "have no outcome yet"),
      ("overdue", calibration.overdue, "expired without an outcome"),
    ].compactMap { name, count, words in
      count == 0 ? nil : Remark(name: name, text: "\(count) \(words)")
    }
    return explanation
  }
}

extension Calibration.Score {
  /// The score as it is written: `(0.675 − 1)²`.
  fileprivate var words: String {
    "(\(Amount(probability, decimals: 3).trimmed) − \(cameTrue ? 1 : 0))²"
  }
}
