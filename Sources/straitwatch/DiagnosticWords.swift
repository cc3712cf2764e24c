import StraitCanvas
import StraitDiagnostics

/// Faults in words, for a person at a shell.
enum DiagnosticWords {
  /// The faults, each as a line of its own.
  static func print(_ diagnostics: [Diagnostic], folder: String, color: ColorDepth) -> String {
    diagnostics.map { fault in
      "\(folder)/\(fault.place.file):\(fault.place.line): \(fault.severity): \(fault.code.rawValue)\n"
    }.joined()
  }
}
