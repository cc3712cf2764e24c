import StraitDiagnostics

/// A word, a sign or the end of a rule.
struct RuleToken: Hashable {
  /// What it is.
  enum Kind: Hashable {
    /// Letters, digits, hyphens and points.
    case word
    /// A bracket, a comma, a sign of comparison or of per cent.
    case sign
    /// Nothing more.
    case end
  }

  var kind: Kind
  var text: String
  /// Which scalars of the rule it is.
  var range: Range<Int>

  /// Takes a rule apart; what is no word and no sign is a fault.
  static func all(of text: String) throws(RuleFault) -> [RuleToken] {
    let scalars = Array(text.unicodeScalars)
    var tokens: [RuleToken] = []
    var start = 0
    func add(_ kind: Kind, through end: Int) {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[start..<end])
      tokens.append(RuleToken(kind: kind, text: String(text), range: start..<end))
      start = end
    }
    while start < scalars.count {
      switch scalars[start] {
      case " ": start += 1
      case "(", ")", ",", "=", "%": add(.sign, through: start + 1)
      case ">", "<":
        let isTwo = start + 1 < scalars.count && scalars[start + 1] == "="
        add(.sign, through: start + (isTwo ? 2 : 1))
      case let scalar where isOfWord(scalar):
        let end = scalars[start...].firstIndex { !isOfWord($0) } ?? scalars.count
        add(.word, through: end)
      default:
        throw RuleFault(
          code: .ruleSyntax,
          range: start..<start + 1,
          found: String(Character(scalars[start])),
          expected: "letters, digits, brackets, commas and signs of comparison"
        )
      }
    }
    let end = scalars.count
    tokens.append(RuleToken(kind: .end, text: "", range: end..<end + 1))
    return tokens
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_": true
    default: false
    }
  }
}
