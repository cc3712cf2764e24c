internal import CScan

/// Where the scan writes what it finds, used again for each text.
struct ScanRoom {
  /// The lines that were found last.
  private(set) var found: [strait_scan_line]
  /// The runs of numbers that were found last; empty if none are asked for.
  private(set) var runs: [strait_scan_run]

  /// Makes room for some lines, and for as many runs if numbers are counted.
  init(lines: Int, isCounting: Bool) {
    found = Array(repeating: strait_scan_line(), count: lines)
    runs = Array(repeating: strait_scan_run(), count: isCounting ? lines : 0)
  }

  /// Scans whole lines as far as there is room.
  mutating func scan(
    _ text: UnsafeRawBufferPointer,
    _ rule: strait_scan_rule
  ) -> strait_scan_result {
    var rule = rule
    return found.withUnsafeMutableBufferPointer { found in
      runs.withUnsafeMutableBufferPointer { runs in
        var room = strait_scan_room(
          found: found.baseAddress,
          found_capacity: UInt32(found.count),
          run_capacity: UInt32(runs.count),
          runs: runs.baseAddress
        )
        let bytes = text.bindMemory(to: UInt8.self)
        return strait_scan(bytes.baseAddress, bytes.count, &rule, &room)
      }
    }
  }
}
