public import StraitModel

/// How many machine-coded events there are in each period, and how they are valued on average.
///
/// A period in which the archive has no row of the pair at all is unknown, and not calm: nothing tells
/// whether its files were imported. Where the archive has rows and a filter finds none of them, zero is
/// a count.
public struct ArchiveTrend: Hashable, Sendable {
  /// What is drawn as one line: a direction, or several of them.
  public struct Line: Hashable, Sendable {
    /// Who towards whom: `XNO▸XSO`, or `XNO▸` for all that one does.
    public var name: String
    /// The directions in it.
    public var directions: [Direction]
  }

  /// The figures of one line in one period.
  public struct Figures: Hashable, Sendable {
    /// How many rows.
    public var rows = 0
    /// How many different events.
    public var events = 0
    /// The sum of the events' Goldstein values, each once, in tenths.
    public var tenths = 0
    /// How many rows have a mark.
    public var marked = 0

    /// The mean Goldstein value of the events; nil where there is none.
    public var mean: Double? { events == 0 ? nil : Double(tenths) / 10 / Double(events) }

    mutating func add(_ entry: ArchiveDays.Entry) {
      rows += entry.rows
      events += entry.events
      tenths += entry.eventTenths
      marked += entry.marked
    }
  }

  /// One period.
  public struct Step: Hashable, Sendable {
    /// Its days.
    public var days: ClosedRange<Day>
    /// The figures, a line each.
    public var figures: [Figures]
    /// False where the archive has no row at all.
    public var isKnown: Bool
  }

  /// Into what days are gathered.
  public var period: ArchivePeriod
  /// The lines, at most two.
  public var lines: [Line]
  /// The periods without a gap, oldest first; the last may not be over.
  public var steps: [Step]

  /// Gathers days.
  ///
  /// - Parameters:
  ///   - days: what is counted.
  ///   - all: what the archive has of the pair, whatever was asked for.
  ///   - directions: who towards whom was asked for.
  ///   - period: into what they are gathered; nil for what shows them best.
  public init(
    _ days: ArchiveDays,
    of all: ArchiveDays,
    directions: [Direction],
    by period: ArchivePeriod? = nil
  ) {
    lines = ArchiveTrend.lines(of: directions)
    let first = [days.entries.first, all.entries.first].compactMap { $0?.day }.min()
    let last = [days.entries.last, all.entries.last].compactMap { $0?.day }.max()
    guard let first, let last else {
      self.period = period ?? .month
      steps = []
      return
    }
    let period = period ?? ArchivePeriod(showing: last - first)
    self.period = period
    steps = ArchiveTrend.empty(from: first, to: last, by: period, lines: lines.count)
    var index = 0
    func step(of day: Day, after index: Int) -> Int {
      var index = index
      while index + 1 < steps.count, steps[index].days.upperBound < day { index += 1 }
      return index
    }
    for entry in all.entries {
      index = step(of: entry.day, after: index)
      steps[index].isKnown = true
    }
    index = 0
    for entry in days.entries {
      index = step(of: entry.day, after: index)
      steps[index].isKnown = true
      for (number, line) in lines.enumerated() where line.directions.contains(entry.direction) {
        steps[index].figures[number].add(entry)
      }
    }
  }

  private static func empty(
    from first: Day,
    to last: Day,
    by period: ArchivePeriod,
    lines: Int
  ) -> [Step] {
    var steps: [Step] = []
    var day = first
    while day <= last {
      let days = period.days(around: day)
      steps.append(
        Step(
          days: days,
          figures: Array(repeating: Figures(), count: lines),
          isKnown: false
        )
      )
      day = days.upperBound + 1
    }
    return steps
  }

  /// At most two lines: a direction each; else what each of two does, or what is done to each of two;
  /// else the first two.
  static func lines(of directions: [Direction]) -> [Line] {
    if directions.count > 2 {
      for (side, name) in [
        (\Direction.actor, { (code: ActorCode) in "\(code)▸" }),
        (\Direction.target, { (code: ActorCode) in "▸\(code)" }),
      ] {
        var codes: [ActorCode] = []
        for direction in directions where !codes.contains(direction[keyPath: side]) {
          codes.append(direction[keyPath: side])
        }
        if codes.count <= 2 {
          return codes.map { code in
            Line(name: name(code), directions: directions.filter { $0[keyPath: side] == code })
          }
        }
      }
    }
    return directions.prefix(2).map { Line(name: "\($0.actor)▸\($0.target)", directions: [$0]) }
  }
}
