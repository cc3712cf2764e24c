import StraitCanvas
import StraitExport
import StraitReport

extension ScreenPicture {
  /// The picture in a format; `scale` pixels of a PNG stand for one, and a theme that was read
  /// before stands for the one that the options name.
  func encoded(
    _ format: ReportFormat,
    look: LookOptions,
    scale: Int = 1,
    theme: Theme? = nil
  ) throws(CommandFault) -> EncodedPicture {
    let frame = frame.mapped(to: look.glyphs ?? .unicode)
    return switch format {
    case .text: EncodedPicture(text: TextEncoder.encode(frame))
    case .ansi:
      EncodedPicture(
        text: ANSIEncoder.encode(frame, theme: look.chosenTheme(), depth: look.depthOfFile)
      )
    case .svg:
      EncodedPicture(
        text: SVGEncoder.encode(frame, theme: theme ?? look.chosenTheme(), note: caption.note)
      )
    case .html:
      EncodedPicture(
        text: HTMLEncoder.encode(frame, themes: look.pageThemes(), note: caption.note)
      )
    case .png: try PictureOutput.png(frame, theme: theme ?? look.chosenTheme(), scale: scale)
    case .pdf: try ScreenPicture.document([self], look: look)
    }
  }

  /// Several pictures as the pages of a PDF; light unless a theme was asked for, since it is paper.
  static func document(
    _ pictures: [ScreenPicture],
    look: LookOptions
  ) throws(CommandFault) -> EncodedPicture {
    try PictureOutput.pdf(
      pictures.map { ($0.frame.mapped(to: look.glyphs ?? .unicode), $0.caption) },
      theme: look.theme == nil ? .light : look.chosenTheme()
    )
  }
}

extension EncodedPicture {
  fileprivate init(text: String) {
    bytes = Array(text.utf8)
  }
}
