internal import StraitFormats
public import StraitModel

/// The files of a board that has just been begun: they pass `check`, open, and claim nothing.
///
/// What a board needs and nobody has told is a suggestion or an example, and says so. Each key of
/// the YAML is explained by the sentence that its schema has.
public struct NewBoard: Sendable {
  /// One file of the folder.
  public struct File: Sendable, Hashable {
    /// Relative to the folder.
    public var path: String
    /// What it holds, as the user is told.
    public var purpose: String
    /// Its contents.
    public var text: String
  }

  /// The longest title, in characters.
  public static let titleLimit = RecordReader.titleLimit

  /// The day on which it is begun.
  let today: Day
  let sides: [CountryNames]
  /// The title, safe and on one line.
  public let title: String

  /// Begins a board between two states.
  ///
  /// - Parameters:
  ///   - codes: the codes of the two, which ``isCode(_:)`` knows.
  ///   - title: what the board is called; without one, by its sides.
  ///   - today: the day from which its examples are.
  public init(between codes: (String, String), title: String? = nil, today: Day) {
    sides = [CountryNames(code: codes.0), CountryNames(code: codes.1)]
    self.today = today
    let given = title.map { SafeText.singleLine($0, limit: NewBoard.titleLimit).text }
    self.title = given ?? sides.map(\.short.text).joined(separator: "–")
  }

  /// The code by which its exports are named.
  var id: String { sides.map { $0.code.lowercased() }.joined(separator: "-") }

  /// What the two sides are called.
  public var names: [String] { sides.map(\.name.text) }

  /// How many suggestions a person has to look at, since they are guesses or in dispute.
  public var doubtCount: Int {
    files.reduce(0) { $0 + $1.text.split(separator: "\n").count { $0.hasSuffix(NewBoard.doubt) } }
  }

  /// The files, in the order in which one fills them.
  public var files: [File] {
    [
      File(
        path: "board.yaml",
        purpose: "what the board is about; each key is explained",
        text: settings
      ),
      File(
        path: "issues/example-issue.md",
        purpose: "an example to copy, then to delete",
        text: issue
      ),
      File(path: "events.csv", purpose: "what happened, a row for each event", text: events),
      File(path: "sources.csv", purpose: "who says so", text: NewBoard.header(SourceTable.columns)),
      File(
        path: "polls.csv",
        purpose: "what the publics said",
        text: NewBoard.header(PollTable.columns)
      ),
      File(
        path: "calendar.csv",
        purpose: "dates to come, and dates that return",
        text: NewBoard.header(CalendarTable.columns)
      ),
      File(
        path: "levers/example-lever.md",
        purpose: "an example to copy, then to delete",
        text: lever
      ),
      File(
        path: "indicators.yaml",
        purpose: "scenarios, and what speaks for each",
        text: indicators
      ),
      File(path: "judgments.yaml", purpose: "key judgments with their likelihood", text: judgments),
      File(path: "README.md", purpose: "what is where, for whoever opens the folder", text: readme),
      File(path: ".gitignore", purpose: "what git leaves alone, if you use it", text: ignored),
    ]
  }

  // MARK: Codes

  /// True for a code that a side can have.
  public static func isCode(_ text: String) -> Bool { CountryCodes.contains(text) }

  /// The time zone of a state's capital, in which its day begins.
  public static func timeZone(of code: String) -> String {
    CountryNames(code: code).timeZone.text
  }

  /// States whose code or name is like a text, the likeliest first; at most five.
  public static func states(like text: String) -> [(code: String, name: String)] {
    let word = Array(text.lowercased())
    guard !word.isEmpty else { return [] }
    let ranked = CountryNames.rows.compactMap { row -> (rank: Int, row: CountryNames)? in
      let names = "\(row.name.text) \(row.short.text) \(row.adjective.text)".lowercased()
      let shared = names.split(separator: " ").map { zip($0, word).prefix { $0 == $1 }.count }
      let longest = shared.max() ?? 0
      let code = Array(row.code.lowercased())
      let isNear =
        code.count == word.count && code[0] == word[0] && zip(code, word).count { $0 != $1 } == 1
      guard isNear || longest >= min(word.count, 4) else { return nil }
      return (longest * 2 + (isNear ? 1 : 0), row)
    }
    return ranked.sorted { ($1.rank, $0.row.code) < ($0.rank, $1.row.code) }.prefix(5)
      .map { ($0.row.code, $0.row.name.text) }
  }

  // MARK: Pieces

  /// What stands behind a suggestion that may be wrong.
  static let doubt = "  # check this"

  /// The first row of a table.
  static func header(_ columns: [String]) -> String { columns.joined(separator: ",") + "\n" }

  /// A text as YAML takes it, whatever it holds.
  static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// The sentence that explains a key, as a comment, with the words that it may have.
  static func why(_ path: String, _ schema: BoardSchema) -> String {
    let note = "# " + KeyNotes.note(path, in: schema)
    let steps = path.split(separator: ".").map(String.init)
    guard case .word(let words)? = shapes[schema]?.value(at: steps[...]), words.count > 1,
      words.count <= 8
    else { return note }
    return note + " One of: " + words.joined(separator: ", ") + "."
  }

  private static let shapes = Dictionary(
    uniqueKeysWithValues: BoardSchema.allCases.map { ($0, $0.shape) }
  )

  /// The table of events, with a column for each side's account and for titles in its language.
  private var events: String {
    var columns: [String] = []
    for column in EventTable.columns {
      if column == "source" {
        columns += sides.flatMap { ["account_\($0.code)", "account_\($0.code)_source"] }
      }
      columns.append(column)
      guard column == "title" else { continue }
      for language in sides.compactMap(\.languages.first) where language != "en" {
        if !columns.contains("title_\(language)") { columns.append("title_\(language)") }
      }
    }
    return NewBoard.header(columns)
  }
}

extension RecordShape {
  /// What stands under a key by its path, in which `*` is a key that has no name of its own.
  fileprivate func value(at path: ArraySlice<String>) -> ValueShape? {
    guard let name = path.first else { return nil }
    let value = name == "*" ? others?.value : self[name]?.value
    let rest = path.dropFirst()
    guard !rest.isEmpty else { return value }
    switch value {
    case .record(let shape)?, .records(let shape, _)?: return shape.value(at: rest)
    default: return nil
    }
  }
}
