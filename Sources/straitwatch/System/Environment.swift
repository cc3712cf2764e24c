import Glibc

/// The variables that the program was started with.
enum Environment {
  /// A variable; nil when it is absent or empty, since both mean "not set" to a person.
  static func value(_ name: String) -> String? {
    guard let text = getenv(name), text.pointee != 0 else { return nil }
    return String(cString: text)
  }
}
