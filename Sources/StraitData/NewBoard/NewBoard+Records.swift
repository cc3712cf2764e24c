internal import StraitModel

// The files of records: an example where a record has a file of its own, and lists to begin.
extension NewBoard {
  var issue: String {
    func why(_ path: String) -> String { NewBoard.why(path, .issue) }
    let views = sides.map { side in
      """
        \(side.code):
          \(why("sides.*.position"))
          position: [{unknown: not filled in yet}]
          \(why("sides.*.red_line"))
          red_line: [{unknown: not filled in yet}]
          \(why("sides.*.driver"))
          driver: [{unknown: not filled in yet}]
          \(why("sides.*.next_mover"))
          next_mover: [{unknown: not filled in yet}]
      """
    }
    return """
      ---
      # An example that says nothing about anything: copy it under another name, fill the copy in,
      # and delete this one.
      \(NewBoard.legend)

      \(why("id"))
      id: example-issue

      \(why("title"))
      title: Example issue, to be replaced

      \(why("track"))
      track: history

      \(why("opened"))
      opened: \(today)

      \(why("closed"))
      #closed: \(today)

      \(why("names"))
      #names:
      \(ownNames(indentation: 2))

      \(why("sides"))
      # A statement is {since: \(today), text: "…", evidence: [id of an event]}, or {unknown: why}.
      sides:
      \(views.joined(separator: "\n"))

      \(why("assessments"))
      #assessments:
      #  - date: \(today)
      #    \(why("assessments.level"))
      #    level: 2
      #    \(why("assessments.change"))
      #    change: unchanged
      #    risk_alert: false
      #    opportunity: false
      #    author: who judges so
      #    rationale: why it is judged so
      #    evidence: [id-of-an-event]

      \(why("links"))
      #links:
      #  - to: id-of-another-issue
      #    \(why("links.kind"))
      #    kind: spillover
      #    date: \(today)
      #    \(why("links.basis"))
      #    basis: inferred
      #    evidence: [id-of-an-event]

      \(why("aliases"))
      #aliases: [another name]

      \(why("match"))
      #match:
      #  - codes: ["16"]

      \(why("tlp"))
      #tlp: TLP:GREEN
      ---
      This file is an example that `straitwatch init` made.
      What stands here, before the first dated heading, always holds.

      ## \(today) The board was begun

      A heading that begins with a date opens a part that is shown from that day on.

      """
  }

  var lever: String {
    func why(_ path: String) -> String { NewBoard.why(path, .lever) }
    return """
      ---
      # An example that says nothing about anything: copy it under another name, fill the copy in,
      # and delete this one.
      \(NewBoard.legend)

      \(why("id"))
      id: example-lever

      \(why("title"))
      title: Example lever, to be replaced

      \(why("holder"))
      holder: not filled in yet

      \(why("since"))
      since: \(today)

      \(why("origin"))
      #origin: the paper that it stands in

      \(why("side"))
      #side: [\(sides[0].code)]

      \(why("windows"))
      #windows:
      #  - label: what opens the window
      #    from: \(today)
      #    to: \(today)
      #    verified: false

      \(why("lead_days"))
      #lead_days: 30

      \(why("reversibility"))
      #reversibility: easy

      \(why("cost"))
      #cost:
      #  \(sides[0].code): {level: low, reason: why}
      #  \(sides[1].code): {level: low, reason: why}

      \(why("bears_on"))
      #bears_on:
      #  \(why("bears_on.weight"))
      #  - {issue: example-issue, weight: 1}

      \(why("scores"))
      #scores: {id-of-a-criterion: 50}
      #scores_author: who scored it
      #scores_rationale: why it is scored so

      \(why("log"))
      #log:
      #  - {date: \(today), outcome: open, note: what was done}

      \(why("tlp"))
      #tlp: TLP:GREEN
      ---
      This file is an example that `straitwatch init` made.

      """
  }

  var indicators: String {
    func why(_ path: String) -> String { NewBoard.why(path, .indicators) }
    return """
      # Scenarios, and what speaks for each of them.
      #
      \(NewBoard.legend)

      \(why("scenarios"))
      scenarios:
      #  \(why("scenarios.id"))
      #  - id: closer
      #    \(why("scenarios.title"))
      #    title: The two come closer
      #    \(why("scenarios.opposite"))
      #    opposite: further
      #  - {id: further, title: The two drift apart, opposite: closer}

      \(why("indicators"))
      indicators:
      #  \(why("indicators.id"))
      #  - id: an-indicator
      #    \(why("indicators.scenario"))
      #    scenario: closer
      #    \(why("indicators.title"))
      #    title: What it is called
      #    \(why("indicators.threshold"))
      #    threshold: Something that one can observe
      #    \(why("indicators.diagnosticity"))
      #    diagnosticity: medium
      #    \(why("indicators.watch"))
      #    watch: Where to look
      #    \(why("indicators.author"))
      #    author: who chose it
      #    \(why("indicators.rationale"))
      #    rationale: why it tells the scenarios apart
      #    \(why("indicators.log"))
      #    log:
      #      - {date: \(today), state: not-seen}

      """
  }

  var judgments: String {
    func why(_ path: String) -> String { NewBoard.why(path, .judgments) }
    return """
      # Key judgments with their likelihood.
      #
      \(NewBoard.legend)

      \(why("judgments"))
      judgments:
      #  \(why("judgments.id"))
      #  - id: a-judgment
      #    \(why("judgments.statement"))
      #    statement: Something that can turn out true or false
      #    \(why("judgments.made"))
      #    made: \(today)
      #    \(why("judgments.expires"))
      #    expires: \(today + 90)
      #    \(why("judgments.likelihood"))
      #    likelihood: roughly even chance
      #    \(why("judgments.confidence"))
      #    confidence: low
      #    \(why("judgments.basis"))
      #    basis: what the confidence rests on
      #    \(why("judgments.would_change"))
      #    would_change: [what would change it]
      #    \(why("judgments.author"))
      #    author: who judges so
      #    \(why("judgments.rationale"))
      #    rationale: why it is judged so
      #    \(why("judgments.evidence"))
      #    evidence: [id-of-an-event]

      """
  }
}
