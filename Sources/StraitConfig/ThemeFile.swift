import StraitCanvas
import StraitDiagnostics
import StraitFormats

/// A theme as its file says it, before its parent is known.
///
///     inherits: dark            the theme that says what this one does not
///     background: page          a colour of the palette, or "#12161c"
///     foreground: paper
///     palette: {page: "#12161c", …}
///     roles: {worse: red bold, cursor: bright on selection bold, …}
///     ramps: {scale: [six styles], marking: [five styles]}
struct ThemeFile {
  /// A text and the file that it stands in, for the line that a fault shows.
  struct Sourced {
    var text: RawText
    var file: SourceFile

    /// A fault of this text.
    func fault(_ code: DiagnosticCode, found: String? = nil, expected: String) -> Diagnostic {
      file.diagnostic(code, at: text.place, found: found ?? text.text, expected: expected)
    }
  }

  private(set) var parent: Sourced?
  private(set) var background: Sourced?
  private(set) var foreground: Sourced?
  private(set) var palette: [String: Color] = [:]
  private(set) var roles: [Role: Sourced] = [:]

  private let file: SourceFile

  /// Reads a theme; what cannot be used is a diagnostic.
  init(_ file: SourceFile, diagnostics: inout [Diagnostic]) {
    self.file = file
    guard let yaml = YAMLReader.read(file, diagnostics: &diagnostics) else { return }
    for entry in entries(of: yaml, expected: "keys such as roles and palette", &diagnostics) {
      switch entry.key.text {
      case "inherits": parent = scalar(entry.value, expected: "the name of a theme", &diagnostics)
      case "background":
        background = scalar(entry.value, expected: "a colour", &diagnostics)
      case "foreground":
        foreground = scalar(entry.value, expected: "a colour", &diagnostics)
      case "palette": readPalette(entry.value, &diagnostics)
      case "roles": readRoles(entry.value, &diagnostics)
      case "ramps": readRamps(entry.value, &diagnostics)
      default:
        diagnostics.append(
          file.diagnostic(
            .yamlKeyUnknown,
            at: entry.key.place,
            found: entry.key.text,
            expected: "inherits, background, foreground, palette, roles or ramps"
          )
        )
      }
    }
  }

  private mutating func readPalette(_ value: YAMLValue, _ diagnostics: inout [Diagnostic]) {
    for entry in entries(of: value, expected: "names of colours", &diagnostics) {
      guard let text = scalar(entry.value, expected: "a colour", &diagnostics) else { continue }
      if let color = Color(themeWord: text.text.text) {
        palette[entry.key.text] = color
      } else {
        diagnostics.append(
          text.fault(.themeColor, expected: "six digits such as \"#d08770\", or ansi0 to ansi15")
        )
      }
    }
  }

  private mutating func readRoles(_ value: YAMLValue, _ diagnostics: inout [Diagnostic]) {
    for entry in entries(of: value, expected: "names of roles", &diagnostics) {
      guard let role = Role.allCases.first(where: { $0.name == entry.key.text }) else {
        diagnostics.append(
          file.diagnostic(
            .themeRole,
            at: entry.key.place,
            found: entry.key.text,
            expected: "one of " + Role.allCases.map(\.name).joined(separator: ", ")
          )
        )
        continue
      }
      roles[role] = scalar(entry.value, expected: "a style such as red bold", &diagnostics)
    }
  }

  /// The roles of each ramp, from the lowest to the highest.
  private static let ramps: [String: [Role]] = [
    "scale": (0..<6).map(Role.scale), "marking": (0..<5).map(Role.marking),
  ]

  private mutating func readRamps(_ value: YAMLValue, _ diagnostics: inout [Diagnostic]) {
    for entry in entries(of: value, expected: "scale and marking", &diagnostics) {
      guard let ramp = Self.ramps[entry.key.text] else {
        diagnostics.append(
          file.diagnostic(
            .themeRole,
            at: entry.key.place,
            found: entry.key.text,
            expected: "scale or marking"
          )
        )
        continue
      }
      guard case .sequence(let steps, _) = entry.value, steps.count == ramp.count else {
        diagnostics.append(
          file.diagnostic(
            .themeRole,
            at: entry.value.place,
            field: entry.key.text,
            expected: "a list of \(ramp.count) styles"
          )
        )
        continue
      }
      for (role, step) in zip(ramp, steps) {
        roles[role] = scalar(step, expected: "a style such as red bold", &diagnostics)
      }
    }
  }

  private func entries(
    of value: YAMLValue,
    expected: String,
    _ diagnostics: inout [Diagnostic]
  ) -> [YAMLEntry] {
    if case .mapping(let entries, _) = value { return entries }
    if case .null = value { return [] }
    diagnostics.append(file.diagnostic(.yamlType, at: value.place, expected: expected))
    return []
  }

  private func scalar(
    _ value: YAMLValue,
    expected: String,
    _ diagnostics: inout [Diagnostic]
  ) -> Sourced? {
    if case .scalar(let text) = value { return Sourced(text: text, file: file) }
    diagnostics.append(file.diagnostic(.yamlType, at: value.place, expected: expected))
    return nil
  }
}

extension Color {
  /// Reads `#d08770`, or `ansi9` for one of the terminal's own sixteen; nil for anything else.
  init?(themeWord text: String) {
    if text.hasPrefix("ansi") {
      let digits = text.dropFirst(4)
      guard let index = UInt8(digits), String(index) == digits else { return nil }
      self.init(ansi: index)
      return
    }
    let digits = text.dropFirst()
    guard text.hasPrefix("#"), digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
      let value = UInt32(digits, radix: 16)
    else { return nil }
    self.init(value)
  }
}
