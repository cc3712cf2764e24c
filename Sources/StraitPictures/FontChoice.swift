public import StraitCanvas

/// Which font the letters of a script are set in.
public struct FontChoice: Hashable, Sendable {
  /// The script.
  public var script: GlyphScript
  /// The font that looks best.
  public var wanted: String
  /// The best that is here; nil where no font has the script.
  public var chosen: String?
}

extension FontChoice: CustomStringConvertible {
  /// The choice in words.
  public var description: String {
    switch chosen {
    case wanted: "\(noun) in \(wanted)"
    case .some(let chosen): "\(wanted) is not on this machine; \(noun) in \(chosen)"
    case nil: "no font on this machine has \(noun); Debian has one in fonts-noto-cjk"
    }
  }

  private var noun: String {
    switch script {
    case .latin: "letters"
    case .hangul: "Hangul"
    case .kana: "kana and ideographs"
    }
  }
}

extension GlyphScript {
  /// The families of the script, the best first; the last is whatever the system has.
  var families: [String] {
    switch self {
    case .latin:
      // The last before the system's own choice is for symbols that the others lack.
      [
        "JetBrains Mono", "DejaVu Sans Mono", "Cascadia Mono", "Liberation Mono", "Noto Sans Mono",
        "Noto Sans Mono CJK JP", "monospace",
      ]
    case .hangul:
      [
        "Noto Sans Mono CJK KR", "Noto Sans CJK KR", "Noto Sans KR", "D2Coding",
        "NanumGothicCoding", "NanumGothic", "monospace",
      ]
    case .kana:
      [
        "Noto Sans Mono CJK JP", "Noto Sans CJK JP", "Noto Sans JP", "IPAGothic", "VL Gothic",
        "monospace",
      ]
    }
  }

  /// A character that a font of the script has.
  var sample: Unicode.Scalar {
    switch self {
    case .latin: "M"
    case .hangul: "한"
    case .kana: "か"
    }
  }

  /// The language that its readers speak, which decides how an ideograph is drawn.
  var language: String {
    switch self {
    case .latin: "en"
    case .hangul: "ko"
    case .kana: "ja"
    }
  }

  /// How large it is set, in pixels.
  ///
  /// Two columns look full only if what fills them is larger than the letters beside it. Hangul is
  /// narrower than its size, 0.92 of it in Noto, and readers of PDF take a gap of a tenth of the
  /// size for a blank: at 17 pixels they would find no word, but its syllables.
  var size: Double {
    switch self {
    case .latin: 15
    case .hangul: 17.8
    case .kana: 17
    }
  }

  /// Where it stands in a row of twenty pixels, from the top.
  var baseline: Double { self == .latin ? 15 : 16 }
}
