/// A piece of text of one role.
public struct TextRun: Hashable, Sendable {
  /// The text.
  public var text: String
  /// What it means.
  public var role: Role
  /// Where it leads, if anywhere.
  public var link: String?

  /// Makes a run.
  public init(_ text: String, role: Role = .text, link: String? = nil) {
    self.text = text
    self.role = role
    self.link = link
  }
}

/// A line of text whose parts may differ in role.
public struct TextLine: Hashable, Sendable {
  /// Its parts, from left to right.
  public var runs: [TextRun]

  /// Makes a line of several parts.
  public init(_ runs: [TextRun]) {
    self.runs = runs
  }

  /// Makes a line of one part.
  public init(_ text: String, role: Role = .text) {
    self.runs = [TextRun(text, role: role)]
  }

  /// The columns it takes.
  public var width: Int { runs.reduce(0) { $0 + CellText.width($1.text) } }

  /// Its text without roles.
  public var text: String { runs.map(\.text).joined() }
}

extension Frame {
  /// Writes a line of several roles, clipped to a rectangle's first row, and gives its columns.
  @discardableResult
  public mutating func put(_ line: TextLine, in rect: Rect) -> Int {
    var rest = rect.line(0)
    for (index, run) in line.runs.enumerated() {
      // The ellipsis of a line that does not fit belongs to the last part that is shown.
      let following = line.runs[(index + 1)...].contains { CellText.width($0.text) > 0 }
      let width = CellText.width(run.text)
      if width >= rest.columns && (following || width > rest.columns) {
        put(
          CellText.clip(run.text + "\u{2026}", to: rest.columns),
          in: rest,
          role: run.role,
          link: run.link
        )
        return rect.columns
      }
      rest = rest.inset(left: put(run.text, in: rest, role: run.role, link: run.link))
    }
    return rect.columns - rest.columns
  }

  /// Writes a line of several roles at the right end of a rectangle's first row.
  @discardableResult
  public mutating func putRight(_ line: TextLine, in rect: Rect) -> Int {
    let width = min(line.width, rect.columns)
    return put(line, in: rect.inset(left: rect.columns - width))
  }
}
