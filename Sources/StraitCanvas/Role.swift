/// What a cell means.
///
/// A frame holds roles; a theme turns them into colours, last.
///
/// The list is closed and knows no word of any domain. Wherever a role means something, a glyph or
/// a word beside it says so too, so that a screen without colour tells as much.
public enum Role: UInt8, CaseIterable, Sendable {
  /// Running text.
  case text
  /// Text that leads the eye: a figure, a name.
  case strong
  /// Text beside the point: labels, units.
  case muted
  /// The title bar.
  case title
  /// The heading of a pane or a column.
  case heading
  /// The heading of the pane that has the keys.
  case headingFocused
  /// Lines between things.
  case rule
  /// The record under the cursor.
  case cursor
  /// A key in a line of keys.
  case key
  /// What a key does.
  case hint
  /// An address or an id that can be followed.
  case link
  /// Something moved for the worse.
  case worse
  /// Something moved for the better.
  case better
  /// Something did not move.
  case steady
  /// Beware.
  case alert
  /// A chance.
  case chance
  /// Something is not known.
  case unknown
  /// A record that changed a moment ago.
  case fresh
  /// Text that matches what was looked for.
  case match
  /// A message across the screen.
  case banner
  /// A message across the screen that asks for attention, or says that something is wrong.
  case bannerFault
  /// The line where one types.
  case prompt
  /// The first of two parties.
  case partyFirst
  /// The second of two parties.
  case partySecond
  /// The first series of a chart.
  case seriesFirst
  /// The second series of a chart.
  case seriesSecond
  /// A step of a scale of six, the lowest.
  case scale0
  /// A step of a scale of six.
  case scale1
  /// A step of a scale of six.
  case scale2
  /// A step of a scale of six.
  case scale3
  /// A step of a scale of six.
  case scale4
  /// A step of a scale of six, the highest.
  case scale5
  /// A handling marking, the most open of five.
  case marking0
  /// A handling marking.
  case marking1
  /// A handling marking.
  case marking2
  /// A handling marking.
  case marking3
  /// A handling marking, the most closed of five.
  case marking4

  /// The step of the scale for a number, bounded to 0–5.
  public static func scale(_ step: Int) -> Role {
    [.scale0, .scale1, .scale2, .scale3, .scale4, .scale5][min(5, max(0, step))]
  }

  /// The marking for a rank, bounded to 0–4.
  public static func marking(_ rank: Int) -> Role {
    [.marking0, .marking1, .marking2, .marking3, .marking4][min(4, max(0, rank))]
  }

  /// The name as it stands in a theme file: `headingFocused`.
  public var name: String { "\(self)" }
}
