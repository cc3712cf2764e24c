extension DiagnosticWording {
  // What stands between values, records and files.

  static let idDuplicate = DiagnosticWording(
    summary: "an id stands twice",
    predicate: "stands twice",
    explanation: "An id is unique among the records of its kind. Only the first record is used.",
    help: "give one of the two another id"
  )

  static let idMismatch = DiagnosticWording(
    summary: "the id is not the name of the file",
    predicate: "is not the name of the file",
    explanation: """
      The id of an issue or a lever is the name of its file without `.md`, so that a record \
      can be found by looking at the folder.
      """,
    help: "rename the file, or correct the id"
  )

  static let idRenamed = DiagnosticWording(
    summary: "an id was renamed",
    predicate: "was renamed",
    explanation: "The reference is followed to the new id, which `renamed` in `board.yaml` names.",
    help: "write the new id"
  )

  static let sideUnknown = DiagnosticWording(
    summary: "a code is neither side of the board",
    predicate: "is not a side of this board",
    explanation: "The value needs one of the two sides that `board.yaml` names.",
    help: "write the code of one of the two sides"
  )

  static let actorUnknown = DiagnosticWording(
    summary: "a code names no actor of the board",
    predicate: "is not an actor of this board",
    explanation: "An actor is a side or a third party of `board.yaml`.",
    help: "correct the code, or add the third party to `board.yaml`"
  )

  static let trackUnknown = DiagnosticWording(
    summary: "a track is not on the board",
    predicate: "is not a track of this board",
    explanation:
      "Tracks are named in `board.yaml`. An issue without a track has no pane to stand in.",
    help: "correct the id, or add the track to `board.yaml`"
  )

  static let termUnknown = DiagnosticWording(
    summary: "a term is not on the board",
    predicate: "is not a term of this board",
    explanation: """
      An id in braces, such as `{islets}`, stands for a thing that the two sides name differently; \
      `terms` in `board.yaml` says how. One that is not there is shown as it was written.
      """,
    help: "correct the id, or add the term to `board.yaml`"
  )

  static let issueUnknown = DiagnosticWording(
    summary: "an issue is not on the board",
    predicate: "is not an issue of this board",
    explanation: "The reference is left out; the record stays.",
    help: "correct the id, or add `issues/<id>.md`"
  )

  static let sourceUnknown = DiagnosticWording(
    summary: "a source is not on the board",
    predicate: "is not a source of this board",
    explanation: """
      The source is one of `sources.csv`. The reference is left out, and the record counts \
      as without a source.
      """,
    help: "correct the id, or add the source to `sources.csv`"
  )

  static let evidenceUnknown = DiagnosticWording(
    summary: "an id of evidence is not on the board",
    predicate: "is neither an event nor a poll figure of this board",
    explanation: "Evidence is a list of ids of events and poll figures. The reference is left out.",
    help: "correct the id, or add the event"
  )

  static let evidenceMissing = DiagnosticWording(
    summary: "a judgment has no evidence",
    explanation: """
      A desk's own judgment must be traceable to what happened. Without evidence it is shown \
      as unknown.
      """,
    help: "add the ids of the events or poll figures that it rests on"
  )

  static let scenarioUnknown = DiagnosticWording(
    summary: "a scenario is not on the board",
    predicate: "is not a scenario of this board",
    explanation: "Scenarios are named under `scenarios` in `indicators.yaml`.",
    help: "correct the id, or add the scenario"
  )

  static let criterionUnknown = DiagnosticWording(
    summary: "a criterion is not on the board",
    predicate: "is not a criterion of this board",
    explanation: "Levers are scored on the `criteria` of `board.yaml`. The score is left out.",
    help: "correct the id, or add the criterion to `board.yaml`"
  )

  static let leverUnknown = DiagnosticWording(
    summary: "a lever is not on the board",
    predicate: "is not a lever of this board",
    explanation:
      "A rule may name a lever of `levers/<id>.md`. The indicator stays, without its rule.",
    help: "correct the id, or add `levers/<id>.md`"
  )

  static let entryUnknown = DiagnosticWording(
    summary: "a date of the calendar is not on the board",
    predicate: "is not a date of this board's calendar",
    explanation: """
      A date may be counted from another one of `calendar.csv`. Without that one it is not shown.
      """,
    help: "correct the id, or add the date to `calendar.csv`"
  )

  static let seriesUnknown = DiagnosticWording(
    summary: "a series of polls is not on the board",
    predicate: "is not a series of polls of this board",
    explanation: """
      A series is named by its wording, whose public was asked and about whom, as in \
      `affinity.AAA.BBB`; the wording alone will do where one series has it. The indicator stays, \
      without its rule.
      """,
    help: "write it as its figure `opinion/SERIES` is named"
  )

  static let dateOrder = DiagnosticWording(
    summary: "two dates are in the wrong order",
    predicate: "comes before the date that it should follow",
    explanation: """
      A period ends on or after the day on which it begins, so one of the two dates is \
      wrong.
      """,
    help: "exchange or correct the dates"
  )

  static let dateBeforeOpened = DiagnosticWording(
    summary: "a date is before its issue was opened",
    predicate: "is before the issue was opened",
    explanation: """
      The record is used all the same, but either its date or the date on which the issue \
      was opened is probably wrong.
      """,
    help: "correct the date, or `opened` of the issue"
  )

  static let sourceMissing = DiagnosticWording(
    summary: "a record names no source",
    explanation: """
      Only a record that is marked `unverified` may have no source. It is shown as not \
      verified.
      """,
    help: "name its source, or mark it unverified"
  )

  static let reasonMissing = DiagnosticWording(
    summary: "a judgment gives no reason",
    explanation: """
      A letter, a score or a level that somebody chose must say why, so that another can \
      disagree with it.
      """,
    help: "add the reason in a sentence"
  )
}
