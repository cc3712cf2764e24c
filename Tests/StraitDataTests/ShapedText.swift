import StraitFormats

/// YAML that a shape allows, made from the shape alone: as one line of flow style.
struct ShapedText {
  /// Whether keys that may be left out are there.
  var isWhole: Bool
  /// The path of a key that is left out whatever is said.
  var omitted: String?

  /// A mapping of the shape.
  func text(of shape: RecordShape, path: String = "") -> String {
    var pairs: [String] = []
    for key in shape.keys where isGiven(key, of: shape) && path + key.name != omitted {
      pairs.append("\(key.name): \(text(of: key.value, path: path + key.name))")
    }
    if isWhole, let others = shape.others {
      pairs.append(
        "\"\(others.name?.example ?? "any")\": \(text(of: others.value, path: path + "*"))"
      )
    }
    return "{\(pairs.joined(separator: ", "))}"
  }

  private func isGiven(_ key: RecordShape.Key, of shape: RecordShape) -> Bool {
    key.isRequired || isWhole || shape.alternatives.first?.contains(key.name) == true
  }

  private func text(of value: ValueShape, path: String) -> String {
    switch value {
    case .text: return "text"
    case .word(let words): return "\"\(words[0])\""
    case .pattern(let pattern): return "\"\(pattern.example)\""
    case .number(let range): return "\(range.lowerBound)"
    case .integer(let range): return "\(range.lowerBound)"
    case .flag: return "true"
    case .list(let item): return "[\(text(of: item, path: path))]"
    case .record(let shape): return text(of: shape, path: path + ".")
    case .records(let shape, let count):
      let records = (0..<(count ?? 1)).map { number in
        // Of two sides, each is another state.
        text(of: shape, path: path + ".").replacing(
          "\"AAA\"",
          with: number == 0 ? "\"AAA\"" : "\"AAB\""
        )
      }
      return "[\(records.joined(separator: ", "))]"
    }
  }
}

extension RecordShape {
  /// Every key with a name, by its path, with the shape that it stands in.
  func paths(below path: String = "") -> [(path: String, key: Key, shape: RecordShape)] {
    let own = keys.flatMap { key in
      [(path + key.name, key, self)] + key.value.paths(below: path + key.name + ".")
    }
    return own + (others.map { $0.value.paths(below: path + "*.") } ?? [])
  }
}

extension ValueShape {
  fileprivate func paths(
    below path: String
  ) -> [(path: String, key: RecordShape.Key, shape: RecordShape)] {
    switch self {
    case .record(let shape), .records(let shape, _): shape.paths(below: path)
    case .list(let item): item.paths(below: path)
    default: []
    }
  }
}
