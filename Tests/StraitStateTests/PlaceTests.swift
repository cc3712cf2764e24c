import StraitCanvas
import StraitModel
import Testing

@testable import StraitState

@Suite struct PlaceTests {
  @Test(arguments: [
    "overview", "events", "faults", "help", "issue/wall", "event/2020-01-05-a",
    "source/gazette", "lever/talks", "series/trust.XNO.XSO", "link/wall.fish.2020-03-02",
    "indicator/i-1", "overview?as-of=2019-06-20",
    "issue/wall?as-of=2019-08-25&names=both", "events?names=XNO&filter=a%20%26%20b&sort=value",
    "events?filter=한일", "issue/wall?focus=3&zoom=1", "overview?names=neutral&sort=next",
    "search?filter=독도", "events?around=2019-08-22", "opinion?publics=both", "levers?sort=title",
    "levers?if=hotline,talks&focus=2", "why/levers/hotline,talks/issues",
    "tension", "tension?focus=2", "spillover", "spillover?filter=undone&sort=oldest",
    "why/spillover/past.sea", "why/easing/2020?as-of=2020-05-20", "why/tension/XNO-XSO",
    "why/coded?as-of=2019-08-25",
    "why/tension/XNO-XSO?track=past", "why/tension/XNO-XSO/rank?issue=wall&as-of=2019-08-25&zoom=1",
    "why/issue/wall/conflicts/2019-Q3", "why/opinion/trust.XNO.XSO/change",
    "calendar", "indicators", "data", "judgment/j-1",
  ])
  func `a place reads back as it was written`(text: String) throws {
    #expect(try Place(text).description == text)
  }

  @Test(arguments: [
    ("", PlaceFault.screen("")), ("nowhere", .screen("nowhere")), ("issue", .screen("issue")),
    ("why", .screen("why")), ("why/mood", .screen("why/mood")),
    ("why/coded?side=XNO", .option("side")),
    ("overview?mood=1", .option("mood")),
    (
      "overview?as-of=soon",
      .value(option: "as-of", text: "soon", expected: "a day such as 2019-08-25")
    ),
    ("help?sort=value", .value(option: "sort", text: "value", expected: "none on this screen")),
    ("overview?focus=0", .value(option: "focus", text: "0", expected: "1 to 9")),
  ])
  func `what is no place says what is legal`(text: String, fault: PlaceFault) {
    #expect(throws: fault) { try Place(text) }
    #expect(!fault.description.isEmpty)
  }

  @Test func `no key has two commands, and every command has a key and a word`() {
    var seen: [Key: Command] = [:]
    for command in Command.allCases {
      #expect(!command.keys.isEmpty)
      #expect(!command.summary.isEmpty)
      for key in command.keys {
        #expect(seen[key] == nil, "\(key) is \(seen[key].map(\.rawValue) ?? "") and \(command)")
        seen[key] = command
        #expect(Command.of(key) == command)
      }
    }
  }
}
