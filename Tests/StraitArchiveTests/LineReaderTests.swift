import Testing

@testable import StraitArchive

struct LineReaderTests {
  private func pieces(_ text: String, capacity: Int, piece: Int) throws -> [String] {
    var reader = LineReader(.bytes(Array(text.utf8), piece: piece), capacity: capacity)
    var pieces: [String] = []
    while let next = try reader.next() {
      switch next {
      case .lines(let bytes): pieces.append(String(decoding: bytes, as: UTF8.self))
      case .tooLong: pieces.append("too long")
      }
    }
    return pieces
  }

  @Test(arguments: [1, 2, 3, 7, 100])
  func `pieces of any size give the same lines`(piece: Int) throws {
    let text = "one\ntwo\n\nthree and more\nfour"
    for capacity in [15, 16, 20, 100] {
      let found = try pieces(text, capacity: capacity, piece: piece)
      #expect(found.joined() == text + "\n")
      #expect(found.allSatisfy { $0.hasSuffix("\n") })
    }
  }

  @Test func `a line that does not fit is told of once, wherever it stands`() throws {
    let long = String(repeating: "x", count: 40)
    #expect(try pieces("a\n\(long)\nb\n", capacity: 8, piece: 3) == ["a\n", "too long", "b\n"])
    #expect(try pieces("\(long)", capacity: 8, piece: 3) == ["too long"])
    #expect(try pieces("\(long)\n", capacity: 8, piece: 100) == ["too long"])
  }

  @Test func `nothing is no line`() throws {
    #expect(try pieces("", capacity: 8, piece: 3) == [])
  }
}
