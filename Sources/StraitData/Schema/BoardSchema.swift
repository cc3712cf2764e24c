public import StraitFormats
internal import StraitModel

/// The YAML of a board that an editor can be told of: which keys there are, and what they hold.
///
/// A shape comes from the reader of the file itself, run over a probe, so that it cannot promise
/// what the reader refuses. What relates two fields, or a field and another file, is the reader's
/// alone.
public enum BoardSchema: String, CaseIterable, Sendable {
  /// `board.yaml`.
  case board
  /// The front matter of a file in `issues`.
  case issue
  /// The front matter of a file in `levers`.
  case lever
  /// `indicators.yaml`.
  case indicators
  /// `judgments.yaml`.
  case judgments

  /// The file, as it is called in the folder of a board.
  public var file: String {
    switch self {
    case .board: "board.yaml"
    case .issue: "issues/<id>.md"
    case .lever: "levers/<id>.md"
    case .indicators: "indicators.yaml"
    case .judgments: "judgments.yaml"
    }
  }

  /// What the file holds, in a sentence.
  public var summary: String {
    switch self {
    case .board: "What a board is about, and everything that its other files refer to."
    case .issue: "The front matter of one issue that the two sides are at odds or at work over."
    case .lever: "The front matter of one thing that policy can pull."
    case .indicators: "Scenarios, and what speaks for each."
    case .judgments: "Key judgments with their likelihood."
    }
  }

  /// What the file may hold.
  public var shape: RecordShape {
    let probe = RecordProbe()
    for pass in RecordProbe.Pass.allCases { ask(probe, in: pass) }
    return probe.shape { KeyNotes.note($0, in: self) }
  }

  /// Lets the file's reader ask for all that it wants to know.
  private func ask(_ probe: RecordProbe, in pass: RecordProbe.Pass) {
    let reading = Reading()
    let record = RecordReader(.probe(probe, pass), in: reading)
    let sides = [TextPattern.country.example, "AAB"].map { code in
      Side(
        code: ActorCode(code),
        name: code,
        short: code,
        adjective: code,
        capital: code,
        languages: [],
        timeZone: "UTC"
      )
    }
    switch self {
    case .board:
      let file = BoardFile(reading: reading)
      _ = file.head(record)
      reading.sides = sides.map(\.code)
      var board = Board(id: "", title: "", dyad: Dyad(sides[0], sides[1]), place: record.place)
      file.readRest(record, into: &board)
    case .issue:
      reading.sides = sides.map(\.code)
      _ = record.fileID(name: TextPattern.id.example, in: &reading.issues)
      _ = IssueFile(id: "", record: record, prose: Prose([])).issue()
    case .lever:
      reading.sides = sides.map(\.code)
      _ = record.fileID(name: TextPattern.id.example, in: &reading.levers)
      _ = LeverFile(id: "", record: record, prose: Prose([])).lever()
    case .indicators: _ = IndicatorFile(reading: reading).read(record)
    case .judgments: _ = JudgmentFile(reading: reading).read(record)
    }
  }
}
