extension DiagnosticWording {
  // One value.

  static let fieldMissing = DiagnosticWording(
    summary: "a value that must be given is missing",
    explanation: "The record cannot be used without this value.",
    help: "fill it in; if it is not known, see whether the format has a word for that"
  )

  static let idInvalid = DiagnosticWording(
    summary: "a value is not an id",
    predicate: "is not an id",
    explanation: """
      An id names a record in addresses, files and reports: at most 80 lower-case letters, \
      digits and single hyphens, beginning with a letter or a digit.
      """,
    help: "write it as in `forced-labour` or `2019-07-01-meti-announces`"
  )

  static let dateInvalid = DiagnosticWording(
    summary: "a value is not a date",
    predicate: "is not a date",
    explanation: """
      A date is `YYYY-MM-DD`; where the day is not known, `YYYY-MM` or `YYYY`. The value is \
      not used, since a date that is guessed would move the record in time.
      """,
    help: "write the date as 2019-07-01"
  )

  static let ruleInvalid = DiagnosticWording(
    summary: "a rule cannot be read",
    predicate: "is not a rule",
    explanation: """
      The rule of a calendar entry, and of a wave that is expected, is one of the forms named in the \
      data format. Without it the entry is not shown, or no wave is expected.
      """,
    help: "write it as one of the examples in the data format"
  )

  static let ruleSyntax = DiagnosticWording(
    summary: "the rule of an indicator cannot be read",
    predicate: "does not belong here",
    explanation: """
      The rule of an indicator is written by the grammar of `INDICATORS.md`. The place is the first \
      word that does not fit. The indicator stays, without its rule.
      """,
    help: "write it as in `events(kind=protest, within=30d) >= 1`"
  )

  static let ruleBound = DiagnosticWording(
    summary: "the rule of an indicator is too long or too deep",
    explanation: """
      Bounds protect the desk: a rule has at most 500 characters, and brackets and \
      `not` stand at most 8 deep in each other. The indicator stays, without its rule.
      """,
    help: "make two indicators of it"
  )

  static let numberInvalid = DiagnosticWording(
    summary: "a value is not a number",
    predicate: "is not a number",
    explanation: """
      A number is written in digits with a point for decimals, without thousands separators, \
      units or signs of percentage. The value is unknown until it is mended.
      """,
    help: "write digits, as in 1024 or 54.5"
  )

  static let numberRange = DiagnosticWording(
    summary: "a number is out of its range",
    predicate: "is out of range",
    explanation: "The value cannot be right, so it is not used.",
    help: "check the number against its source"
  )

  static let percentageRange = DiagnosticWording(
    summary: "a percentage is not between 0 and 100",
    predicate: "is not between 0 and 100",
    explanation:
      "The value cannot be right, so it is not used. A share such as 0.54 is written 54.",
    help: "check the number against its source"
  )

  static let valueUnknown = DiagnosticWording(
    summary: "a value is not one of those known",
    predicate: "is not one of the known values",
    explanation: """
      The column or key takes one of a few words. The value is not used, since a near miss \
      may mean something else.
      """,
    help: "write one of the words that the data format names"
  )

  static let codeInvalid = DiagnosticWording(
    summary: "a value is not a CAMEO code",
    predicate: "is not a CAMEO code",
    explanation: """
      A CAMEO code has two to four digits. Spreadsheets drop the zero at the front: 57 \
      stands for 057.
      """,
    help: "write all digits, and format the column as text"
  )

  static let countryInvalid = DiagnosticWording(
    summary: "a value is not a country code",
    predicate: "is not a country code",
    explanation: "States are named by the three letters of ISO 3166.",
    help: "write three capitals, as in KOR or JPN"
  )

  static let countryAmbiguous = DiagnosticWording(
    summary: "a name may stand for more than one state",
    predicate: "may stand for more than one state",
    explanation: """
      A bare “Korea” does not say which. The value is refused, since a guess would put words \
      into the mouth of the wrong state.
      """,
    help: "write KOR for the Republic of Korea, PRK for the North"
  )

  static let languageInvalid = DiagnosticWording(
    summary: "a value is not a language code",
    predicate: "is not a language code",
    explanation: "Languages are named by the two letters of ISO 639-1.",
    help: "write two small letters, as in ko, ja or en"
  )

  static let timeZoneUnknown = DiagnosticWording(
    summary: "a time zone is not known",
    predicate: "is not a known time zone",
    explanation: """
      Today is the day in the time zone of the first side, so its name must be one of the \
      IANA database.
      """,
    help: "write it as in Asia/Seoul"
  )

  static let addressInvalid = DiagnosticWording(
    summary: "a value is not a web address",
    predicate: "is not a web address",
    explanation: "Only addresses of `http` and `https` are kept, since reports make links of them.",
    help: "begin the address with https://"
  )

  static let tlpInvalid = DiagnosticWording(
    summary: "a value is not a TLP label",
    predicate: "is not a TLP label",
    explanation: """
      The Traffic Light Protocol, version 2.0, has five labels. A label that cannot be read \
      is not used; the record has the marking of the board until it is mended.
      """,
    help: "write TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT or TLP:RED"
  )

  static let formatUnsupported = DiagnosticWording(
    summary: "the board has a format version that is not known",
    predicate: "is not a known format version",
    explanation: """
      The board was made for another version of the program, and its fields may mean \
      something else.
      """,
    help: "write `format: 1`, or use the program that the board was made for"
  )
}
