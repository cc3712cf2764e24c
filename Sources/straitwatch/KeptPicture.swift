import ArgumentParser
import StraitCanvas
import StraitConfig
import StraitModel
import StraitReport
import StraitRuntime

/// A picture of the screen, kept in the folder of reports at the press of a key.
struct KeptPicture {
  /// The folder that was named, if any.
  var reports: String?
  /// How it looks.
  var look: LookOptions
  /// The user's own time zone, where one was named.
  var zone: String?

  /// Keeps a picture, and says in a line where it is, or why it is nowhere.
  func keep(_ screenshot: Screenshot) -> String {
    let taken = ScreenPicture(screenshot)
    let format = PictureOutput.keptFormat
    do throws(CommandFault) {
      let folder = try self.folder()
      let picture = try taken.encoded(
        format,
        look: PictureLook(theme: screenshot.theme, glyphs: look.glyphs ?? .unicode),
        from: origin(of: screenshot)
      )
      let path = try NewFile.write(
        picture.bytes,
        folder: folder,
        stem: taken.caption.fileStem,
        ending: format.rawValue
      )
      return (["picture: \(path)"] + picture.remarks).joined(separator: "; ")
    } catch {
      return "no picture: \(error.problem)"
    }
  }

  private func origin(of screenshot: Screenshot) -> Provenance.Origin {
    Provenance.Origin(
      version: Straitwatch.configuration.version,
      second: ZoneClock.second,
      board: screenshot.board.id,
      digest: screenshot.digest,
      files: FileMarks(screenshot.files),
      ceiling: screenshot.board.withheld?.ceiling,
      today: screenshot.today,
      zone: zone
    )
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
