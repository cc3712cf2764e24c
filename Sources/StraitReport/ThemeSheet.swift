public import StraitCanvas

/// A theme as a sheet of samples, for whoever chooses or makes one.
///
/// Each role is drawn as itself, so that the sheet in the theme's colours shows the theme.
public enum ThemeSheet {
  /// Every role by its name, in a block of 80 columns.
  public static var samples: Frame {
    let plain = Role.allCases.filter { !ramps.joined().contains($0) }
    let perRow = 5
    let rows = (plain.count + perRow - 1) / perRow
    var frame = Frame(Size(columns: 80, rows: rows + 1))
    for (index, role) in plain.enumerated() {
      let column = 1 + index % perRow * 16
      frame.put(
        role.name,
        in: Rect(column: column, row: index / perRow, columns: 15, rows: 1),
        role: role
      )
    }
    var column = 1
    for (name, ramp) in zip(["scale", "marking"], ramps) {
      var rest = Rect(frame.size).line(rows).splitLeft(column).rest
      var used = frame.put(name + " ", in: rest)
      for (step, role) in ramp.enumerated() {
        rest = Rect(frame.size).line(rows).splitLeft(column + used).rest
        used += frame.put(" \(step) ", in: rest, role: role)
      }
      column += used + 3
    }
    return frame
  }

  /// A line for each role: how it looks, its contrast with any colour, with 256 and with 16, and the
  /// contrast that it must have; `!` marks one that is too low.
  public static func table(of theme: Theme) -> Frame {
    let looks = Role.allCases.map { words(of: theme[$0]) }
    let width = looks.map(CellText.width).max() ?? 0
    let figures = depths.map(\.word) + ["least"]
    var frame = Frame(
      Size(columns: 17 + width + figures.count * 7 + 1, rows: Role.allCases.count + 1)
    )
    func line(_ row: Int) -> Rect { Rect(frame.size).line(row).inset(left: 1) }
    func put(_ figure: String, _ row: Int, _ place: Int, _ role: Role) {
      let area = line(row).splitLeft(16 + width + (place + 1) * 7 - 1).left
      frame.putRight(figure, in: area, role: role)
    }
    frame.put("role", in: line(0), role: .heading)
    frame.put("look", in: line(0).splitLeft(16).rest, role: .heading)
    for (place, word) in figures.enumerated() { put(word, 0, place, .heading) }
    for (index, role) in Role.allCases.enumerated() {
      let row = index + 1
      frame.put(role.name, in: line(row), role: role)
      frame.put(looks[index], in: line(row).splitLeft(16).rest)
      for (place, depth) in depths.enumerated() {
        let contrast = theme.contrast(of: role, depth: depth.depth)
        let isLow = contrast < role.leastContrast
        let mark = isLow ? "!" : ""
        put(mark + Figures.fixed(contrast), row, place, isLow ? .alert : .text)
      }
      put(Figures.fixed(role.leastContrast), row, depths.count, .muted)
    }
    return frame
  }

  /// A shortfall as a sentence: `muted has a contrast of 2.1 with any colour and wants 3.5`.
  public static func sentence(of shortfall: ContrastShortfall) -> String {
    let colors =
      switch shortfall.depth {
      case .none: "no colour"
      case .ansi16: "16 colours"
      case .indexed256: "256 colours"
      case .truecolor: "any colour"
      }
    return "\(shortfall.role.name) has a contrast of \(Figures.fixed(shortfall.contrast)) with "
      + "\(colors) and wants \(Figures.fixed(shortfall.role.leastContrast))"
  }

  private static let ramps = [(0..<6).map(Role.scale), (0..<5).map(Role.marking)]

  private static let depths: [(depth: ColorDepth, word: String)] = [
    (.truecolor, "any"), (.indexed256, "256"), (.ansi16, "16"),
  ]

  /// A style as a theme file says it, without the names of a palette.
  private static func words(of style: Style) -> String {
    func word(_ color: Color?) -> String {
      guard let color else { return "own" }
      return color.ansi.map { "ansi\($0)" } ?? color.hexadecimal
    }
    var words = word(style.foreground)
    if style.background != nil { words += " on " + word(style.background) }
    let attributes = [
      ("bold", style.isBold), ("dim", style.isDim), ("italic", style.isItalic),
      ("underline", style.isUnderlined), ("reverse", style.isReversed),
    ]
    for (name, isSet) in attributes where isSet { words += " " + name }
    return words
  }
}
