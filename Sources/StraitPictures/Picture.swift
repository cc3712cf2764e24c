/// A picture as a file holds it.
public struct Picture: Hashable, Sendable {
  /// The bytes of the file.
  public var bytes: [UInt8]
  /// What is not as it should be: fonts that stood in for others.
  public var remarks: [FontRemark]
}

/// Something about the fonts of a picture that its sender should know.
public enum FontRemark: Hashable, Sendable {
  /// The best font is not here, and another was chosen.
  case replaced(FontChoice)
  /// So many characters stand in no font, and are boxes.
  case boxes(Int)
}

extension FontRemark: CustomStringConvertible {
  /// The remark in words.
  public var description: String {
    switch self {
    case .replaced(let choice): choice.description
    case .boxes(let count):
      "no font on this machine has \(count == 1 ? "1 character" : "\(count) characters"), "
        + "shown as \(count == 1 ? "a box" : "boxes")"
    }
  }
}
