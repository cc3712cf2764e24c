extension StatusDocument {
  /// The document as JSON.
  ///
  /// What is not known is null, never absent and never zero.
  public var json: JSON {
    .object([
      .init("schema", .string(StatusDocument.schema)),
      .init("board", board.json),
      .init("as_of", .string(asOf)),
      .init("tlp", .string(marking)),
      .init("names", .string(names)),
      .init("withheld", withheld.json),
      .init("known_by", knownBy.json),
      .init("sides", .array(sides.map { .string($0) })),
      .init("alerts", alerts.json),
      .init("faults", faults.json),
      .init("events", .object([.init("all", .integer(events)), .init("coded", .integer(coded))])),
      .init("tension", .array(tension.map(\.json))),
      .init("issues", .array(issues.map(\.json))),
      .init("polls", .array(polls.map(\.json))),
      .init("levers", .array(levers.map(\.json))),
      .init("indicators", .array(indicators.map(\.json))),
      .init("calibration", .array(calibration.map(\.json))),
      .init("spillover", spillover.json),
      .init("easing", easing.json),
    ])
  }
}

extension StatusDocument.Source {
  /// Which board, and which state of its files.
  var json: JSON {
    .object([
      .init("id", .string(id)), .init("title", .string(title)), .init("digest", .string(digest)),
    ])
  }
}

extension StatusDocument.Faults {
  /// The counts by severity.
  var json: JSON {
    .object([
      .init("errors", .integer(errors)), .init("warnings", .integer(warnings)),
      .init("notes", .integer(notes)),
    ])
  }
}

extension StatusDocument.Links {
  var json: JSON {
    .object([
      .init("count", .integer(count)), .init("stated", .integer(stated)),
      .init("inferred", .integer(inferred)), .init("undone", .integer(undone)),
      .init("denied", .integer(denied)),
    ])
  }
}

extension StatusDocument.Direction {
  var json: JSON {
    .object([
      .init("actor", .string(actor)),
      .init("target", .string(target)),
      .init("stock", .number(rounded(stock))),
      .init("stock_four_weeks_ago", .number(rounded(stockFourWeeksAgo))),
      .init("change", .string(change)),
      .init("milder_weeks", .optional(milderWeeks)),
      .init("weeks", .optional(weeks)),
      .init("coded", .integer(coded)),
      .init("events", .integer(events)),
      .init("disputed", .integer(disputed)),
      .init("stock_without_disputed", .number(rounded(stockWithoutDisputed))),
      .init("against_four_weeks", .optional(againstFourWeeks)),
      .init("against_year", .optional(againstYear)),
    ])
  }
}

extension StatusDocument.Issue {
  var json: JSON {
    .object([
      .init("id", .string(id)),
      .init("title", .string(title)),
      .init("track", .string(track)),
      .init("level", .optional(level)),
      .init("change", .optional(change)),
      .init("risk_alert", .boolean(isRiskAlert)),
      .init("opportunity", .boolean(isOpportunity)),
      .init("closed", .boolean(isClosed)),
      .init("author", .optional(author)),
      .init("illustrative", .boolean(isIllustrative)),
      .init("assessed", .optional(assessed)),
      .init("last_move", .optional(lastMove)),
      .init("last_event", .optional(lastEvent)),
      .init("next", .optional(next)),
      .init("next_entry", .optional(nextEntry)),
      .init("coded", .integer(coded)),
      .init("events", .integer(events)),
    ])
  }
}

extension StatusDocument.Poll {
  var json: JSON {
    .object([
      .init("series", .string(series)),
      .init("title", .string(title)),
      .init("side", .string(side)),
      .init("about", .optional(about)),
      .init("id", .string(id)),
      .init("value", .number(value)),
      .init("change", .optional(change.map(rounded))),
      .init("after_break", .boolean(isAfterBreak)),
      .init("n", .optional(sample)),
      .init("field_start", .string(fieldStart)),
      .init("field_end", .string(fieldEnd)),
      .init("pollster", .string(pollster)),
      .init("verification", .string(verification)),
      .init("next_wave", next?.json ?? .null),
    ])
  }
}

extension StatusDocument.Lever {
  var json: JSON {
    .object([
      .init("id", .string(id)),
      .init("title", .string(title)),
      .init("clock", .string(clock)),
      .init("days", .optional(days)),
      .init("too_late", .boolean(isTooLate)),
      .init("outcome", .optional(outcome)),
    ])
  }
}

extension StatusDocument.Indicator {
  var json: JSON {
    .object([
      .init("id", .string(id)),
      .init("title", .string(title)),
      .init("scenario", .string(scenario)),
      .init("diagnosticity", .string(diagnosticity)),
      .init("state", .optional(state)),
      .init("logged", .optional(logged)),
      .init("checked", .optional(checked)),
      .init("rule", .optional(rule)),
      .init("verdict", .optional(verdict)),
      .init("holds_since", .optional(holdsSince)),
      .init("illustrative", .boolean(isIllustrative)),
    ])
  }
}

extension StatusDocument.Score {
  var json: JSON {
    .object([
      .init("issue", .optional(issue)),
      .init("author", .optional(author)),
      .init("scored", .integer(scored)),
      .init("brier", .optional(brier.map { ($0 * 10_000).rounded() / 10_000 })),
      .init("illustrative", .integer(illustrative)),
      .init("overdue", .integer(overdue)),
    ])
  }
}

/// A figure to two digits after the point: what stands behind them is an accident of arithmetic.
func rounded(_ value: Double) -> Double {
  (value * 100).rounded(.toNearestOrAwayFromZero) / 100
}
