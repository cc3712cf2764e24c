/// Why there is no picture.
public enum PictureFault: Error, Hashable, Sendable {
  /// The libraries are not on this machine; what of them is not.
  case libraryMissing(String)
  /// There is not a single font.
  case noFonts
  /// A picture would have so many pixels.
  case tooLarge(width: Int, height: Int)
  /// The library gave up, in its words.
  case failed(String)
}

extension PictureFault: CustomStringConvertible {
  /// What is wrong, and what to do about it.
  public var description: String {
    switch self {
    case .libraryMissing(let name):
      "PNG and PDF need Pango and Cairo, and '\(name)' is not on this machine; "
        + "Debian has them in the package libpangocairo-1.0-0"
    case .noFonts:
      "there is not a single font on this machine; Debian has good ones in fonts-jetbrains-mono "
        + "and fonts-noto-cjk"
    case .tooLarge(let width, let height):
      "a picture of \(width) x \(height) pixels is too large; take a smaller size or scale"
    case .failed(let reason): "the picture could not be drawn: \(reason)"
    }
  }
}
