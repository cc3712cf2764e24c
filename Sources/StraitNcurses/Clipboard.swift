/// The sequence that puts a text on the clipboard of whoever sits at the terminal (OSC 52).
enum Clipboard {
  /// The most encoded bytes that terminals take.
  static let limit = 74_994

  /// The bytes to send, or nil if the text is too long.
  static func sequence(for text: String, isInTmux: Bool) -> [UInt8]? {
    let encoded = base64(Array(text.utf8))
    guard encoded.count <= limit else { return nil }
    let escape: UInt8 = 0x1B
    let plain = [escape] + Array("]52;c;".utf8) + encoded + [escape, UInt8(ascii: "\\")]
    guard isInTmux else { return plain }
    // tmux hands on what stands in a string of its own, with each escape doubled, if it is set to;
    // if it keeps the clipboard itself, it wants the plain one.
    let doubled = plain.flatMap { $0 == escape ? [escape, escape] : [$0] }
    return [escape] + Array("Ptmux;".utf8) + doubled + [escape, UInt8(ascii: "\\")] + plain
  }

  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        let isPad = place > group.count
        encoded.append(isPad ? UInt8(ascii: "=") : alphabet[bits >> (18 - 6 * place) & 0x3F])
      }
    }
    return encoded
  }
}
