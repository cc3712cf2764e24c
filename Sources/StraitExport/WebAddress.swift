import StraitCanvas

/// An address that a picture may lead to: `http` or `https`, and nothing that could end the
/// attribute or the escape sequence that it stands in.
public struct WebAddress: Hashable {
  /// The address in printable ASCII, other characters as percent escapes.
  public let text: String

  /// Takes an address, or nil if it leads anywhere else: `javascript:`, `file:`, a user's name
  /// before the host, blanks, controls, or more than 2,048 bytes.
  public init?(_ address: String) {
    let lowered = address.prefix(8).lowercased()
    let scheme = ["https://", "http://"].first { lowered.hasPrefix($0) }
    guard let scheme, address.utf8.count <= 2048 else { return nil }
    let rest = address.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if host.isEmpty || host.contains("@") { return nil }
    var safe = ""
    for scalar in rest.unicodeScalars {
      switch scalar {
      case "\"", "<", ">", "\\", "^", "`", "{", "|", "}", "'": return nil
      case "!"..."~": safe.unicodeScalars.append(scalar)
      default:
        // Letters of other scripts are escaped; what shows nothing is refused.
        if CellWidth.of(scalar) == 0 || scalar.value <= 0xA0 || scalar.properties.isWhitespace {
          return nil
        }
        for byte in String(scalar).utf8 { safe += "%" + String(byte, radix: 16, uppercase: true) }
      }
    }
    text = scheme + safe
  }
}
