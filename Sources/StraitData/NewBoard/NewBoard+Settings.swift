internal import StraitModel

// `board.yaml`.
extension NewBoard {
  /// How the comments of each file are to be read.
  static let legend = """
    # A line that begins with a # and a blank explains what stands below it.
    # A line that begins with a # alone is an example: take the # away to use it.
    """

  var settings: String {
    """
    # The board itself: what it is about, and everything that the other files refer to.
    #
    \(NewBoard.legend)
    # After each change, `straitwatch check` tells what is wrong, in which line, and how to mend it.

    \(why("format"))
    format: \(BoardFile.format)

    \(why("id"))
    id: \(id)

    \(why("title"))
    title: \(NewBoard.quoted(title))

    \(why("description"))
    #description: What passes between the two.

    \(why("sides"))
    # Names and places are suggestions and take no position: write what you would say.
    sides:
    \(side(sides[0], isExplained: true))
    \(side(sides[1], isExplained: false))

    \(why("third_parties"))
    #third_parties:
    #  \(why("third_parties.code"))
    #  - code: UNO
    #    \(why("third_parties.name"))
    #    name: United Nations
    #    \(why("third_parties.kind"))
    #    kind: organisation

    \(why("tracks"))
    tracks:
      \(why("tracks.id"))
      - id: history
        \(why("tracks.title"))
        title: History disputes
        \(why("tracks.pane"))
        pane: history
      - {id: security, title: Security frictions, pane: security}
      - {id: opinion, title: Public opinion, pane: opinion}
      - {id: strategy, title: Strategy, pane: levers}

    \(why("names_policy"))
    names_policy: both

    \(why("tlp"))
    tlp: TLP:CLEAR

    \(why("coverage"))
    #coverage:
    #  \(why("coverage.track"))
    #  - track: all
    #    \(why("coverage.from"))
    #    from: \(today)
    #    \(why("coverage.to"))
    #    to: \(today)
    #    \(why("coverage.note"))
    #    note: Nothing was left out.

    \(why("inclusion"))
    #inclusion: >-
    #  One row is one dated act that bears on an issue of this board.
    #  Comment, rumour and forecasts are none.

    \(why("analysis"))
    analysis:
      \(why("analysis.half_life_days"))
      half_life_days: \(Int(AnalysisParameters().halfLifeDays))
      \(why("analysis.weights"))
      weights: \(AnalysisParameters().weights.rawValue)
    #  \(why("analysis.poll_design_effect"))
    #  poll_design_effect: \(AnalysisParameters.Polls().designEffect)
    #  \(why("analysis.poll_house_deviation"))
    #  poll_house_deviation: \(Int(AnalysisParameters.Polls().houseDeviation))
    #  \(why("analysis.check_days"))
    #  check_days: 30
    #  \(why("analysis.goldstein"))
    #  goldstein:
    #    "190": -10

    \(why("criteria"))
    #criteria:
    #  \(why("criteria.id"))
    #  - id: effect
    #    \(why("criteria.title"))
    #    title: Effect on the issue
    #    \(why("criteria.weight"))
    #    weight: 10

    \(why("opinion"))
    #opinion:
    #  \(why("opinion.wording"))
    #  - wording: good-impression
    #    \(why("opinion.side"))
    #    side: \(sides[0].code)
    #    \(why("opinion.about"))
    #    about: \(sides[1].code)
    #    \(why("opinion.title"))
    #    title: \(NewBoard.quoted("\(sides[0].adjective.text) public: good impression"))
    #    \(why("opinion.headline"))
    #    headline: true
    #    \(why("opinion.expected"))
    #    expected:
    #      \(why("opinion.expected.rule"))
    #      rule: yearly late may
    #      \(why("opinion.expected.from"))
    #      from: 2023-05-01
    #      \(why("opinion.expected.to"))
    #      to: 2030-12-31

    \(why("terms"))
    # So {islets} in a title or in prose is replaced by the names that the policy asks for.
    #terms:
    #  \(why("terms.id"))
    #  - id: islets
    #    \(why("terms.neutral"))
    #    neutral: the islets
    #    \(why("terms.names"))
    #    names:
    \(ownNames(indentation: 6))

    \(why("renamed"))
    #renamed:
    #  an-old-id: the-new-id

    """
  }

  private func why(_ path: String) -> String { NewBoard.why(path, .board) }

  private func side(_ side: CountryNames, isExplained: Bool) -> String {
    let languages = side.languages + (side.languages.contains("en") ? [] : ["en"])
    let isCertain = !side.languages.isEmpty
    let fields: [(key: String, value: String, isCertain: Bool)] = [
      ("code", side.code, true),
      ("name", NewBoard.quoted(side.name.text), side.name.isCertain),
      ("short", NewBoard.quoted(side.short.text), side.short.isCertain),
      ("adjective", NewBoard.quoted(side.adjective.text), side.adjective.isCertain),
      ("capital", NewBoard.quoted(side.capital.text), side.capital.isCertain),
      ("languages", "[\(languages.joined(separator: ", "))]", isCertain),
      ("time_zone", side.timeZone.text, side.timeZone.isCertain),
    ]
    var lines: [String] = []
    for (number, field) in fields.enumerated() {
      let start = number == 0 ? "  - " : "    "
      if isExplained { lines.append((number == 0 ? "  " : start) + why("sides.\(field.key)")) }
      lines.append(
        start + "\(field.key): \(field.value)" + (field.isCertain ? "" : NewBoard.doubt)
      )
    }
    return lines.joined(separator: "\n")
  }

  /// Each side's own name, to be filled in, as an example.
  func ownNames(indentation: Int) -> String {
    sides.map { side in
      let languages = side.languages.prefix(1) + (side.languages.first == "en" ? [] : ["en"])
      let texts = languages.map { "\($0): its own name" } + ["verified: false"]
      return "#" + String(repeating: " ", count: indentation)
        + "\(side.code): {\(texts.joined(separator: ", "))}"
    }.joined(separator: "\n")
  }
}
