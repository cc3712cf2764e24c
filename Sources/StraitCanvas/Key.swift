/// A key as the terminal tells it, or as a test types it.
public enum Key: Hashable, Sendable {
  /// A printable character.
  case character(Character)
  /// A character with Control held, as its lower-case letter.
  case control(Character)
  /// Return.
  case enter
  /// Escape.
  case escape
  /// Tab.
  case tab
  /// Shift-Tab.
  case backTab
  /// Backspace.
  case backspace
  /// Delete.
  case delete
  /// Arrow up.
  case up
  /// Arrow down.
  case down
  /// Arrow left.
  case left
  /// Arrow right.
  case right
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// Home.
  case home
  /// End.
  case end
  /// A function key, from 1.
  case function(Int)
  /// A press of the first mouse button at a column and row.
  case click(column: Int, row: Int)
  /// The wheel, up or down.
  case wheel(up: Bool)
}

extension Key: CustomStringConvertible {
  /// The key as people write it: `q`, `^D`, `⏎`, `PgUp`, `Left`.
  public var description: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "^" + character.uppercased()
    case .enter: "⏎"
    case .escape: "Esc"
    case .tab: "⇥"
    case .backTab: "⇤"
    case .backspace: "⌫"
    case .delete: "Del"
    case .up: "↑"
    case .down: "↓"
    case .left: "Left"
    case .right: "Right"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .home: "Home"
    case .end: "End"
    case .function(let number): "F\(number)"
    case .click: "click"
    case .wheel(let up): up ? "wheel up" : "wheel down"
    }
  }
}
