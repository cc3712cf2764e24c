import StraitModel

extension Explanation {
  /// The level of one part of a series, or the offset of a house in it: both are sums of the figures
  /// by weights, since filter and smoother are linear.
  static func level(
    _ figure: FigureID,
    of series: String,
    part number: Int,
    house: String?,
    on board: Board,
    asOf day: Day
  ) -> Explanation {
    var explanation = Explanation(
      figure,
      on: board,
      asOf: day,
      unit: house == nil
        ? "per cent, the level on the day of the last figure" : "points above the level",
      rule: house == nil
        ? "each figure by its weight in the smoothed level; the weights add up to 1"
        : "each figure by its weight in the offset; the weights add up to 0"
    )
    let levels = PollTrend(id: series, on: board)?.levels ?? []
    guard levels.indices.contains(number - 1) else {
      explanation.absence = "the series has no part \(number) yet"
      return explanation
    }
    let level = levels[number - 1]
    guard let latest = level.latest else {
      explanation.absence =
        "no trend: \(level.inside.count) figures with an n, and it takes \(PollLevel.leastFigures)"
      return explanation
    }
    let weights: [Double]
    if let house {
      guard let offset = level.houses.first(where: { $0.pollster == house }) else {
        explanation.absence = "the part has no offset for \(house)"
        return explanation
      }
      weights = level.weights(ofHouse: house)
      explanation.amount = Amount(offset.effect, decimals: 3)
      explanation.remarks = [
        Remark(name: "deviation", text: "± \(Amount(offset.deviation, decimals: 3)) points (σ)")
      ]
    } else {
      weights = level.weights(ofHouse: nil)
      explanation.amount = Amount(latest.level, decimals: 3)
      let bands = [("50 % band", latest.half), ("90 % band", latest.nineTenths)]
      explanation.remarks = bands.map { name, band in
        Remark(
          name: name,
          text: "\(Amount(band.lowerBound, decimals: 3))–\(Amount(band.upperBound, decimals: 3)) %"
        )
      }
      explanation.remarks.append(
        Remark(name: "deviation", text: "± \(Amount(latest.deviation, decimals: 3)) points (σ)")
      )
      let yearly = (level.dailyVariance * 365.25).squareRoot()
      explanation.remarks.append(
        Remark(name: "in a year", text: "it moves by \(Amount(yearly, decimals: 3)) points (σ)")
      )
    }
    explanation.parts = zip(level.inside, weights).reversed().map { poll, weight in
      Part(
        amount: Amount(poll.value * weight, decimals: 3),
        date: poll.fieldEnd.description,
        title: (board.source(poll.pollster)?.name ?? poll.pollster)
          + (poll.usedSample.map { ", n \($0)" } ?? "") + (poll.sample == nil ? " assumed" : ""),
        subject: .poll(poll.id),
        factors:
          "\(Amount(poll.value, decimals: 3).trimmed) × \(Amount(weight, decimals: 6).signed)"
      )
    }
    explanation.parameters = [
      Parameter(
        name: "σ² of a day",
        value: Amount(level.dailyVariance, decimals: 6).description,
        source: "maximum likelihood"
      ),
      Parameter(
        name: "design effect",
        value: Amount(level.parameters.designEffect, decimals: 3).trimmed,
        source: source(
          "poll_design_effect",
          isDefault: level.parameters.designEffect == AnalysisParameters.Polls().designEffect
        )
      ),
      Parameter(
        name: "house σ",
        value: "\(Amount(level.parameters.houseDeviation, decimals: 3).trimmed) points",
        source: source(
          "poll_house_deviation",
          isDefault: level.parameters.houseDeviation == AnalysisParameters.Polls().houseDeviation
        )
      ),
    ]
    let outside = level.figures.count - level.inside.count
    if outside > 0 {
      explanation.gaps.append(Remark(name: "outside", text: "\(outside) figures without an n"))
    }
    return explanation
  }

  private static func source(_ key: String, isDefault: Bool) -> String {
    isDefault ? "default; analysis.\(key) sets it" : "analysis.\(key)"
  }

  /// How far the mean of a series moves: each figure after, by how many they are, less each before.
  static func pollTurn(
    _ figure: FigureID,
    _ series: String,
    _ poll: String,
    on board: Board,
    asOf day: Day
  ) -> Explanation {
    var explanation = Explanation(
      figure,
      on: board,
      asOf: day,
      unit: "points: the mean of the figures after, less that of the figures before",
      rule: "each figure by how many stand in its segment, after less before"
    )
    let trend = PollTrend(id: series, on: board)
    guard let trend,
      let turn = trend.turns(on: board).joined().first(where: { $0.after.id == poll })
    else {
      explanation.absence = "the mean does not change with that figure"
      return explanation
    }
    explanation.amount = Amount(turn.meanAfter - turn.meanBefore, decimals: 3)
    for (figures, sign) in [(turn.figuresAfter, 1.0), (turn.figuresBefore, -1.0)] {
      let count = Double(figures.count)
      explanation.parts += figures.reversed().map { poll in
        Part(
          amount: Amount(sign * poll.value / count, decimals: 3),
          date: poll.fieldEnd.description,
          title: board.source(poll.pollster)?.name ?? poll.pollster,
          subject: .poll(poll.id),
          factors: "\(Amount(poll.value, decimals: 3).trimmed) ÷ \(figures.count)"
            + (sign < 0 ? " (taken away)" : "")
        )
      }
    }
    explanation.remarks = [
      Remark(name: "mean before", text: "\(Amount(turn.meanBefore, decimals: 3)) %"),
      Remark(name: "mean after", text: "\(Amount(turn.meanAfter, decimals: 3)) %"),
      Remark(name: "no cause", text: "\(turn.events.count) events stand there; none is claimed"),
    ]
    return explanation
  }
}
