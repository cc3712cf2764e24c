import CScan
import Testing

@testable import StraitArchive

struct ScanTests {
  /// What a scan found, as values that can be compared.
  struct Found: Equatable {
    var bytes: Int
    var lines: Int
    var found: [[UInt32]]
    var runs: [[UInt64]] = []
  }

  typealias Scan = (
    UnsafePointer<UInt8>?, Int, UnsafePointer<strait_scan_rule>?,
    UnsafePointer<strait_scan_room>?
  ) -> strait_scan_result

  private func run(
    _ scan: Scan,
    _ text: [UInt8],
    _ rule: strait_scan_rule,
    room: Int,
    runs: Int = 0
  ) -> Found {
    var lines = [strait_scan_line](repeating: strait_scan_line(), count: room)
    var numbers = [strait_scan_run](repeating: strait_scan_run(), count: runs)
    var rule = rule
    let result = lines.withUnsafeMutableBufferPointer { lines in
      numbers.withUnsafeMutableBufferPointer { numbers in
        var room = strait_scan_room(
          found: lines.baseAddress,
          found_capacity: UInt32(room),
          run_capacity: UInt32(runs),
          runs: numbers.baseAddress
        )
        return scan(text, text.count, &rule, &room)
      }
    }
    return Found(
      bytes: result.bytes,
      lines: Int(result.lines),
      found: lines.prefix(Int(result.found)).map { [$0.start, $0.length, $0.line, $0.columns] },
      runs: numbers.prefix(Int(result.runs)).map { [$0.first, UInt64($0.count), UInt64($0.day)] }
    )
  }

  @Test func `this machine has what the fast scan needs, or scans by bytes`() {
    #expect([0, 1].contains(strait_scan_has_vectors() == 0 ? 0 : 1))
  }

  @Test(arguments: 0..<200)
  func `both scans find the same in any text`(seed: Int) {
    var state = UInt64(seed)
    func draw(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    // Few letters, so that tabs, ends and keys meet in every place of a block.
    let letters = Array("\t\t\t\n\nNZLCHLa\0é".utf8)
    let tabs = 2 + draw(8)
    var text: [UInt8] = []
    for _ in 0..<draw(60) {
      if draw(3) == 0 {
        let keys = ["NZL", "CHL", "FJI", "", "NZ", "NZLX"]
        for column in 0...tabs {
          if column > 0 { text.append(0x09) }
          text += Array(keys[draw(keys.count)].utf8)
        }
      } else {
        for _ in 0..<draw(150) { text.append(letters[draw(letters.count)]) }
      }
      text.append(0x0A)
    }
    var rule = Fiction.filter.scanRule(columns: tabs + 1, actor: 1, target: tabs)
    if seed % 5 == 0 { (rule.first_key, rule.second_key) = (0, 0) }
    let room = seed % 3 == 0 ? 3 : 10_000
    #expect(
      run(strait_scan, text, rule, room: room, runs: seed % 4)
        == run(strait_scan_by_bytes, text, rule, room: room, runs: seed % 4)
    )
  }

  @Test func `a line is found by its keys, and by a wrong number of columns`() {
    let rule = Fiction.filter.scanRule(columns: 4, actor: 1, target: 2)
    let lines = [
      "1\tNZL\tCHL\t.", "2\tCHL\tNZL\t.", "3\tNZL\tNZL\t.", "4\tNZL\t\t.", "5\tNZL\tFJI\t.",
      "6\tFJI\tFJI\t.", "7\tNZL\tCHL", "8\tNZLX\tCHL\t.", "9\tBRA\tNZL\t.", "10\tCHL\tFJI\t.\t.",
      "11\tFJI\tCHL\t.",
    ]
    let text = Array((lines.joined(separator: "\n") + "\n").utf8)
    let found = run(strait_scan, text, rule, room: 100)
    #expect(found.lines == lines.count)
    #expect(found.found.map { $0[2] } == [0, 1, 4, 6, 9, 10])
    #expect(found.bytes == text.count)
  }

  @Test func `a country can be wanted whoever the other is`() {
    let filter = PairFilter(board: Fiction.board, always: ["NZL"])
    let rule = filter.scanRule(columns: 3, actor: 1, target: 2)
    let text = Array("1\tNZL\t\n2\t\tNZL\n3\tNZL\tBRA\n4\tCHL\tBRA\n5\tNZL\tNZL\n".utf8)
    #expect(run(strait_scan, text, rule, room: 9).found.map { $0[2] } == [0, 1, 2, 4])
  }

  @Test func `an organisation is found by the group behind its country`() {
    let rule = Fiction.filter.scanRule(columns: 6, actor: 1, target: 3)
    let lines = [
      // A side and the organisation, in both directions, with a region in place of a country.
      "1\tNZL\t\t\tILW\t.", "2\t\tILW\tCHL\t\t.", "3\tEUR\tILW\tCHL\t\t.",
      // Others, the organisation with itself and with a third party, and a group in a wrong place.
      "4\tNZL\t\t\tUNO\t.", "5\t\tILW\t\tILW\t.", "6\tFJI\t\t\tILW\t.", "7\tILW\t\tNZL\t\t.",
      "8\tNZL\t\t\tILWX\t.", "9\tNZL\t\t\t\tILW", "10\tNZL\tILW\t\t\t.",
    ]
    let text = Array((lines.joined(separator: "\n") + "\n").utf8)
    for scan in [strait_scan, strait_scan_by_bytes] as [Scan] {
      #expect(run(scan, text, rule, room: 20).found.map { $0[2] } == [0, 1, 2])
    }
    let all = PairFilter(board: Fiction.board, always: ["ILW"])
      .scanRule(columns: 6, actor: 1, target: 3)
    let found = run(strait_scan, text, all, room: 20).found.map { $0[2] + 1 }
    #expect(found == [1, 2, 3, 5, 6, 7, 10])
  }

  @Test func `rows that follow each other on one day are a run`() {
    let rule = Fiction.filter.scanRule(columns: 3, actor: 1, target: 2)
    let lines = [
      "7\t20200101\t", "8\t20200101\t", "9\t20200102\t", "11\t20200102\t", "x\t20200102\t",
      "12\t2020010\t", "12\t2020010x\t", "12\t20200102", "12\t20200102\t", "13\t20200102\t",
      "1234567890123456789\t20200102\t", "\t20200102\t", "14\t20200102\t",
    ]
    let text = Array((lines.joined(separator: "\n") + "\n").utf8)
    let runs: [[UInt64]] = [[7, 2, 20_200_101], [9, 1, 20_200_102], [11, 4, 20_200_102]]
    for scan in [strait_scan, strait_scan_by_bytes] as [Scan] {
      #expect(run(scan, text, rule, room: 9, runs: 9).runs == runs)
      // The third run has no room, and its first row is left for the next call.
      let part = run(scan, text, rule, room: 9, runs: 2)
      #expect(part.runs == Array(runs.prefix(2)))
      #expect(part.lines == 3)
    }
  }
}
