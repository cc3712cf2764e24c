import CPangoCairo
public import StraitCanvas

/// Turns a frame into a PNG.
///
/// The same frame, theme, scale and fonts give the same bytes: no clock is asked, and the file holds
/// nothing but pixels.
public enum PNGEncoder {
  /// How many pixels a side of a picture may have; Cairo's own limit.
  static let longestSide = 32_767
  /// How many pixels a picture may have in all: four bytes each while it is drawn.
  static let mostPixels = 1 << 28

  /// The picture of a frame, with 1 to 3 pixels for one: a cell is 9 × 20 pixels times `scale`.
  public static func encode(
    _ frame: Frame,
    theme: Theme,
    scale: Int = 1
  ) throws(PictureFault) -> Picture {
    let library = try PictureLibrary()
    let fonts = try PictureFonts(library)
    let calls = library.calls
    let width = max(1, frame.size.columns) * PictureCell.width * scale
    let height = max(1, frame.size.rows) * PictureCell.height * scale
    guard width <= longestSide, height <= longestSide, width * height <= mostPixels else {
      throw .tooLarge(width: width, height: height)
    }
    let surface = calls.cairo_image_surface_create(
      Int32(strait_format_rgb24.rawValue),
      Int32(width),
      Int32(height)
    )
    defer { calls.cairo_surface_destroy(surface) }
    try library.check(calls.cairo_surface_status(surface))
    let context = calls.cairo_create(surface)
    defer { calls.cairo_destroy(context) }
    calls.cairo_scale(context, Double(scale), Double(scale))
    let painter = FramePainter(calls: calls, context: context, fonts: fonts, theme: theme)
    painter.paintPage()
    painter.paint(frame)
    try library.check(calls.cairo_status(context))
    var bytes: [UInt8] = []
    let status = withUnsafeMutablePointer(to: &bytes) {
      calls.cairo_surface_write_to_png_stream(surface, PictureLibrary.append, $0)
    }
    try library.check(status)
    return Picture(bytes: bytes, remarks: fonts.remarks)
  }
}
