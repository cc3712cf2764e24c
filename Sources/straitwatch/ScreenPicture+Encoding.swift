import StraitCanvas
import StraitExport
import StraitReport

extension ScreenPicture {
  /// The picture in a format.
  func encoded(_ format: ReportFormat, look: LookOptions) -> String {
    let frame = frame.mapped(to: look.glyphs ?? .unicode)
    return switch format {
    case .text: TextEncoder.encode(frame)
    case .ansi: ANSIEncoder.encode(frame, theme: look.chosenTheme(), depth: look.depthOfFile)
    case .svg: SVGEncoder.encode(frame, theme: look.chosenTheme(), note: caption.note)
    case .html: HTMLEncoder.encode(frame, themes: look.pageThemes(), note: caption.note)
    }
  }
}
