public import StraitModel

/// The tension of machine-coded events: their Goldstein values, each event once, added up and fading
/// by half in so many days.
///
/// Sources grow, and so does what is coded of any pair. Where the archive knows how much a source
/// published, a day's values are taken to the size of its typical day; where it does not know enough of
/// them, nothing is, and ``isNormalised`` says so. `docs/METHODS.md` has the formula.
public struct ArchiveTension: Hashable, Sendable {
  /// The stock of each line at the end of each step of a trend; nil where the step is unknown.
  public var stocks: [[Double?]]
  /// True where values were taken to the size of the source's typical day.
  public var isNormalised: Bool
  /// How many events are left out of it, since too little is known of their days.
  public var leftOut: Int

  /// Computes the stock at the end of each step, or on the day of the desk where one is not over.
  public init(
    _ days: ArchiveDays,
    on trend: ArchiveTrend,
    halfLifeDays: Double,
    through: Day
  ) {
    let weights = VolumeWeights(days)
    isNormalised = weights.areEnough
    leftOut = weights.areEnough ? weights.without : 0
    stocks = trend.lines.map { line in
      var stocks: [Double?] = []
      var stock = 0.0
      var day: Day?
      var index = 0
      // Only the days that have rows are walked: between them the stock fades.
      func fade(to next: Day) {
        if let day, next > day { stock *= decay(next - day, halfLife: halfLifeDays) }
        day = max(day ?? next, next)
      }
      for step in trend.steps {
        let end = min(step.days.upperBound, through)
        while index < days.entries.count, days.entries[index].day <= end {
          let entry = days.entries[index]
          index += 1
          guard line.directions.contains(entry.direction) else { continue }
          fade(to: entry.day)
          stock += Double(entry.eventTenths) / 10 * weights.of(entry)
        }
        fade(to: end)
        stocks.append(step.isKnown ? stock : nil)
      }
      return stocks
    }
  }
}

/// By what the values of a day are multiplied, so that a day of a source counts as its typical one.
///
/// The typical volume is that of the day on which the source's middle row lies, so that many days of
/// which the archive has a few late rows alone do not make it small. Such a day, of less than a tenth
/// of it, tells nothing of how much there was.
struct VolumeWeights {
  private struct Key: Hashable {
    var source: String
    var day: Day
  }

  private var weights: [Key: Double] = [:]
  /// True where nine of ten events are on days that have a weight.
  let areEnough: Bool
  /// How many events are not.
  let without: Int

  init(_ days: ArchiveDays) {
    for (source, volumes) in Dictionary(grouping: days.volumes ?? [], by: \.source) {
      let typical = Self.typical(volumes.map(\.rows))
      for volume in volumes where volume.rows > 0 && volume.rows * 10 >= typical {
        weights[Key(source: source, day: volume.day)] = Double(typical) / Double(volume.rows)
      }
    }
    var without = 0
    var all = 0
    for entry in days.entries {
      all += entry.events
      if weights[Key(source: entry.source, day: entry.day)] == nil { without += entry.events }
    }
    self.without = without
    areEnough = all > 0 && without * 10 <= all
  }

  /// The volume of the day on which the middle row lies.
  private static func typical(_ volumes: [Int]) -> Int {
    let half = volumes.reduce(0, +) / 2
    var sum = 0
    for volume in volumes.sorted() {
      sum += volume
      if sum > half { return volume }
    }
    return volumes.max() ?? 0
  }

  func of(_ entry: ArchiveDays.Entry) -> Double {
    areEnough ? weights[Key(source: entry.source, day: entry.day)] ?? 0 : 1
  }
}
