import StraitDiagnostics

extension Rule {
  /// The longest rule, in scalars.
  public static let lengthLimit = 500
  /// How deep brackets and `not` may be nested.
  public static let depthLimit = 8
  /// The most days that a test may look back or ahead.
  public static let dayLimit = 3_660

  /// Reads a rule by the grammar of `docs/INDICATORS.md`.
  ///
  /// Names are read and not looked up: whether a board has them is for the loader to say, which
  /// knows the ids and finds their places in the result.
  ///
  /// - Throws: the first fault, with its place in the text.
  public static func parse(_ text: String) throws(RuleFault) -> ParsedRule {
    let count = text.unicodeScalars.count
    guard count <= lengthLimit else {
      throw RuleFault(
        code: .ruleBound,
        range: lengthLimit..<count,
        found: "\(count) characters",
        expected: "at most \(lengthLimit) characters"
      )
    }
    var parser = RuleParser(tokens: try RuleToken.all(of: text))
    let condition = try parser.disjunction(depth: 0)
    guard parser.token.kind == .end else {
      throw parser.fault("and, or, or the end of the rule", among: ["and", "or"])
    }
    return ParsedRule(rule: Rule(condition), names: parser.names)
  }
}

/// Reads one token after another, by recursive descent; the depth is bounded.
struct RuleParser {
  private let tokens: [RuleToken]
  private var index = 0
  /// What was named so far.
  private(set) var names: [ParsedRule.PlacedName] = []

  init(tokens: [RuleToken]) {
    self.tokens = tokens
  }

  /// The token at which the reading stands; the end stays the end.
  var token: RuleToken { tokens[index] }

  // MARK: How tests are joined

  mutating func disjunction(depth: Int) throws(RuleFault) -> Rule.Condition {
    var parts = [try conjunction(depth: depth)]
    while takes("or") { parts.append(try conjunction(depth: depth)) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction(depth: Int) throws(RuleFault) -> Rule.Condition {
    var parts = [try negation(depth: depth)]
    while takes("and") { parts.append(try negation(depth: depth)) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func negation(depth: Int) throws(RuleFault) -> Rule.Condition {
    guard depth < Rule.depthLimit else {
      throw fault("at most \(Rule.depthLimit) brackets and nots in each other", code: .ruleBound)
    }
    if takes("not") { return .not(try negation(depth: depth + 1)) }
    guard takes("(") else { return .test(try test()) }
    let condition = try disjunction(depth: depth + 1)
    try take(")")
    return condition
  }

  // MARK: Tests

  private mutating func test() throws(RuleFault) -> Rule.Test {
    let word = try choice(Measure.self, "a test")
    try take("(")
    switch word {
    case .events: return try events()
    case .poll: return try poll()
    case .tension: return try tension()
    case .source:
      let id = try name(.source, "the id of a source")
      try take(")")
      try take("older")
      return .source(id, olderDays: try days())
    case .window:
      let lever = try name(.lever, "the id of a lever")
      try take(")")
      let edge = try choice(Rule.Edge.self, "an end of the window")
      try take("within")
      return .window(lever: lever, edge, withinDays: try days())
    }
  }

  private mutating func events() throws(RuleFault) -> Rule.Test {
    var events = Rule.Events(days: 0)
    var seen: Set<Filter> = []
    repeat {
      let place = token
      let filter = try choice(Filter.self, "a filter")
      guard seen.insert(filter).inserted else { throw fault("each filter once", at: place) }
      try take("=")
      switch filter {
      case .kind: events.kind = try choice(Event.Kind.self, "a kind", code: .valueUnknown)
      case .valence:
        events.valence = try choice(Event.Valence.self, "a valence", code: .valueUnknown)
      case .code: events.code = try cameo()
      case .issue: events.issue = try name(.issue, "the id of an issue")
      case .track: events.track = try name(.track, "the id of a track")
      case .actor: events.actor = ActorCode(try name(.actor, "the code of an actor"))
      case .target: events.target = ActorCode(try name(.actor, "the code of an actor"))
      case .within: events.days = try days()
      }
    } while takes(",")
    guard seen.contains(.within) else { throw fault("within=30d, or another number of days") }
    try take(")")
    let comparison = try comparison()
    return .events(events, comparison, count: try integer(in: 0...9_999, "a count"))
  }

  private mutating func poll() throws(RuleFault) -> Rule.Test {
    let series = try name(.series, "a series of polls")
    try take(")")
    let move = try choice(Rule.Move.self, "which way it moves")
    let comparison = try comparison(among: [.atLeast, .above])
    let hundredths = try points()
    try take("over")
    let waves = try integer(in: 1...9, "a number of waves")
    guard takes("wave") || takes("waves") else { throw fault("waves", among: ["wave", "waves"]) }
    return .poll(series: series, move, comparison, hundredths: hundredths, waves: waves)
  }

  private mutating func tension() throws(RuleFault) -> Rule.Test {
    let place = token
    let codes = try word("a direction such as AAA-BBB").split(
      separator: "-",
      omittingEmptySubsequences: false
    )
    guard codes.count == 2, codes.allSatisfy({ !$0.isEmpty }), codes[0] != codes[1] else {
      throw fault("a direction such as AAA-BBB", at: place)
    }
    let middle = place.range.lowerBound + codes[0].unicodeScalars.count
    for (code, range) in [
      (codes[0], place.range.lowerBound..<middle), (codes[1], middle + 1..<place.range.upperBound),
    ] {
      names.append(.init(name: Rule.Name(.side, String(code)), range: range))
    }
    try take(")")
    try take("rank")
    let comparison = try comparison()
    let percentage = try integer(in: 0...100, "a whole percentage")
    try take("%")
    let direction = Direction(
      actor: ActorCode(String(codes[0])),
      target: ActorCode(String(codes[1]))
    )
    return .tension(direction, comparison, percentage: percentage)
  }
}

extension RuleParser {
  /// What can be counted or measured.
  private enum Measure: String, CaseIterable {
    case events
    case poll
    case tension
    case source
    case window
  }

  /// What can be asked of events.
  private enum Filter: String, CaseIterable {
    case kind
    case valence
    case code
    case issue
    case track
    case actor
    case target
    case within
  }

  // MARK: Words and numbers

  /// Goes on behind a word or a sign, if it stands here.
  fileprivate mutating func takes(_ text: String) -> Bool {
    guard token.kind != .end, token.text == text else { return false }
    index += 1
    return true
  }

  fileprivate mutating func take(_ text: String) throws(RuleFault) {
    guard takes(text) else { throw fault(text, among: [text]) }
  }

  fileprivate mutating func word(_ expected: String) throws(RuleFault) -> String {
    guard token.kind == .word else { throw fault(expected) }
    defer { index += 1 }
    return token.text
  }

  /// One of a closed list of words.
  fileprivate mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ type: Choice.Type,
    _ noun: String,
    code: DiagnosticCode = .ruleSyntax
  ) throws(RuleFault) -> Choice {
    guard token.kind == .word, let choice = Choice(rawValue: token.text) else {
      let words = Choice.allCases.map(\.rawValue)
      let isWord = token.kind == .word
      throw fault(
        noun + ": " + words.joined(separator: ", "),
        among: words,
        code: isWord ? code : .ruleSyntax
      )
    }
    index += 1
    return choice
  }

  fileprivate mutating func name(
    _ kind: Rule.Name.Kind,
    _ expected: String
  ) throws(RuleFault) -> String {
    let place = token
    let text = try word(expected)
    names.append(.init(name: Rule.Name(kind, text), range: place.range))
    return text
  }

  fileprivate mutating func cameo() throws(RuleFault) -> String {
    let place = token
    let expected = "the first digits of a CAMEO code, such as 15"
    let text = try word(expected)
    guard CAMEO.hasCode(startingWith: text) else {
      throw fault(expected, at: place, code: .codeInvalid)
    }
    return text
  }

  fileprivate mutating func comparison(
    among allowed: [Rule.Comparison] = Rule.Comparison.allCases
  ) throws(RuleFault) -> Rule.Comparison {
    guard let comparison = Rule.Comparison(rawValue: token.text), allowed.contains(comparison)
    else { throw fault("one of " + allowed.map(\.rawValue).joined(separator: ", ")) }
    index += 1
    return comparison
  }

  /// `30d`.
  fileprivate mutating func days() throws(RuleFault) -> Int {
    let place = token
    let expected = "a number of days such as 30d"
    let text = try word(expected)
    guard text.hasSuffix("d"), let number = Self.digits(text.dropLast()) else {
      throw fault(expected, at: place)
    }
    guard (1...Rule.dayLimit).contains(number) else {
      throw fault("1d to \(Rule.dayLimit)d", at: place, code: .numberRange)
    }
    return number
  }

  fileprivate mutating func integer(
    in range: ClosedRange<Int>,
    _ expected: String
  ) throws(RuleFault) -> Int {
    let place = token
    guard let number = Self.digits(try word(expected)[...]) else {
      throw fault(expected, at: place)
    }
    guard range.contains(number) else {
      throw fault("\(range.lowerBound) to \(range.upperBound)", at: place, code: .numberRange)
    }
    return number
  }

  /// Points above 0 and up to 100 with at most two decimals, in hundredths.
  fileprivate mutating func points() throws(RuleFault) -> Int {
    let place = token
    let expected = "points with at most two decimals, such as 5 or 2.5"
    let parts = try word(expected).split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = Self.digits(parts[0]) else {
      throw fault(expected, at: place)
    }
    var hundredths = whole * 100
    if parts.count == 2 {
      guard (1...2).contains(parts[1].utf8.count), let rest = Self.digits(parts[1]) else {
        throw fault(expected, at: place)
      }
      hundredths += parts[1].utf8.count == 1 ? rest * 10 : rest
    }
    guard (1...10_000).contains(hundredths) else {
      throw fault("more than 0 and at most 100", at: place, code: .numberRange)
    }
    return hundredths
  }

  /// At most nine digits, and nothing else.
  private static func digits(_ text: Substring) -> Int? {
    guard (1...9).contains(text.utf8.count),
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }

  // MARK: Faults

  /// A fault of the token at which the reading stands, or of another.
  func fault(
    _ expected: String,
    among words: [String] = [],
    at place: RuleToken? = nil,
    code: DiagnosticCode = .ruleSyntax
  ) -> RuleFault {
    let place = place ?? token
    return RuleFault(
      code: code,
      range: place.range,
      found: place.text,
      expected: expected,
      help: place.kind == .word
        ? DidYouMean.nearest(to: place.text, among: words).map { "did you mean \($0)?" } : nil
    )
  }
}
