import CNcurses
import CPosix
import Glibc
public import StraitCanvas

/// A real terminal, taken over for the time that the desk is on it.
///
///              init            leave
///     (none) ────────▶ open ◀────────▶ away
///                        │     enter     │
///                        └────▶ closed ◀─┘
///                                close
///
/// Invariants:
/// 1. The terminal's modes are read before ncurses changes them, and every way out puts those back:
///    `leave`, `close`, `deinit`, and the handler of a fault, which is armed exactly while open.
/// 2. While open, standard error leads away from the screen; what was written appears on `leave`
///    and `close`, made safe.
/// 3. Nothing is written but by `init`, `show`, `copy`, `leave` and `close`. The same frame shown
///    twice writes nothing the second time.
/// 4. `drawn[row]` is what ncurses' window holds in that row. `mustClear` says that the terminal
///    may hold something else than ncurses believes; the next `show` repaints all of it.
/// 5. Reading keys never waits, and never draws: keys are read through a pad.
/// 6. There is one session at a time, since ncurses keeps the current screen to itself.
public final class TerminalSession {
  enum State {
    case open
    case away
    case closed
  }

  /// The descriptor on which keys arrive.
  public let inputDescriptor: Int32
  /// The name of the terminal description in use: TERM, or the one that stands in for it.
  public let terminalName: String
  /// Whether the characters of all languages can be shown.
  public let isUTF8: Bool

  /// What was chosen when it was opened.
  public let options: TerminalOptions

  let outputDescriptor: Int32
  var state = State.open
  var mustClear = true
  var palette: Palette
  var drawn = DrawnRows()
  var decoder = KeyDecoder()
  var pushedBack: Int32?
  let keys: UnsafeMutablePointer<WINDOW>

  private let screen: OpaquePointer
  private let depth: ColorDepth
  private let output: UnsafeMutablePointer<FILE>
  private let input: UnsafeMutablePointer<FILE>
  private let shellModes: termios?
  private let restoreBytes: [UInt8]
  private var capture: StandardErrorCapture?

  /// Takes the terminal on the standard output, with keys from the standard input, or from the
  /// controlling terminal where something else comes in there.
  public convenience init(_ options: TerminalOptions) throws(TerminalFault) {
    guard isatty(STDOUT_FILENO) == 1 else { throw .noTerminal }
    let output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    let input =
      isatty(STDIN_FILENO) == 1
      ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3) : Glibc.open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard output >= 0, input >= 0 else {
      for descriptor in [output, input] where descriptor >= 0 { Glibc.close(descriptor) }
      throw .noTerminal
    }
    let term = getenv("TERM").map { String(cString: $0) } ?? ""
    try self.init(output: output, input: input, term: term, options: options)
  }

  /// Takes the terminal on two descriptors, which it owns from then on.
  init(output: Int32, input: Int32, term: String, options: TerminalOptions) throws(TerminalFault) {
    // A descriptor that never waits would make ncurses spin where the terminal is slow.
    for descriptor in [output, input] {
      let flags = fcntl(descriptor, F_GETFL)
      if flags & O_NONBLOCK != 0 { _ = fcntl(descriptor, F_SETFL, flags & ~O_NONBLOCK) }
    }
    let isUTF8 = CharacterLocale.useUTF8()
    var modes = termios()
    shellModes = tcgetattr(input, &modes) == 0 ? modes : nil
    guard let name = TerminalSession.usableName(for: term, output: output) else {
      Glibc.close(output)
      Glibc.close(input)
      throw .unusable(term: term)
    }
    use_env(false)
    guard let outputFile = fdopen(output, "w"), let inputFile = fdopen(input, "r"),
      let screen = newterm(name, outputFile, inputFile), let keys = newpad(1, 1)
    else {
      Glibc.close(output)
      Glibc.close(input)
      throw .unusable(term: term)
    }
    self.isUTF8 = isUTF8
    self.options = options
    self.terminalName = name
    self.outputDescriptor = output
    self.inputDescriptor = input
    self.screen = screen
    self.output = outputFile
    self.input = inputFile
    self.keys = keys
    restoreBytes = RestoreBytes.ofCurrentTerminal()
    let hasColors = start_color() == OK && use_default_colors() == OK
    depth = hasColors ? options.depth : .none
    palette = Palette(theme: options.theme, depth: depth)
    prepare()
    takeOver()
  }

  deinit { close() }

  /// The size in cells, as the last ``resize()`` found it.
  public var size: Size {
    let window = strait_screen_window()
    return Size(columns: Int(getmaxx(window)), rows: Int(getmaxy(window)))
  }

  /// Whether what is pasted counts as typed; it is dropped otherwise.
  public var acceptsPaste: Bool {
    get { decoder.acceptsPaste }
    set { decoder.acceptsPaste = newValue }
  }

  /// Takes the size that the terminal has now; the next frame repaints everything.
  public func resize() {
    var window = winsize()
    if ioctl(outputDescriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0
    {
      resizeterm(Int32(window.ws_row), Int32(window.ws_col))
    }
    forgetScreen()
  }

  /// Draws in another theme from now on; the next frame repaints everything.
  public func setTheme(_ theme: Theme) {
    guard state != .closed else { return }
    palette = Palette(theme: theme, depth: depth)
    forgetScreen()
  }

  /// Gives the terminal back for a while, to an editor or to the shell.
  public func leave() {
    guard state == .open else { return }
    state = .away
    giveBack()
  }

  /// Takes the terminal again after ``leave()``; the next frame repaints everything.
  public func enter() {
    guard state == .away else { return }
    state = .open
    reset_prog_mode()
    takeOver()
    resize()
  }

  /// Gives the terminal back for good.
  public func close() {
    guard state != .closed else { return }
    if state == .open { giveBack() }
    state = .closed
    delwin(keys)
    delscreen(screen)
    fclose(output)
    fclose(input)
  }

  func forgetScreen() {
    drawn = DrawnRows()
    mustClear = true
  }

  /// TERM if it names a terminal whose cursor can be moved, or else the first that stands in for it.
  ///
  /// A name that is missing or that no one here has heard of most often belongs to a terminal that
  /// understands xterm. A name that is known to be that of a terminal without a cursor is believed.
  private static func usableName(for term: String, output: Int32) -> String? {
    for name in [term, "xterm-256color", "xterm", "vt100"] where !name.isEmpty {
      var status: Int32 = 0
      guard setupterm(name, output, &status) == OK else { continue }
      let canMove = RestoreBytes.capability("cup") != nil
      del_curterm(set_curterm(nil))
      return canMove ? name : nil
    }
    return nil
  }

  private func prepare() {
    cbreak()
    noecho()
    nonl()
    set_escdelay(Int32(options.escapeDelayMilliseconds))
    // Otherwise ncurses stops in the middle of a frame when it sees that keys have come.
    typeahead(-1)
    leaveok(strait_screen_window(), true)
    keypad(keys, true)
    nodelay(keys, true)
    defineKeys()
    var modes = termios()
    if tcgetattr(inputDescriptor, &modes) == 0 {
      // Ctrl-S would stop the output, and with it the one thread there is.
      modes.c_iflag &= ~tcflag_t(IXON)
      tcsetattr(inputDescriptor, TCSANOW, &modes)
      def_prog_mode()
    }
    resize()
  }

  private func takeOver() {
    let capture = StandardErrorCapture()
    self.capture = capture
    // The runtime's own handler asks a question at the terminal; whoever set the variable wants it.
    let keepsHandlers: Int32 = getenv("SWIFT_BACKTRACE") == nil ? 0 : 1
    restoreBytes.withUnsafeBytes { bytes in
      if var modes = shellModes {
        strait_restore_arm(
          outputDescriptor,
          bytes.baseAddress,
          bytes.count,
          &modes,
          capture.original,
          capture.log,
          keepsHandlers
        )
      } else {
        strait_restore_arm(
          outputDescriptor,
          bytes.baseAddress,
          bytes.count,
          nil,
          capture.original,
          capture.log,
          keepsHandlers
        )
      }
    }
    curs_set(0)
    send("\u{1B}[?2004h")
    if options.usesMouse { send("\u{1B}[?1000h\u{1B}[?1006h") }
  }

  private func giveBack() {
    if options.usesMouse { send("\u{1B}[?1006l\u{1B}[?1000l") }
    send("\u{1B}[?2004l")
    curs_set(1)
    endwin()
    if var modes = shellModes { tcsetattr(inputDescriptor, TCSADRAIN, &modes) }
    strait_restore_disarm()
    capture?.end()
    capture = nil
  }
}
