public import StraitCanvas

/// What can be chosen about a terminal before it is opened.
public struct TerminalOptions: Hashable, Sendable {
  /// What each role looks like.
  public var theme: Theme
  /// The most colours to use, whatever the terminal offers.
  public var depth: ColorDepth
  /// Whether clicks and the wheel are asked for; they keep one from selecting text.
  public var usesMouse: Bool
  /// Whether each change is bracketed, so that a terminal that knows how shows it at once.
  public var synchronises: Bool
  /// How long an Escape waits for the rest of a key's sequence, in milliseconds.
  public var escapeDelayMilliseconds: Int

  /// Makes options.
  public init(
    theme: Theme,
    depth: ColorDepth = .truecolor,
    usesMouse: Bool = false,
    synchronises: Bool = true,
    escapeDelayMilliseconds: Int = 25
  ) {
    self.theme = theme
    self.depth = depth
    self.usesMouse = usesMouse
    self.synchronises = synchronises
    self.escapeDelayMilliseconds = escapeDelayMilliseconds
  }
}
