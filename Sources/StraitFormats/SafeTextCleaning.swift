import Foundation

/// The slow path of ``SafeText``: one walk over the scalars, then normalisation.
struct SafeTextCleaning {
  /// As many marks as a cell of ncurses holds beside its base.
  static let marksPerBase = 4

  private let limit: Int
  private var output = String.UnicodeScalarView()
  private var length = 0
  private var removed = 0
  private var marks = 0
  /// Whether the last scalar kept was simple or a mark on one: something that a selector can follow.
  private var hasBase = false
  private var baseIsEmoji = false
  private var needsNormalisation = false
  private var lastWasMark = false
  private(set) var firstTakenOut: (scalar: Unicode.Scalar, offset: Int)?

  init(limit: Int) {
    self.limit = limit
  }

  mutating func run(_ raw: String) -> (text: String, removed: Int, wasCut: Bool) {
    let scalars = raw.unicodeScalars
    var index = scalars.startIndex
    var offset = 0
    var wasCut = false

    func peek(_ distance: Int) -> Unicode.Scalar? {
      var next = index
      for _ in 0..<distance {
        guard next < scalars.endIndex else { return nil }
        next = scalars.index(after: next)
      }
      return next < scalars.endIndex ? scalars[next] : nil
    }
    func advance() {
      index = scalars.index(after: index)
      offset += 1
    }

    while index < scalars.endIndex {
      let scalar = scalars[index]
      let isMark = !SafeText.isSimple(scalar.value) && Self.isCombining(scalar)
      if length >= limit, !isMark, !Self.isJoiningJamo(scalar) {
        wasCut = true
        break
      }
      switch scalar.value {
      case 0x0D:
        if peek(1) != "\n" { keep("\n", isBase: false) }
      case 0x0A: keep("\n", isBase: false)
      case 0x09: keep(" ", isBase: false)
      case SafeText.mark.value:
        if lastWasMark { break }
        keep(scalar, isBase: false)
        lastWasMark = true
      case _ where SafeText.isSimple(scalar.value):
        keep(scalar, isBase: true)
        baseIsEmoji = Self.isEmoji(scalar)
      case _ where SafeText.isVariationSelector(scalar):
        if !hasBase { takeOut(scalar, offset) }
      case 0x1F3FB...0x1F3FF where baseIsEmoji:
        break
      case 0x20E3 where hasBase:
        break
      case 0x200D where baseIsEmoji:
        guard let next = peek(1), Self.isEmoji(next) else {
          takeOut(scalar, offset)
          break
        }
        advance()
      case 0xE0020...0xE007F where output.last == "\u{1F3F4}":
        break
      case 0x1F1E6...0x1F1FF:
        // Two regional indicators are a flag; each is a letter, and letters are what it says.
        keep(Unicode.Scalar(UInt8(scalar.value - 0x1F1E6) + 0x41), isBase: true)
        baseIsEmoji = false
      case _ where SafeText.isForbidden(scalar):
        takeOut(scalar, offset)
      case _ where isMark:
        addMark(scalar, offset)
      default:
        keep(scalar, isBase: true)
        needsNormalisation = true
        baseIsEmoji = Self.isEmoji(scalar)
      }
      advance()
    }

    var text = String(output)
    if needsNormalisation {
      // Foundation on Linux leaves a syllable and a final consonant (U+AC00 U+11A8) apart unless the
      // text is decomposed first.
      text = text.decomposedStringWithCanonicalMapping.precomposedStringWithCanonicalMapping
    }
    return (text, removed, wasCut)
  }

  private mutating func keep(_ scalar: Unicode.Scalar, isBase: Bool) {
    output.append(scalar)
    length += 1
    marks = 0
    hasBase = isBase
    lastWasMark = false
    if !isBase { baseIsEmoji = false }
  }

  private mutating func addMark(_ scalar: Unicode.Scalar, _ offset: Int) {
    guard hasBase, marks < Self.marksPerBase else {
      if lastWasMark {
        removed += 1
      } else {
        let kept = marks
        takeOut(scalar, offset)
        marks = kept
      }
      return
    }
    output.append(scalar)
    length += 1
    marks += 1
    needsNormalisation = true
  }

  private mutating func takeOut(_ scalar: Unicode.Scalar, _ offset: Int) {
    removed += 1
    if firstTakenOut == nil { firstTakenOut = (scalar, offset) }
    if !lastWasMark {
      output.append(SafeText.mark)
      length += 1
      lastWasMark = true
    }
    hasBase = false
    baseIsEmoji = false
    marks = 0
  }

  private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }

  /// A vowel or a final of decomposed Hangul: a letter of the syllable before it.
  private static func isJoiningJamo(_ scalar: Unicode.Scalar) -> Bool {
    (0x1161...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value)
  }

  private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x203C && scalar.properties.isEmoji
  }
}
