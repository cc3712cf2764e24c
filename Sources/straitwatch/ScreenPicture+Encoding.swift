import StraitCanvas
import StraitExport
import StraitReport

extension ScreenPicture {
  /// The picture in a format.
  func encoded(_ format: ReportFormat, look: LookOptions) throws(CommandFault) -> String {
    TextEncoder.encode(frame.mapped(to: look.glyphs ?? .unicode))
  }
}
