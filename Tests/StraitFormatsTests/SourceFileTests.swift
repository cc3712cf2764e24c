import StraitDiagnostics
import Testing

@testable import StraitFormats

private func decode(_ bytes: [UInt8], byteLimit: Int = 1 << 20) -> (SourceFile, [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  let file = SourceFile(path: "f", bytes: bytes, byteLimit: byteLimit, diagnostics: &diagnostics)
  return (file, diagnostics)
}

@Suite struct SourceFileTests {
  private static let utf16: [UInt8] = "i,d,".utf16.flatMap { unit in
    [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
  }
  private static let encodings: [(bytes: [UInt8], fault: String, text: String)] = [
    // Latin-1 é after Hangul: the column counts scalars.
    (Array("a\n한 ".utf8) + [0xE9, 0x0A], "encoding-invalid 2:3", "a\n한 \u{FFFD}\n"),
    // Cut within a scalar, an overlong form, a surrogate, beyond Unicode.
    ([0x61, 0xED, 0x95], "encoding-invalid 1:2", "a\u{FFFD}"),
    ([0xC0, 0x80], "encoding-invalid 1:1", "\u{FFFD}\u{FFFD}"),
    ([0xED, 0xA0, 0x80], "encoding-invalid 1:1", "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ([0xF5, 0x80, 0x80, 0x80], "encoding-invalid 1:1", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    // UTF-16, with its mark and without.
    ([0xFF, 0xFE, 0x61, 0x00], "encoding-invalid 1:1", ""),
    ([0xFE, 0xFF, 0x00, 0x61], "encoding-invalid 1:1", ""),
    (utf16, "encoding-invalid 1:1", ""),
    ([0x61, 0x0D, 0x0A, 0x62, 0x00], "text-unsafe 2:2", "a\r\nb\0"),
    ([0xEF, 0xBB, 0xBF, 0x61], "", "a"),
  ]

  @Test(arguments: encodings)
  func `bytes are decoded`(bytes: [UInt8], fault: String, text: String) {
    let (file, diagnostics) = decode(bytes)
    #expect(places(diagnostics).joined() == fault)
    #expect(file.text.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test func `a file beyond the limit is empty`() {
    let (file, diagnostics) = decode(Array("a\nb".utf8), byteLimit: 2)
    #expect(places(diagnostics) == ["file-too-large 0:0"])
    #expect(file.lineCount == 0)
    #expect(file.line(1) == "")
  }

  @Test func `lines are found by number, whatever their ends`() {
    let ends = ["\n", "\r\n", "\r"]
    let text = (1...100).map { "line \($0)" + ends[$0 % 3] }.joined()
    let (file, diagnostics) = decode(Array(text.utf8))
    #expect(diagnostics.isEmpty)
    #expect(file.lineCount == 100)
    for number in 1...100 { #expect(file.line(number) == "line \(number)") }
    #expect(file.line(0) == "line 1")
    #expect(file.line(101) == "")
  }

  @Test func `a line for a caret is safe and keeps its columns`() {
    let (file, _) = decode(Array("a\tb\u{1B}\u{202E}각\u{FE0F}x\n".utf8))
    #expect(file.line(1).unicodeScalars.elementsEqual("a b␦␦각␦x".unicodeScalars))
    let (long, _) = decode([UInt8](repeating: 0x61, count: 100_000))
    #expect(long.line(1).utf8.count == 4_096)
  }

  @Test func `unsafe text is named once a line, and not a thousand times`() {
    let (_, diagnostics) = decode(Array(String(repeating: "\u{200B}\u{200B}\n", count: 1_000).utf8))
    #expect(diagnostics.count == FaultLog.limit)
    #expect(diagnostics.first?.found == "U+200B")
    #expect(diagnostics.allSatisfy { $0.place.column == 1 && $0.sourceLine == "␦␦" })
  }
}
