public import StraitCanvas
public import StraitDiagnostics
public import StraitFormats

/// Turns a theme file and its parents into a theme.
///
/// The palettes are laid over each other first and the roles after, so that a child that changes
/// `red` changes what its parent drew in red.
public struct ThemeReader {
  /// How many parents a theme may have, one above the other.
  static let depthLimit = 16

  private let find: (String, inout [Diagnostic]) -> SourceFile?

  /// Makes a reader.
  ///
  /// - Parameter find: Gives the file of a theme by its name, or nil if there is none, and adds
  ///   what is wrong with it.
  public init(find: @escaping (String, inout [Diagnostic]) -> SourceFile?) {
    self.find = find
  }

  /// Reads a theme from its file.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - name: The theme's name.
  ///   - diagnostics: Gains what is wrong with the file and its parents.
  /// - Returns: The theme; the default one if any fault is an error.
  public func read(
    _ file: SourceFile,
    name: String,
    diagnostics: inout [Diagnostic]
  ) -> Theme {
    var found: [Diagnostic] = []
    let theme = assemble(chain(from: file, name: name, &found), name: name, file: file, &found)
    diagnostics += found
    return found.contains { $0.severity == .error } ? .dark : theme
  }

  /// What a theme is made of, the farthest parent first.
  private struct Chain {
    var base: Theme?
    var files: [ThemeFile]
  }

  private func chain(
    from file: SourceFile,
    name: String,
    _ diagnostics: inout [Diagnostic]
  ) -> Chain {
    var files = [ThemeFile(file, diagnostics: &diagnostics)]
    var names = [name]
    while let parent = files[0].parent {
      let wanted = parent.text.text
      if names.contains(wanted) || names.count > Self.depthLimit {
        diagnostics.append(
          parent.fault(.themeParent, expected: "a theme that does not inherit this one")
        )
        return Chain(base: nil, files: files)
      }
      guard let next = find(wanted, &diagnostics) else {
        if let base = Theme.builtIn.first(where: { $0.name == wanted }) {
          return Chain(base: base, files: files)
        }
        diagnostics.append(
          parent.fault(.themeParent, expected: "the name of a theme that is there")
        )
        return Chain(base: nil, files: files)
      }
      files.insert(ThemeFile(next, diagnostics: &diagnostics), at: 0)
      names.append(wanted)
    }
    return Chain(base: nil, files: files)
  }

  private func assemble(
    _ chain: Chain,
    name: String,
    file: SourceFile,
    _ diagnostics: inout [Diagnostic]
  ) -> Theme {
    var palette: [String: Color] = [:]
    var sources: [Role: ThemeFile.Sourced] = [:]
    for file in chain.files {
      palette.merge(file.palette) { $1 }
      sources.merge(file.roles) { $1 }
    }
    func page(_ path: KeyPath<ThemeFile, ThemeFile.Sourced?>) -> Color? {
      guard let source = chain.files.reversed().compactMap({ $0[keyPath: path] }).first else {
        return nil
      }
      let color = palette[source.text.text] ?? Color(themeWord: source.text.text)
      if color == nil {
        diagnostics.append(
          source.fault(.themeColor, expected: "a name of the palette, \"#d08770\" or ansi9")
        )
      }
      return color
    }
    let background = page(\.background) ?? chain.base?.background
    let foreground = page(\.foreground) ?? chain.base?.foreground
    for (key, color) in [("background", background), ("foreground", foreground)]
    where color == nil && !diagnostics.contains(where: { $0.severity == .error }) {
      diagnostics.append(
        file.diagnostic(
          .fieldMissing,
          at: SourcePlace(file: file.path),
          field: key,
          expected: "a colour"
        )
      )
    }
    var styles: [Role: Style] = [:]
    if let base = chain.base {
      for role in Role.allCases { styles[role] = base[role] }
    }
    for role in Role.allCases {
      guard let source = sources[role] else { continue }
      styles[role] = Style(source, palette: palette, diagnostics: &diagnostics)
    }
    return Theme(
      name: name,
      background: background ?? Theme.dark.background,
      foreground: foreground ?? Theme.dark.foreground,
      styles: styles
    )
  }
}

extension Style {
  /// Reads `bright on selection bold`; a word that means nothing is a diagnostic.
  fileprivate init(
    _ source: ThemeFile.Sourced,
    palette: [String: Color],
    diagnostics: inout [Diagnostic]
  ) {
    self.init()
    var words = source.text.text.split(separator: " ").map(String.init)[...]
    func color(_ word: String) -> Color? {
      if word == "own" { return nil }
      let color = palette[word] ?? Color(themeWord: word)
      if color == nil {
        diagnostics.append(
          source.fault(
            .themeColor,
            found: word,
            expected: "own, a name of the palette, \"#d08770\" or ansi9"
          )
        )
      }
      return color
    }
    foreground = color(words.popFirst() ?? "")
    if words.first == "on" {
      words.removeFirst()
      background = color(words.popFirst() ?? "")
    }
    for word in words {
      switch word {
      case "bold": isBold = true
      case "dim": isDim = true
      case "italic": isItalic = true
      case "underline": isUnderlined = true
      case "reverse": isReversed = true
      default:
        diagnostics.append(
          source.fault(
            .themeColor,
            found: word,
            expected: "bold, dim, italic, underline or reverse"
          )
        )
      }
    }
  }
}
