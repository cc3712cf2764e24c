/// A value of JSON (RFC 8259) whose text depends on nothing but itself.
///
/// Keys stay in the order in which they were given, so that a document reads from what matters most
/// and two runs give the same bytes.
public indirect enum JSON: Hashable, Sendable {
  /// Keys and values in order.
  case object([Member])
  /// Values in order.
  case array([JSON])
  /// Text.
  case string(String)
  /// A whole number.
  case integer(Int)
  /// A number; what is not finite is written as null, since JSON has no word for it.
  case number(Double)
  /// True or false.
  case boolean(Bool)
  /// Nothing.
  case null

  /// One key and its value.
  public struct Member: Hashable, Sendable {
    /// The key.
    public var key: String
    /// The value.
    public var value: JSON

    /// Makes a member.
    public init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// The document as text: two blanks a level, and a newline at the end.
  public var text: String {
    var text = ""
    write(into: &text, indentation: 0)
    return text + "\n"
  }

  private func write(into text: inout String, indentation: Int) {
    switch self {
    case .object(let members):
      JSON.writeList(members, between: "{", and: "}", into: &text, indentation: indentation) {
        JSON.writeString($0.key, into: &$1)
        $1 += ": "
        $0.value.write(into: &$1, indentation: indentation + 1)
      }
    case .array(let values):
      JSON.writeList(values, between: "[", and: "]", into: &text, indentation: indentation) {
        $0.write(into: &$1, indentation: indentation + 1)
      }
    case .string(let string): JSON.writeString(string, into: &text)
    case .integer(let number): text += String(number)
    case .number(let number): text += JSON.numeral(number)
    case .boolean(let value): text += value ? "true" : "false"
    case .null: text += "null"
    }
  }

  private static func writeList<Element>(
    _ elements: [Element],
    between open: String,
    and close: String,
    into text: inout String,
    indentation: Int,
    write: (Element, inout String) -> Void
  ) {
    text += open
    for (index, element) in elements.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += String(repeating: "  ", count: indentation + 1)
      write(element, &text)
    }
    if !elements.isEmpty { text += "\n" + String(repeating: "  ", count: indentation) }
    text += close
  }

  /// The shortest text that reads back as the same number; whole numbers without a point.
  static func numeral(_ number: Double) -> String {
    guard number.isFinite else { return "null" }
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    return "\(number)"
  }

  /// A string in quotes; every control character, and what ends a line in JavaScript, is escaped.
  private static func writeString(_ string: String, into text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
          || (0x2028...0x2029).contains(scalar.value)
        {
          let digits = String(scalar.value, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }
}

extension JSON {
  /// Text, or null for nil.
  public static func optional(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

  /// A whole number, or null for nil.
  public static func optional(_ number: Int?) -> JSON { number.map { .integer($0) } ?? .null }

  /// A number, or null for nil.
  public static func optional(_ number: Double?) -> JSON { number.map { .number($0) } ?? .null }
}
