import StraitCanvas

/// What a machine has for pictures.
public struct PictureMachine {
  /// The versions of the libraries: `Pango 1.50.12, Cairo 1.16.0`.
  public var versions: String
  /// Which font each script gets.
  public var choices: [FontChoice]

  /// Looks for the libraries and the fonts.
  public init() throws(PictureFault) {
    let library = try PictureLibrary()
    let fonts = try PictureFonts(library)
    versions = library.versions
    choices = GlyphScript.allCases.map(fonts.choice)
  }
}
