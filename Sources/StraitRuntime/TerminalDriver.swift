public import StraitCanvas

/// What the loop needs of a terminal, as closures that the program fills with a real one and a
/// test with its own.
public struct TerminalDriver {
  /// The descriptor to wait on for keys.
  public var input: Int32
  /// The size now, in cells.
  public var size: () -> Size
  /// Reads one key without waiting; nil when there is none.
  public var readKey: () -> Key?
  /// Says whether what is pasted counts as typed; it is dropped otherwise.
  public var acceptPaste: (Bool) -> Void
  /// Shows a frame.
  public var show: (Frame) -> Void
  /// Takes another theme, and repaints everything with the next frame.
  public var setTheme: (Theme) -> Void
  /// Takes a new size from the terminal, and repaints everything with the next frame.
  public var resize: () -> Void
  /// Gives the terminal back, for an editor or a stopped job.
  public var leave: () -> Void
  /// Takes the terminal again after ``leave``.
  public var enter: () -> Void
  /// Sends a text to the terminal's clipboard.
  public var copy: (String) -> Void
  /// Rings, or flashes where a terminal cannot ring.
  public var ring: () -> Void

  /// Makes a driver.
  public init(
    input: Int32,
    size: @escaping () -> Size,
    readKey: @escaping () -> Key?,
    acceptPaste: @escaping (Bool) -> Void = { _ in },
    show: @escaping (Frame) -> Void,
    setTheme: @escaping (Theme) -> Void = { _ in },
    resize: @escaping () -> Void,
    leave: @escaping () -> Void,
    enter: @escaping () -> Void,
    copy: @escaping (String) -> Void,
    ring: @escaping () -> Void = {}
  ) {
    self.input = input
    self.size = size
    self.readKey = readKey
    self.acceptPaste = acceptPaste
    self.show = show
    self.setTheme = setTheme
    self.resize = resize
    self.leave = leave
    self.enter = enter
    self.copy = copy
    self.ring = ring
  }
}
