import ArgumentParser
import Glibc
import StraitCanvas
import StraitConfig

/// `straitwatch doctor`: what this terminal and this machine can do.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Tell what this terminal and this machine can do for the desk."
  )

  @OptionGroup var look: LookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let rows: [(name: String, value: String)] = [
      ("terminal", Environment.value("TERM") ?? "TERM is not set"),
      ("on a terminal", "input \(yes(isatty(0) == 1)), output \(yes(isatty(1) == 1))"),
      ("size", size),
      ("colours", colors),
      ("characters", characters),
      ("file changes", fileChanges),
      ("time zones", timeZones),
      ("pictures", PictureOutput.state),
      ("program", InstalledFolders.programPath ?? "unknown"),
      ("its files", InstalledFolders.share ?? "not found; the program stands alone"),
      ("sample board", InstalledFolders.sampleBoard ?? "not found"),
      ("your config.yaml", settings),
      ("$STRAITWATCH_BOARD", Environment.value("STRAITWATCH_BOARD") ?? "not set"),
      ("$EDITOR", Environment.value("VISUAL") ?? Environment.value("EDITOR") ?? "not set"),
    ]
    let columns = rows.map(\.name.count).max() ?? 0
    try output.write(
      rows.map { row in
        row.name + String(repeating: " ", count: columns - row.name.count + 2) + row.value + "\n"
      }.joined()
    )
    // Faults are told in the end, since the rest is worth reading with them.
    guard let path = LookOptions.settingsPath else { return }
    let faults = LookOptions.readSettings(at: path).diagnostics
    look.tell(faults)
    if !faults.isEmpty { throw ExitStatus.findings }
  }

  /// What the user has set for every desk, and where.
  private var settings: String {
    guard let path = LookOptions.settingsPath else { return "nowhere: $HOME is not set" }
    guard access(path, F_OK) == 0 else { return "none: \(path) is not there" }
    let (settings, diagnostics) = LookOptions.readSettings(at: path)
    let said = settings.words.isEmpty ? "sets nothing" : settings.words.joined(separator: ", ")
    let count = diagnostics.count
    let faults = count == 0 ? "" : "; \(count) \(count == 1 ? "fault" : "faults"), told below"
    return "\(path): \(said)\(faults)"
  }

  private func yes(_ value: Bool) -> String { value ? "yes" : "no" }

  private var size: String {
    var window = winsize()
    for descriptor in [STDOUT_FILENO, STDIN_FILENO, STDERR_FILENO]
    where ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0 && window.ws_col > 0 {
      return "\(window.ws_col)x\(window.ws_row)"
    }
    return "unknown: no terminal"
  }

  private var colors: String {
    if Environment.value("NO_COLOR") != nil { return "none: NO_COLOR is set" }
    return switch look.depth(isTerminal: true) {
    case .none: "none"
    case .ansi16: "16"
    case .indexed256: "256"
    case .truecolor: "24 bits"
    }
  }

  /// The desk falls back to C.UTF-8 by itself; a system without any UTF-8 locale is worth knowing of.
  private var characters: String {
    let before = setlocale(LC_CTYPE, nil).map { String(cString: $0) } ?? "C"
    defer { setlocale(LC_CTYPE, before) }
    for locale in ["", "C.UTF-8", "C.utf8", "en_US.UTF-8"] where setlocale(LC_CTYPE, locale) != nil
    {
      guard let codeset = nl_langinfo(Int32(CODESET)), String(cString: codeset) == "UTF-8" else {
        continue
      }
      return locale.isEmpty
        ? "UTF-8" : "UTF-8, by \(locale), since the environment names no such locale"
    }
    return "no UTF-8 locale on this machine: Korean and Japanese cannot be shown"
  }

  private var fileChanges: String {
    let descriptor = inotify_init1(Int32(IN_CLOEXEC))
    guard descriptor >= 0 else {
      return "no inotify (\(String(cString: strerror(errno)))); files are polled"
    }
    close(descriptor)
    return "inotify"
  }

  private var timeZones: String {
    ZoneClock.isKnown("Etc/UTC") || ZoneClock.isKnown("UTC")
      ? "known" : "no time zone files: install tzdata, or every day is that of UTC"
  }
}
