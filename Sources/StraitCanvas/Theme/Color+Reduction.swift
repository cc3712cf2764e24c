extension Color {
  /// The sixteen colours of ANSI as xterm shows them; other terminals and users have their own.
  static let xterm16: [Color] = [
    Color(0x000000), Color(0xCD0000), Color(0x00CD00), Color(0xCDCD00), Color(0x0000EE),
    Color(0xCD00CD), Color(0x00CDCD), Color(0xE5E5E5), Color(0x7F7F7F), Color(0xFF0000),
    Color(0x00FF00), Color(0xFFFF00), Color(0x5C5CFF), Color(0xFF00FF), Color(0x00FFFF),
    Color(0xFFFFFF),
  ]

  /// Makes a colour of six hexadecimal digits: `0xD08770`.
  public init(_ value: UInt32) {
    self.init(
      red: UInt8(value >> 16 & 0xFF),
      green: UInt8(value >> 8 & 0xFF),
      blue: UInt8(value & 0xFF)
    )
  }

  /// Makes one of the terminal's own sixteen colours, 0–15: pictures show it as xterm does.
  public init?(ansi index: UInt8) {
    guard index < 16 else { return nil }
    self = Self.xterm16[Int(index)]
    ansi = index
  }

  /// The colour of an index of xterm's palette of 256.
  public init(index: UInt8) {
    switch index {
    case 0..<16:
      self = Self.xterm16[Int(index)]
    case 16..<232:
      let cube = index - 16
      let level: (UInt8) -> UInt8 = { $0 == 0 ? 0 : 55 + 40 * $0 }
      self.init(red: level(cube / 36), green: level(cube / 6 % 6), blue: level(cube % 6))
    default:
      let grey = 8 + 10 * (index - 232)
      self.init(red: grey, green: grey, blue: grey)
    }
  }

  /// The nearest of the 240 colours of xterm's palette that users do not redefine, 16–255.
  public var index256: UInt8 {
    let cube = (16...231).min { distance(to: $0) < distance(to: $1) } ?? 16
    let grey = (232...255).min { distance(to: $0) < distance(to: $1) } ?? 232
    return distance(to: grey) < distance(to: cube) ? UInt8(grey) : UInt8(cube)
  }

  /// The nearest of the sixteen colours of ANSI.
  ///
  /// A quiet palette is nearer to grey than to any of the sixteen, so that the plain distance would
  /// lose every hue: what has a hue keeps it here, and only the lightness is rounded.
  public var index16: UInt8 {
    let greatest = max(red, green, blue)
    let least = min(red, green, blue)
    if greatest - least < 40 {
      switch luminance {
      case ..<0.03: return 0
      case ..<0.30: return 8
      case ..<0.85: return 7
      default: return 15
      }
    }
    // A channel counts when it lies in the upper half between the least and the greatest.
    let middle = (Int(greatest) + Int(least) + 1) / 2
    let bits = UInt8(Int(red) >= middle ? 1 : 0) | (Int(green) >= middle ? 2 : 0)
    let hue = bits | (Int(blue) >= middle ? 4 : 0)
    // The dark one of the pair where it is nearer in lightness.
    let dark = Self.xterm16[Int(hue)].luminance
    let light = Self.xterm16[Int(hue) + 8].luminance
    return abs(luminance - dark) <= abs(luminance - light) ? hue : hue + 8
  }

  /// The relative luminance, 0–1, by WCAG 2.1.
  public var luminance: Double {
    func linear(_ channel: UInt8) -> Double {
      Self.linear[Int(channel)]
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast with another colour, 1–21, by WCAG 2.1.
  public func contrast(with other: Color) -> Double {
    let lighter = max(luminance, other.luminance)
    let darker = min(luminance, other.luminance)
    return (lighter + 0.05) / (darker + 0.05)
  }

  /// The colour as `#d08770`.
  public var hexadecimal: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private func distance(to index: Int) -> Int {
    let other = Color(index: UInt8(index))
    let red = Int(red) - Int(other.red)
    let green = Int(green) - Int(other.green)
    let blue = Int(blue) - Int(other.blue)
    return 2 * red * red + 4 * green * green + 3 * blue * blue
  }
}

extension Color {
  /// The linear light of each value of a channel in sRGB: (v + 0.055) / 1.055 to the power 2.4.
  ///
  /// The standard library has no power; this one is x² · ⁵√x², its root found by Newton's method.
  private static let linear: [Double] = (0...255).map { value in
    let share = Double(value) / 255
    if share <= 0.04045 { return share / 12.92 }
    let base = (share + 0.055) / 1.055
    let square = base * base
    var root = 1.0
    for _ in 0..<40 { root -= (root - square / (root * root * root * root)) / 5 }
    return square * root
  }
}
