import StraitCanvas
import StraitModel

/// A text of the board in one line.
func oneLine(_ text: String) -> String {
  text.split(whereSeparator: \.isNewline).joined(separator: " ")
}

/// A number with its noun.
func count(_ number: Int, _ noun: String) -> String {
  "\(Figures.grouped(number)) \(noun)\(number == 1 || noun.hasSuffix("s") ? "" : "s")"
}

extension Indicator.State {
  /// The state as a person reads it.
  var words: String {
    switch self {
    case .notSeen: "not seen"
    case .emerging, .observed, .receding, .stale: rawValue
    }
  }
}

extension Judgment.Likelihood {
  /// The term with its range: `likely (55–80 %)`.
  var words: String {
    "\(rawValue) (\(percentages.lowerBound)–\(percentages.upperBound) %)"
  }
}

/// A text that ends like a sentence.
func sentence(_ text: String) -> String {
  guard let last = text.last, !".!?。！？…”\"".contains(last) else { return text }
  return text + "."
}

/// Words of a closed list, for a person.
enum BriefWords {
  /// What a level means.
  static func level(_ level: Int) -> String {
    let words = ["none", "dormant", "latent", "strained", "acute", "crisis"]
    return words.indices.contains(level) ? words[level] : "unknown"
  }

  /// The arrow of a change; `?` for unknown.
  static func arrow(_ change: String?) -> String {
    switch change.flatMap(Change.init(rawValue:)) {
    case .deteriorated: "▼"
    case .unchanged: "▬"
    case .improved: "▲"
    case nil: "?"
    }
  }

  /// What a change is about, where its text alone does not tell.
  static func prefix(ofChange kind: String) -> String {
    switch kind {
    case "issue-opened": "Issue: "
    case "link", "link-ended": "Link: "
    case "date": "Date: "
    case "lever": "New lever: "
    case "lever-use": "Lever: "
    case "window-opened": "Window opened: "
    case "window-closed": "Window closed: "
    case "indicator": "Indicator: "
    case "judgment-made": "Judgment: "
    case "judgment-decided": "Judgment decided: "
    case "judgment-expired": "Judgment expired: "
    default: ""
    }
  }
}
