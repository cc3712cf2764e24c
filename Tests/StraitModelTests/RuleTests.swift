import StraitDiagnostics
import StraitModel
import Testing

@Suite struct RuleTests {
  @Test(arguments: [
    "events(kind=military-incident, within=30d) >= 1",
    "events(valence=conflict, code=15, issue=i-1, track=t, actor=AAA, target=BBB, within=1d) = 0",
    "poll(affinity.AAA.BBB) drop >= 5 over 1 wave",
    "poll(affinity) rise > 2.25 over 3 waves",
    "tension(AAA-BBB) rank >= 95%",
    "source(paper) older 30d",
    "window(fair) opens within 14d",
    "window(fair) closes within 3660d",
    "not source(paper) older 1d",
    "events(within=7d) > 2 and events(within=30d) < 9 or source(paper) older 2d",
    "events(within=7d) > 2 and (events(within=30d) <= 9 or source(paper) older 2d)",
    "not (events(within=7d) > 2 and not events(within=7d) > 3)",
  ])
  func `a rule that was read is written as it stood, and read again as the same`(
    text: String
  ) throws {
    let rule = try Rule.parse(text).rule
    #expect(rule.description == text)
    #expect(try Rule.parse(rule.description).rule == rule)
  }

  @Test func `blanks between words are free, and brackets that change nothing are dropped`() throws
  {
    let rule = try Rule.parse("( (events( within = 30d )>=1) )").rule
    #expect(rule.description == "events(within=30d) >= 1")
  }

  @Test func `or binds less than and, and and less than not`() throws {
    let rule = try Rule.parse(
      "source(a) older 1d or not source(b) older 1d and source(c) older 1d"
    ).rule
    guard case .any(let parts) = rule.condition, parts.count == 2, case .all(let both) = parts[1],
      case .not = both[0]
    else {
      Issue.record("\(rule.condition)")
      return
    }
  }

  @Test func `names are found with their places`() throws {
    let parsed = try Rule.parse("tension(AAA-BBB) rank >= 95% or poll(w.AAA) drop > 1 over 1 wave")
    #expect(parsed.names.map(\.name.text) == ["AAA", "BBB", "w.AAA"])
    #expect(parsed.names.map(\.range) == [8..<11, 12..<15, 37..<42])
    #expect(parsed.rule.names == parsed.names.map(\.name))
  }

  /// The arrow stands before the first scalar at fault, and is taken out before the text is read.
  @Test(arguments: [
    ("➜", DiagnosticCode.ruleSyntax, "a test"),
    ("➜event(within=30d) >= 1", .ruleSyntax, "did you mean events?"),
    ("events ➜within=30d) >= 1", .ruleSyntax, "("),
    ("events(➜kin=protest, within=30d) >= 1", .ruleSyntax, "did you mean kind?"),
    ("events(kind=➜protests, within=30d) >= 1", .valueUnknown, "did you mean protest?"),
    ("events(within=30d, ➜within=31d) >= 1", .ruleSyntax, "each filter once"),
    ("events(kind=protest➜) >= 1", .ruleSyntax, "within=30d"),
    ("events(within=➜30) >= 1", .ruleSyntax, "a number of days"),
    ("events(within=➜0d) >= 1", .numberRange, "1d to 3660d"),
    ("events(within=30d) ➜=> 1", .ruleSyntax, "a count"),
    ("events(code=➜99, within=30d) >= 1", .codeInvalid, "CAMEO"),
    ("poll(w.AAA) ➜drops >= 5 over 1 wave", .ruleSyntax, "did you mean drop?"),
    ("poll(w.AAA) drop ➜<= 5 over 1 wave", .ruleSyntax, ">="),
    ("poll(w.AAA) drop >= ➜0.001 over 1 wave", .ruleSyntax, "two decimals"),
    ("poll(w.AAA) drop >= ➜0 over 1 wave", .numberRange, "more than 0"),
    ("tension(➜AAA-AAA) rank >= 95%", .ruleSyntax, "AAA-BBB"),
    ("tension(AAA-BBB) rank >= 95➜", .ruleSyntax, "%"),
    ("tension(AAA-BBB) rank >= ➜101%", .numberRange, "0 to 100"),
    ("source(a) older 1d ➜nor source(b) older 1d", .ruleSyntax, "did you mean or?"),
    ("source(a) older 1d and➜", .ruleSyntax, "a test"),
    ("(source(a) older 1d➜", .ruleSyntax, ")"),
    ("window(a) opens ➜; rm", .ruleSyntax, "letters"),
    ("not not not not not not not not ➜source(a) older 1d", .ruleBound, "at most 8"),
  ])
  func `a fault has a place, a code and an advice`(
    marked: String,
    code: DiagnosticCode,
    advice: String
  ) throws {
    let scalars = Array(marked.unicodeScalars)
    let place = try #require(scalars.firstIndex(of: "➜"))
    let text = marked.filter { $0 != "➜" }
    // `=> 1` is read as `=` and then `>`, so that the second sign is the fault.
    let start = text.contains("=>") ? place + 1 : place
    let fault = try #require(throws: RuleFault.self) { try Rule.parse(text) }
    #expect(fault.range.lowerBound == start, "\(fault)")
    #expect(fault.code == code)
    #expect("\(fault.expected) \(fault.help ?? "")".contains(advice), "\(fault)")
  }

  @Test func `a rule is bounded in its length`() throws {
    let test = "source(a) older 1d"
    let blanks = String(repeating: " ", count: Rule.lengthLimit - test.count)
    #expect(try Rule.parse(blanks + test).rule.tests.count == 1)
    let fault = try #require(throws: RuleFault.self) { try Rule.parse(blanks + " " + test) }
    #expect(fault.code == .ruleBound)
  }

  @Test func `a renamed id is replaced where it is of the same kind`() throws {
    let rule = try Rule.parse("source(a) older 1d or window(a) opens within 1d").rule
    #expect(
      rule.replacing(Rule.Name(.lever, "a"), with: "b").description
        == "source(a) older 1d or window(b) opens within 1d"
    )
  }
}
