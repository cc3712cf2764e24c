import Glibc
import StraitCanvas
import StraitFormats

/// One line on the terminal that says how far an import is; nothing where there is none.
struct ImportProgress {
  private let name: String
  private let size: Int?
  private let isShown = StandardStreams.errorIsTerminal
  private let begin = ImportProgress.seconds()
  private var last = 0.0

  /// Begins with a file; without its size there is no share and no time left.
  init(name: String, size: Int?) {
    self.name = name
    self.size = size
  }

  /// Shows how many bytes have been read, ten times a second at most.
  mutating func show(_ bytes: Int) {
    guard isShown else { return }
    let now = ImportProgress.seconds()
    guard now - last >= 0.1, now - begin >= 0.2 else { return }
    last = now
    let rate = Double(bytes) / (now - begin)
    var words =
      "\(ImportProgress.megabytes(Double(bytes))) MB, \(ImportProgress.megabytes(rate)) MB/s"
    if let size, size >= bytes, rate > 0 {
      let left = Int((Double(size - bytes) / rate).rounded(.up))
      words = "\(bytes * 100 / max(size, 1)) %, " + words + ", \(left) s left"
    }
    draw("\(name.suffix(40)): \(words)")
  }

  /// Takes the line away.
  func clear() {
    if isShown, last > 0 { draw("") }
  }

  private func draw(_ words: String) {
    let safe = CellText.clip(SafeText.singleLine(words, limit: 400).text, to: 78)
    try? Descriptor.write(Array("\r\u{1B}[K\(safe)".utf8), to: STDERR_FILENO)
  }

  private static func megabytes(_ bytes: Double) -> String {
    Figures.grouped(Int((bytes / 1e6).rounded()))
  }

  private static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
