import ArgumentParser
import StraitCanvas
import StraitExport
import StraitReport
import StraitState

#if Pictures
import StraitPictures
#endif

/// A file with a picture in it, and what its sender should know.
struct EncodedPicture {
  /// The bytes of the file.
  var bytes: [UInt8]
  /// Fonts that stood in for others.
  var remarks: [String] = []
}

/// PNG and PDF, where the program was built with them.
enum PictureOutput {
  #if Pictures
  /// The format that a key press keeps.
  static let keptFormat = ReportFormat.png

  /// A frame as PNG.
  static func png(
    _ frame: Frame,
    theme: Theme,
    scale: Int
  ) throws(CommandFault) -> EncodedPicture {
    do {
      return EncodedPicture(try PNGEncoder.encode(frame, theme: theme, scale: scale))
    } catch {
      throw CommandFault(error.description, help: others)
    }
  }

  /// Screens as the pages of a PDF.
  static func pdf(
    _ pages: [(frame: Frame, caption: Caption)],
    theme: Theme,
    from provenance: Provenance?
  ) throws(CommandFault) -> EncodedPicture {
    let captions = pages.map(\.caption)
    // The whole is as closed as the most closed page.
    let closest = captions.max { $0.marking < $1.marking } ?? captions[0]
    let note = DocumentNote(
      title: captions.count == 1 ? captions[0].note.title : captions[0].board,
      subject: captions.map { "\($0.note.title). \($0.note.description)" }.joined(separator: " "),
      keywords: keywords(closest.note.entries, provenance),
      creator: "straitwatch \(provenance?.origin.version ?? Straitwatch.configuration.version)",
      date: provenance?.made ?? Moment.text(ZoneClock.second)
    )
    do {
      let document = try PDFEncoder.encode(
        pages.map {
          PicturePage(
            frame: $0.frame,
            title: $0.caption.note.title,
            footer: $0.caption.line
          )
        },
        theme: theme,
        note: note
      )
      return EncodedPicture(document)
    } catch {
      throw CommandFault(error.description, help: others)
    }
  }

  /// Frames that are the pages of one text.
  static func pdf(
    _ frames: [Frame],
    title: String,
    subject: String,
    from provenance: Provenance
  ) throws(CommandFault) -> EncodedPicture {
    let note = DocumentNote(
      title: title,
      subject: subject,
      keywords: keywords([], provenance),
      creator: "straitwatch \(provenance.origin.version)",
      date: provenance.made
    )
    let pages = frames.enumerated().map { index, frame in
      PicturePage(frame: frame, title: "Page \(index + 1)", footer: title)
    }
    do {
      return EncodedPicture(try PDFEncoder.encode(pages, theme: .light, note: note))
    } catch {
      throw CommandFault(error.description, help: others)
    }
  }

  /// What a document may be looked for by: what it shows, and where it comes from.
  private static func keywords(
    _ entries: [ExportNote.Entry],
    _ provenance: Provenance?
  ) -> String {
    let known = Set(entries.map(\.name)).union(Provenance.marks)
    let more = (provenance?.record.fields ?? []).filter { !known.contains($0.name) }
    let words: [String] =
      entries.map { "\($0.name): \($0.value)" } + more.map { "\($0.name): \($0.value)" }
    return words.joined(separator: ", ")
  }

  /// What there is for pictures on this machine, in words.
  static var state: String {
    do {
      let found = try PictureMachine()
      return "PNG and PDF by \(found.versions); "
        + found.choices.map(\.description).joined(separator: "; ")
    } catch {
      return error.description
    }
  }
  #else
  static let keptFormat = ReportFormat.svg

  private static let missing = CommandFault(
    "this program was built without pictures: there is no PNG and no PDF in it",
    help: "Build it with the trait Pictures, which is on by default. \(others)"
  )

  static func png(_: Frame, theme: Theme, scale: Int) throws(CommandFault) -> EncodedPicture {
    throw missing
  }

  static func pdf(
    _: [(frame: Frame, caption: Caption)],
    theme: Theme,
    from provenance: Provenance?
  ) throws(CommandFault) -> EncodedPicture {
    throw missing
  }

  static func pdf(
    _: [Frame],
    title: String,
    subject: String,
    from provenance: Provenance
  ) throws(CommandFault) -> EncodedPicture {
    throw missing
  }

  static var state: String { "built without PNG and PDF (the trait Pictures)" }
  #endif

  private static let others = "The formats svg and html need nothing but this program."
}

#if Pictures
extension EncodedPicture {
  fileprivate init(_ picture: Picture) {
    bytes = picture.bytes
    remarks = picture.remarks.map(\.description)
  }
}
#endif
