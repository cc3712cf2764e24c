internal import StraitDiagnostics
internal import StraitFormats
internal import StraitModel

/// `board.yaml`: what the board is about, and everything that the other files refer to.
struct BoardFile {
  /// The version of the format that is read.
  static let format = "1"

  let reading: Reading

  /// Makes a board without records, or nil if the two sides are not to be had.
  ///
  /// What only names something is replaced when it is missing: the desk can be opened and mended.
  func board(_ value: YAMLValue) -> Board? {
    guard let record = RecordReader(value, path: "", in: reading), var board = head(record) else {
      return nil
    }
    readRest(record, into: &board)
    return board
  }

  /// Reads what the board is between, or gives it up because it is not between two sides.
  func head(_ record: RecordReader) -> Board? {
    let version = record.raw("format", .required, as: .word([BoardFile.format]))
    if let format = version, format.text != BoardFile.format {
      record.report(.formatUnsupported, format, field: "format", expected: BoardFile.format)
    }
    let id = record.newID() ?? "board"
    let title = record.title("title", .required) ?? id
    let sides = sides(record)
    reading.sides = sides.map(\.code)
    reading.actors = reading.sides
    let thirdParties = thirdParties(record)
    reading.actors += thirdParties.map(\.code)
    guard sides.count == 2 else { return nil }
    var board = Board(
      id: id,
      title: title,
      dyad: Dyad(sides[0], sides[1]),
      place: record.place
    )
    board.thirdParties = thirdParties
    return board
  }

  /// Reads everything else, which cannot make the board be given up.
  func readRest(_ record: RecordReader, into board: inout Board) {
    board.summary = record.text("description")
    board.tracks = tracks(record)
    board.namesPolicy = namesPolicy(record)
    board.tlp = record.tlp() ?? .clear
    board.coverage = record.records("coverage").compactMap(coverage)
    board.inclusion = record.text("inclusion")
    board.analysis = analysis(record)
    board.criteria = criteria(record)
    board.series = record.records("opinion").compactMap(series)
    board.terms = record.records("terms").compactMap(term)
    board.renamed = renamed(record)
    reading.renamed = board.renamed
    record.reportUnknownKeys()
  }

  private func sides(_ record: RecordReader) -> [Side] {
    let records = record.records("sides", count: 2)
    if records.count != 2 {
      let place = record.place(of: "sides")
      record.report(
        .fieldMissing,
        at: place,
        field: "sides",
        found: "\(records.count) sides",
        expected: "exactly two sides, each with its code"
      )
    }
    var sides: [Side] = []
    for record in records.prefix(2) {
      guard let side = side(record) else { continue }
      if sides.contains(where: { $0.code == side.code }) {
        record.report(
          .idDuplicate,
          at: record.place(of: "code"),
          field: "code",
          found: side.code.text,
          expected: "another state than the first side"
        )
        continue
      }
      sides.append(side)
    }
    return sides
  }

  private func side(_ record: RecordReader) -> Side? {
    let code = record.raw("code", .required, as: .pattern(.country))
      .flatMap { country($0, record) }
    let name = record.title("name", .required) ?? code?.text ?? ""
    let side = Side(
      code: code ?? ActorCode(""),
      name: name,
      short: record.title("short", .required, limit: 12) ?? code?.text ?? "",
      adjective: record.title("adjective", .required) ?? name,
      capital: record.title("capital", .required) ?? name,
      languages: record.list("languages", as: .pattern(.language)).compactMap {
        record.language($0, field: "languages")
      },
      timeZone: record.timeZone("time_zone", .required) ?? "UTC"
    )
    if record.value("languages") == nil {
      record.missing("languages", expected: "a list of two-letter codes, its own language first")
    }
    record.reportUnknownKeys()
    return code == nil ? nil : side
  }

  private func country(_ raw: FieldText, _ record: RecordReader) -> ActorCode? {
    if CountryCodes.contains(raw.text) { return ActorCode(raw.text) }
    if CountryCodes.isAmbiguous(raw.text) {
      record.report(
        .countryAmbiguous,
        raw,
        field: "code",
        expected: "three letters of ISO 3166",
        help: "say which state is meant, by its three letters"
      )
    } else {
      record.report(
        .countryInvalid,
        raw,
        field: "code",
        expected: "three letters of ISO 3166 such as NOR",
        help: reading.didYouMean(raw.text.uppercased(), among: CountryCodes.codes)
      )
    }
    return nil
  }

  private func thirdParties(_ record: RecordReader) -> [ThirdParty] {
    var parties: [ThirdParty] = []
    for record in record.records("third_parties") {
      let kind: ThirdParty.Kind = record.choice("kind") ?? .state
      let raw = record.raw("code", .required, as: .pattern(.actor))
      let name = record.title("name", .required)
      record.reportUnknownKeys()
      guard let raw, let name else { continue }
      let code: ActorCode?
      switch kind {
      case .state: code = country(raw, record)
      case .organisation: code = organisation(raw, record)
      }
      guard let code else { continue }
      if reading.sides.contains(code) || parties.contains(where: { $0.code == code }) {
        record.report(
          .idDuplicate,
          raw,
          field: "code",
          expected: "a code that stands once on the board"
        )
        continue
      }
      parties.append(ThirdParty(code: code, name: name, kind: kind))
    }
    return parties
  }

  private func organisation(_ raw: FieldText, _ record: RecordReader) -> ActorCode? {
    let isCapitals = raw.text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    if isCapitals, (3...5).contains(raw.text.utf8.count) { return ActorCode(raw.text) }
    record.report(.countryInvalid, raw, field: "code", expected: "three to five capitals")
    return nil
  }

  private func tracks(_ record: RecordReader) -> [Track] {
    if record.value("tracks") == nil {
      record.missing("tracks", expected: "a list of tracks, each with id, title and pane")
    }
    return record.records("tracks").compactMap { record in
      let id = record.newID()
      let title = record.title("title", .required)
      let pane: Pane? = record.choice("pane", .required)
      record.reportUnknownKeys()
      guard let id, record.isNew(id, in: &reading.tracks) else { return nil }
      // A track whose title or pane is at fault keeps its issues; it has its id for a title.
      return Track(id: id, title: title ?? id, pane: pane ?? .history)
    }
  }

  private func namesPolicy(_ record: RecordReader) -> NamesPolicy {
    guard let raw = record.raw("names_policy", as: .pattern(.namesPolicy)) else { return .both }
    switch raw.text {
    case "both": return .both
    case "neutral": return .neutral
    default:
      if let side = reading.sides.first(where: { $0.text == raw.text }) { return .side(side) }
      let values = ["both", "neutral"] + reading.sides.map(\.text)
      record.report(
        .valueUnknown,
        raw,
        field: "names_policy",
        expected: "one of " + values.joined(separator: ", "),
        help: reading.didYouMean(raw.text, among: values)
      )
      return .both
    }
  }

  private func coverage(_ record: RecordReader) -> Coverage? {
    let isAll = record.raw("track", .required, as: .pattern(.id))?.text == "all"
    let track = isAll ? nil : record.track("track", .optional)
    let from = record.date("from", .required)
    let to = record.date("to")
    let note = record.text("note")
    let isReversed = record.isReversed(from, "to", to)
    record.reportUnknownKeys()
    guard let from, isAll || track != nil, !isReversed else { return nil }
    return Coverage(track: track, from: from, to: to, note: note)
  }

  private func analysis(_ record: RecordReader) -> AnalysisParameters {
    guard let record = record.record("analysis") else { return AnalysisParameters() }
    var parameters = AnalysisParameters()
    if let days = record.number("half_life_days", in: 1...3650) { parameters.halfLifeDays = days }
    if let effect = record.number("poll_design_effect", in: 1...10) {
      parameters.polls.designEffect = effect
    }
    if let points = record.number("poll_house_deviation", in: 0.1...20) {
      parameters.polls.houseDeviation = points
    }
    parameters.checkDays = record.integer("check_days", in: 1...Rule.dayLimit)
    if let weights: AnalysisParameters.Weights = record.choice("weights") {
      parameters.weights = weights
    }
    if let values = record.record("goldstein") {
      for key in values.keys(as: .cameo) {
        let value = values.number(key.text, in: -10...10)
        if let code = values.cameo(key, field: key.text), let value {
          parameters.goldstein[code] = value
        }
      }
    }
    record.reportUnknownKeys()
    return parameters
  }

  private func criteria(_ record: RecordReader) -> [Criterion] {
    record.records("criteria").compactMap { record in
      let id = record.newID()
      let title = record.title("title", .required)
      let weight = record.number("weight", in: 0...100, .required)
      record.reportUnknownKeys()
      guard let id, record.isNew(id, in: &reading.criteria), let title, let weight else {
        return nil
      }
      return Criterion(id: id, title: title, weight: weight)
    }
  }

  private func series(_ record: RecordReader) -> PollSeries? {
    let wording = record.newID("wording")
    let side = record.side("side", .required)
    let about = record.actor("about")
    let title = record.title("title", .required)
    let isHeadline = record.flag("headline") ?? false
    let expected = record.record("expected").flatMap(expectation)
    record.reportUnknownKeys()
    guard let wording, let side, let title else { return nil }
    return PollSeries(
      id: PollSeriesID(wording: wording, side: side, about: about),
      title: title,
      isHeadline: isHeadline,
      expected: expected
    )
  }

  /// When the next wave of a series is expected.
  private func expectation(_ record: RecordReader) -> PollExpectation? {
    let raw = record.raw("rule", .required)
    let from = record.date("from")
    let to = record.date("to")
    let isReversed = record.isReversed(from, "to", to)
    record.reportUnknownKeys()
    guard let raw, !isReversed else { return nil }
    guard let rule = PollExpectation.Rule(raw.text) else {
      record.report(
        .ruleInvalid,
        raw,
        field: "rule",
        expected: "a rule such as yearly late may, yearly 05-25 or 365 days after the last wave"
      )
      return nil
    }
    return PollExpectation(rule: rule, from: from, to: to)
  }

  private func term(_ record: RecordReader) -> Term? {
    let id = record.newID()
    let neutral = record.title("neutral")
    let names = record.bySide("names") { $0.localizedText() }
    record.reportUnknownKeys()
    guard let id, record.isNew(id, in: &reading.terms) else { return nil }
    return Term(id: id, neutral: neutral, names: names)
  }

  private func renamed(_ record: RecordReader) -> [String: String] {
    guard let record = record.record("renamed") else { return [:] }
    var renamed: [String: String] = [:]
    for key in record.keys(as: nil) {
      if let new = record.newID(key.text) { renamed[key.text] = new }
    }
    // A name that changed twice is followed to its end; a circle ends where it began.
    return renamed.mapValues { new in
      var last = new
      for _ in renamed { last = renamed[last] ?? last }
      return last
    }
  }
}
