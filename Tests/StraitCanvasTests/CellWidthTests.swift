import CPosix
import Glibc
import Testing

@testable import StraitCanvas

@Suite struct CellWidthTests {
  /// What our table is, on purpose, although the C library says otherwise.
  ///
  /// Flags (U+1F1E6–1F1FF, one column each), the Hangul tone marks U+302E–302F and the Hangul filler
  /// U+3164 (two) are where other tables differ; ours goes with the C library there, so that they
  /// are not in this list.
  private func exception(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    // Controls, which no frame holds; the library has no width for them.
    case 0x01..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: return 0
    // Noncharacters, which XML forbids.
    case 0xFDD0...0xFDEF: return 0
    case let value where value & 0xFFFE == 0xFFFE: return 0
    default: break
    }
    // Newer than the table: one column, whatever a newer library says.
    guard let age = scalar.properties.age else { return 1 }
    return age.major > 14 ? 1 : nil
  }

  @Test func `every scalar takes the columns that the C library gives it`() throws {
    let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil), "C.UTF-8 is not installed")
    let previous = uselocale(locale)
    defer {
      uselocale(previous)
      freelocale(locale)
    }
    var differing: [String] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let known = Int(wcwidth(wchar_t(value)))
      let expected = exception(scalar) ?? (known < 0 ? 1 : known)
      let width = CellWidth.of(scalar)
      if width != expected {
        differing.append("U+\(String(value, radix: 16)) \(width), not \(expected)")
      }
    }
    #expect(differing.isEmpty, "\(differing.prefix(20))")
  }

  @Test(
    arguments: [
      ("a", 1), ("é", 1), ("가", 2), ("か", 2), ("漢", 2), ("Ａ", 2), ("ｶ", 1), ("─", 1), ("…", 1),
      ("●", 1), ("\u{302E}", 2), ("\u{3164}", 2), ("\u{1F1F0}", 1), ("\u{1F600}", 2),
      ("\u{301}", 0), ("\u{3099}", 0), ("\u{200B}", 0), ("\u{202E}", 0), ("\u{AD}", 1),
      ("\u{1B}", 0), ("\u{FFFF}", 0), ("\u{E0041}", 0), ("\u{2FFFD}", 1), ("\u{10FFFD}", 1),
    ] as [(Unicode.Scalar, Int)]
  )
  func `a scalar takes its columns`(scalar: Unicode.Scalar, columns: Int) {
    #expect(CellWidth.of(scalar) == columns)
  }

  @Test func `ambiguous scalars are known, and what is always one column is not among them`() {
    for scalar in "─│┌▁█●■▲★→…·—".unicodeScalars {
      #expect(CellWidth.isAmbiguous(scalar), "\(scalar)")
    }
    for scalar in "a⠿▖▘▙▟▸▾▴◂✓✗⚑∙╎╌▐░가か漢".unicodeScalars {
      #expect(!CellWidth.isAmbiguous(scalar), "\(scalar)")
    }
  }
}
