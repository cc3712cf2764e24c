import StraitCanvas
import StraitExport
import StraitReport

extension ScreenPicture {
  /// The picture in a format, with where it comes from; a text without an origin is bare.
  func encoded(
    _ format: ReportFormat,
    look: PictureLook,
    from origin: Provenance.Origin?
  ) throws(CommandFault) -> EncodedPicture {
    try ScreenPicture.encoded([self], format, look: look, from: origin)
  }

  /// Several pictures as the pages of a PDF, or one in any format.
  static func encoded(
    _ pictures: [ScreenPicture],
    _ format: ReportFormat,
    look: PictureLook,
    from origin: Provenance.Origin?
  ) throws(CommandFault) -> EncodedPicture {
    let frames = pictures.map { $0.frame.mapped(to: look.glyphs) }
    let provenance = origin.map {
      ScreenPicture.provenance(of: pictures, frames, format, look: look, from: $0)
    }
    let (frame, caption) = (frames[0], pictures[0].caption)
    let note = provenance.map { caption.note(from: $0) } ?? caption.note
    switch format {
    case .text:
      let lines = provenance?.footer(caption.words) ?? []
      return EncodedPicture(text: TextEncoder.encode(frame) + text(of: lines))
    case .ansi:
      let lines = provenance?.footer(caption.words) ?? []
      return EncodedPicture(
        text: ANSIEncoder.encode(frame, theme: look.onScreen, depth: look.depth) + text(of: lines)
      )
    case .svg:
      return EncodedPicture(text: SVGEncoder.encode(frame, theme: look.onScreen, note: note))
    case .html:
      return EncodedPicture(text: HTMLEncoder.encode(frame, themes: look.page, note: note))
    case .png:
      let picture = try PictureOutput.png(frame, theme: look.onScreen, scale: look.scale)
      return provenance.map { picture.png(noting: note, from: $0) } ?? picture
    case .pdf:
      let document = try PictureOutput.pdf(
        zip(frames, pictures).map { ($0, $1.caption) },
        theme: look.onPaper,
        from: provenance
      )
      return provenance.map { document.pdf(from: $0) } ?? document
    }
  }

  /// Where some pictures come from.
  static func provenance(
    of pictures: [ScreenPicture],
    _ frames: [Frame],
    _ format: ReportFormat,
    look: PictureLook,
    from origin: Provenance.Origin
  ) -> Provenance {
    var found = Provenance(
      origin,
      .report(format),
      asOf: pictures.map(\.caption.asOf).max() ?? origin.today,
      names: pictures[0].names
    )
    found.places = pictures.map(\.place)
    found.cursors = pictures[0].cursors
    found.isPassing = pictures.contains(where: \.isPassing)
    found.size = frames[0].size
    found.glyphs = look.glyphs
    if format == .ansi { found.depth = look.depth }
    if format == .png { found.scale = look.scale }
    found.theme = look.mark(for: format)
    found.take(frames)
    return found
  }

  private static func text(of lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }
}

extension EncodedPicture {
  /// A PNG that says what it shows and where it comes from.
  fileprivate func png(noting note: ExportNote, from provenance: Provenance) -> EncodedPicture {
    var provenance = provenance
    provenance.body = Fingerprint(of: bytes).text
    let entries: [PNGText.Entry] = [
      .init("Title", note.title), .init("Description", note.description),
      .init("Software", "straitwatch \(provenance.origin.version)"),
      .init("Creation Time", provenance.made),
      .init(ExportRecord.keyword, provenance.record.text),
    ]
    return EncodedPicture(bytes: PNGText.insert(entries, into: bytes), remarks: remarks)
  }

  /// A PDF with its record.
  func pdf(from provenance: Provenance) -> EncodedPicture {
    var provenance = provenance
    provenance.body = Fingerprint(of: bytes).text
    return EncodedPicture(
      bytes: PDFComment.insert(provenance.record, into: bytes),
      remarks: remarks
    )
  }

  fileprivate init(text: String) {
    bytes = Array(text.utf8)
  }
}
