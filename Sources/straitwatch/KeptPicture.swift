import StraitCanvas
import StraitConfig
import StraitReport
import StraitRuntime

/// A picture of the screen, kept in the folder of reports at the press of a key.
struct KeptPicture {
  /// The folder that was named, if any.
  var reports: String?
  /// How it looks.
  var look: LookOptions

  /// Keeps a picture, and says in a line where it is, or why it is nowhere.
  func keep(_ screenshot: Screenshot) -> String {
    let caption = Caption(
      board: screenshot.board,
      place: screenshot.place,
      asOf: screenshot.asOf,
      digest: screenshot.digest
    )
    let format = PictureOutput.keptFormat
    do throws(CommandFault) {
      let folder = try self.folder()
      let picture = try ScreenPicture(frame: screenshot.frame, caption: caption)
        .encoded(format, look: look, theme: screenshot.theme)
      let path = try NewFile.write(
        picture.bytes,
        folder: folder,
        stem: caption.fileStem,
        ending: format.rawValue
      )
      return (["picture: \(path)"] + picture.remarks).joined(separator: "; ")
    } catch {
      return "no picture: \(error.problem)"
    }
  }

  private func folder() throws(CommandFault) -> String {
    if let reports {
      if InstalledFolders.isFolder(reports) { return reports }
      throw CommandFault("there is no folder '\(reports)'")
    }
    let found = ReportsFolder.documents(
      configHome: Environment.value("XDG_CONFIG_HOME"),
      home: Environment.value("HOME")
    )
    guard let found else {
      throw CommandFault("there is no home folder; --reports names one for pictures")
    }
    return found
  }
}
