/// One change of some bytes of one record.
struct Corruption: CustomStringConvertible {
  enum Kind: CaseIterable {
    case flipBit, replaceByte, deleteBytes, insertByte, duplicateLine, deleteLineEnd
  }

  let seed: UInt64
  let file: String
  let kind: Kind
  /// The lines of the record, from 1.
  let lines: ClosedRange<Int>
  /// The lines of the record and of the one after it.
  let reach: ClosedRange<Int>
  /// The file after the change.
  let bytes: [UInt8]
  /// By how many lines the file has grown; negative if it has shrunk.
  let growth: Int

  var description: String { "seed \(seed): \(kind) in \(file), lines \(lines)" }

  /// Draws a change of a file from a seed.
  init(seed: UInt64, files: [String: [UInt8]]) {
    var random = SplitMix(state: seed)
    let file = files.keys.sorted()[random.below(files.count)]
    var bytes = files[file] ?? []
    let starts = Corruption.lineStarts(bytes)
    let records = Corruption.records(of: file, bytes: bytes, lineCount: starts.count)
    let record = random.below(records.count)
    let lines = records[record]
    let line = lines.lowerBound + random.below(lines.count)
    let start = starts[line - 1]
    let end = line < starts.count ? starts[line] : bytes.count
    let offset = min(start + random.below(max(1, end - start)), bytes.count - 1)
    let kind = Kind.allCases[random.below(Kind.allCases.count)]
    switch kind {
    case .flipBit: bytes[offset] ^= 1 << UInt8(random.below(8))
    case .replaceByte: bytes[offset] = random.awkwardByte()
    case .deleteBytes:
      bytes.removeSubrange(offset..<min(end, offset + 1 + random.below(12)))
    case .insertByte: bytes.insert(random.awkwardByte(), at: offset)
    case .duplicateLine: bytes.insert(contentsOf: bytes[start..<end], at: start)
    case .deleteLineEnd: bytes.remove(at: end - 1)
    }
    self.seed = seed
    self.file = file
    self.kind = kind
    self.lines = lines
    let next = record + 1 < records.count ? records[record + 1] : lines
    reach = lines.lowerBound...next.upperBound
    self.bytes = bytes
    growth = Corruption.lineEnds(bytes) - Corruption.lineEnds(files[file] ?? [])
  }

  /// The lines of each record of a file: a row, an item of a list, or a whole file.
  static func records(of file: String, bytes: [UInt8], lineCount: Int) -> [ClosedRange<Int>] {
    if file.hasSuffix(".csv") { return (2...lineCount).map { $0...$0 } }
    guard file == "judgments.yaml" else { return [1...lineCount] }
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    let starts = lines.indices.filter { lines[$0].hasPrefix("  - id:") }.map { $0 + 1 }
    return zip(starts, starts.dropFirst() + [lineCount + 1]).map { $0...($1 - 1) }
  }

  /// A lone carriage return ends a line as well.
  private static func lineEnds(_ bytes: [UInt8]) -> Int {
    bytes.count { $0 == 0x0A || $0 == 0x0D }
  }

  private static func lineStarts(_ bytes: [UInt8]) -> [Int] {
    [0] + bytes.indices.filter { bytes[$0] == 0x0A && $0 + 1 < bytes.count }.map { $0 + 1 }
  }
}

/// Sebastiano Vigna's SplitMix64: the same seed draws the same changes everywhere.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// A byte that means something to a reader, more often than one that does not.
  mutating func awkwardByte() -> UInt8 {
    let awkward = Array("\",;\n\r:-{}[]#&*!|>'%@`\t\0 0Z\u{7F}".utf8) + [0xFF, 0xC3, 0xE2, 0x80]
    return awkward[below(awkward.count)]
  }
}
