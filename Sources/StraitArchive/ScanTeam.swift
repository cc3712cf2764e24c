internal import CScan
internal import Glibc

/// What a stretch of a file held.
struct ScannedChunk {
  /// How many lines begin in it.
  var lines = 0
  /// The lines that were found, whose places are in `bytes` and whose numbers count from its first.
  var found: [strait_scan_line] = []
  /// What each of them came to.
  var outcomes: [RowReader.Outcome] = []
  /// The numbers of its lines, if they were asked for.
  var runs: [strait_scan_run] = []
  /// The bytes of the lines that were found, and of no others.
  var bytes: [UInt8] = []
  /// Where the line after the last begins, in bytes from the beginning of the file.
  var end = 0
  /// False if a line is too long or has no end yet: whoever reads on has to look at it.
  var isWhole = false
}

/// Scans a plain file with all cores, and reads the lines that are found.
///
/// 1. The file is cut into chunks of one size; a line belongs to the chunk that it begins in.
/// 2. Threads take turns of a few chunks, in their order, and are at most a few turns ahead of whoever
///    asks for them, so that memory does not grow with the file. They go on while rows are stored.
/// 3. It ends before the first line that is not plain: one that is too long, or the last if nothing
///    ends it. The line reader goes on from there, and so it does with what a growing file adds.
struct ScanTeam: ~Copyable {
  /// How many bytes a chunk has, how many chunks a turn, and how many turns there may be at a time.
  ///
  /// A chunk stays in the cache of one core between being read and being scanned. Where every row is of
  /// the board, a turn waits with a thousand rows, so that there are few of them.
  static let chunkSize = 256 << 10, turnLength = 2, turnCount = 4

  /// Where the next line begins that has not been given out.
  private(set) var offset: Int
  private let work: Work
  private var threads: [pthread_t] = []
  private var isAtEnd = false

  /// Begins at a place of a file at which a line begins; to count is to ask for the lines' numbers.
  init(
    descriptor: Int32,
    from offset: Int,
    rule: strait_scan_rule,
    reader: RowReader,
    isCounting: Bool = false,
    chunkSize: Int = ScanTeam.chunkSize
  ) {
    self.offset = offset
    work = Work(
      descriptor: descriptor,
      begin: offset,
      chunkSize: chunkSize,
      rule: rule,
      reader: reader,
      isCounting: isCounting
    )
    for _ in 0..<min(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), 4) {
      let context = Unmanaged.passRetained(work)
      var thread = pthread_t()
      let status = pthread_create(
        &thread,
        nil,
        { context in
          context.map { Unmanaged<Work>.fromOpaque($0).takeRetainedValue().run() }
          return nil
        },
        context.toOpaque()
      )
      if status == 0 {
        threads.append(thread)
      } else {
        // No more threads are to be had: those that there are do all of it.
        context.release()
      }
    }
  }

  deinit {
    work.end()
    for thread in threads { pthread_join(thread, nil) }
  }

  /// The next chunks, or nil where the reader has to go on.
  mutating func next() -> [ScannedChunk]? {
    if isAtEnd { return nil }
    var chunks: [ScannedChunk] = []
    for chunk in threads.isEmpty ? work.doNext() : work.waitForNext() {
      chunks.append(chunk)
      offset = max(offset, chunk.end)
      if !chunk.isWhole {
        isAtEnd = true
        work.end()
        break
      }
    }
    return chunks
  }

  /// What the threads share.
  private final class Work: @unchecked Sendable {
    private let descriptor: Int32
    private let begin: Int
    private let chunkSize: Int
    private let rule: strait_scan_rule
    private let reader: RowReader
    private let isCounting: Bool

    /// Guards all that follows.
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    /// A turn has been done, or there is room for another.
    private let isDone = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private let hasRoom = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    /// Turn `n` stands at `n % turnCount` from when it is done until it is asked for.
    private var turns: [[ScannedChunk]?] = Array(repeating: nil, count: ScanTeam.turnCount)
    private var following = 0
    private var asked = 0
    private var hasEnded = false

    init(
      descriptor: Int32,
      begin: Int,
      chunkSize: Int,
      rule: strait_scan_rule,
      reader: RowReader,
      isCounting: Bool
    ) {
      self.descriptor = descriptor
      self.begin = begin
      self.chunkSize = chunkSize
      self.rule = rule
      self.reader = reader
      self.isCounting = isCounting
      pthread_mutex_init(lock, nil)
      pthread_cond_init(isDone, nil)
      pthread_cond_init(hasRoom, nil)
    }

    deinit {
      pthread_mutex_destroy(lock)
      pthread_cond_destroy(isDone)
      pthread_cond_destroy(hasRoom)
      lock.deallocate()
      isDone.deallocate()
      hasRoom.deallocate()
    }

    /// Lets the threads end.
    func end() {
      pthread_mutex_lock(lock)
      hasEnded = true
      pthread_cond_broadcast(hasRoom)
      pthread_mutex_unlock(lock)
    }

    /// The next turn, when it is done.
    func waitForNext() -> [ScannedChunk] {
      pthread_mutex_lock(lock)
      defer { pthread_mutex_unlock(lock) }
      while true {
        if let turn = turns[asked % ScanTeam.turnCount] {
          turns[asked % ScanTeam.turnCount] = nil
          asked += 1
          pthread_cond_signal(hasRoom)
          return turn
        }
        pthread_cond_wait(isDone, lock)
      }
    }

    /// The next turn, done by whoever asks: there are no threads.
    func doNext() -> [ScannedChunk] {
      var desk = Desk(chunkSize: chunkSize, isCounting: isCounting)
      defer { asked += 1 }
      return scanTurn(asked, &desk)
    }

    /// Does turn after turn, for one thread.
    func run() {
      var desk = Desk(chunkSize: chunkSize, isCounting: isCounting)
      pthread_mutex_lock(lock)
      while true {
        while following - asked >= ScanTeam.turnCount, !hasEnded {
          pthread_cond_wait(hasRoom, lock)
        }
        if hasEnded { break }
        let turn = following
        following += 1
        pthread_mutex_unlock(lock)
        let chunks = scanTurn(turn, &desk)
        pthread_mutex_lock(lock)
        turns[turn % ScanTeam.turnCount] = chunks
        if turn == asked { pthread_cond_signal(isDone) }
      }
      pthread_mutex_unlock(lock)
    }

    /// Scans the chunks of a turn, up to one that is not whole.
    private func scanTurn(_ turn: Int, _ desk: inout Desk) -> [ScannedChunk] {
      var chunks: [ScannedChunk] = []
      for index in 0..<ScanTeam.turnLength {
        let chunk = scan(turn * ScanTeam.turnLength + index, desk.buffer, &desk.room)
        chunks.append(chunk)
        if !chunk.isWhole { break }
      }
      return chunks
    }

    /// What a thread works with.
    private struct Desk: ~Copyable {
      let buffer: UnsafeMutableRawBufferPointer
      var room: ScanRoom

      init(chunkSize: Int, isCounting: Bool) {
        buffer = .allocate(byteCount: 1 + chunkSize + LineReader.lineLimit, alignment: 64)
        room = ScanRoom(lines: 1_024, isCounting: isCounting)
      }

      deinit { buffer.deallocate() }
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
      let lead = index == 0 ? 0 : 1
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
          let row = UnsafeRawBufferPointer(
            rebasing: rest[Int(line.start)..<Int(line.start + line.length)]
          )
          var kept = line
          kept.start = UInt32(chunk.bytes.count)
          kept.line += UInt32(chunk.lines)
          chunk.bytes.append(contentsOf: row)
          chunk.found.append(kept)
          chunk.outcomes.append(reader.read(row, columns: Int(line.columns)))
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
