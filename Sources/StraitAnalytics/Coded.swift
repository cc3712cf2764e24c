/// How many of the events behind a figure are coded; printed beside the figure as `146/186`.
public struct Coded: Hashable, Sendable, CustomStringConvertible {
  /// Events that carry a code.
  public var coded: Int
  /// All events.
  public var all: Int

  /// Makes a count.
  public init(coded: Int, all: Int) {
    self.coded = coded
    self.all = all
  }

  /// The count as `146/186`.
  public var description: String { "\(coded)/\(all)" }
}
