public import StraitFormats

/// A JSON Schema, draft 2020-12, of a YAML file: what an editor needs to complete and to underline.
///
/// A file that the program reads without an error satisfies it, so that an editor never complains of
/// what is right, with one exception: a number or a `true` in quotation marks, which a schema cannot
/// tell from a word. It refuses less than `check` does, since it sees one file and no other.
///
/// The types are those of YAML 1.2, in which `2019` is a number and `NO` a text.
public struct SchemaDocument: Sendable {
  /// What an editor shows at a key that nobody reads.
  public static let unknownKey =
    "No key of this format: straitwatch check warns of it and reads on."

  private let title: String
  private let summary: String
  private let shape: RecordShape

  /// Makes a schema of a file.
  ///
  /// - Parameters:
  ///   - title: the file, as a person calls it.
  ///   - summary: what it holds, in a sentence.
  ///   - shape: what its reader asks for.
  public init(title: String, summary: String, shape: RecordShape) {
    self.title = title
    self.summary = summary
    self.shape = shape
  }

  /// The document.
  public var json: JSON {
    .object(
      [
        JSON.Member("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        JSON.Member("title", .string(title)), JSON.Member("description", .string(summary)),
      ] + Self.members(of: shape, isRequired: true)
    )
  }

  // MARK: Mappings

  private static func members(of shape: RecordShape, isRequired: Bool) -> [JSON.Member] {
    var members = [type(["object"], isRequired: isRequired)]
    let required = shape.keys.filter(\.isRequired).map(\.name)
    if !required.isEmpty { members.append(JSON.Member("required", .words(required))) }
    if !shape.alternatives.isEmpty {
      members.append(
        JSON.Member(
          "anyOf",
          .array(
            shape.alternatives.map { .object([JSON.Member("required", .words($0))]) }
          )
        )
      )
    }
    if !shape.keys.isEmpty {
      members.append(
        JSON.Member(
          "properties",
          .object(shape.keys.map { JSON.Member($0.name, property($0)) })
        )
      )
    }
    guard let others = shape.others else {
      // Unknown keys are no error; an editor warns of what is deprecated.
      let warning = JSON.object([
        JSON.Member("deprecated", .boolean(true)),
        JSON.Member("deprecationMessage", .string(unknownKey)),
      ])
      return members + [JSON.Member("additionalProperties", warning)]
    }
    let value = JSON.object(Self.members(of: others.value, isRequired: false))
    guard let name = others.name else {
      return members + [JSON.Member("additionalProperties", value)]
    }
    return members + [
      JSON.Member("patternProperties", .object([JSON.Member(name.expression, value)])),
      JSON.Member("additionalProperties", .boolean(false)),
    ]
  }

  private static func property(_ key: RecordShape.Key) -> JSON {
    .object(
      [JSON.Member("description", .string(key.note))]
        + members(of: key.value, isRequired: key.isRequired)
    )
  }

  // MARK: Values

  private static func members(of value: ValueShape, isRequired: Bool) -> [JSON.Member] {
    switch value {
    case .text(let limit):
      var members = [type(scalars, isRequired: isRequired)]
      if isRequired { members.append(JSON.Member("minLength", .integer(1))) }
      if let limit { members.append(JSON.Member("maxLength", .integer(limit))) }
      return members
    case .word(let words):
      return [JSON.Member("enum", .array(words.flatMap(readings) + (isRequired ? [] : [.null])))]
    case .pattern(let pattern):
      var members = [type(types(of: pattern), isRequired: isRequired)]
      members.append(JSON.Member("pattern", .string(pattern.expression)))
      if pattern == .id { members.append(JSON.Member("maxLength", .integer(80))) }
      if pattern == .date {
        members += [JSON.Member("minimum", .integer(0)), JSON.Member("maximum", .integer(9999))]
      }
      return members
    case .number(let range):
      return [
        type(["number"], isRequired: isRequired),
        JSON.Member("minimum", .number(range.lowerBound)),
        JSON.Member("maximum", .number(range.upperBound)),
      ]
    case .integer(let range):
      let members = [
        type(["integer"], isRequired: isRequired),
        JSON.Member("minimum", .integer(range.lowerBound)),
      ]
      return range.upperBound == .max
        ? members : members + [JSON.Member("maximum", .integer(range.upperBound))]
    case .flag: return [type(["boolean"], isRequired: isRequired)]
    case .list(let item):
      var members = Self.members(of: item, isRequired: isRequired)
      // Each rule for a text counts for a text alone, so one schema tells of the list and the item.
      switch members.first?.value {
      case .array(let types)? where members[0].key == "type":
        members[0].value = .array([.string("array")] + types)
      case let type? where members[0].key == "type":
        members[0].value = .array([.string("array"), type])
      default: break
      }
      let items = JSON.object(Self.members(of: item, isRequired: false))
      return members + [JSON.Member("items", items)]
        + (isRequired ? [JSON.Member("minItems", .integer(1))] : [])
    case .record(let shape): return Self.members(of: shape, isRequired: isRequired)
    case .records(let shape, let count):
      var members = [
        type(["array"], isRequired: isRequired),
        JSON.Member("items", .object(Self.members(of: shape, isRequired: true))),
      ]
      if let least = count ?? (isRequired ? 1 : nil) {
        members.append(JSON.Member("minItems", .integer(least)))
      }
      if let count { members.append(JSON.Member("maxItems", .integer(count))) }
      return members
    }
  }

  /// What a text may look like to YAML.
  private static let scalars = ["string", "number", "boolean"]

  /// What a text of a form may look like to YAML; a year is a number to it.
  private static func types(of pattern: TextPattern) -> [String] {
    switch pattern {
    case .id, .speaker: scalars
    case .date, .cameo, .cameoPrefix: ["string", "integer"]
    case .day, .country, .actor, .codedActor, .namesPolicy, .language: ["string"]
    }
  }

  /// An optional key may stand there with nothing under it.
  private static func type(_ names: [String], isRequired: Bool) -> JSON.Member {
    let all = names + (isRequired ? [] : ["null"])
    return JSON.Member("type", all.count == 1 ? .string(all[0]) : .words(all))
  }

  /// A word, and what YAML takes it for where it stands without quotation marks.
  private static func readings(of word: String) -> [JSON] {
    switch word {
    case "true": [.boolean(true), .string(word)]
    case "false": [.boolean(false), .string(word)]
    default: Int(word).map { [.integer($0), .string(word)] } ?? [.string(word)]
    }
  }
}

extension JSON {
  /// A list of texts.
  fileprivate static func words(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }
}
