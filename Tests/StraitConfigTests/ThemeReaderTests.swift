import Glibc
import StraitCanvas
import StraitConfig
import StraitDiagnostics
import StraitFormats
import Testing

@Suite struct ThemeReaderTests {
  /// Reads the theme `a` from texts by name.
  private func read(_ texts: [String: String]) -> (theme: Theme, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    func file(_ name: String, _ diagnostics: inout [Diagnostic]) -> SourceFile? {
      texts[name].map {
        SourceFile(path: name + ".yaml", bytes: Array($0.utf8), diagnostics: &diagnostics)
      }
    }
    guard let first = file("a", &diagnostics) else { return (.dark, diagnostics) }
    let theme = ThemeReader(find: file).read(first, name: "a", diagnostics: &diagnostics)
    return (theme, diagnostics)
  }

  private static let page = "background: \"#000000\"\nforeground: \"#ffffff\"\n"

  @Test func `a style is a colour, a background and words`() {
    let (theme, diagnostics) = read([
      "a": Self.page
        + """
        palette: {red: "#ff0000"}
        roles:
          worse: red bold
          cursor: own on red italic underline
          title: own dim reverse
        """
    ])
    #expect(diagnostics.isEmpty)
    #expect(theme.name == "a")
    #expect(theme[.worse] == Style(foreground: Color(0xFF0000), isBold: true))
    #expect(
      theme[.cursor] == Style(background: Color(0xFF0000), isItalic: true, isUnderlined: true)
    )
    #expect(theme[.title] == Style(isDim: true, isReversed: true))
    #expect(theme[.better] == Style())
  }

  @Test func `a colour may be one of the terminal's own sixteen`() {
    let (theme, diagnostics) = read([
      "a": Self.page + "palette: {red: ansi9}\nroles: {worse: red, better: ansi2 on ansi0 bold}\n"
    ])
    #expect(diagnostics.isEmpty)
    let worse = theme.ink(of: .worse, depth: .truecolor)
    #expect(worse.foreground == .index(9))
    let better = theme.ink(of: .better, depth: .indexed256)
    #expect(better.foreground == .index(2) && better.background == .index(0))
    #expect(theme.ink(of: .worse, depth: .none).foreground == .own)
  }

  @Test func `a child that changes a colour changes what its parent drew in it`() {
    let (theme, diagnostics) = read([
      "a": "inherits: b\npalette: {red: \"#aa0000\"}\nroles: {better: red}\n",
      "b": Self.page + "palette: {red: \"#ff0000\"}\nroles: {worse: red bold, better: own}\n",
    ])
    #expect(diagnostics.isEmpty)
    #expect(theme[.worse] == Style(foreground: Color(0xAA0000), isBold: true))
    #expect(theme[.better] == Style(foreground: Color(0xAA0000)))
    #expect(theme.background == Color(0))
  }

  @Test func `a theme can inherit the built-in one`() {
    let (theme, diagnostics) = read(["a": "inherits: dark\nroles: {worse: own}\n"])
    #expect(diagnostics.isEmpty)
    #expect(theme[.worse] == Style() && theme[.better] == Theme.dark[.better])
  }

  @Test func `a ramp names all its steps`() {
    let (theme, diagnostics) = read([
      "a": Self.page + "ramps: {scale: [own, own, own, own, own, \"#ff0000 bold\"]}\n"
    ])
    #expect(diagnostics.isEmpty)
    #expect(theme[.scale5] == Style(foreground: Color(0xFF0000), isBold: true))
  }

  @Test(
    arguments: [
      ("palette: {red: \"#ff00\"}", DiagnosticCode.themeColor, 3, "#ff00"),
      ("palette: {red: scarlet}", .themeColor, 3, "scarlet"),
      ("palette: {red: ansi16}", .themeColor, 3, "ansi16"),
      ("roles: {worse: ansi09}", .themeColor, 3, "ansi09"),
      ("roles: {worse: scarlet}", .themeColor, 3, "scarlet"),
      ("roles:\n  worse: own blinking", .themeColor, 4, "blinking"),
      ("roles: {worse: own on}", .themeColor, 3, ""),
      ("roles: {wurse: own}", .themeRole, 3, "wurse"),
      ("ramps: {scales: [own]}", .themeRole, 3, "scales"),
      ("ramps: {scale: [own]}", .themeRole, 3, nil),
      ("inherits: b", .themeParent, 3, "b"),
      ("inherits: a", .themeParent, 3, "a"),
      ("roles: [own]", .yamlType, 3, nil),
      ("roles: {worse: [own]}", .yamlType, 3, nil),
      ("roles: {worse: own", .yamlSyntax, nil, nil),
      ("roles: {worse: own, worse: own}", .yamlDuplicateKey, 3, nil),
      ("roles: {worse: &x own}", .yamlAlias, 3, nil),
    ] as [(String, DiagnosticCode, Int?, String?)]
  )
  func `a fault is told with its line, and the default theme stands in`(
    text: String,
    code: DiagnosticCode,
    line: Int?,
    found: String?
  ) {
    let (theme, diagnostics) = read(["a": Self.page + text + "\n"])
    #expect(diagnostics.map(\.code) == [code], "\(diagnostics)")
    #expect(theme == Theme.dark)
    if let line { #expect(diagnostics.first?.place.line == line) }
    if let found { #expect(diagnostics.first?.found == found) }
  }

  @Test func `a circle of parents is told`() {
    let (theme, diagnostics) = read([
      "a": "inherits: b\n", "b": "inherits: c\n", "c": "inherits: b\n",
    ])
    #expect(diagnostics.map(\.code) == [.themeParent])
    #expect(diagnostics.first?.place.file == "c.yaml")
    #expect(theme == Theme.dark)
  }

  @Test func `a page without colours is told`() {
    #expect(read(["a": "roles: {worse: own}\n"]).diagnostics.map(\.code).contains(.fieldMissing))
  }

  @Test func `an unknown key is a warning, and the theme is used`() {
    let (theme, diagnostics) = read(["a": Self.page + "colour: x\n"])
    #expect(diagnostics.map(\.code) == [.yamlKeyUnknown])
    #expect(theme.name == "a")
  }
}

@Suite struct ThemeSearchTests {
  @Test func `the user's folder comes before the installed one`() {
    let search = ThemeSearch(configHome: "/c", home: "/h", installed: "/share/themes")
    #expect(
      search.folders == ["/c/straitwatch/themes", "/share/themes"]
    )
    #expect(
      ThemeSearch(configHome: "relative", home: "/h", installed: nil).folders
        == ["/h/.config/straitwatch/themes"]
    )
    #expect(ThemeSearch(configHome: nil, home: nil, installed: nil).folders == [])
  }

  @Test(arguments: ["absent", "../dark", "", "a b", "/nowhere/x.yaml"])
  func `a theme that is not there is told, and the default stands in`(name: String) {
    let (theme, diagnostics) = ThemeSearch(folders: []).theme(named: name)
    #expect(theme == Theme.dark)
    #expect(diagnostics.map(\.code) == [.fileMissing])
  }

  @Test func `the default theme needs no file`() {
    let (theme, diagnostics) = ThemeSearch(folders: ["/nowhere"]).theme(named: "dark")
    #expect(theme == Theme.dark && diagnostics.isEmpty)
  }

  @Test func `a folder or a device in place of a theme is told`() {
    let (theme, diagnostics) = ThemeSearch(folders: []).theme(named: "/dev/null")
    #expect(theme == Theme.dark)
    #expect(diagnostics.map(\.code) == [.fileUnreadable])
  }

  @Test func `a theme of the user hides the installed one of its name`() throws {
    var template = Array(
      ("/tmp/straitwatch-themes-" + String(repeating: "X", count: 6)).utf8CString
    )
    let made = try #require(mkdtemp(&template))
    let folder = String(cString: made)
    defer {
      unlink(folder + "/light.yaml")
      rmdir(folder)
    }
    let file = try #require(fopen(folder + "/light.yaml", "w"))
    fputs("background: \"#ffffff\"\nforeground: \"#000000\"\n", file)
    fclose(file)
    let (theme, diagnostics) = ThemeSearch(folders: [folder, "/nowhere"]).theme(named: "light")
    #expect(diagnostics.isEmpty)
    #expect(theme.foreground == Color(0) && theme.background == Color(0xFFFFFF))
  }
}
