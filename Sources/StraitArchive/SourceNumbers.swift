/// The numbers that a source gave the rows of an input, as far as none is left out between them.
///
/// A source publishes its rows under numbers without a gap. So a stretch of rows that follow each
/// other is all that the source had there, of whatever pair, and can be counted once, in whichever
/// files and however often it comes. An excerpt has a number here and there; it tells nothing of how
/// much there was, and is left out.
struct SourceNumbers {
  /// Rows of one day that follow each other.
  struct Run: Hashable {
    /// The number of the first.
    var first: Int64
    /// How many there are.
    var count: Int64
    /// Their day as `YYYYMMDD`.
    var day: Int

    /// The number after the last.
    var end: Int64 { first + count }
  }

  /// Runs that follow each other.
  struct Stretch: Hashable {
    /// In ascending order, none of them empty, without a gap.
    var runs: [Run]

    /// The number of the first row.
    var first: Int64 { runs[0].first }
    /// The number after the last.
    var end: Int64 { runs[runs.count - 1].end }
  }

  /// From how many rows on a stretch counts.
  ///
  /// An excerpt has the rows of a pair one, two or a few at a
  /// time; a file of fifteen minutes has a thousand or two.
  static let shortest = 64

  private var runs: [Run] = []
  /// The number that goes on with what has been given out; nil where nothing can.
  private var following: Int64?

  /// How many runs wait to be given out.
  var count: Int { runs.count }

  /// Takes the next rows of the input.
  mutating func append(_ run: Run) {
    if let last = runs.last, last.end == run.first, last.day == run.day {
      runs[runs.count - 1].count += run.count
    } else {
      runs.append(run)
    }
  }

  /// Gives out the stretches that are long enough.
  ///
  /// What may still become so stays, unless the input
  /// has ended.
  mutating func takeStretches(isAtEnd: Bool) -> [Stretch] {
    var stretches: [Stretch] = []
    var start = 0
    while start < runs.count {
      var end = start + 1
      while end < runs.count, runs[end].first == runs[end - 1].end { end += 1 }
      let stretch = Stretch(runs: Array(runs[start..<end]))
      if stretch.end - stretch.first >= SourceNumbers.shortest || stretch.first == following {
        stretches.append(stretch)
        following = stretch.end
      } else if end == runs.count, !isAtEnd {
        break
      } else {
        following = nil
      }
      start = end
    }
    runs.removeFirst(start)
    return stretches
  }
}
