/// What part of an input a code is about; the reference page has a chapter for each.
public enum DiagnosticChapter: String, CaseIterable, Sendable {
  case file = "The file as a whole"
  case syntax = "The syntax of a file"
  case value = "One value"
  case relation = "Between values, records and files"
  case tradecraft = "What the desk judges and quotes"
  case theme = "A theme"
}

extension DiagnosticCode {
  /// What part of an input the code is about.
  public var chapter: DiagnosticChapter {
    switch self {
    case .fileMissing, .fileUnreadable, .fileTooLarge, .encodingInvalid, .textUnsafe, .textTooLong:
      .file
    case .csvQuoteUnclosed, .csvQuoteStray, .csvFieldCount, .csvColumnMissing, .csvColumnUnknown,
      .csvColumnDuplicate, .yamlSyntax, .yamlAlias, .yamlDuplicateKey, .yamlDepth, .yamlKeyUnknown,
      .yamlType, .frontMatterMissing, .frontMatterUnclosed:
      .syntax
    case .fieldMissing, .idInvalid, .dateInvalid, .ruleInvalid, .ruleSyntax, .ruleBound,
      .numberInvalid, .numberRange,
      .percentageRange, .valueUnknown, .codeInvalid, .countryInvalid, .countryAmbiguous,
      .languageInvalid, .timeZoneUnknown, .addressInvalid, .tlpInvalid, .formatUnsupported:
      .value
    case .idDuplicate, .idMismatch, .idRenamed, .sideUnknown, .actorUnknown, .trackUnknown,
      .termUnknown,
      .issueUnknown, .sourceUnknown, .evidenceUnknown, .evidenceMissing, .scenarioUnknown,
      .criterionUnknown, .leverUnknown, .entryUnknown, .seriesUnknown, .dateOrder,
      .dateBeforeOpened,
      .sourceMissing, .reasonMissing:
      .relation
    case .confidenceMixed, .likelihoodMixed, .likelihoodAbsolute, .judgmentExpired,
      .addressMissing:
      .tradecraft
    case .themeColor, .themeRole, .themeParent: .theme
    }
  }
}
