/// Every fault that an input can have, as a closed list.
///
/// The raw value is what people read and search for. Each code is explained in
/// `docs/DIAGNOSTICS.md` and raised by a board in `sample-data/broken/<code>/`, or, for a theme,
/// by a test; tests hold both.
public enum DiagnosticCode: String, CaseIterable, Sendable {
  // The file as a whole.
  case fileMissing = "file-missing"
  case fileUnreadable = "file-unreadable"
  case fileTooLarge = "file-too-large"
  case encodingInvalid = "encoding-invalid"
  case textUnsafe = "text-unsafe"
  case textTooLong = "text-too-long"

  // The syntax of a file.
  case csvQuoteUnclosed = "csv-quote-unclosed"
  case csvQuoteStray = "csv-quote-stray"
  case csvFieldCount = "csv-field-count"
  case csvColumnMissing = "csv-column-missing"
  case csvColumnUnknown = "csv-column-unknown"
  case csvColumnDuplicate = "csv-column-duplicate"
  case yamlSyntax = "yaml-syntax"
  case yamlAlias = "yaml-alias"
  case yamlDuplicateKey = "yaml-duplicate-key"
  case yamlDepth = "yaml-depth"
  case yamlKeyUnknown = "yaml-key-unknown"
  case yamlType = "yaml-type"
  case frontMatterMissing = "front-matter-missing"
  case frontMatterUnclosed = "front-matter-unclosed"

  // One value.
  case fieldMissing = "field-missing"
  case idInvalid = "id-invalid"
  case dateInvalid = "date-invalid"
  case ruleInvalid = "rule-invalid"
  case ruleSyntax = "rule-syntax"
  case ruleBound = "rule-bound"
  case numberInvalid = "number-invalid"
  case numberRange = "number-range"
  case percentageRange = "percentage-range"
  case valueUnknown = "value-unknown"
  case codeInvalid = "code-invalid"
  case countryInvalid = "country-invalid"
  case countryAmbiguous = "country-ambiguous"
  case languageInvalid = "language-invalid"
  case timeZoneUnknown = "time-zone-unknown"
  case addressInvalid = "address-invalid"
  case tlpInvalid = "tlp-invalid"
  case formatUnsupported = "format-unsupported"

  // Between values, records and files.
  case idDuplicate = "id-duplicate"
  case idMismatch = "id-mismatch"
  case idRenamed = "id-renamed"
  case sideUnknown = "side-unknown"
  case actorUnknown = "actor-unknown"
  case trackUnknown = "track-unknown"
  case termUnknown = "term-unknown"
  case issueUnknown = "issue-unknown"
  case sourceUnknown = "source-unknown"
  case evidenceUnknown = "evidence-unknown"
  case evidenceMissing = "evidence-missing"
  case scenarioUnknown = "scenario-unknown"
  case criterionUnknown = "criterion-unknown"
  case leverUnknown = "lever-unknown"
  case entryUnknown = "entry-unknown"
  case seriesUnknown = "series-unknown"
  case dateOrder = "date-order"
  case dateBeforeOpened = "date-before-opened"
  case sourceMissing = "source-missing"
  case reasonMissing = "reason-missing"

  // The tradecraft of what the desk judges and quotes.
  case confidenceMixed = "confidence-mixed"
  case likelihoodMixed = "likelihood-mixed"
  case likelihoodAbsolute = "likelihood-absolute"
  case judgmentExpired = "judgment-expired"
  case addressMissing = "address-missing"

  // A theme.
  case themeColor = "theme-color"
  case themeRole = "theme-role"
  case themeParent = "theme-parent"
}

extension DiagnosticCode {
  /// True when a file, or a line of it, could not be taken apart: what is missing elsewhere may
  /// follow from that.
  public var isOfForm: Bool {
    switch self {
    case .fileMissing, .fileUnreadable, .fileTooLarge, .encodingInvalid, .csvQuoteUnclosed,
      .csvQuoteStray, .csvFieldCount, .csvColumnMissing, .yamlSyntax, .yamlAlias, .yamlDepth,
      .yamlType, .frontMatterMissing, .frontMatterUnclosed:
      true
    default: false
    }
  }
}
