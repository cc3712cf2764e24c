import StraitAnalytics
import StraitDiagnostics
import StraitModel
import StraitReport

/// A small board of two states that do not exist, on which every figure can be computed by hand.
enum SeriesBoard {
  static let place = SourcePlace(file: "board.yaml")
  static let first = ActorCode("AAA")
  static let second = ActorCode("BBB")

  static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

  static func date(_ text: String) -> PartialDate {
    PartialDate(text) ?? PartialDate(Day(number: 0))
  }

  static func event(
    _ id: String,
    _ date: String,
    _ actor: ActorCode,
    _ target: ActorCode?,
    code: String?,
    _ valence: Event.Valence?,
    status: Event.Status = .current,
    tlp: TLP? = nil
  ) -> Event {
    Event(
      id: id,
      date: self.date(date),
      title: id,
      issues: ["border"],
      actor: actor,
      target: target,
      kind: .statement,
      code: code,
      valence: valence,
      citation: Citation(source: "gazette"),
      status: status,
      tlp: tlp,
      place: place
    )
  }

  static func poll(
    _ id: String,
    _ end: String,
    _ value: Double,
    question: String = "Do you like them?",
    n: Int? = nil,
    seriesBreak: Poll.Break? = nil
  ) -> Poll {
    Poll(
      id: id,
      wording: "liking",
      pollster: "bureau",
      side: first,
      population: "adults",
      about: second,
      question: question,
      mode: .mail,
      fieldStart: date(end),
      fieldEnd: date(end),
      sample: n,
      value: value,
      seriesBreak: seriesBreak,
      citation: Citation(source: "gazette", url: "https://example.org/a#b"),
      place: place
    )
  }

  /// The board; a half-life of seven days, so that a stock halves from week to week.
  static var board: Board {
    let sides = [first, second].map { code in
      Side(
        code: code,
        name: "State \(code)",
        short: code.text.lowercased(),
        adjective: code.text,
        capital: code.text,
        languages: ["en"],
        timeZone: "UTC"
      )
    }
    var board = Board(id: "two", title: "Two, =1+1", dyad: Dyad(sides[0], sides[1]), place: place)
    board.analysis.halfLifeDays = 7
    board.tracks = [Track(id: "land", title: "Land", pane: .history)]
    board.coverage = [Coverage(track: nil, from: date("2021-01-01"), to: date("2021-03-31"))]
    board.issues = [
      Issue(
        id: "border",
        title: "The border",
        track: "land",
        opened: date("2020-10-05"),
        place: place
      )
    ]
    board.sources = [
      Source(id: "bureau", name: "The Bureau", side: first, language: "en", place: place),
      Source(id: "gazette", name: "@gazette", language: "en", reliability: .b, place: place),
    ]
    // 163 is −8.0 and 057 is +8.0 in the table.
    board.events = [
      event("e1", "2020-12-31", first, second, code: "163", .conflict),
      event("e2", "2021-01-04", first, second, code: nil, .conflict),
      event("e3", "2021-01-07", first, second, code: "057", .cooperation, tlp: .amber),
      event("e4", "2021-01-07", second, nil, code: nil, nil),
      event("e5", "2021-01-08", first, second, code: "163", .conflict, status: .superseded),
    ]
    board.polls = [
      poll("p1", "2020-06", 40, question: "#1: \"like\", or not?", n: 1000),
      poll("p2", "2020-12", 42.5, question: "=SUM(A1:A9)"),
      poll("p3", "2021-01-05", 30, question: "＋1?", seriesBreak: .mode),
    ]
    board.series = [
      PollSeries(
        id: PollSeriesID(wording: "liking", side: first, about: second),
        title: "a: like b",
        isHeadline: true
      )
    ]
    board.calendar = [
      CalendarEntry(
        id: "fair",
        when: .yearly(.fixed(month: 1, day: 7)),
        kind: .other,
        title: "Fair",
        tlp: .green,
        place: place
      ),
      CalendarEntry(
        id: "talks",
        when: .yearly(.coarse(part: "late", month: 2)),
        kind: .meeting,
        title: "Talks",
        place: place
      ),
    ]
    return board
  }

  static func document(
    _ name: String,
    asOf text: String = "2021-01-14",
    on board: Board = board
  ) -> SeriesDocument? {
    SeriesFigure(name).map { figure in
      SeriesDocument(
        figure,
        board: board.asOf(day(text)),
        asOf: day(text),
        digest: "0123456789abcdef",
        version: "9.9"
      )
    }
  }
}
