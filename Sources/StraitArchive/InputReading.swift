internal import CScan
internal import StraitModel

/// One input while it is read.
struct InputReading {
  /// What came of it up to now.
  var input: ImportSummary.Input
  /// What is not stored yet.
  var batch = RowBatch()

  private let source: ArchiveSource
  private let filter: PairFilter
  private let isStrict: Bool
  /// What rows are looked for, and who reads them; nil as long as it is not known what the input is.
  private(set) var rule: strait_scan_rule?
  private(set) var reader: RowReader?
  /// True if the numbers of all rows are wanted; GDELT publishes them without a gap.
  let isCounting: Bool
  private var line = 0
  private var room: ScanRoom
  private var first: Day?
  private var last: Day?

  init(name: String, source: ArchiveSource, filter: PairFilter, isStrict: Bool, isCounting: Bool) {
    input = ImportSummary.Input(name: name)
    self.isCounting = isCounting && source == .gdelt
    room = ScanRoom(lines: 4_096, isCounting: self.isCounting)
    self.source = source
    self.filter = filter
    self.isStrict = isStrict
  }

  /// The first and the last day of the rows that were kept.
  var days: ClosedRange<String>? {
    first.flatMap { first in last.map { first.description...$0.description } }
  }

  /// True as long as no line has been seen.
  var isUnknown: Bool { rule == nil }

  /// Takes what the reader gives.
  mutating func take(_ piece: LineReader.Piece) {
    switch piece {
    case .tooLong:
      line += 1
      input.rows += 1
      refuse(.tooLong, line: line)
    case .lines(var bytes):
      if line == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
        bytes = UnsafeRawBufferPointer(rebasing: bytes.dropFirst(3))
      }
      if rule == nil {
        begin(with: bytes)
        bytes = withoutHeading(bytes)
      }
      guard let rule, input.failure == nil else { return }
      scan(bytes, rule)
    }
  }

  /// Takes lines that were scanned and read elsewhere.
  mutating func take(_ chunk: ScannedChunk) {
    input.rows += chunk.lines
    for run in chunk.runs { batch.numbers.append(SourceNumbers.Run(run)) }
    for (found, outcome) in zip(chunk.found, chunk.outcomes) where input.failure == nil {
      let start = Int(found.start)
      take(outcome, of: chunk.bytes[start..<start + Int(found.length)], number: Int(found.line))
    }
    line += chunk.lines
  }

  /// Decides what the input is.
  private mutating func begin(with bytes: UnsafeRawBufferPointer) {
    let kind = FileKind(of: bytes)
    switch (source, kind) {
    case (.gdelt, .gdelt(let layout)):
      reader = RowReader(columns: layout.columns, layout: layout, filter: filter)
      rule = filter.scanRule(
        columns: layout.columns,
        actor: GDELTLayout.actorCountry,
        target: GDELTLayout.targetCountry
      )
    case (.icews, .icews):
      var all = strait_scan_rule()
      all.columns = UInt32(ICEWSRow.columns)
      rule = all
      reader = RowReader(columns: ICEWSRow.columns, layout: nil, filter: filter)
    default:
      input.failure = .otherKind(kind.title)
      return
    }
    input.kind = kind.title
  }

  private mutating func scan(_ bytes: UnsafeRawBufferPointer, _ rule: strait_scan_rule) {
    var rest = bytes
    while !rest.isEmpty, input.failure == nil {
      let result = room.scan(rest, rule)
      input.rows += Int(result.lines)
      for run in room.runs.prefix(Int(result.runs)) {
        batch.numbers.append(SourceNumbers.Run(run))
      }
      for index in 0..<Int(result.found) {
        let found = room.found[index]
        let row = UnsafeRawBufferPointer(
          rebasing: rest[Int(found.start)..<Int(found.start + found.length)]
        )
        guard let outcome = reader?.read(row, columns: Int(found.columns)) else { return }
        take(outcome, of: row, number: Int(found.line))
        if input.failure != nil { return }
      }
      line += Int(result.lines)
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(Int(result.bytes)))
    }
  }

  /// Takes what a line came to, by its number in the text that was scanned.
  private mutating func take(
    _ outcome: RowReader.Outcome,
    of row: some Sequence<UInt8>,
    number: Int
  ) {
    switch outcome {
    case .empty: input.rows -= 1
    case .other: break
    case .refused(let fault): refuse(fault, line: line + number + 1)
    case .event(let event, let length):
      input.kept += 1
      first = min(first ?? event.day, event.day)
      last = max(last ?? event.day, event.day)
      batch.append(event, line: row.prefix(length))
    }
  }

  /// Leaves out a first line that names the columns; GDELT publishes none, but people put one there.
  private mutating func withoutHeading(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    let first = String(decoding: bytes.prefix { $0 != 0x09 }.prefix(20), as: UTF8.self).lowercased()
    guard ["globaleventid", "event id"].contains(first), let end = bytes.firstIndex(of: 0x0A) else {
      return bytes
    }
    line = 1
    return UnsafeRawBufferPointer(rebasing: bytes[(end + 1)...])
  }

  private mutating func refuse(_ fault: RowFault, line: Int) {
    input.refuse(fault, line: line)
    if isStrict { input.failure = .stopped }
  }
}

extension SourceNumbers.Run {
  /// A run as the scan found it.
  fileprivate init(_ run: strait_scan_run) {
    self.init(first: Int64(run.first), count: Int64(run.count), day: Int(run.day))
  }
}
