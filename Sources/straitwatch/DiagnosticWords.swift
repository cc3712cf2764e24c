import StraitCanvas
import StraitDiagnostics

/// Faults in words, for a person at a shell.
enum DiagnosticWords {
  /// The faults as a compiler prints them, an empty line after each.
  ///
  /// Places are told with the folder before them, so that an editor or a terminal can follow them.
  static func print(_ diagnostics: [Diagnostic], folder: String, color: ColorDepth) -> String {
    let printer = DiagnosticPrinter(width: { CellWidth.of($0) })
    var text = ""
    for diagnostic in diagnostics {
      var placed = diagnostic
      placed.place.file = path(of: diagnostic.place.file, in: folder)
      for line in printer.lines(placed) {
        text += color == .none ? line.text : painted(line)
        text += "\n"
      }
      text += "\n"
    }
    return text
  }

  private static func path(of file: String, in folder: String) -> String {
    folder == "." ? file : (folder.hasSuffix("/") ? folder : folder + "/") + file
  }

  /// A line in the colours that compilers have taught people, of the sixteen that each terminal has.
  private static func painted(_ line: DiagnosticPrinter.Line) -> String {
    let code =
      switch line.part {
      case .headline(.error): "1;31"
      case .headline(.warning): "1;33"
      case .headline(.note): "1;36"
      case .place: "34"
      case .caret: "1;31"
      case .help: "32"
      case .source, .note: ""
      }
    return code.isEmpty ? line.text : "\u{1B}[\(code)m\(line.text)\u{1B}[0m"
  }
}
