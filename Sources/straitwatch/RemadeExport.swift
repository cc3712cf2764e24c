import StraitArchive
import StraitCanvas
import StraitConfig
import StraitDiagnostics
import StraitExport
import StraitModel
import StraitReport
import StraitState

/// An export made once more of a board, with the arguments and the moment of its record.
struct RemadeExport {
  /// Where it comes from; nil where the board has nothing to make it of.
  private(set) var provenance: Provenance?
  /// Its bytes; nil for a format that is drawn by libraries, and where the theme is not here.
  private(set) var bytes: [UInt8]?
  /// Whether the theme is the one that was recorded.
  private(set) var theme = ExportComparison.Theme.same

  /// Makes the export that a record tells of.
  ///
  /// Version, moment and what is told of files are those of the record, so that bytes differ only
  /// where something else does. A place or a side that the board does not have gives nothing.
  init(
    _ recorded: Provenance,
    of opened: OpenedBoard,
    archive: ArchiveReader?,
    theme name: String?
  ) {
    do throws(CommandFault) {
      switch recorded.export {
      case .brief(let format, let since):
        let made = MadeBrief(
          opened,
          asOf: recorded.asOf,
          since: since,
          knownBy: recorded.knownBy,
          names: try NamesOption.policy(recorded.names.description, on: opened.board),
          format: format,
          from: recorded.origin
        )
        provenance = made.provenance
        if format != .pdf { bytes = try made.encoded(isBare: false).bytes }
      case .report(let format):
        try make(format, recorded, of: opened, archive, theme: name)
      }
    } catch {
      provenance = nil
    }
  }

  private mutating func make(
    _ format: ReportFormat,
    _ recorded: Provenance,
    of opened: OpenedBoard,
    _ archive: ArchiveReader?,
    theme name: String?
  ) throws(CommandFault) {
    var pictures: [ScreenPicture] = []
    for place in recorded.places {
      var picture = try ScreenPicture(
        opened,
        place: place,
        archive: archive,
        cursors: recorded.cursors,
        size: recorded.size ?? Size(columns: 0, rows: 0)
      )
      picture.isPassing = recorded.isPassing
      picture.caption.digest = recorded.origin.digest
      pictures.append(picture)
    }
    var look = PictureLook(
      glyphs: recorded.glyphs,
      depth: recorded.depth ?? .truecolor,
      scale: recorded.scale ?? 1
    )
    if let mark = recorded.theme { theme = look.take(mark, for: format, from: name) }
    provenance = ScreenPicture.provenance(
      of: pictures,
      pictures.map { $0.frame.mapped(to: look.glyphs) },
      format,
      look: look,
      from: recorded.origin
    )
    if !format.isBinary, theme == .same {
      bytes = try ScreenPicture.encoded(pictures, format, look: look, from: recorded.origin).bytes
    }
  }
}

extension PictureLook {
  /// Takes the theme that a record tells of, and says whether it is here.
  ///
  /// A name that the user gave, or a file, stands for the one that is named in the record. Of the
  /// record itself a name is taken and never a path, since anybody may have written it.
  fileprivate mutating func take(
    _ mark: Provenance.ThemeMark,
    for format: ReportFormat,
    from name: String?
  ) -> ExportComparison.Theme {
    // The one that a format has by itself.
    if self.mark(for: format) == mark { return .same }
    let wanted = name ?? mark.name
    guard name != nil || wanted.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) else {
      return .missing
    }
    let (found, diagnostics) = LookOptions.themes.theme(named: wanted)
    if diagnostics.contains(where: { $0.severity == .error }) { return .missing }
    var look = self
    look.theme = found
    // A theme that was named by its file may stand in a file of another name.
    look.theme?.name = mark.name
    guard look.mark(for: format) == mark else { return .different }
    self = look
    return .same
  }
}
