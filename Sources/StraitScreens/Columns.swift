import StraitCanvas

/// The widths below and above which a screen shows less or more.
enum Breakpoint {
  /// The narrowest and lowest screen that can show a pane.
  static let least = Size(columns: 40, rows: 8)
  /// From here on there is room for a sparkline beside an issue.
  static let wide = 110
}
