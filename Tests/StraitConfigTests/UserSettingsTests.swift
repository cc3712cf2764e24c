import Foundation
import StraitCanvas
import StraitDiagnostics
import StraitFormats
import Testing

@testable import StraitConfig

/// What a user sets once for every desk.
@Suite struct UserSettingsTests {
  private static let themes = ThemeSearch(folders: [])

  private static func read(_ text: String) -> (settings: UserSettings, faults: [Diagnostic]) {
    var faults: [Diagnostic] = []
    let file = SourceFile(path: "config.yaml", bytes: Array(text.utf8), diagnostics: &faults)
    let settings = UserSettings(file, themes: themes, home: "/home/x", diagnostics: &faults)
    return (settings, faults)
  }

  @Test func `every setting is read`() {
    let (settings, faults) = Self.read(
      """
      # Mine.
      theme: light
      names: neutral
      glyphs: narrow
      mouse: true
      reports: ~/reports
      bell: true
      on-alert: [notify-send, --urgency=critical, "a b"]
      """
    )
    #expect(faults == [])
    var wanted = UserSettings()
    wanted.theme = "light"
    wanted.names = "neutral"
    wanted.glyphs = .narrow
    wanted.mouse = true
    wanted.reports = "/home/x/reports"
    wanted.bell = true
    wanted.onAlert = ["notify-send", "--urgency=critical", "a b"]
    #expect(settings == wanted)
    #expect(
      settings.words == [
        "theme light", "names neutral", "glyphs narrow", "mouse", "reports /home/x/reports", "bell",
        "on-alert notify-send --urgency=critical a b",
      ]
    )
  }

  @Test(arguments: ["", "# nothing\n", "~\n"])
  func `an empty file sets nothing`(text: String) {
    let (settings, faults) = Self.read(text)
    #expect(faults == [] && settings == UserSettings() && settings.words.isEmpty)
  }

  @Test(arguments: [
    ("theme: neon", DiagnosticCode.valueUnknown, 8), ("theme: [dark]", .yamlType, 8),
    ("theme: ./mine.yaml", .valueUnknown, 8), ("names: korea", .valueUnknown, 8),
    ("glyphs: emoji", .valueUnknown, 9), ("mouse: yes", .valueUnknown, 8),
    ("bell: {on: true}", .yamlType, 7), ("reports: reports", .valueUnknown, 10),
    ("on-alert: ./run", .valueUnknown, 11), ("on-alert: [bin/run, x]", .valueUnknown, 12),
    ("on-alert: []", .yamlType, 11), ("on-alert: [[a]]", .yamlType, 12),
    ("on-alert: ''", .valueUnknown, 11), ("volume: 11", .yamlKeyUnknown, 1),
    ("- bell", .yamlType, 1), ("bell: true\nbell: true", .yamlDuplicateKey, 1),
  ])
  func `what is wrong has its place, and the rest counts`(
    line: String,
    code: DiagnosticCode,
    column: Int
  ) {
    let isWhole = line.hasPrefix("-")
    let (settings, faults) = Self.read((isWhole ? "" : "# Mine.\n") + line + "\n")
    #expect(faults.map(\.code) == [code])
    #expect(faults.map(\.place.column) == [column])
    #expect(faults.allSatisfy { $0.sourceLine?.isEmpty == false })
    #expect(settings.onAlert == [])
  }

  @Test func `the folder is that of the desktop's rules, and a relative one counts for nothing`() {
    #expect(
      UserSettings.path(configHome: "/etc/x", home: "/home/x") == "/etc/x/straitwatch/config.yaml"
    )
    let usual = "/home/x/.config/straitwatch/config.yaml"
    #expect(UserSettings.path(configHome: ".", home: "/home/x") == usual)
    #expect(UserSettings.path(configHome: nil, home: "/home/x") == usual)
    #expect(UserSettings.path(configHome: "here", home: nil) == nil)
  }

  @Test(arguments: [(0o600, true), (0o644, true), (0o664, false), (0o646, false)])
  func `a file that others may write sets nothing`(mode: Int, counts: Bool) throws {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "config-\(UUID().uuidString).yaml").path
    try Data("on-alert: anybody\n".utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    let (settings, faults) = UserSettings.read(at: path, themes: Self.themes, home: nil)
    #expect(settings.onAlert == (counts ? ["anybody"] : []))
    #expect(faults.map(\.code) == (counts ? [] : [.fileUnreadable]))
  }

  @Test func `without a file nothing is set and nothing is wrong`() {
    let path = "/nonexistent/straitwatch/config.yaml"
    let (settings, faults) = UserSettings.read(at: path, themes: Self.themes, home: nil)
    #expect(settings == UserSettings() && faults == [])
  }
}
