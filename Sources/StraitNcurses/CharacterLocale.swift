import Glibc

/// The part of the locale that ncurses looks at: how characters are encoded.
enum CharacterLocale {
  /// Makes it UTF-8, whatever the environment says or leaves out, and tells whether that worked.
  ///
  /// Without it ncurses drops everything beyond ASCII. Only characters are set: figures keep the
  /// point of the C locale wherever the C library writes them.
  static func useUTF8() -> Bool {
    for name in ["", "C.UTF-8", "C.utf8", "en_US.UTF-8"] {
      guard setlocale(LC_CTYPE, name) != nil, let codeset = nl_langinfo(Int32(CODESET)) else {
        continue
      }
      if String(cString: codeset) == "UTF-8" { return true }
    }
    return false
  }
}
