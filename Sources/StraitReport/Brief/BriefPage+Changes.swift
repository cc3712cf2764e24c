import StraitDiagnostics
import StraitModel

extension BriefDocument {
  /// Changes by group, with how many there are of each, and where a reader wants to know it with the
  /// line of the file in which each stands.
  static func blocks(of changes: [Change], tellsPlaces: Bool = false) -> [BriefBlock] {
    var groups = ["new", "escalated", "eased", "moved", "stale"]
    var titles = ["New", "Escalated", "Eased", "Other moves", "Gone stale"]
    // What only one who has looked before can tell, and only where there is some.
    for (group, title) in [
      ("corrected", "Corrected"), ("gone", "No longer on the board"),
      ("kept", "Kept to be seen again"),
    ] where changes.contains(where: { $0.group == group }) {
      groups.append(group)
      titles.append(title)
    }
    let counts = groups.map { group in changes.count { $0.group == group } }
    var blocks: [BriefBlock] = [
      .paragraph(
        zip(titles, counts).map { "\($0) \($1)" }.joined(separator: " · ") + "."
      )
    ]
    for (group, title) in zip(groups, titles) {
      let own = changes.filter { $0.group == group }
      if own.isEmpty { continue }
      blocks += [.heading(title), .items(own.map { item(of: $0, tellsPlaces: tellsPlaces) })]
    }
    return blocks
  }

  private static func item(of change: Change, tellsPlaces: Bool) -> BriefItem {
    let prefix = BriefWords.prefix(ofChange: change.kind)
    var details = change.details
    var last: [String] = []
    if !change.issueTitles.isEmpty, change.kind != "link" {
      last.append(change.issueTitles.joined(separator: ", "))
    }
    if let author = change.author {
      last.append("desk judgment of \(author)" + (change.isIllustrative ? ", illustrative" : ""))
    }
    switch change.kind {
    case "window-opened", "window-closed":
      last.append(marks(of: []) + (change.isVerified ? ", verified" : ", unverified"))
    default: last.append(marks(of: change.citations))
    }
    if tellsPlaces, let place = change.place { last.append("\(place.file):\(place.line)") }
    details.append(last.joined(separator: " · "))
    let isOne = change.citations.count == 1 && change.author == nil
    return BriefItem(
      label: change.date,
      prefix + change.text,
      address: isOne ? change.citations[0].url : nil,
      details: details
    )
  }
}
