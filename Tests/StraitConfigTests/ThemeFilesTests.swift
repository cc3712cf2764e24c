import StraitCanvas
import StraitConfig
import StraitDiagnostics
import Testing

@Suite struct ThemeFilesTests {
  private static let folder =
    #filePath.split(separator: "/").dropLast(3).reduce("") {
      $0 + "/" + $1
    } + "/themes"
  private static let search = ThemeSearch(folders: [folder])

  private func theme(_ name: String) throws -> Theme {
    let (theme, diagnostics) = Self.search.theme(named: name)
    try #require(diagnostics.isEmpty, "\(diagnostics)")
    try #require(theme.name == name)
    return theme
  }

  @Test func `three themes come with the program`() {
    #expect(Self.search.names == ["dark", "light", "monochrome"])
  }

  @Test func `a theme that is named by its file finds its parent beside it`() throws {
    let (found, diagnostics) = ThemeSearch(folders: []).theme(named: Self.folder + "/light.yaml")
    #expect(diagnostics.isEmpty)
    let light = try theme("light")
    for role in Role.allCases {
      #expect(found.ink(of: role, depth: .indexed256) == light.ink(of: role, depth: .indexed256))
    }
  }

  @Test func `the default theme in the program is the one in its file`() throws {
    let read = try theme("dark")
    #expect(read == Theme.dark)
  }

  @Test(arguments: ["dark", "light", "monochrome"], ColorDepth.allCases)
  func `every role can be read at every depth of colour`(name: String, depth: ColorDepth) throws {
    let theme = try theme(name)
    for role in Role.allCases {
      let ink = theme.ink(of: role, depth: depth)
      let contrast = theme.contrast(of: ink, depth: depth)
      #expect(contrast >= role.leastContrast, "\(role.name) has \(contrast)")
    }
  }

  @Test(arguments: ["dark", "light", "monochrome"])
  func `roles that must not be confused differ even without colour or in it`(name: String) throws {
    let theme = try theme(name)
    for depth in ColorDepth.allCases {
      for (one, other) in [
        (Role.cursor, Role.text), (.title, .text), (.heading, .headingFocused),
        (.banner, .bannerFault), (.key, .hint),
      ] as [(Role, Role)] {
        #expect(
          theme.ink(of: one, depth: depth) != theme.ink(of: other, depth: depth),
          "\(one.name) and \(other.name) at \(depth)"
        )
      }
    }
  }

  @Test func `the page of the light theme is light`() throws {
    let light = try theme("light")
    #expect(light.background.luminance > 0.8 && Theme.dark.background.luminance < 0.02)
  }
}
