import CPangoCairo
public import StraitCanvas

/// Turns frames into the pages of one PDF.
///
/// The text stays text, in fonts that the file carries. The same pages, theme, note and fonts give
/// the same bytes.
public enum PDFEncoder {
  /// A pixel in points: a page is as large as its picture on a screen of 96 dots an inch.
  static let point = 0.75
  /// The rows below the frame, for the line at the foot and some air.
  static let footRows = 2

  /// The document of some pages, of which there is at least one.
  public static func encode(
    _ pages: [PicturePage],
    theme: Theme,
    note: DocumentNote
  ) throws(PictureFault) -> Picture {
    precondition(!pages.isEmpty, "a document has a page")
    let library = try PictureLibrary()
    let fonts = try PictureFonts(library)
    var bytes: [UInt8] = []
    var fault: PictureFault?
    // The surface writes until it is finished, so the array may not move before.
    withUnsafeMutablePointer(to: &bytes) {
      do throws(PictureFault) {
        try draw(pages, theme: theme, note: note, library: library, fonts: fonts, into: $0)
      } catch {
        fault = error
      }
    }
    if let fault { throw fault }
    return Picture(bytes: bytes, remarks: fonts.remarks)
  }

  private static func draw(
    _ pages: [PicturePage],
    theme: Theme,
    note: DocumentNote,
    library: PictureLibrary,
    fonts: PictureFonts,
    into bytes: UnsafeMutablePointer<[UInt8]>
  ) throws(PictureFault) {
    let calls = library.calls
    let first = size(of: pages[0])
    let surface = calls.cairo_pdf_surface_create_for_stream(
      PictureLibrary.append,
      bytes,
      first.width,
      first.height
    )
    defer { calls.cairo_surface_destroy(surface) }
    try library.check(calls.cairo_surface_status(surface))
    describe(surface, note, calls)
    let context = calls.cairo_create(surface)
    for (index, page) in pages.enumerated() {
      let size = size(of: page)
      calls.cairo_pdf_surface_set_size(surface, size.width, size.height)
      calls.cairo_pdf_surface_set_page_label(surface, "\(index + 1)")
      // The place of a page in the outline, below the root, by its number.
      _ = calls.cairo_pdf_surface_add_outline(surface, 0, page.title, "page=\(index + 1)", 0)
      calls.cairo_save(context)
      calls.cairo_scale(context, point, point)
      let painter = FramePainter(calls: calls, context: context, fonts: fonts, theme: theme)
      painter.paintPage()
      painter.paint(page.frame)
      calls.cairo_translate(context, 0, Double(page.frame.size.rows * PictureCell.height))
      painter.paint(foot(of: page, number: index + 1, of: pages.count))
      calls.cairo_restore(context)
      calls.cairo_show_page(context)
    }
    let status = calls.cairo_status(context)
    calls.cairo_destroy(context)
    try library.check(status)
    calls.cairo_surface_finish(surface)
    try library.check(calls.cairo_surface_status(surface))
  }

  /// The size of a page in points: whole ones, since an edge between two pixels shows as a line.
  private static func size(of page: PicturePage) -> (width: Double, height: Double) {
    let width = Double(max(1, page.frame.size.columns) * PictureCell.width) * point
    let height = Double((page.frame.size.rows + footRows) * PictureCell.height) * point
    return (width: width.rounded(.up), height: height.rounded(.up))
  }

  /// What stands below a frame: what it is, and which page of how many.
  private static func foot(of page: PicturePage, number: Int, of count: Int) -> Frame {
    let columns = max(1, page.frame.size.columns)
    var frame = Frame(Size(columns: columns, rows: footRows))
    let line = Rect(frame.size).line(footRows - 1).inset(left: 1, right: 1)
    let label = "page \(number) of \(count)"
    frame.putRight(label, in: line, role: .muted)
    frame.put(
      page.footer,
      in: line.inset(right: min(line.columns, label.count + 2)),
      role: .muted
    )
    return frame
  }

  private static func describe(
    _ surface: OpaquePointer,
    _ note: DocumentNote,
    _ calls: strait_pango
  ) {
    let entries = [
      (strait_metadata_title, note.title), (strait_metadata_subject, note.subject),
      (strait_metadata_keywords, note.keywords), (strait_metadata_creator, note.creator),
      // Cairo would ask the clock for what is left out.
      (strait_metadata_created, note.date), (strait_metadata_modified, note.date),
    ]
    for (entry, text) in entries {
      calls.cairo_pdf_surface_set_metadata(surface, entry.rawValue, text)
    }
  }
}
