internal import StraitFormats

/// Takes down which keys a reader asks for, and so finds what a file may hold.
///
/// A ``RecordReader`` over a probe is over a record in which nothing stands. Each question names a
/// key and the shape of its value; each fault that the empty record has names a key that must be
/// given. A schema that is made so can say nothing else than what the reader does.
///
/// Readers decide little by what stands in a record, with one exception: some first ask whether a
/// key is there at all. So a file is read twice, the second time with each such question answered
/// by yes; keys that are missing in one reading only are alternatives.
final class RecordProbe {
  /// Which reading it is.
  enum Pass: CaseIterable {
    /// No key is there.
    case empty
    /// Keys that are asked about are there, with nothing under them.
    case keyed
  }

  private enum Value {
    case leaf(ValueShape)
    case record(RecordProbe)
    case records(RecordProbe, count: Int?)
  }

  private var names: [String] = []
  private var values: [String: Value] = [:]
  private var missing: [Pass: [String]] = [:]
  private var askedFor: [String] = []
  private var otherKeys: (pattern: TextPattern?, example: String)?

  // MARK: What a reader asks

  /// Takes down a key.
  func note(_ key: String) {
    if !names.contains(key) { names.append(key) }
  }

  /// Takes down a key and what stands under it; the first shape counts, since a reader that asks
  /// again does so to relate two fields.
  func note(_ key: String, _ shape: ValueShape) {
    note(key)
    if values[key] == nil { values[key] = .leaf(shape) }
  }

  /// Takes down a key with a mapping under it, and gives the probe of that.
  func record(_ key: String) -> RecordProbe {
    note(key)
    if case .record(let probe) = values[key] { return probe }
    let probe = RecordProbe()
    values[key] = .record(probe)
    return probe
  }

  /// Takes down a key with a list of mappings under it, and gives the probe of all of these.
  func records(_ key: String, count: Int?) -> RecordProbe {
    note(key)
    if case .records(let probe, _) = values[key] { return probe }
    let probe = RecordProbe()
    values[key] = .records(probe, count: count)
    return probe
  }

  /// Takes down that a reader goes through keys that have no names, and gives one for it.
  func otherKey(_ pattern: TextPattern?) -> String {
    let example = pattern?.example ?? "any"
    otherKeys = (pattern, example)
    return example
  }

  /// Takes down that a reader asked whether a key is there, and answers.
  func hasKey(_ key: String, in pass: Pass) -> Bool {
    if !askedFor.contains(key) { askedFor.append(key) }
    return pass == .keyed
  }

  /// Takes down a key whose absence is an error.
  func require(_ key: String, in pass: Pass) {
    if missing[pass]?.contains(key) != true { missing[pass, default: []].append(key) }
  }

  // MARK: What comes of it

  /// The shape of the record; `note` gives the sentence for a key by its path.
  func shape(path: String = "", note: (String) -> String) -> RecordShape {
    let empty = missing[.empty] ?? []
    let keyed = missing[.keyed] ?? []
    let always = askedFor.isEmpty ? empty : empty.filter(keyed.contains)
    let keys = names.filter { $0 != otherKeys?.example }.map { name in
      RecordShape.Key(
        name,
        value(of: name, path: path + name, note: note),
        isRequired: always.contains(name),
        note: note(path + name)
      )
    }
    let others = otherKeys.map {
      RecordShape.OtherKeys(
        name: $0.pattern,
        value: value(of: $0.example, path: path + "*", note: note)
      )
    }
    let alternatives =
      askedFor.isEmpty
      ? [] : [empty, askedFor + keyed].map { list in list.filter { !always.contains($0) } }
    return RecordShape(keys, others: others, alternatives: alternatives)
  }

  private func value(of key: String, path: String, note: (String) -> String) -> ValueShape {
    switch values[key] {
    case .leaf(let shape)?: shape
    case .record(let probe)?: .record(probe.shape(path: path + ".", note: note))
    case .records(let probe, let count)?:
      .records(probe.shape(path: path + ".", note: note), count: count)
    // A key that is asked about and never read holds nothing that anybody knows of.
    case nil: .text(limit: nil)
    }
  }
}
