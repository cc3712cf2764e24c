/// Turns diagnostics into text as a good compiler does, without colour.
///
///     error[date-invalid]: `2019-13-01` is not a date
///       --> events.csv:14:5
///        |
///     14 | a,2019-13-01,Seoul
///        |   ^^^^^^^^^^
///        = date: expected a date such as 2019-07-01
///        = help: write the date as 2019-07-01
///
/// The words of a diagnostic are safe by its contract, and are printed as they are.
public struct DiagnosticPrinter: Sendable {
  /// What a line is, so that a screen or a terminal may paint it.
  public enum Part: Hashable, Sendable {
    case headline(Severity)
    case place
    case source
    case caret
    case note
    case help
  }

  /// One printed line.
  public struct Line: Hashable, Sendable {
    /// What the line is for, so that whoever shows it can give it a colour.
    public var part: Part
    /// The line, without its end.
    public var text: String
  }

  private let columns: Int
  private let width: @Sendable (Unicode.Scalar) -> Int

  /// Makes a printer.
  ///
  /// - Parameters:
  ///   - columns: how many columns a line may take, at least 40.
  ///   - width: how many columns a scalar takes in a terminal: 0, 1 or 2.
  public init(columns: Int = 100, width: @escaping @Sendable (Unicode.Scalar) -> Int) {
    self.columns = max(40, columns)
    self.width = width
  }

  /// All diagnostics with an empty line after each, and how many there are.
  public func text(_ diagnostics: [Diagnostic]) -> String {
    let blocks = diagnostics.map { text($0) + "\n" }
    return blocks.joined() + DiagnosticSummary(diagnostics).description + "\n"
  }

  /// One diagnostic; every line ends.
  public func text(_ diagnostic: Diagnostic) -> String {
    lines(diagnostic).map { $0.text + "\n" }.joined()
  }

  /// One diagnostic as lines.
  public func lines(_ diagnostic: Diagnostic) -> [Line] {
    let code = diagnostic.code
    let place = diagnostic.place
    let headline =
      "\(diagnostic.severity.rawValue)[\(code.rawValue)]: "
      + diagnostic.headline
    let number = place.line > 0 ? String(place.line) : ""
    let gutter = String(repeating: " ", count: number.count)
    var lines = wrapped(headline, first: "", rest: "  ").map {
      Line(part: .headline(diagnostic.severity), text: $0)
    }
    lines.append(Line(part: .place, text: gutter + "--> " + Self.position(place)))

    if let source = diagnostic.sourceLine, place.line > 0 {
      let window = SourceWindow(
        source,
        place: place,
        columns: columns - number.count - 3,
        width: width
      )
      lines.append(Line(part: .source, text: gutter + " |"))
      lines.append(Line(part: .source, text: Self.trimmed(number + " | " + window.text)))
      if let caret = window.caret {
        lines.append(Line(part: .caret, text: gutter + " | " + caret))
      }
    }
    let edge = gutter + " = "
    let indent = gutter + "   "
    if let note = note(diagnostic) {
      lines += wrapped(note, first: edge, rest: indent).map { Line(part: .note, text: $0) }
    }
    lines += wrapped("help: " + (diagnostic.help ?? code.help), first: edge, rest: indent).map {
      Line(part: .help, text: $0)
    }
    return lines
  }

  /// The field, the text found unless the headline names it, and what was expected.
  private func note(_ diagnostic: Diagnostic) -> String? {
    var parts: [String] = []
    if let found = diagnostic.found, !found.isEmpty, !diagnostic.code.headlineNamesFound {
      parts.append("found \(found)")
    }
    if let expected = diagnostic.expected { parts.append("expected \(expected)") }
    let words = parts.joined(separator: ", ")
    guard let field = diagnostic.field else { return words.isEmpty ? nil : words }
    return words.isEmpty ? "in \(field)" : "\(field): \(words)"
  }

  private static func position(_ place: SourcePlace) -> String {
    var text = place.file
    if place.line > 0 { text += ":\(place.line)" }
    if place.line > 0, place.column > 0 { text += ":\(place.column)" }
    return text
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }

  /// Lines broken at spaces; a word that is wider than a line stays whole.
  private func wrapped(_ text: String, first: String, rest: String) -> [String] {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      let grown = line + (isEmpty ? "" : " ") + word
      if !isEmpty, grown.unicodeScalars.reduce(0, { $0 + width($1) }) > columns {
        lines.append(line)
        line = rest + word
      } else {
        line = grown
      }
      isEmpty = false
    }
    return lines + [line]
  }
}
