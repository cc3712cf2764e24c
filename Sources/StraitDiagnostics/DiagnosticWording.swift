/// The words for one code.
struct DiagnosticWording {
  /// The fault by itself: `a value is not a date`.
  var summary: String
  /// What is said of the text that was found: `is not a date`; nil if the text found is no subject,
  /// such as a count.
  var predicate: String?
  /// Why it is a fault and what is done with the value.
  var explanation: String
  /// How to mend it.
  var help: String
}

extension DiagnosticCode {
  /// The fault in a few words, without a full stop: `a value is not a date`.
  public var summary: String { wording.summary }

  /// Why it is a fault, and what the desk does with the value or record.
  public var explanation: String { wording.explanation }

  /// How to mend it; a diagnostic may know better and carry its own advice.
  public var help: String { wording.help }

  /// The fault as a sentence about the text that was found.
  func headline(found: String?) -> String {
    guard let predicate = wording.predicate, let found, !found.isEmpty else { return summary }
    return "`\(found)` \(predicate)"
  }

  /// Whether the headline names the text that was found.
  var headlineNamesFound: Bool { wording.predicate != nil }

  private var wording: DiagnosticWording {
    switch self {
    case .fileMissing: .fileMissing
    case .fileUnreadable: .fileUnreadable
    case .fileTooLarge: .fileTooLarge
    case .encodingInvalid: .encodingInvalid
    case .textUnsafe: .textUnsafe
    case .textTooLong: .textTooLong
    case .csvQuoteUnclosed: .csvQuoteUnclosed
    case .csvQuoteStray: .csvQuoteStray
    case .csvFieldCount: .csvFieldCount
    case .csvColumnMissing: .csvColumnMissing
    case .csvColumnUnknown: .csvColumnUnknown
    case .csvColumnDuplicate: .csvColumnDuplicate
    case .yamlSyntax: .yamlSyntax
    case .yamlAlias: .yamlAlias
    case .yamlDuplicateKey: .yamlDuplicateKey
    case .yamlDepth: .yamlDepth
    case .yamlKeyUnknown: .yamlKeyUnknown
    case .yamlType: .yamlType
    case .frontMatterMissing: .frontMatterMissing
    case .frontMatterUnclosed: .frontMatterUnclosed
    case .fieldMissing: .fieldMissing
    case .idInvalid: .idInvalid
    case .dateInvalid: .dateInvalid
    case .ruleInvalid: .ruleInvalid
    case .ruleSyntax: .ruleSyntax
    case .ruleBound: .ruleBound
    case .numberInvalid: .numberInvalid
    case .numberRange: .numberRange
    case .percentageRange: .percentageRange
    case .valueUnknown: .valueUnknown
    case .codeInvalid: .codeInvalid
    case .countryInvalid: .countryInvalid
    case .countryAmbiguous: .countryAmbiguous
    case .languageInvalid: .languageInvalid
    case .timeZoneUnknown: .timeZoneUnknown
    case .addressInvalid: .addressInvalid
    case .tlpInvalid: .tlpInvalid
    case .formatUnsupported: .formatUnsupported
    case .idDuplicate: .idDuplicate
    case .idMismatch: .idMismatch
    case .idRenamed: .idRenamed
    case .sideUnknown: .sideUnknown
    case .actorUnknown: .actorUnknown
    case .trackUnknown: .trackUnknown
    case .termUnknown: .termUnknown
    case .issueUnknown: .issueUnknown
    case .sourceUnknown: .sourceUnknown
    case .evidenceUnknown: .evidenceUnknown
    case .evidenceMissing: .evidenceMissing
    case .scenarioUnknown: .scenarioUnknown
    case .criterionUnknown: .criterionUnknown
    case .leverUnknown: .leverUnknown
    case .entryUnknown: .entryUnknown
    case .seriesUnknown: .seriesUnknown
    case .dateOrder: .dateOrder
    case .dateBeforeOpened: .dateBeforeOpened
    case .sourceMissing: .sourceMissing
    case .reasonMissing: .reasonMissing
    case .confidenceMixed: .confidenceMixed
    case .likelihoodMixed: .likelihoodMixed
    case .likelihoodAbsolute: .likelihoodAbsolute
    case .judgmentExpired: .judgmentExpired
    case .addressMissing: .addressMissing
    case .themeColor: .themeColor
    case .themeRole: .themeRole
    case .themeParent: .themeParent
    }
  }
}
