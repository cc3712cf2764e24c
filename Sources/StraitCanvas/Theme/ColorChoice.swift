/// What a user asks for with `--color`.
public enum ColorChoice: String, Sendable, CaseIterable {
  /// As many as the terminal has; none in a pipe or with `NO_COLOR`.
  case auto
  /// As many as the terminal has, even in a pipe or with `NO_COLOR`.
  case always
  /// None.
  case never
  /// Any colour.
  case truecolor
  /// The 256 of xterm.
  case indexed256 = "256"
  /// The sixteen of ANSI.
  case ansi16 = "16"

  /// How many colours to use.
  ///
  /// - Parameters:
  ///   - colors: How many the terminal says it has; `1 << 24` for any.
  ///   - noColor: The value of `NO_COLOR`; it counts when it is there and not empty.
  ///   - isTerminal: True when the output is a terminal.
  /// - Returns: The depth to draw with.
  public func depth(colors: Int, noColor: String?, isTerminal: Bool) -> ColorDepth {
    switch self {
    case .never: .none
    case .truecolor: .truecolor
    case .indexed256: .indexed256
    case .ansi16: .ansi16
    case .always: max(.ansi16, Self.depth(colors))
    case .auto: !isTerminal || !(noColor ?? "").isEmpty ? .none : Self.depth(colors)
    }
  }

  private static func depth(_ colors: Int) -> ColorDepth {
    switch colors {
    case ..<8: .none
    case ..<256: .ansi16
    case ..<(1 << 24): .indexed256
    default: .truecolor
    }
  }
}

extension ColorDepth: Comparable {
  /// Orders depths from none to any colour.
  public static func < (left: ColorDepth, right: ColorDepth) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .none: 0
    case .ansi16: 1
    case .indexed256: 2
    case .truecolor: 3
    }
  }
}
