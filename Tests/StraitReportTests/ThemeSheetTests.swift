import StraitCanvas
import StraitReport
import Testing

@Suite struct ThemeSheetTests {
  @Test func `every role is drawn as itself, by its name or its step`() {
    let frame = ThemeSheet.samples
    var drawn: [Role: String] = [:]
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns {
        let cell = frame[column, row]
        drawn[cell.role, default: ""] += frame.text(of: cell)
      }
    }
    for role in Role.allCases where role != .text {
      let text = drawn[role]?.filter { $0 != " " }
      let name = role.name
      let isStep = name.hasPrefix("scale") || name.hasPrefix("marking")
      #expect(text == (isStep ? String(name.suffix(1)) : name))
    }
    #expect(frame.line(0).hasPrefix(" text "))
  }

  @Test func `a table has a line for each role, and marks what is too low`() throws {
    var theme = Theme.dark
    theme[.muted] = Style(foreground: Color(0x333333), isBold: true)
    let frame = ThemeSheet.table(of: theme)
    #expect(frame.size.rows == Role.allCases.count + 1)
    let row = try #require(frame.lines.first { $0.hasPrefix(" muted ") })
    #expect(row.contains("#333333 bold"))
    // Contrast of #333333 on #12161c: luminances 0.0331 and 0.0080, so 0.0831 / 0.0580.
    #expect(row.contains(" !1.4 "))
    let cursor = try #require(frame.lines.first { $0.hasPrefix(" cursor ") })
    #expect(cursor.contains("#f2f5f8 on #27425e") && !cursor.contains("!"))
    #expect(cursor.hasSuffix("4.0"))
  }

  @Test func `a shortfall is told with its figures`() {
    var theme = Theme.dark
    #expect(theme.shortfalls == [])
    theme[.muted] = Style(foreground: Color(0x333333))
    #expect(theme.shortfalls.map(\.role) == [.muted])
    #expect(
      theme.shortfalls.map(ThemeSheet.sentence(of:)) == [
        "muted has a contrast of 1.4 with any colour and wants 3.5"
      ]
    )
  }
}
