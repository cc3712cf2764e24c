extension DiagnosticCode {
  /// How much a fault of this kind matters.
  public var severity: Severity {
    switch self {
    case .textUnsafe, .csvColumnUnknown, .yamlKeyUnknown, .idRenamed, .evidenceMissing,
      .sourceMissing, .reasonMissing, .dateBeforeOpened, .termUnknown, .confidenceMixed,
      .likelihoodMixed, .likelihoodAbsolute, .judgmentExpired, .addressMissing:
      .warning
    case .fileMissing, .fileUnreadable, .fileTooLarge, .encodingInvalid, .textTooLong,
      .csvQuoteUnclosed, .csvQuoteStray, .csvFieldCount, .csvColumnMissing, .csvColumnDuplicate,
      .yamlSyntax, .yamlAlias, .yamlDuplicateKey, .yamlDepth, .yamlType, .frontMatterMissing,
      .frontMatterUnclosed, .fieldMissing, .idInvalid, .dateInvalid, .ruleInvalid, .ruleSyntax,
      .ruleBound, .numberInvalid,
      .numberRange, .percentageRange, .valueUnknown, .codeInvalid, .countryInvalid,
      .countryAmbiguous, .languageInvalid, .timeZoneUnknown, .addressInvalid, .tlpInvalid,
      .formatUnsupported, .idDuplicate, .idMismatch, .sideUnknown, .actorUnknown, .trackUnknown,
      .issueUnknown, .sourceUnknown, .evidenceUnknown, .scenarioUnknown, .criterionUnknown,
      .leverUnknown, .entryUnknown, .seriesUnknown,
      .dateOrder, .themeColor, .themeRole, .themeParent:
      .error
    }
  }
}
