import Foundation
import StraitDiagnostics
import StraitModel
import StraitReport
import Testing

/// What a brief holds.
struct BriefDocumentTests {
  // MARK: Time

  @Test(arguments: [
    // 2021-01-20 12:00 UTC; the epoch; a second before it; the last minute of a leap day.
    (1_611_144_000, "201200Z JAN 2021", "2021-01-20 12:00 (UTC+00:00)", "2021-01-20T12:00Z"),
    (0, "010000Z JAN 1970", "1970-01-01 00:00 (UTC+00:00)", "1970-01-01T00:00Z"),
    (-1, "312359Z DEC 1969", "1969-12-31 23:59 (UTC+00:00)", "1969-12-31T23:59Z"),
    (951_868_799, "292359Z FEB 2000", "2000-02-29 23:59 (UTC+00:00)", "2000-02-29T23:59Z"),
  ])
  func `a date-time group is that of UTC`(
    second: Int,
    group: String,
    local: String,
    iso: String
  ) {
    let time = BriefTime(second: second, offsets: [0])
    #expect(time.group == group)
    #expect(time.local(side: 0) == local)
    #expect(time.iso == iso)
  }

  @Test(arguments: [
    (32_400, "2021-01-20 21:00 (UTC+09:00)"), (46_800, "2021-01-21 01:00 (UTC+13:00)"),
    (-12_600, "2021-01-20 08:30 (UTC−03:30)"), (20_700, "2021-01-20 17:45 (UTC+05:45)"),
  ])
  func `a side reads its own clock`(offset: Int, local: String) {
    #expect(BriefTime(second: 1_611_144_000, offsets: [offset]).local(side: 0) == local)
  }

  // MARK: Judgments

  @Test func `the newest judgment comes first, then the surest, then by id`() {
    var board = BriefBoard.board
    board.judgments = [
      BriefBoard.judgment("old", made: "2021-01-05", .high),
      BriefBoard.judgment("b", made: "2021-01-06", .low),
      BriefBoard.judgment("c", made: "2021-01-06", .high),
      BriefBoard.judgment("a", made: "2021-01-06", .high),
    ]
    let brief = BriefBoard.brief(board)
    #expect(brief.judgments.map(\.id) == ["a", "c", "b", "old"])
    #expect(brief.bottomLine == ["a", "c", "b"])
  }

  @Test func `only an open judgment is told of as one`() {
    var board = BriefBoard.board
    var decided = BriefBoard.judgment("decided", made: "2021-01-06")
    decided.outcome = Judgment.Outcome(date: BriefBoard.day("2021-01-12"), result: .false)
    board.judgments = [
      decided, BriefBoard.judgment("expired", made: "2021-01-06", expires: "2021-01-19"),
      BriefBoard.judgment("last-day", made: "2021-01-06", expires: "2021-01-20"),
    ]
    let brief = BriefBoard.brief(board)
    #expect(brief.judgments.map(\.id) == ["last-day"])
    #expect(brief.changes.filter { $0.id == "decided" }.map(\.kind) == ["judgment-decided"])
    #expect(brief.changes.filter { $0.id == "expired" }.map(\.kind) == ["judgment-expired"])
    #expect(brief.gaps.filter { $0.kind == "judgment-expired" }.flatMap(\.ids) == ["expired"])
  }

  @Test(arguments: [(1, true), (3660, false)])
  func `a wave that did not come is told among what is not known`(days: Int, isLate: Bool) {
    var board = BriefBoard.board
    board.polls = [Self.poll(tlp: nil)]
    board.series = [
      PollSeries(
        id: board.polls[0].series,
        title: "Trust",
        isHeadline: true,
        expected: PollExpectation(rule: .afterLast(days: days))
      )
    ]
    let brief = BriefBoard.brief(board)
    let gaps = brief.gaps.filter { $0.kind == "poll-overdue" }
    #expect(gaps.map(\.ids) == (isLate ? [[board.series[0].id.description]] : []))
    let next = board.polls[0].known + days
    #expect(
      gaps.allSatisfy { $0.text == "1 wave of a poll did not come: Trust (expected by \(next))." }
    )
    #expect(brief.status.text.contains("overdue since \(next)") == isLate)
  }

  @Test func `a judgment without evidence has no likelihood and is not in the bottom line`() {
    var board = BriefBoard.board
    board.judgments = [BriefBoard.judgment("j", made: "2021-01-06", evidence: [])]
    let brief = BriefBoard.brief(board)
    #expect(brief.judgments.map(\.likelihood) == [nil])
    #expect(brief.bottomLine == [])
    #expect(brief.text.contains("Likelihood is unknown, since no evidence is named."))
    #expect(brief.text.contains("- No open judgment on the board names its evidence.\n"))
  }

  @Test(arguments: Judgment.Likelihood.allCases)
  func `likelihood and confidence never share a sentence`(likelihood: Judgment.Likelihood) {
    var board = BriefBoard.board
    var judgment = BriefBoard.judgment("j", made: "2021-01-12")
    judgment.likelihood = likelihood
    var late = judgment
    late.id = "late"
    late.expires = BriefBoard.day("2021-01-19")
    board.judgments = [judgment, late]
    let brief = BriefBoard.brief(board)
    let range = likelihood.percentages
    let words = "\(likelihood.rawValue) (\(range.lowerBound)–\(range.upperBound) %)."
    #expect(brief.markdown.lowercased().contains(words))
    for text in [brief.text, brief.markdown] {
      // The method tells of both words at once, and says that they stand apart.
      let told = text.components(separatedBy: "Methods and limits")[0]
        .replacing("\n", with: " ")
      let mixed = told.components(separatedBy: ". ").filter { sentence in
        sentence.lowercased().contains("confidence")
          && sentence.lowercased().contains(likelihood.rawValue)
      }
      #expect(mixed == [])
    }
  }

  @Test func `what is illustrative is marked wherever it stands, and the head says so`() {
    let brief = BriefBoard.brief(BriefBoard.board)
    #expect(brief.isIllustrative)
    let text = brief.text
    #expect(text.contains("Judgments marked illustrative show how the desk works."))
    let marks = text.components(separatedBy: "llustrative").count - 1
    // Head, both lines of the bottom line, key judgment, the escalation, the pane, and below the
    // table of levels; and the one that is left out of the score.
    #expect(marks == 8)
    var board = BriefBoard.board
    board.judgments = []
    board.issues[0].assessments = []
    #expect(!BriefBoard.brief(board).text.contains("llustrative"))
  }

  // MARK: Changes

  @Test func `a line of change has its source, the Admiralty code and how far it was checked`() {
    let changes = BriefBoard.brief(BriefBoard.board).changes
    let told = changes.first { $0.id == "e2" }?.citations.first
    #expect(told?.source == "gazette")
    #expect(told?.admiralty == "B2")
    #expect(told?.verification == "verified")
    let bare = changes.first { $0.id == "e3" }?.citations.first
    #expect(bare?.source == nil)
    #expect(bare?.admiralty == nil)
    #expect(bare?.verification == "unverified")
    let text = BriefBoard.brief(BriefBoard.board).text
    #expect(text.contains("The border · gazette B2 verified\n"))
    #expect(text.contains("The border · no source unverified\n"))
  }

  @Test func `where one side's account is told it is said that the other's is not`() {
    let change = BriefBoard.brief(BriefBoard.board).changes.first { $0.id == "e2" }
    #expect(change?.details == ["aaa: no account", "bbb: A theft. (gazette B2)"])
  }

  @Test func `one side's position never stands alone`() {
    let pane = BriefBoard.brief(BriefBoard.board).panes[0]
    #expect(pane.issues[0].positions.map(\.side) == ["AAA", "BBB"])
    #expect(pane.issues[0].positions.map(\.text) == ["Ours.", nil])
    #expect(pane.issues[0].positions[1].unknown == "not on this board")
  }

  @Test func `an issue that escalated says from where to where`() {
    let change = BriefBoard.brief(BriefBoard.board).changes.first { $0.kind == "assessment" }
    #expect(change?.group == "escalated")
    #expect(change?.text == "The border: level unknown → 4, deteriorated, risk alert set")
    #expect(change?.details == ["Worse."])
    #expect(change?.author == "desk")
  }

  // MARK: Marking

  @Test(arguments: TLP.allCases)
  func `the marking is never lower than the board's, nor than that of what is told`(tlp: TLP) {
    var board = BriefBoard.board
    board.tlp = tlp
    // The unread source is red, and nothing is cited from it.
    #expect(BriefBoard.brief(board).marking == tlp)
    board.tlp = .clear
    board.events[2].tlp = tlp
    #expect(BriefBoard.brief(board).marking == tlp)
    board.events[2].tlp = nil
    board.judgments[0].tlp = tlp
    #expect(BriefBoard.brief(board).marking == tlp)
  }

  /// What is told beside the lists: each of these stands in the brief as a name, a date or a figure.
  static let asides: [(String, @Sendable (inout Board, TLP) -> Void)] = [
    (
      "a series that the board does not put first",
      { board, tlp in
        board.polls = [poll(tlp: tlp)]
        board.series = [PollSeries(id: poll(tlp: nil).series, title: "Trust", isHeadline: false)]
      }
    ),
    (
      "who asked",
      { board, tlp in
        board.sources[1].tlp = tlp
        board.polls = [poll(tlp: nil)]
        board.series = [PollSeries(id: poll(tlp: nil).series, title: "Trust", isHeadline: true)]
      }
    ),
    (
      "the next date of an issue, however far",
      { board, tlp in
        board.calendar = [
          CalendarEntry(
            id: "far",
            when: .once(BriefBoard.day("2022-01-01")),
            kind: .meeting,
            title: "Far",
            issues: ["border"],
            tlp: tlp,
            place: BriefBoard.place
          )
        ]
      }
    ),
    (
      "a judgment that expired long ago",
      { board, tlp in
        var judgment = BriefBoard.judgment("old", made: "2020-01-06", expires: "2020-02-01")
        judgment.tlp = tlp
        board.judgments.insert(judgment, at: 0)
      }
    ),
    (
      "who reports a side's account",
      { board, tlp in
        board.sources[1].tlp = tlp
        board.events[1].accounts[0].source = "unread"
      }
    ),
    (
      "who states a link",
      { board, tlp in
        board.sources[1].tlp = tlp
        board.issues[0].links = [
          IssueLink(
            to: "border",
            kind: .context,
            date: BriefBoard.date("2021-01-12"),
            basis: .stated,
            by: "unread",
            place: BriefBoard.place
          )
        ]
      }
    ),
  ]

  static func poll(tlp: TLP?) -> Poll {
    Poll(
      id: "p",
      wording: "trust",
      pollster: "unread",
      side: BriefBoard.first,
      population: "adults",
      question: "?",
      mode: .mail,
      fieldStart: BriefBoard.date("2020-12"),
      fieldEnd: BriefBoard.date("2020-12"),
      value: 50,
      citation: Citation(source: "gazette", verification: .verified),
      tlp: tlp,
      place: BriefBoard.place
    )
  }

  @Test func `the marking counts what stands in the brief beside its lists`() {
    for (name, change) in Self.asides {
      var board = BriefBoard.board
      board.sources[1].tlp = nil
      change(&board, .amber)
      #expect(BriefBoard.brief(board).marking == .amber, "\(name)")
    }
  }

  @Test func `what is not told does not close the brief`() {
    var board = BriefBoard.board
    board.calendar = [
      CalendarEntry(
        id: "far",
        when: .once(BriefBoard.day("2021-03-07")),
        kind: .meeting,
        title: "Far",
        tlp: .red,
        place: BriefBoard.place
      )
    ]
    #expect(BriefBoard.brief(board).marking == .clear)
    // Forty-five days after the 20th of January is the 6th of March.
    board.calendar[0].when = .once(BriefBoard.day("2021-03-06"))
    #expect(BriefBoard.brief(board).marking == .red)
  }

  @Test func `text begins and ends with the marking at its right edge`() {
    let lines = BriefBoard.brief(BriefBoard.board).text.split(separator: "\n")
    let mark = String(repeating: " ", count: 71) + "TLP:CLEAR"
    #expect(lines.first.map(String.init) == mark)
    #expect(lines.last.map(String.init) == mark)
  }

  // MARK: JSON

  @Test func `what is not known is null and never absent`() throws {
    let text = BriefBoard.brief(BriefBoard.board).json.text
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    )
    #expect(root["schema"] as? String == "straitwatch.brief/1")
    #expect(root["date_time_group"] as? String == "201200Z JAN 2021")
    #expect(root["since"] as? String == "2021-01-10")
    let judgment = try #require((root["judgments"] as? [[String: Any]])?.first)
    #expect(judgment["lowest"] as? Int == 55)
    #expect(judgment["dissent"] is NSNull)
    let tension = try #require((root["tension"] as? [[String: Any]])?.first)
    // One embargo of −8.0 five days before: −8 · 2^(−5/90) = −7.70.
    #expect(tension["stock_since"] as? Double == -7.7)
  }

  @Test func `the same board, day and moment give the same bytes`() {
    let briefs = (0..<3).map { _ in BriefBoard.brief(BriefBoard.board) }
    for render in [\BriefDocument.text, \.markdown, \.html, \.json.text] {
      #expect(Set(briefs.map { $0[keyPath: render] }).count == 1)
    }
  }
}
