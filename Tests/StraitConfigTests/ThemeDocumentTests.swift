import Glibc
import StraitCanvas
import Testing

@Suite struct ThemeDocumentTests {
  private static let path =
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/docs/THEMES.md"

  @Test func `every role is documented`() throws {
    let file = try #require(fopen(Self.path, "r"), "docs/THEMES.md is not there")
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let text = String(decoding: bytes[..<fread(&bytes, 1, bytes.count, file)], as: UTF8.self)
    // The steps of a ramp are documented as its first and its last.
    let inner: Set<Role> = [
      .scale1, .scale2, .scale3, .scale4, .marking1, .marking2, .marking3,
    ]
    for role in Role.allCases where !inner.contains(role) {
      #expect(text.contains("`\(role.name)`"), "\(role.name)")
    }
  }
}
