import Glibc
import StraitCanvas
import StraitConfig
import StraitDiagnostics
import Testing

@Suite struct ThemeFilesTests {
  @Test func `seven themes come with the program`() {
    #expect(ThemeFiles.search.names == ThemeFiles.names)
  }

  @Test func `a theme that is named by its file finds its parent beside it`() throws {
    let (found, diagnostics) = ThemeSearch(folders: []).theme(
      named: ThemeFiles.folder + "/light.yaml"
    )
    #expect(diagnostics.isEmpty)
    let light = try ThemeFiles.theme("light")
    for role in Role.allCases {
      #expect(found.ink(of: role, depth: .indexed256) == light.ink(of: role, depth: .indexed256))
    }
  }

  @Test(arguments: Theme.builtIn)
  func `a theme in the program is the one in its file`(theme: Theme) throws {
    #expect(try ThemeFiles.theme(theme.name) == theme)
  }

  @Test(arguments: ThemeFiles.names)
  func `a theme names every role, or has it from its parent`(name: String) throws {
    let path = ThemeFiles.folder + "/\(name).yaml"
    let file = try #require(fopen(path, "r"), "\(path)")
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let text = String(decoding: bytes[..<fread(&bytes, 1, bytes.count, file)], as: UTF8.self)
    if text.contains("inherits:") { return }
    for role in Role.allCases where !role.name.hasPrefix("scale") && !role.name.hasPrefix("marking")
    {
      #expect(text.contains("\n  \(role.name): "), "\(role.name)")
    }
    #expect(text.contains("\n  scale: ") && text.contains("\n  marking:"))
  }

  @Test(arguments: ThemeFiles.names, ColorDepth.allCases)
  func `every role can be read at every depth of colour`(name: String, depth: ColorDepth) throws {
    let theme = try ThemeFiles.theme(name)
    for role in Role.allCases {
      let ink = theme.ink(of: role, depth: depth)
      let contrast = theme.contrast(of: ink, depth: depth)
      #expect(contrast >= role.leastContrast, "\(role.name) has \(contrast)")
    }
  }

  @Test(arguments: ThemeFiles.names)
  func `roles that must not be confused differ even without colour or in it`(name: String) throws {
    let theme = try ThemeFiles.theme(name)
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

  @Test func `high contrast is higher than others'`() throws {
    let theme = try ThemeFiles.theme("high-contrast")
    for role in Role.allCases {
      let contrast = theme.contrast(of: theme.ink(of: role, depth: .truecolor), depth: .truecolor)
      #expect(contrast >= 7, "\(role.name) has \(contrast)")
    }
  }

  @Test(arguments: [ColorDepth.ansi16, .indexed256, .truecolor])
  func `sixteen is drawn in the terminal's own colours alone`(depth: ColorDepth) throws {
    let theme = try ThemeFiles.theme("sixteen")
    // Those that a well-known palette gives to greys, to its page or to what nobody can read.
    let avoided: Set<UInt8> = [4, 8, 10, 11, 12, 14]
    for role in Role.allCases {
      let ink = theme.ink(of: role, depth: depth)
      for color in [ink.foreground, ink.background] {
        switch color {
        case .own: break
        case .index(let index): #expect(index < 16 && !avoided.contains(index), "\(role.name)")
        case .rgb: Issue.record("\(role.name) is drawn in a colour of its own")
        }
      }
    }
  }

  @Test func `the page of the light theme is light`() throws {
    let light = try ThemeFiles.theme("light")
    #expect(light.background.luminance > 0.8 && Theme.dark.background.luminance < 0.02)
  }
}
