internal import StraitCanvas
internal import StraitFormats

/// What `straitwatch archive stats` tells of an archive.
///
/// Its JSON is the public schema `straitwatch.archive/1`, described in `docs/COMMAND-LINE.md`.
public struct ArchiveDocument: Hashable, Sendable {
  /// The name and version of the schema.
  public static let schema = "straitwatch.archive/1"

  /// What one source says of one direction.
  public struct Direction: Hashable, Sendable {
    /// Who coded the events.
    public var source: String
    /// Who acts.
    public var actor: String
    /// Towards whom.
    public var target: String
    /// How many rows.
    public var rows: Int
    /// How many different events.
    public var events: Int
    /// The mean Goldstein value of all rows.
    public var rowMean: Double
    /// The mean Goldstein value of the events, each once.
    public var eventMean: Double
    /// How many rows have a mark.
    public var marked: Int

    /// Makes a direction from its counts and its sums, which are in tenths.
    public init(
      source: String,
      actor: String,
      target: String,
      rows: Int,
      events: Int,
      rowTenths: Int,
      eventTenths: Int,
      marked: Int
    ) {
      self.source = source
      self.actor = actor
      self.target = target
      self.rows = rows
      self.events = events
      rowMean = rows == 0 ? 0 : Double(rowTenths) / 10 / Double(rows)
      eventMean = events == 0 ? 0 : Double(eventTenths) / 10 / Double(events)
      self.marked = marked
    }
  }

  /// The file.
  public var path: String
  /// The id of the board.
  public var board: String
  /// The version of the tables.
  public var version: Int
  /// How many transactions have stored events.
  public var revision: Int
  /// How many bytes its pages take.
  public var bytes: Int
  /// How many inputs were read to their end.
  public var inputs: Int
  /// The first and the last day of an event.
  public var days: ClosedRange<String>?
  /// Per source and direction.
  public var directions: [Direction]
  /// How many rows each rule marked.
  public var marks: [(rule: String, rows: Int)] {
    zip(rules, markedRows).map { ($0, $1) }
  }

  private var rules: [String]
  private var markedRows: [Int]

  /// Makes a document.
  public init(
    path: String,
    board: String,
    version: Int,
    revision: Int,
    bytes: Int,
    inputs: Int,
    days: ClosedRange<String>?,
    directions: [Direction],
    marks: [(rule: String, rows: Int)]
  ) {
    self.path = path
    self.board = board
    self.version = version
    self.revision = revision
    self.bytes = bytes
    self.inputs = inputs
    self.days = days
    self.directions = directions
    rules = marks.map(\.rule)
    markedRows = marks.map(\.rows)
  }

  /// The document as JSON.
  public var json: JSON {
    .object([
      .init("schema", .string(ArchiveDocument.schema)),
      .init("archive", .string(path)),
      .init("board", .string(board)),
      .init("version", .integer(version)),
      .init("revision", .integer(revision)),
      .init("bytes", .integer(bytes)),
      .init("inputs", .integer(inputs)),
      .init("rows", .integer(total(\.rows))),
      .init("events", .integer(total(\.events))),
      .init("marked", .integer(total(\.marked))),
      .init("first_day", .optional(days?.lowerBound)),
      .init("last_day", .optional(days?.upperBound)),
      .init("directions", .array(directions.map(\.json))),
      .init(
        "marks",
        .array(
          marks.map { mark in
            .object([.init("rule", .string(mark.rule)), .init("rows", .integer(mark.rows))])
          }
        )
      ),
    ])
  }

  /// The document for a person.
  public var text: String {
    var lines = [
      "\(path): \(Figures.grouped(total(\.rows))) rows, \(Figures.grouped(total(\.events))) events"
        + (days.map { ", \($0.lowerBound) to \($0.upperBound)" } ?? ""),
      "board \(board), revision \(revision), \(inputs) \(inputs == 1 ? "input" : "inputs"), "
        + "\(Figures.grouped(bytes / 1_000)) kB",
    ]
    if !directions.isEmpty {
      let head = [
        "source", "direction", "rows", "events", "mean of rows", "mean of events", "marked",
      ]
      let rows = [head] + directions.map(\.cells)
      let columns = head.indices.map { index in rows.map { CellText.width($0[index]) }.max() ?? 0 }
      lines.append("")
      lines += rows.map { row in
        let cells = row.indices.map { index in
          index < 2
            ? CellText.pad(row[index], to: columns[index])
            : CellText.padLeft(row[index], to: columns[index])
        }
        return "  " + cells.joined(separator: "  ")
      }
      lines.append("")
      let words = marks.map { "\($0.rule) \(Figures.grouped($0.rows))" }
      lines.append("marked rows by rule: \(words.joined(separator: ", "))")
    }
    return lines.map { SafeText.clean($0, limit: 4_096).text + "\n" }.joined()
  }

  private func total(_ count: (Direction) -> Int) -> Int { directions.reduce(0) { $0 + count($1) } }
}

extension ArchiveDocument.Direction {
  fileprivate var json: JSON {
    .object([
      .init("source", .string(source)),
      .init("actor", .string(actor)),
      .init("target", .string(target)),
      .init("rows", .integer(rows)),
      .init("events", .integer(events)),
      .init("mean_of_rows", .number((rowMean * 100).rounded() / 100)),
      .init("mean_of_events", .number((eventMean * 100).rounded() / 100)),
      .init("marked", .integer(marked)),
    ])
  }

  fileprivate var cells: [String] {
    [
      source, "\(actor.isEmpty ? "?" : actor)-\(target.isEmpty ? "?" : target)",
      Figures.grouped(rows), Figures.grouped(events), Figures.signed(rowMean),
      Figures.signed(eventMean), Figures.grouped(marked),
    ]
  }
}
