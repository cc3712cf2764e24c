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
  private var layout: GDELTLayout?
  /// What rows are looked for; nil as long as it is not known what the input is.
  private(set) var rule: strait_scan_rule?
  /// True if the numbers of all rows are wanted; GDELT publishes them without a gap.
  let isCounting: Bool
  private var line = 0
  private var room: ScanRoom

  init(name: String, source: ArchiveSource, filter: PairFilter, isStrict: Bool, isCounting: Bool) {
    input = ImportSummary.Input(name: name)
    self.isCounting = isCounting && source == .gdelt
    room = ScanRoom(lines: 4_096, isCounting: self.isCounting)
    self.source = source
    self.filter = filter
    self.isStrict = isStrict
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

  /// Takes lines that were scanned elsewhere.
  mutating func take(_ chunk: ScannedChunk) {
    guard let columns = rule?.columns else { return }
    input.rows += chunk.lines
    for run in chunk.runs { batch.numbers.append(SourceNumbers.Run(run)) }
    chunk.bytes.withUnsafeBytes { bytes in
      for found in chunk.found where input.failure == nil {
        take(found, in: bytes, columns: Int(columns))
      }
    }
    line += chunk.lines
  }

  /// Decides what the input is.
  private mutating func begin(with bytes: UnsafeRawBufferPointer) {
    let kind = FileKind(of: bytes)
    switch (source, kind) {
    case (.gdelt, .gdelt(let layout)):
      self.layout = layout
      rule = filter.scanRule(
        columns: layout.columns,
        actor: GDELTLayout.actorCountry,
        target: GDELTLayout.targetCountry
      )
    case (.icews, .icews):
      var all = strait_scan_rule()
      all.columns = UInt32(ICEWSRow.columns)
      rule = all
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
        take(room.found[index], in: rest, columns: Int(rule.columns))
        if input.failure != nil { return }
      }
      line += Int(result.lines)
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(Int(result.bytes)))
    }
  }

  /// Takes a line that was found.
  private mutating func take(
    _ found: strait_scan_line,
    in text: UnsafeRawBufferPointer,
    columns: Int
  ) {
    let start = Int(found.start)
    let row = UnsafeRawBufferPointer(rebasing: text[start..<start + Int(found.length)])
    let number = line + Int(found.line) + 1
    if row.isEmpty || row.elementsEqual([0x0D]) {
      input.rows -= 1
      return
    }
    guard found.length < LineReader.lineLimit else {
      refuse(.tooLong, line: number)
      return
    }
    guard Int(found.columns) == columns else {
      refuse(.columnCount, line: number)
      return
    }
    do {
      let fields = try RowFields(row)
      guard let event = try read(fields) else { return }
      input.kept += 1
      let day = event.day.description
      input.days = min(day, input.days?.lowerBound ?? day)...max(day, input.days?.upperBound ?? day)
      batch.append(event, line: fields.bytes)
    } catch {
      refuse(error, line: number)
    }
  }

  private func read(_ fields: RowFields) throws(RowFault) -> CodedEvent? {
    if let layout { return try GDELTRow.read(fields, layout: layout, filter: filter) }
    return try ICEWSRow.read(fields, filter: filter)
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
