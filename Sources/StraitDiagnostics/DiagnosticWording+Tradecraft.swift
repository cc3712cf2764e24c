extension DiagnosticWording {
  // What the desk judges and quotes.

  static let confidenceMixed = DiagnosticWording(
    summary: "likelihood and confidence stand in one sentence",
    explanation: """
      How likely something is and how much is known of it are two things, and a reader of one \
      sentence takes one for the other. ICD 203 keeps them apart.
      """,
    help: "say in a sentence of its own what confidence rests on, as in `basis`"
  )

  static let likelihoodMixed = DiagnosticWording(
    summary: "the judgments of one board use two sets of terms",
    predicate: "is of another set of terms than the first judgment of the board",
    explanation: """
      ICD 203 has two sets of terms for the same ranges. Used side by side they look like \
      differences that nobody meant.
      """,
    help: "write the term of the same range from the other set"
  )

  static let likelihoodAbsolute = DiagnosticWording(
    summary: "a judgment gives 0 % or 100 %",
    predicate: "is not on the scale of likelihood",
    explanation: """
      The scale of ICD 203 ends at 1 % and at 99 %: what is certain or impossible is no \
      judgment.
      """,
    help: "judge what is open, and leave its likelihood to `likelihood`"
  )

  static let judgmentExpired = DiagnosticWording(
    summary: "a judgment expired without an outcome",
    predicate: "is past, and the judgment has no outcome",
    explanation: """
      After the day on which it expires a judgment holds no longer, and its readers want to know \
      what came of it. `check` compares it with the day of `--as-of`, else with today.
      """,
    help: "write its `outcome`: true, false or void, with the evidence"
  )

  static let addressMissing = DiagnosticWording(
    summary: "words are quoted without an address",
    predicate: "is quoted without an address",
    explanation: """
      Whoever reads quoted words must be able to look them up. A `quote` needs the `url` of its \
      record; words in quotation marks in a statement need evidence that has one, and those in an \
      account the `url` of its event. A single word in quotation marks is not taken for a quotation.
      """,
    help: "give the address where the words stand, or say it in words of your own"
  )
}
