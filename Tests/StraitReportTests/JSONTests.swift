import Foundation
import StraitReport
import Testing

struct JSONTests {
  @Test(arguments: [
    (JSON.null, "null\n"),
    (.boolean(true), "true\n"),
    (.integer(-3), "-3\n"),
    (.number(-38.4), "-38.4\n"),
    (.number(40), "40\n"),
    (.number(.nan), "null\n"),
    (.number(.infinity), "null\n"),
    (.array([]), "[]\n"),
    (.object([]), "{}\n"),
    (.array([.integer(1), .null]), "[\n  1,\n  null\n]\n"),
    (
      .object([.init("b", .integer(1)), .init("a", .array([.boolean(false)]))]),
      "{\n  \"b\": 1,\n  \"a\": [\n    false\n  ]\n}\n"
    ),
    (.string("독도 / 竹島"), "\"독도 / 竹島\"\n"),
    (.string("a\"b\\c\n\t\r"), "\"a\\\"b\\\\c\\n\\t\\r\"\n"),
    (.string("\u{1B}[31m\u{0}\u{9B}\u{2028}"), "\"\\u001b[31m\\u0000\\u009b\\u2028\"\n"),
    (.optional(String?.none), "null\n"),
    (.optional(Int?.some(0)), "0\n"),
  ])
  func `a value has one text`(value: JSON, text: String) {
    #expect(value.text == text)
  }

  @Test func `another reader of JSON reads back what was written`() throws {
    let strings = (0..<0x300).compactMap { Unicode.Scalar($0).map { String(Character($0)) } }
    let text = JSON.array(strings.map { .string($0) }).text
    let read = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String]
    )
    #expect(read == strings)
  }
}
