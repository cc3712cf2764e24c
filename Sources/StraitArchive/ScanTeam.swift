internal import CScan
internal import Glibc
internal import Synchronization

/// What a stretch of a file held.
struct ScannedChunk {
  /// How many lines begin in it.
  var lines = 0
  /// The lines that were found, whose places are in `bytes` and whose numbers count from its first.
  var found: [strait_scan_line] = []
  /// The numbers of its lines, if they were asked for.
  var runs: [strait_scan_run] = []
  /// The bytes of the lines that were found, and of no others.
  var bytes: [UInt8] = []
  /// Where the line after the last begins, in bytes from the beginning of the file.
  var end = 0
  /// False if a line is too long or has no end yet: whoever reads on has to look at it.
  var isWhole = false
}

/// Scans a plain file with all cores.
///
/// 1. The file is cut into chunks of one size; a line belongs to the chunk that it begins in.
/// 2. Chunks are given out in their order, a few at a time, so that memory does not grow with the file.
/// 3. It ends before the first line that is not plain: one that is too long, or the last if nothing
///    ends it. The line reader goes on from there, and so it does with what a growing file adds.
struct ScanTeam {
  /// How many bytes a chunk has, and how many chunks are scanned at a time.
  static let chunkSize = 256 << 10, chunkCount = 16

  /// Where the next line begins that has not been given out.
  private(set) var offset: Int
  private let descriptor: Int32
  private let rule: strait_scan_rule
  private let isCounting: Bool
  private let chunkSize: Int
  private var begin: Int
  private var isAtEnd = false

  /// Begins at a place of a file at which a line begins; to count is to ask for the lines' numbers.
  init(
    descriptor: Int32,
    from offset: Int,
    rule: strait_scan_rule,
    isCounting: Bool = false,
    chunkSize: Int = ScanTeam.chunkSize
  ) {
    self.descriptor = descriptor
    self.offset = offset
    self.rule = rule
    self.isCounting = isCounting
    self.chunkSize = chunkSize
    begin = offset
  }

  /// The next chunks, or nil where the reader has to go on.
  mutating func next() -> [ScannedChunk]? {
    if isAtEnd { return nil }
    let work = Work(
      descriptor: descriptor,
      begin: begin,
      isFirst: begin == offset,
      chunkSize: chunkSize,
      rule: rule,
      isCounting: isCounting
    )
    work.run()
    var chunks: [ScannedChunk] = []
    for chunk in work.chunks {
      chunks.append(chunk)
      offset = max(offset, chunk.end)
      if !chunk.isWhole {
        isAtEnd = true
        break
      }
    }
    begin += ScanTeam.chunkCount * chunkSize
    return chunks
  }

  /// Some chunks that are scanned at the same time, each by one thread.
  private final class Work: @unchecked Sendable {
    private let descriptor: Int32
    private let begin: Int
    private let isFirst: Bool
    private let chunkSize: Int
    private let rule: strait_scan_rule
    private let isCounting: Bool
    /// Which chunk is taken next: a thread that has to wait for its core holds up no other.
    private let following = Atomic(0)
    /// Each thread writes to chunks of its own, and they are read when all threads have ended.
    private let results: UnsafeMutableBufferPointer<ScannedChunk>

    init(
      descriptor: Int32,
      begin: Int,
      isFirst: Bool,
      chunkSize: Int,
      rule: strait_scan_rule,
      isCounting: Bool
    ) {
      self.descriptor = descriptor
      self.begin = begin
      self.isFirst = isFirst
      self.chunkSize = chunkSize
      self.rule = rule
      self.isCounting = isCounting
      results = .allocate(capacity: ScanTeam.chunkCount)
      results.initialize(repeating: ScannedChunk())
    }

    deinit {
      results.deinitialize()
      results.deallocate()
    }

    var chunks: [ScannedChunk] { Array(results) }

    func run() {
      let threads = min(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), 4)
      var started: [pthread_t] = []
      for _ in 1..<max(1, threads) {
        let context = Unmanaged.passRetained(self)
        var thread = pthread_t()
        let status = pthread_create(
          &thread,
          nil,
          { context in
            context.map { Unmanaged<Work>.fromOpaque($0).takeRetainedValue().scanAll() }
            return nil
          },
          context.toOpaque()
        )
        if status == 0 {
          started.append(thread)
        } else {
          // No more threads are to be had: those that there are do all of it.
          context.release()
        }
      }
      scanAll()
      for thread in started { pthread_join(thread, nil) }
    }

    /// Scans chunks as long as there are some, for one thread.
    private func scanAll() {
      let buffer = UnsafeMutableRawBufferPointer.allocate(
        byteCount: 1 + chunkSize + LineReader.lineLimit,
        alignment: 64
      )
      defer { buffer.deallocate() }
      var room = ScanRoom(lines: 1_024, isCounting: isCounting)
      while true {
        let index = following.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < ScanTeam.chunkCount else { return }
        results[index] = scan(index, buffer, &room)
      }
    }

    /// Scans the lines that begin in a chunk.
    private func scan(
      _ index: Int,
      _ buffer: UnsafeMutableRawBufferPointer,
      _ room: inout ScanRoom
    ) -> ScannedChunk {
      var chunk = ScannedChunk()
      let start = begin + index * chunkSize
      // The byte before the chunk tells whether a line begins with it; before the first one does.
      let lead = isFirst && index == 0 ? 0 : 1
      var count = fill(buffer, from: 0, upTo: lead + chunkSize, at: start - lead)
      guard count > lead else { return chunk }
      var first = 0
      if lead == 1 {
        guard let end = Work.end(in: buffer, from: 0, to: count) else {
          // A line that begins in an earlier chunk goes on; whether it is too long is seen there.
          chunk.isWhole = count == lead + chunkSize
          return chunk
        }
        first = end + 1
      }
      // The last line that begins in the chunk ends at the first end at or after its last byte.
      var last: Int?
      var searched = lead + chunkSize - 1
      while count >= lead + chunkSize {
        last = Work.end(in: buffer, from: searched, to: count)
        if last != nil || count == buffer.count { break }
        searched = count
        let more = fill(
          buffer,
          from: count,
          upTo: min(count + 8_192, buffer.count),
          at: start - lead
        )
        if more == count { break }
        count = more
      }
      chunk.isWhole = last != nil
      if last == nil { last = Work.lastEnd(in: buffer, from: first, to: min(count, buffer.count)) }
      guard let last, last >= first else {
        // Either the chunk is inside of one line, or its only line has no end.
        chunk.end = start - lead + first
        return chunk
      }
      take(UnsafeRawBufferPointer(rebasing: buffer[first...last]), &room, into: &chunk)
      chunk.end = start - lead + last + 1
      return chunk
    }

    private func take(
      _ bytes: UnsafeRawBufferPointer,
      _ room: inout ScanRoom,
      into chunk: inout ScannedChunk
    ) {
      var rest = bytes
      while !rest.isEmpty {
        let result = room.scan(rest, rule)
        for line in room.found.prefix(Int(result.found)) {
          let row = rest[Int(line.start)..<Int(line.start + line.length)]
          var kept = line
          kept.start = UInt32(chunk.bytes.count)
          kept.line += UInt32(chunk.lines)
          chunk.bytes.append(contentsOf: row)
          chunk.found.append(kept)
        }
        chunk.runs += room.runs.prefix(Int(result.runs))
        chunk.lines += Int(result.lines)
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(result.bytes))
      }
    }

    /// Reads on from how much there is up to how much there shall be; gives how much there is then.
    private func fill(
      _ buffer: UnsafeMutableRawBufferPointer,
      from count: Int,
      upTo wanted: Int,
      at offset: Int
    ) -> Int {
      var count = count
      while count < wanted {
        let read = pread(
          descriptor,
          buffer.baseAddress?.advanced(by: count),
          wanted - count,
          offset + count
        )
        if read > 0 {
          count += read
        } else if read == 0 || errno != EINTR {
          // An error is met again, and told of, by the reader that goes on from here.
          break
        }
      }
      return count
    }

    private static func end(
      in buffer: UnsafeMutableRawBufferPointer,
      from start: Int,
      to count: Int
    ) -> Int? {
      guard start < count, let base = buffer.baseAddress else { return nil }
      return memchr(base + start, 0x0A, count - start).map { base.distance(to: $0) }
    }

    private static func lastEnd(
      in buffer: UnsafeMutableRawBufferPointer,
      from start: Int,
      to count: Int
    ) -> Int? {
      start < count ? buffer[start..<count].lastIndex(of: 0x0A) : nil
    }
  }
}
