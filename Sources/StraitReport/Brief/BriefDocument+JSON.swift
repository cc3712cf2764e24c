import StraitModel

extension BriefDocument {
  /// The document as JSON.
  ///
  /// What is not known is null, never absent and never zero.
  public var json: JSON { json(from: nil) }

  /// The same with where it comes from.
  public func json(from provenance: Provenance?) -> JSON {
    .object([
      .init("schema", .string(BriefDocument.schema)),
      .init("board", status.board.json),
      .init("version", .string(version)),
      .init("tlp", .string(marking.rawValue)),
      .init("made", .string(time.iso)),
      .init("date_time_group", .string(time.group)),
      .init("as_of", .string(status.asOf)),
      .init("since", .string(since)),
      .init("names", .string(status.names)),
      .init("withheld", status.withheld.json),
      .init("provenance", provenance?.json ?? .null),
      .init("known_by", status.knownBy.json),
      .init("sides", .array(status.sides.map { .string($0) })),
      .init("faults", status.faults.json),
      .init("illustrative", .boolean(isIllustrative)),
      .init("bottom_line", .strings(bottomLine)),
      .init("judgments", .array(judgments.map(\.json))),
      .init("calibration", .array(status.calibration.map(\.json))),
      .init("changes", .array(changes.map(\.json))),
      .init(
        "tension",
        .array(
          zip(status.tension, stocksSince).map { direction, before in
            guard case .object(let members) = direction.json else { return direction.json }
            return .object(members + [.init("stock_since", .number(rounded(before)))])
          }
        )
      ),
      .init("issues", .array(status.issues.map(\.json))),
      .init("panes", .array(panes.map(\.json))),
      .init("headline_series", .strings(headlineSeries)),
      .init("polls", .array(status.polls.map(\.json))),
      .init("levers", .array(status.levers.map(\.json))),
      .init("scenarios", .array(scenarios.map(\.json))),
      .init("dates", .array(dates.map(\.json))),
      .init(
        "gaps",
        .array(
          gaps.map { gap in
            .object([
              .init("kind", .string(gap.kind)), .init("text", .string(gap.text)),
              .init("ids", .strings(gap.ids)),
            ])
          }
        )
      ),
      .init("sources", .array(sources.map(\.json))),
      .init("methods", .strings(methods)),
    ])
  }
}

extension JSON {
  static func strings(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }
}

extension BriefDocument.Citation {
  fileprivate var json: JSON {
    .object([
      .init("id", .string(id)),
      .init("source", .optional(source)),
      .init("admiralty", .optional(admiralty)),
      .init("verification", .string(verification)),
      .init("url", .optional(url)),
    ])
  }
}

extension BriefDocument.Judgment {
  fileprivate var json: JSON {
    .object([
      .init("id", .string(id)),
      .init("statement", .string(statement)),
      .init("issue", .optional(issue)),
      .init("likelihood", .optional(likelihood)),
      .init("lowest", .optional(percentages?.lowerBound)),
      .init("highest", .optional(percentages?.upperBound)),
      .init("confidence", .string(confidence)),
      .init("basis", .optional(basis)),
      .init("rationale", .optional(rationale)),
      .init("would_change", .strings(wouldChange)),
      .init("dissent", .optional(dissent)),
      .init("made", .string(made)),
      .init("expires", .string(expires)),
      .init("author", .string(author)),
      .init("illustrative", .boolean(isIllustrative)),
      .init("evidence", .array(citations.map(\.json))),
    ])
  }
}

extension BriefDocument.Change {
  /// The members that every document gives.
  var members: [JSON.Member] {
    [
      .init("group", .string(group)),
      .init("kind", .string(kind)),
      .init("date", .string(date)),
      .init("id", .string(id)),
      .init("text", .string(text)),
      .init("details", .strings(details)),
      .init("issues", .strings(issues)),
      .init("author", .optional(author)),
      .init("illustrative", .boolean(isIllustrative)),
      .init("verified", .boolean(isVerified)),
      .init("evidence", .array(citations.map(\.json))),
    ]
  }

  fileprivate var json: JSON { .object(members) }
}

extension BriefDocument.Pane {
  fileprivate var json: JSON {
    .object([
      .init("id", .string(id)),
      .init("title", .string(title)),
      .init(
        "issues",
        .array(
          issues.map { issue in
            .object([
              .init("id", .string(issue.id)),
              .init("title", .string(issue.title)),
              .init("recent_events", .integer(issue.events)),
              .init("recent_conflicts", .integer(issue.conflicts)),
              .init("latest", .string(issue.latest)),
              .init("latest_date", .string(issue.latestDate)),
              .init("citation", issue.citation.json),
              .init("reason", .optional(issue.reason)),
              .init("positions", .array(issue.positions.map(\.json))),
            ])
          }
        )
      ),
      .init("quiet", .integer(quiet)),
    ])
  }
}

extension BriefDocument.Position {
  fileprivate var json: JSON {
    .object([
      .init("side", .string(side)),
      .init("since", .optional(since)),
      .init("text", .optional(text)),
      .init("unknown", .optional(unknown)),
      .init("verified", .boolean(isVerified)),
    ])
  }
}

extension BriefDocument.Scenario {
  fileprivate var json: JSON {
    .object([
      .init("id", .string(id)),
      .init("title", .string(title)),
      .init("observed", .integer(observed)),
      .init(
        "indicators",
        .array(
          indicators.map { indicator in
            .object([
              .init("id", .string(indicator.id)),
              .init("title", .string(indicator.title)),
              .init("threshold", .string(indicator.threshold)),
              .init("diagnosticity", .string(indicator.diagnosticity)),
              .init("state", .optional(indicator.state)),
              .init("seen", .optional(indicator.seen)),
              .init("rule", .optional(indicator.rule)),
              .init("verdict", .optional(indicator.verdict)),
              .init("author", .string(indicator.author)),
              .init("illustrative", .boolean(indicator.isIllustrative)),
            ])
          }
        )
      ),
    ])
  }
}

extension BriefDocument.Date {
  fileprivate var json: JSON {
    .object([
      .init("id", .string(id)),
      .init("date", .string(date)),
      .init("title", .string(title)),
      .init("kind", .string(kind)),
      .init("issues", .strings(issues)),
      .init("citation", citation.json),
    ])
  }
}

extension BriefDocument.Source {
  var json: JSON {
    .object([
      .init("id", .string(id)),
      .init("name", .string(name)),
      .init("side", .optional(side)),
      .init("language", .optional(language)),
      .init("reliability", .string(reliability)),
      .init("reason", .optional(reason)),
      .init("cited", .array(citations.map(\.json))),
    ])
  }
}
