import Foundation
import StraitFormats
import StraitReport
import Testing

/// A schema says of a shape what an editor understands.
struct SchemaDocumentTests {
  /// The members of a property, on one line each.
  private func property(_ value: ValueShape, isRequired: Bool = false) -> String {
    let shape = RecordShape([.init("key", value, isRequired: isRequired, note: "A note.")])
    let text = SchemaDocument(title: "", summary: "", shape: shape).json.text
    let flat = text.replacing(/\s+/, with: " ")
    guard let start = flat.range(of: "\"description\": \"A note.\", ") else { return flat }
    let end = flat.range(of: " } }, \"additionalProperties\"")
    return String(flat[start.upperBound..<(end?.lowerBound ?? flat.endIndex)])
  }

  @Test(arguments: [
    (
      ValueShape.text(limit: 12), false,
      "\"type\": [ \"string\", \"number\", \"boolean\", \"null\" ], \"maxLength\": 12"
    ),
    (
      .text(limit: nil), true,
      "\"type\": [ \"string\", \"number\", \"boolean\" ], \"minLength\": 1"
    ),
    (.word(["easy", "1"]), true, "\"enum\": [ \"easy\", 1, \"1\" ]"),
    (.word(["true", "void"]), false, "\"enum\": [ true, \"true\", \"void\", null ]"),
    (.pattern(.language), true, "\"type\": \"string\", \"pattern\": \"^[a-z]{2}$\""),
    (.number(-10...10), true, "\"type\": \"number\", \"minimum\": -10, \"maximum\": 10"),
    (.integer(1...Int.max), false, "\"type\": [ \"integer\", \"null\" ], \"minimum\": 1"),
    (.flag, false, "\"type\": [ \"boolean\", \"null\" ]"),
    (
      .list(.pattern(.country)), true,
      "\"type\": [ \"array\", \"string\" ], \"pattern\": \"^[A-Z]{3}$\", "
        + "\"items\": { \"type\": [ \"string\", \"null\" ], \"pattern\": \"^[A-Z]{3}$\" }, "
        + "\"minItems\": 1"
    ),
  ])
  func `a value is told in the words of the standard`(
    value: ValueShape,
    isRequired: Bool,
    words: String
  ) {
    #expect(property(value, isRequired: isRequired) == words)
  }

  @Test func `keys that nobody reads are warned of and no error`() {
    let text = SchemaDocument(title: "", summary: "", shape: RecordShape([])).json.text
    #expect(text.contains("\"deprecationMessage\": \"\(SchemaDocument.unknownKey)\""))
    #expect(!text.contains("\"additionalProperties\": false"))
  }

  @Test func `keys without names have a form, and others are errors`() {
    let shape = RecordShape([], others: .init(name: .country, value: .flag))
    let text = SchemaDocument(title: "", summary: "", shape: shape).json.text
    #expect(text.contains("\"patternProperties\": {\n    \"^[A-Z]{3}$\": {"))
    #expect(text.contains("\"additionalProperties\": false"))
  }

  @Test func `of alternatives one is enough`() {
    let shape = RecordShape(
      [.init("text", .text(limit: nil)), .init("unknown", .text(limit: nil))],
      alternatives: [["text"], ["unknown"]]
    )
    let text = SchemaDocument(title: "", summary: "", shape: shape).json.text
    #expect(text.contains("\"anyOf\""))
    #expect(!text.contains("\"minLength\""))
  }

  @Test(arguments: TextPattern.allCases)
  func `a form has an example that it fits`(pattern: TextPattern) throws {
    let expression = try Regex(pattern.expression)
    #expect(try expression.wholeMatch(in: pattern.example) != nil)
    #expect(try expression.wholeMatch(in: "no example") == nil)
  }
}
