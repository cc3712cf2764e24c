/// The few words in a standing that are read again when two are compared.
enum StandingWords {
  static let expired = "expired"
  static let stale: Set<String> = [expired, "stale"]
  static let riskAlert = "risk alert"
  static let opportunity = "opportunity"

  /// What the desk sees ahead of an issue; empty for nothing.
  static func outlook(isRiskAlert: Bool, isOpportunity: Bool) -> String {
    [isRiskAlert ? riskAlert : nil, isOpportunity ? opportunity : nil].compactMap(\.self)
      .joined(separator: ", ")
  }

  /// True where more risk is seen ahead, or as much and less of a chance.
  static func isWorse(_ after: String?, than before: String?) -> Bool {
    let (after, before) = (after ?? "", before ?? "")
    let (risk, wasRisk) = (after.contains(riskAlert), before.contains(riskAlert))
    if risk != wasRisk { return risk }
    return before.contains(opportunity) && !after.contains(opportunity)
  }
}
