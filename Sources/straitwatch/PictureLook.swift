import StraitCanvas
import StraitExport
import StraitReport

/// How a picture is to look, with every option settled and every file read.
struct PictureLook {
  /// The theme that was chosen; nil to leave it to the format.
  var theme: Theme?
  /// The glyphs.
  var glyphs = GlyphSet.unicode
  /// The colours of a text that has some.
  var depth = ColorDepth.truecolor
  /// How many pixels of a PNG stand for one.
  var scale = 1

  /// The theme of a picture on a screen.
  var onScreen: Theme { theme ?? .dark }

  /// The theme of pages of paper: light unless another was chosen.
  var onPaper: Theme { theme ?? .light }

  /// The themes of a page: the one that was chosen, or those inside the program, dark or light as its
  /// reader prefers.
  var page: PageThemes {
    theme.map { PageThemes($0, paper: .light) } ?? PageThemes(dark: .dark, light: .light)
  }

  /// What a format in this look says of its theme; nil for one without colours.
  func mark(for format: ReportFormat) -> Provenance.ThemeMark? {
    switch format {
    case .text: nil
    case .html where theme == nil: .init(name: "auto", [.dark, .light])
    case .ansi, .svg, .html, .png: .init(name: onScreen.name, [onScreen])
    case .pdf: .init(name: onPaper.name, [onPaper])
    }
  }
}

extension LookOptions {
  /// The look of a format; a theme is read, and told of where it has a fault, if the format has colours.
  func look(of format: ReportFormat) -> PictureLook {
    PictureLook(
      theme: theme == nil || format == .text ? nil : chosenTheme(),
      glyphs: glyphs ?? .unicode,
      depth: depthOfFile
    )
  }
}
