/// A cell of a picture, in pixels: the advance of JetBrains Mono at 15 pixels, and a line of it.
enum PictureCell {
  static let width = 9
  static let height = 20
}
