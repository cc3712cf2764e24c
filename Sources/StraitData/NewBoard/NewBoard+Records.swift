internal import StraitModel

// The files of records: an example where a record has a file of its own, and lists to begin.
extension NewBoard {
  var issue: String {
    func why(_ path: String) -> String { NewBoard.why(path, .issue) }
    let views = sides.enumerated().map { number, side in
      let keys = ["position", "red_line", "driver", "next_mover"].map { key in
        // What was explained for the first side need not be for the second.
        (number == 0 ? "    \(why("sides.*.\(key)"))\n" : "")
          + "    \(key): [{unknown: not filled in yet}]"
      }
      return (["  \(side.code):"] + keys).joined(separator: "\n")
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
      # A statement is {since: \(today), text: "…", evidence: [id of an event], verified: true},
      # or {unknown: why}.
      sides:
      \(views.joined(separator: "\n"))

      \(why("assessments"))
      #assessments:
      #  - date: \(today)
      #    \(why("assessments.level"))
      #    level: 2
      #    \(why("assessments.change"))
      #    change: unchanged
      #    \(why("assessments.risk_alert"))
      #    risk_alert: false
      #    \(why("assessments.opportunity"))
      #    opportunity: false
      #    \(why("assessments.note"))
      #    note: what else there is to say
      #    \(why("assessments.author"))
      #    author: who judges so
      #    \(why("assessments.illustrative"))
      #    illustrative: false
      #    \(why("assessments.rationale"))
      #    rationale: why it is judged so
      #    \(why("assessments.evidence"))
      #    evidence: [id-of-an-event]

      \(why("links"))
      #links:
      #  \(why("links.to"))
      #  - to: id-of-another-issue
      #    \(why("links.kind"))
      #    kind: spillover
      #    \(why("links.date"))
      #    date: \(today)
      #    \(why("links.basis"))
      #    basis: stated
      #    \(why("links.by"))
      #    by: \(sides[0].code)
      #    \(why("links.disputed_by"))
      #    disputed_by: \(sides[1].code)
      #    \(why("links.note"))
      #    note: what was said
      #    \(why("links.evidence"))
      #    evidence: [id-of-an-event]
      #    \(why("links.ended"))
      #    ended: \(today)

      \(why("aliases"))
      #aliases: [another name]

      \(why("match"))
      #match:
      #  \(why("match.codes"))
      #  - codes: ["16"]
      #    \(why("match.actors"))
      #    actors: [\(sides[0].code)]
      #    \(why("match.targets"))
      #    targets: [\(sides[1].code)]
      #    \(why("match.words"))
      #    words: [a word]

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
      #  \(why("windows.label"))
      #  - label: what opens the window
      #    \(why("windows.from"))
      #    from: \(today)
      #    \(why("windows.to"))
      #    to: \(today)
      #    \(why("windows.known"))
      #    known: \(today)
      #    \(why("windows.standing"))
      #    standing: false
      #    \(why("windows.verified"))
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
      #scores: {effect: 50}
      #scores_author: who scored it
      #scores_rationale: why it is scored so
      #scores_illustrative: false

      \(why("log"))
      #log:
      #  - date: \(today)
      #    \(why("log.outcome"))
      #    outcome: open
      #    \(why("log.note"))
      #    note: what was done
      #    \(why("log.evidence"))
      #    evidence: [id-of-an-event]

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
      #    \(why("indicators.since"))
      #    since: \(today)
      #    \(why("indicators.issue"))
      #    issue: example-issue
      #    \(why("indicators.diagnosticity"))
      #    diagnosticity: medium
      #    \(why("indicators.watch"))
      #    watch: Where to look
      #    \(why("indicators.owner"))
      #    owner: who looks
      #    \(why("indicators.rule"))
      #    rule: events(kind=meeting, within=30d) >= 1
      #    \(why("indicators.check_days"))
      #    check_days: 30
      #    \(why("indicators.author"))
      #    author: who chose it
      #    \(why("indicators.illustrative"))
      #    illustrative: false
      #    \(why("indicators.rationale"))
      #    rationale: why it tells the scenarios apart
      #    \(why("indicators.evidence"))
      #    evidence: [id-of-an-event]
      #    \(why("indicators.log"))
      #    log:
      #      \(why("indicators.log.state"))
      #      - {date: \(today), state: not-seen, note: what was seen}
      #    \(why("indicators.tlp"))
      #    tlp: TLP:GREEN

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
      #    \(why("judgments.issue"))
      #    issue: example-issue
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
      #    \(why("judgments.dissent"))
      #    dissent: nobody disagrees
      #    \(why("judgments.author"))
      #    author: who judges so
      #    \(why("judgments.illustrative"))
      #    illustrative: false
      #    \(why("judgments.rationale"))
      #    rationale: why it is judged so
      #    \(why("judgments.evidence"))
      #    evidence: [id-of-an-event]
      #    \(why("judgments.outcome"))
      #    outcome:
      #      \(why("judgments.outcome.result"))
      #      {date: \(today + 90), result: void, note: what came of it}
      #    \(why("judgments.tlp"))
      #    tlp: TLP:GREEN

      """
  }
}
