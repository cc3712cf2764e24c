public import StraitModel

/// The tension of machine-coded events: their Goldstein values, each event once, added up and fading
/// by half in so many days.
///
/// Sources grow, and so does what is coded of any pair. Where the archive knows how much a source
/// published on each day, a day's values are divided by that day's share of the mean volume of the
/// source; where it does not know it for every day that has a row, nothing is divided, and
/// ``isNormalised`` says so. `docs/METHODS.md` has the formula.
public struct ArchiveTension: Hashable, Sendable {
  /// The stock of each line at the end of each step of a trend; nil where the step is unknown.
  public var stocks: [[Double?]]
  /// True where values were divided by volume.
  public var isNormalised: Bool
  /// On how many days with rows the volume of the source is not known.
  public var unknownVolumes: Int

  /// Computes the stock at the end of each step, or on the day of the desk where one is not over.
  public init(
    _ days: ArchiveDays,
    on trend: ArchiveTrend,
    halfLifeDays: Double,
    through: Day
  ) {
    let weights = Weights(days)
    unknownVolumes = weights.unknown
    isNormalised = weights.isComplete
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

  /// By what the values of a day are multiplied.
  private struct Weights {
    private struct Key: Hashable {
      var source: String
      var day: Day
    }

    private var volumes: [Key: Double] = [:]
    private var means: [String: Double] = [:]
    /// On how many days with rows the volume is not known.
    private(set) var unknown = 0

    /// True where every day that has a row has a volume.
    var isComplete: Bool { unknown == 0 && !volumes.isEmpty }

    init(_ days: ArchiveDays) {
      var sums: [String: (rows: Double, days: Double)] = [:]
      for volume in days.volumes ?? [] where volume.rows > 0 {
        volumes[Key(source: volume.source, day: volume.day)] = Double(volume.rows)
        let sum = sums[volume.source] ?? (0, 0)
        sums[volume.source] = (sum.rows + Double(volume.rows), sum.days + 1)
      }
      means = sums.mapValues { $0.rows / $0.days }
      let keys = Set(days.entries.map { Key(source: $0.source, day: $0.day) })
      unknown = keys.count { volumes[$0] == nil }
    }

    func of(_ entry: ArchiveDays.Entry) -> Double {
      guard isComplete, let mean = means[entry.source],
        let volume = volumes[Key(source: entry.source, day: entry.day)]
      else { return 1 }
      return mean / volume
    }
  }
}
