import StraitDiagnostics

/// Finds the lines of a document that make it unreadable, and blanks them.
///
/// libyaml stops at the first error, which would cost all that stands below it. But keys and list
/// items of a block stand at one indentation, so each can be tried alone:
///
///     title: GSOMIA            reads alone
///     log:                     does not; its lines deeper in do, but for one
///       - {date: 2019-08-22}   reads alone
///       - {date: 2019-11-22    does not: blank, and reported
///
/// Lines keep their numbers, since a blanked line stays a line.
struct YAMLRepair {
  /// A larger document is not repaired; what stands before its first error is kept.
  static let byteLimit = 1 << 20
  private static let depthLimit = 16

  private(set) var bytes: [UInt8]
  /// The errors that were blanked.
  private(set) var faults: [Diagnostic] = []
  private let file: SourceFile
  private let firstLine: Int
  /// Where each line begins, and the end of the last one.
  private var starts: [Int] = [0]

  init(_ bytes: ArraySlice<UInt8>, file: SourceFile, firstLine: Int) {
    self.bytes = Array(bytes)
    self.file = file
    self.firstLine = firstLine
    while let last = starts.last, last < self.bytes.count {
      starts.append(TextScan.nextLine(self.bytes, from: last))
    }
  }

  mutating func run() {
    repair(0..<(starts.count - 1), depth: 0)
  }

  private mutating func repair(_ lines: Range<Int>, depth: Int) {
    guard let fault = trial(lines).fault else { return }
    let blocks = blocks(lines)
    guard blocks.count > 1 else {
      // One key or item: perhaps only something deeper in it is wrong.
      if depth < Self.depthLimit, lines.count > 1, trial(lines.prefix(1)).fault == nil {
        repair(lines.dropFirst(), depth: depth + 1)
        if trial(lines).fault == nil { return }
      }
      blank(lines, because: fault)
      return
    }
    for block in blocks { repair(block, depth: depth + 1) }
    blankStrangers(among: blocks)
    // What reads alone may still not read together, as an item after a deeper one.
    for _ in blocks {
      guard let fault = trial(lines).fault else { return }
      let line = fault.place.line - firstLine
      let block = blocks.last { $0.lowerBound <= line && !isBlank($0) }
      blank(block ?? lines, because: fault)
    }
  }

  /// Blanks a block that is no key among keys, or no item among items.
  private mutating func blankStrangers(among blocks: [Range<Int>]) {
    var expected: YAMLTrial.Kind?
    for block in blocks {
      guard let kind = trial(block).kind else { continue }
      guard let known = expected else {
        if kind != .scalar { expected = kind }
        continue
      }
      guard kind != known else { continue }
      let text = line(block.lowerBound)
      let indent = text.prefix { $0 == 0x20 }.count
      blank(
        block,
        because: file.diagnostic(
          .yamlSyntax,
          at: SourcePlace(
            file: file.path,
            line: firstLine + block.lowerBound,
            column: indent + 1,
            length: scalarCount(bytes, text.startIndex..<text.endIndex) - indent
          ),
          expected: known == .mapping ? "a key, a colon and a space" : "a list item: `- `"
        )
      )
    }
  }

  private mutating func blank(_ lines: Range<Int>, because fault: Diagnostic) {
    faults.append(fault)
    for offset in starts[lines.lowerBound]..<starts[lines.upperBound]
    where bytes[offset] != 0x0A && bytes[offset] != 0x0D {
      bytes[offset] = 0x20
    }
  }

  /// The keys or items of the lowest indentation, each with the lines below that belong to it.
  private func blocks(_ lines: Range<Int>) -> [Range<Int>] {
    let lowest = lines.compactMap(indent).min() ?? 0
    var isItems: Bool?
    var first: [Int] = []
    for number in lines where indent(number) == lowest {
      let text = line(number).dropFirst(lowest)
      let isItem = text.first == 0x2D
      if isItems == nil { isItems = isItem }
      // A list may stand at the indentation of its key, and a bracket may close there.
      let belongsAbove = (isItem && isItems == false) || text.first == 0x5D || text.first == 0x7D
      if !belongsAbove || first.isEmpty { first.append(number) }
    }
    guard var start = first.first else { return [lines] }
    var blocks: [Range<Int>] = start > lines.lowerBound ? [lines.lowerBound..<start] : []
    for next in first.dropFirst() {
      blocks.append(start..<next)
      start = next
    }
    blocks.append(start..<lines.upperBound)
    return blocks.filter { !isBlank($0) }
  }

  private func isBlank(_ lines: Range<Int>) -> Bool {
    lines.allSatisfy { indent($0) == nil }
  }

  /// How many spaces a line begins with; nil if it is empty, a comment or a mark of the document.
  private func indent(_ number: Int) -> Int? {
    let text = line(number)
    let indent = text.prefix { $0 == 0x20 }.count
    guard let first = text.dropFirst(indent).first, first != 0x23 else { return nil }
    let isMark =
      text.starts(with: [0x2D, 0x2D, 0x2D]) || text.starts(with: [0x2E, 0x2E, 0x2E])
      || text.starts(with: Array("%YAML".utf8))
    return isMark ? nil : indent
  }

  /// A line without its end.
  private func line(_ number: Int) -> ArraySlice<UInt8> {
    bytes[starts[number]..<starts[number + 1]].prefix { $0 != 0x0A && $0 != 0x0D }
  }

  private func trial(_ lines: Range<Int>) -> YAMLTrial {
    YAMLTrial(
      bytes[starts[lines.lowerBound]..<starts[lines.upperBound]],
      file: file,
      firstLine: firstLine + lines.lowerBound
    )
  }
}

/// What comes of some lines when they are read alone.
struct YAMLTrial {
  enum Kind { case mapping, sequence, scalar }

  var kind: Kind?
  var fault: Diagnostic?

  init(_ bytes: ArraySlice<UInt8>, file: SourceFile, firstLine: Int) {
    var composer = YAMLComposer(file: file, firstLine: firstLine)
    let value = bytes.withUnsafeBufferPointer { composer.compose($0) }
    fault = composer.syntaxFault
    switch value {
    case .mapping: kind = .mapping
    case .sequence: kind = .sequence
    case .scalar: kind = .scalar
    case .null, nil: kind = nil
    }
  }
}
