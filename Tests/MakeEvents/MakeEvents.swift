import Glibc

/// Writes made rows of GDELT to the standard output, and what is in them to the standard error.
///
/// `MakeEvents ROWS [SEED [FIRST PAIR [EVERY [COLUMNS [FAULTS]]]]]`, where the pair is two codes
/// between which a comma stands.
@main
struct MakeEvents {
  static func main() {
    var words = CommandLine.arguments.dropFirst()[...]
    var settings = EventMaker.Settings(rows: words.popFirst().flatMap { Int($0) } ?? 1_000)
    if let seed = words.popFirst().flatMap({ UInt64($0) }) { settings.seed = seed }
    if let first = words.popFirst().flatMap({ Int($0) }) { settings.firstID = first }
    if let codes = words.popFirst()?.split(separator: ","), codes.count == 2 {
      settings.pair = (String(codes[0]), String(codes[1]))
    }
    if let every = words.popFirst().flatMap({ Int($0) }) { settings.pairEvery = every }
    if let columns = words.popFirst().flatMap({ Int($0) }) { settings.columns = columns }
    if let faults = words.popFirst().flatMap({ Int($0) }) { settings.faultEvery = faults }
    var maker = EventMaker(settings)
    var piece = ""
    while let row = maker.next() {
      piece += row
      if piece.utf8.count > 1 << 20 { write(&piece) }
    }
    write(&piece)
    let faults = maker.truth.faults.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let counts = ["rows=\(maker.truth.rows)", "pair=\(maker.truth.pair)"]
    let line = (counts + ["events=\(maker.truth.events)", "tenths=\(maker.truth.tenths)"] + faults)
      .joined(separator: " ")
    var told = line + "\n"
    write(&told, to: STDERR_FILENO)
  }

  private static func write(_ text: inout String, to descriptor: Int32 = STDOUT_FILENO) {
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        guard count > 0 else { exit(1) }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      }
    }
    text = ""
  }
}
