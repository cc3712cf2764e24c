import StraitAnalytics
import StraitModel
import StraitSeen
import StraitState

/// What is to be done about what was seen.
enum SeenJob {
  /// Compare a board, which was read at a moment in milliseconds, with what was seen.
  case compare(Board, reading: Int, day: Day, readAt: Int64)
  /// Keep what was seen, or a note.
  case keep(SeenChange)
  /// Note that the desk closes.
  case close
}

/// Compares boards with what was seen and keeps what is seen; all of it beside the drawing thread.
///
/// What is marked as seen holds on this desk whether or not it can be kept: a file that cannot be
/// written to, or not now, costs nobody their place. What could not be kept is tried again with the
/// next change, and when the desk closes.
final class SeenKeeper {
  private let options: SeenOptions
  private var store: SeenStore?
  private var board: String?
  private var ledger = SeenLedger()
  private var fault: SeenFault?
  private var hasToldFault = false
  private var counter: Int?
  private var standings: [RecordKey: RecordStanding] = [:]
  private var last: (reading: Int, day: Day, readAt: Int64, items: [News])?
  private var renamed: [String: String] = [:]
  private var today = Day(number: 0)
  /// How what was marked at once was kept before.
  private var before: [RecordKey: SeenLedger.Entry?] = [:]
  private var pending: [Write] = []

  /// One change of the file.
  private enum Write {
    case see([RecordStanding], readAt: Int64)
    case unseen(RecordStanding)
    case forget([RecordKey])
    case restore([RecordKey: SeenLedger.Entry?])
    case note(String, on: RecordKey?)
    case look
  }

  init(_ options: SeenOptions) {
    self.options = options
  }

  /// A thread that keeps what is seen.
  static func thread(_ options: SeenOptions) -> SideThread<SeenJob> {
    let keeper = SeenKeeper(options)
    return SideThread { keeper.take($0) }
  }

  /// Does a job, and says what the desk has to know of it.
  func take(_ job: SeenJob) -> [Message] {
    switch job {
    case .compare(let board, let reading, let day, let readAt):
      return compare(board, reading: reading, day: day, readAt: readAt)
    case .keep(let change): return keep(change) + tellFault()
    case .close:
      write(.look)
      return []
    }
  }

  private var moment: SeenMoment { SeenMoment(day: today, utc: options.now()) }

  // MARK: Comparing

  private func compare(_ board: Board, reading: Int, day: Day, readAt: Int64) -> [Message] {
    let cut = board.asOf(day)
    let indicators = IndicatorHeadline.all(on: cut, asOf: day)
    let all = RecordStanding.all(on: cut, asOf: day, indicators: indicators)
    standings = Dictionary(all.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    renamed = board.renamed
    today = day
    open(board.id, all, readAt: readAt)
    let items = News.all(in: all, since: ledger.entries, renamed: renamed)
    last = (reading, day, readAt, items)
    return [report(items)].compactMap(\.self) + tellFault()
  }

  private func report(_ items: [News]) -> Message? {
    guard let last else { return nil }
    return .news(
      NewsReport(
        reading: last.reading,
        day: last.day,
        lastLook: ledger.lastLook,
        items: items,
        notes: ledger.notes,
        fault: fault?.words
      )
    )
  }

  /// Tells a fault once, as long as it lasts.
  private func tellFault() -> [Message] {
    guard let fault else {
      hasToldFault = false
      return []
    }
    guard !hasToldFault else { return [] }
    hasToldFault = true
    return [.notice("what you have seen \(fault.words)")]
  }

  /// Opens the file of a board, and takes a first look as seen.
  private func open(_ id: String, _ all: [RecordStanding], readAt: Int64) {
    guard board != id else { return }
    board = id
    (store, ledger, fault, counter) = (nil, SeenLedger(), nil, nil)
    guard let path = options.path(id) else {
      fault = .failed("neither $XDG_STATE_HOME nor $HOME is set")
      begin(all)
      return
    }
    do throws(SeenFault) {
      let store = try SeenStore(writing: path, board: id)
      if try store.begin(all, readAt: readAt, at: moment) { begin(all) }
      let isFirst = !ledger.entries.isEmpty
      ledger = try store.ledger()
      if isFirst { ledger.lastLook = nil }
      counter = try store.changeCounter()
      self.store = store
    } catch {
      fault = error
      // What cannot be written can perhaps be read.
      if error == .readOnly, let store = try? SeenStore(reading: path, board: id),
        let kept = try? store.ledger()
      {
        ledger = kept
      }
      if ledger.entries.isEmpty { begin(all) }
    }
  }

  /// Takes every record as seen: a first look has nothing to be compared with.
  private func begin(_ all: [RecordStanding]) {
    ledger.entries = Dictionary(
      all.map { ($0.key, SeenLedger.Entry($0)) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Bounds the size of the file, in pages: beyond it there is no room.
  func limit(pages: Int) throws(SeenFault) { try store?.limit(pages: pages) }

  // MARK: Keeping

  private func keep(_ change: SeenChange) -> [Message] {
    switch change {
    case .seen(let keys): see(keys)
    case .allSeen(let keys):
      before = [:]
      for key in keys { before[key] = .some(ledger.entries[key]) }
      see(keys)
    case .allTakenBack:
      for (key, entry) in before { ledger.entries[key] = entry }
      write(.restore(before))
      before = [:]
    case .unseen(let key):
      if let standing = standings[key] {
        ledger.entries[key]?.isKeptUnseen = true
        write(.unseen(standing))
      }
    case .note(let text, let item):
      let count = ledger.notes.count
      write(.note(text, on: item))
      if ledger.notes.count > count { return [.notes(ledger.notes)] }
      // Told each time: whoever wrote it must not take it as handed over.
      let reason = fault.map { ", as what you have seen \($0.words)" } ?? ""
      return [.notice("the note is not kept\(reason)")]
    }
    return otherDesks()
  }

  private func see(_ keys: [RecordKey]) {
    let present = keys.compactMap { standings[$0] }
    let gone = keys.filter { standings[$0] == nil }
    for standing in present { ledger.entries[standing.key] = SeenLedger.Entry(standing) }
    for key in gone { ledger.entries[key] = nil }
    if !present.isEmpty { write(.see(present, readAt: last?.readAt ?? 0)) }
    if !gone.isEmpty { write(.forget(gone)) }
  }

  /// What another desk of the same user has kept meanwhile.
  private func otherDesks() -> [Message] {
    guard let store, pending.isEmpty, let now = try? store.changeCounter(), now != counter,
      var kept = try? store.ledger(), let last
    else { return [] }
    counter = now
    kept.lastLook = ledger.lastLook
    ledger = kept
    let standings = Array(standings.values)
    let order = Dictionary(
      last.items.enumerated().map { ($0.element.key, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    let items = News.all(in: standings, since: ledger.entries, renamed: renamed)
      .sorted { order[$0.key] ?? Int.max < order[$1.key] ?? Int.max }
    return [report(items)].compactMap(\.self)
  }

  private func write(_ change: Write) {
    pending.append(change)
    while let next = pending.first {
      do throws(SeenFault) {
        try perform(next)
        pending.removeFirst()
        if let fault, fault.mayPass { self.fault = nil }
      } catch {
        fault = error
        if !error.mayPass { pending = [] }
        return
      }
    }
  }

  private func perform(_ change: Write) throws(SeenFault) {
    let moment = moment
    if case .note(let text, let item) = change { try note(text, on: item, at: moment) }
    guard let store else { return }
    switch change {
    case .see(let standings, let readAt): try store.see(standings, readAt: readAt, at: moment)
    case .unseen(let standing): try store.keepUnseen([standing], at: moment)
    case .forget(let keys): try store.forget(keys)
    case .restore(let entries): try store.restore(entries, at: moment)
    case .look: try store.look(at: moment)
    case .note: break
    }
  }

  private func note(_ text: String, on item: RecordKey?, at moment: SeenMoment) throws(SeenFault) {
    guard let store else { throw fault ?? .readOnly }
    ledger.notes.append(try store.add(text, on: item, by: options.author, at: moment))
  }
}
