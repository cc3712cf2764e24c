import StraitModel

/// The declared coverage, joined track by track, so that many periods can be asked about.
struct CoverageSpans {
  private struct Span {
    var from: Day
    var to: Day?
  }

  private let coverage: [Coverage]
  private let tracks: [String]
  private let spans: [String: [Span]]

  init(_ board: Board) {
    coverage = board.coverage
    tracks = board.tracks.map(\.id)
    spans = tracks.reduce(into: [:]) { spans, track in
      let own = board.coverage.filter { $0.track == nil || $0.track == track }
        .map { Span(from: $0.from.first, to: $0.to?.last) }
      spans[track] = Self.joined(own.sorted { $0.from < $1.from })
    }
  }

  private static func joined(_ spans: [Span]) -> [Span] {
    var joined: [Span] = []
    for span in spans {
      guard let last = joined.last, last.to.map({ span.from <= $0 + 1 }) ?? true else {
        joined.append(span)
        continue
      }
      if let end = last.to { joined[joined.count - 1].to = span.to.map { max($0, end) } }
    }
    return joined
  }

  /// True where every day of a period is held, for a track or for all of them.
  func holds(from first: Day, through last: Day, track: String?) -> Bool {
    let asked = track.map { [$0] } ?? tracks
    return !asked.isEmpty
      && asked.allSatisfy { track in
        (spans[track] ?? []).contains { span in
          span.from <= first && span.to.map { last <= $0 } ?? true
        }
      }
  }

  /// The first day of the coverage that one knows of on a day.
  func start(on day: Day) -> Day? {
    coverage.lazy.filter { $0.from.last <= day }.map(\.from.first).min()
  }

  /// The last day of the coverage that one knows of on a day; nil where it has no end.
  func end(on day: Day) -> Day? {
    let ends = coverage.filter { $0.from.last <= day }.map { $0.to?.last }
    return ends.contains(nil) ? nil : ends.compactMap(\.self).max()
  }
}
