/// The user's editor, and how it is told which line of which file to open.
struct Editor: Hashable {
  /// How an editor takes a line.
  private enum LineForm {
    /// `+12 FILE`
    case plus
    /// `--goto FILE:12`
    case goTo
    /// `FILE:12`
    case colon
    /// It cannot be told.
    case none
  }

  /// The command as the user set it, which may hold options: `code --wait`.
  let command: String

  /// Makes the editor that a value of VISUAL or EDITOR names; `vi` where there is none.
  init(_ value: String?) {
    let trimmed = value ?? ""
    command = trimmed.allSatisfy(\.isWhitespace) ? "vi" : trimmed
  }

  /// The arguments after the command, for a file and a line from 1.
  func arguments(file: String, line: Int) -> [String] {
    let path = file.hasPrefix("-") ? "./" + file : file
    switch form {
    case .plus: return ["+\(line)", path]
    case .goTo: return ["--goto", "\(path):\(line)"]
    case .colon: return ["\(path):\(line)"]
    case .none: return [path]
    }
  }

  /// The whole command line.
  ///
  /// The command goes through the shell, as it does wherever VISUAL is read.
  func commandLine(file: String, line: Int) -> [String] {
    ["/bin/sh", "-c", command + " \"$@\"", name] + arguments(file: file, line: line)
  }

  /// The program's name without its folder.
  var name: String {
    let program = command.split(whereSeparator: \.isWhitespace).first ?? "vi"
    return String(program.split(separator: "/").last ?? program)
  }

  private var form: LineForm {
    switch name {
    case "vi", "vim", "nvim", "view", "gvim", "vimx", "ex", "vis", "nano", "pico", "emacs",
      "emacsclient", "jed", "joe", "kak", "less", "mg", "micro", "mcedit", "more", "ne", "gedit":
      .plus
    case "code", "code-insiders", "codium", "cursor", "windsurf": .goTo
    case "hx", "helix", "subl", "sublime_text", "zed", "zeditor", "lapce", "e3": .colon
    default: .none
    }
  }
}
