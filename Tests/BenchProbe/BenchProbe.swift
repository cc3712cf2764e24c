import Glibc
import StraitAnalytics
import StraitData
import StraitDiagnostics
import StraitModel

/// Measures what the desk computes, inside the process, for `Tests/Bench/figures.py`.
///
///     BenchProbe board FOLDER        headline and studies, of the board and of 10,000 of its events
///     BenchProbe why FOLDER          each figure taken apart, of 10,000 events; the slowest last
///     BenchProbe changes             PELT over the numbers on standard input, one a line
///     BenchProbe polls               the level of `day value n pollster` lines on standard input
///
/// Each line that it writes is a name and the median of milliseconds; a measurement is of the second
/// to the last of several rounds, by the clock that does not jump.
@main
struct BenchProbe {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    switch arguments.first {
    case "board": board(arguments.dropFirst().first ?? ".")
    case "why": why(arguments.dropFirst().first ?? ".")
    case "changes": changes()
    case "polls": polls()
    default: exit(2)
    }
  }

  private static func now(_ clock: clockid_t = CLOCK_MONOTONIC) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }

  private static func measure(_ name: String, rounds: Int = 11, _ body: () -> Int) {
    var times: [Double] = []
    var sum = body()
    for _ in 0..<rounds {
      let begun = now()
      sum &+= body()
      times.append(now() - begun)
    }
    // The sum is told so that no work can be left out.
    print("\(name)\t\(times.sorted()[rounds / 2])\t\(sum / (rounds + 1))")
  }

  private static func board(_ folder: String) {
    guard let sample = BoardLoader.load(folder: folder).board,
      let day = sample.events.last?.date.last
    else { exit(2) }
    for (name, board) in [("sample", sample), ("10000", large(sample))] {
      let board = scored(board.asOf(day))
      measure("headline \(name)") { Headline(board, asOf: day).issues.count }
      measure("tension \(name)") { TensionStudy(board, asOf: day).parts.count }
      measure("levers \(name)") { LeverRanking(board)?.standings.count ?? 0 }
      let series = board.pollSeries.map(\.description)
      measure("opinion \(name)") {
        series.reduce(0) { $0 + OpinionStudy($1, on: board).levels.count }
      }
    }
  }

  /// What a key waits for that takes a figure apart, for every figure of a large board.
  ///
  /// Figures of one kind take alike, so that the slowest of each tells. Of three times that a figure
  /// is taken apart the least counts, by the clock of the processor, which knows of no other program.
  private static func why(_ folder: String) {
    guard let sample = BoardLoader.load(folder: folder).board,
      let day = sample.events.last?.date.last
    else { exit(2) }
    let board = scored(large(sample).asOf(day))
    let figures = FigureID.explained(on: board, asOf: day)
    var slowest: [String: (time: Double, figure: String)] = [:]
    for figure in figures {
      var time = Double.infinity
      var parts = 0
      for _ in 0..<3 {
        let begun = now(CLOCK_THREAD_CPUTIME_ID)
        parts += Explanation(figure, on: board, asOf: day)?.parts.count ?? 0
        time = min(time, now(CLOCK_THREAD_CPUTIME_ID) - begun)
      }
      let kind = kind(of: figure.description)
      if parts >= 0, time > slowest[kind]?.time ?? 0 {
        slowest[kind] = (time, figure.description)
      }
    }
    for (kind, most) in slowest.sorted(by: { $0.value.time < $1.value.time }) {
      print("why \(kind)\t\(most.time)\t\(most.figure)")
    }
  }

  /// The kind of a figure: the first word of its name.
  private static func kind(of name: String) -> String {
    String(name.prefix { $0 != "/" && $0 != "?" })
  }

  /// A board on which every lever has a score for every criterion, whatever it is.
  private static func scored(_ board: Board) -> Board {
    var board = board
    for (row, index) in board.levers.indices.enumerated() {
      for (column, criterion) in board.criteria.enumerated() {
        board.levers[index].scores[criterion.id] = Double((row * 37 + column * 53) % 101)
      }
    }
    return board
  }

  /// Ten thousand events: those of a board again and again, each time a few days earlier.
  private static func large(_ sample: Board) -> Board {
    var board = sample
    board.events = (0..<10_000).map { index in
      let round = index / sample.events.count
      var event = sample.events[index % sample.events.count]
      event.id += "-\(round)"
      event.date = PartialDate(event.date.first - round * 3, precision: event.date.precision)
      return event
    }.sorted { ($0.date.first, $0.id) < ($1.date.first, $1.id) }
    return board
  }

  private static func lines() -> [String] {
    var lines: [String] = []
    while let line = readLine() { lines.append(line) }
    return lines
  }

  private static func changes() {
    let values = lines().compactMap { Double($0) }
    measure("changes \(values.count)", rounds: 5) { ChangePoints(values).changes.count }
    print("cuts\t" + ChangePoints(values).changes.map { "\($0.index)" }.joined(separator: " "))
  }

  private static func polls() {
    let polls = lines().enumerated().compactMap { index, line -> Poll? in
      let fields = line.split(separator: " ").map(String.init)
      guard fields.count == 4, let day = Int32(fields[0]), let value = Double(fields[1]),
        let sample = Int(fields[2])
      else { return nil }
      let date = PartialDate(Day(number: day))
      return Poll(
        id: "\(index)",
        wording: "w",
        pollster: fields[3],
        side: ActorCode("XNO"),
        population: "",
        question: "",
        mode: .mail,
        fieldStart: date,
        fieldEnd: date,
        sample: sample,
        value: value,
        place: .init(file: "polls.csv")
      )
    }
    measure("polls \(polls.count)") { PollLevel(polls).estimates.count }
    let level = PollLevel(polls)
    print("variance\t\(level.dailyVariance)")
    print("level\t\(level.latest?.level ?? 0)")
  }
}
