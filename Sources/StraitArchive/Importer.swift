internal import CScan

/// Reads inputs, keeps the board's rows, and stores them.
public struct Importer {
  /// How many rows are stored in one transaction.
  static let batch = 6_000
  /// How many runs of numbers are counted in one transaction.
  static let runs = 65_536

  /// Who coded what is read.
  public let source: ArchiveSource
  /// Which rows are kept.
  public let filter: PairFilter
  /// Where they are stored; nil for a trial.
  public let archive: Archive?
  /// True if the first row that is refused ends the import.
  public let isStrict: Bool
  /// What came of the inputs up to now.
  public private(set) var summary = ImportSummary()

  /// The time of day in UTC for the note that an input was read, as `YYYY-MM-DD HH:MM:SS`.
  public var now: () -> String = { "" }

  /// Called with the bytes of the present input that have been read, as often as a buffer is done.
  public var progress: (Int) -> Void = { _ in }

  /// Makes an importer.
  public init(source: ArchiveSource, filter: PairFilter, archive: Archive?, isStrict: Bool = false)
  {
    self.source = source
    self.filter = filter
    self.archive = archive
    self.isStrict = isStrict
  }

  /// True once the import was to end at a row.
  public var hasStopped: Bool { summary.inputs.last?.failure == .stopped }

  /// Notes an input of which nothing could be read.
  public mutating func fail(_ name: String, _ fault: ReadFault) {
    summary.inputs.append(ImportSummary.Input(name: name, failure: .unreadable(fault)))
  }

  /// Reads one input to its end.
  ///
  /// Only a fault of the archive is thrown; whatever is wrong with the input stands in the summary.
  ///
  /// - Parameters:
  ///   - stream: its bytes from the beginning.
  ///   - name: what it is called in the summary.
  ///   - descriptor: the plain file that they are of, if they are, so that several threads can read it.
  /// - Throws: why the archive cannot be used.
  mutating func read(
    _ stream: ByteStream,
    name: String,
    from descriptor: Int32? = nil
  ) throws(ArchiveFault) {
    var reading = InputReading(
      name: name,
      source: source,
      filter: filter,
      isStrict: isStrict,
      isCounting: archive != nil
    )
    if archive != nil { (reading.input.new, reading.input.known) = (0, 0) }
    defer {
      reading.input.days = reading.days
      summary.inputs.append(reading.input)
    }
    var reader = LineReader(stream)
    var descriptor = descriptor
    while reading.input.failure == nil {
      do throws(ReadFault) {
        guard let piece = try reader.next() else { break }
        reading.take(piece)
      } catch {
        reading.input.failure = .unreadable(error)
      }
      if let file = descriptor, let rule = reading.rule, let rows = reading.reader {
        // The first lines have told what the file is; the others are read by all cores.
        descriptor = nil
        let end = try read(file, from: reader.offset, rule, rows, into: &reading)
        do throws(ReadFault) {
          try reader.go(to: end, of: file)
        } catch {
          reading.input.failure = .unreadable(error)
        }
      }
      reading.input.bytes = reader.bytesRead
      progress(reader.bytesRead)
      if reading.isFull { try store(&reading, isAtEnd: false) }
    }
    if reading.isUnknown, reading.input.failure == nil {
      reading.input.failure = .otherKind("an empty file")
    }
    // What stands before a fault is good, and a repeated import knows it.
    try store(&reading, isAtEnd: true)
    if let archive, reading.input.failure == nil {
      try archive.note(reading.input, source: source, finished: now())
    }
  }

  /// Reads a plain file with all cores as far as that goes; gives where the reader has to go on.
  private func read(
    _ descriptor: Int32,
    from offset: Int,
    _ rule: strait_scan_rule,
    _ reader: RowReader,
    into reading: inout InputReading
  ) throws(ArchiveFault) -> Int {
    var team = ScanTeam(
      descriptor: descriptor,
      from: offset,
      rule: rule,
      reader: reader,
      isCounting: reading.isCounting
    )
    while reading.input.failure == nil, let chunks = team.next() {
      for chunk in chunks {
        reading.take(chunk)
        if reading.isFull { try store(&reading, isAtEnd: false) }
      }
      progress(team.offset)
    }
    return team.offset
  }

  private func store(_ reading: inout InputReading, isAtEnd: Bool) throws(ArchiveFault) {
    let stretches = reading.batch.numbers.takeStretches(isAtEnd: isAtEnd)
    if let archive {
      let stored = try archive.store(reading.batch, counting: stretches, of: source)
      reading.input.new = (reading.input.new ?? 0) + stored.new
      reading.input.known = (reading.input.known ?? 0) + stored.known
    }
    reading.batch.removeRows()
  }
}

extension InputReading {
  /// True if enough was read for a transaction.
  fileprivate var isFull: Bool {
    batch.events.count >= Importer.batch || batch.numbers.count >= Importer.runs
  }
}
