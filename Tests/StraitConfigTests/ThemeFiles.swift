import StraitCanvas
import StraitConfig
import Testing

/// The themes that come with the program.
enum ThemeFiles {
  static let folder =
    #filePath.split(separator: "/").dropLast(3).reduce("") {
      $0 + "/" + $1
    } + "/themes"
  static let search = ThemeSearch(folders: [folder])
  static let names = [
    "dark", "deuteranopia", "high-contrast", "light", "monochrome", "sixteen", "tritanopia",
  ]

  static func theme(_ name: String) throws -> Theme {
    let (theme, diagnostics) = search.theme(named: name)
    try #require(diagnostics.isEmpty, "\(diagnostics)")
    try #require(theme.name == name)
    return theme
  }
}
