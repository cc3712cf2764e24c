internal import StraitCanvas
internal import StraitFormats

/// What `straitwatch import` tells at its end: what came of each input, and of all of them.
///
/// Its JSON is the public schema `straitwatch.import/1`, described in `docs/COMMAND-LINE.md`.
public struct ImportDocument: Hashable, Sendable {
  /// The name and version of the schema.
  public static let schema = "straitwatch.import/1"

  /// Rows that were refused for one reason.
  public struct Refusal: Hashable, Sendable {
    /// The reason by its name.
    public var reason: String
    /// The reason in words that follow a number of rows.
    public var words: String
    /// How many rows.
    public var count: Int
    /// The line of the first, counted from 1.
    public var firstLine: Int

    /// Makes a refusal.
    public init(reason: String, words: String, count: Int, firstLine: Int) {
      self.reason = reason
      self.words = words
      self.count = count
      self.firstLine = firstLine
    }
  }

  /// What came of one input.
  public struct Input: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// What it was taken for; nil if it was refused as a whole.
    public var kind: String?
    /// Bytes that were read, unpacked.
    public var bytes: Int
    /// Rows that were read.
    public var rows: Int
    /// Rows of the pair.
    public var kept: Int
    /// Of those, the ones that are new; nil in a trial.
    public var new: Int?
    /// Of those, the ones that were there; nil in a trial.
    public var known: Int?
    /// The days of the rows of the pair.
    public var days: ClosedRange<String>?
    /// Rows that were refused.
    public var refusals: [Refusal]
    /// Why it was not read to its end, in words; nil if it was.
    public var failure: String?

    /// Makes what came of an input.
    public init(
      name: String,
      kind: String?,
      bytes: Int,
      rows: Int,
      kept: Int,
      new: Int?,
      known: Int?,
      days: ClosedRange<String>?,
      refusals: [Refusal],
      failure: String?
    ) {
      self.name = name
      self.kind = kind
      self.bytes = bytes
      self.rows = rows
      self.kept = kept
      self.new = new
      self.known = known
      self.days = days
      self.refusals = refusals
      self.failure = failure
    }
  }

  /// Who coded the events.
  public var source: String
  /// The file of the archive; nil in a trial.
  public var archive: String?
  /// The inputs, in order.
  public var inputs: [Input]

  /// Makes a document.
  public init(source: String, archive: String?, inputs: [Input]) {
    self.source = source
    self.archive = archive
    self.inputs = inputs
  }

  /// The document as JSON.
  public var json: JSON {
    .object([
      .init("schema", .string(ImportDocument.schema)),
      .init("source", .string(source)),
      .init("archive", .optional(archive)),
      .init("rows", .integer(total(\.rows))),
      .init("kept", .integer(total(\.kept))),
      .init("new", archive == nil ? .null : .integer(total { $0.new ?? 0 })),
      .init("known", archive == nil ? .null : .integer(total { $0.known ?? 0 })),
      .init("refused", .integer(total(\.refused))),
      .init("inputs", .array(inputs.map(\.json))),
    ])
  }

  /// The document for a person: a line for each input, one for each reason, and one for all.
  public var text: String {
    var lines = inputs.flatMap(\.lines)
    var words = [
      "\(Figures.grouped(total(\.rows))) \(total(\.rows) == 1 ? "row" : "rows")",
      "\(Figures.grouped(total(\.kept))) of the pair",
    ]
    if archive != nil {
      words.append("\(Figures.grouped(total { $0.new ?? 0 })) new")
      words.append("\(Figures.grouped(total { $0.known ?? 0 })) known")
    }
    words.append("\(Figures.grouped(total(\.refused))) refused")
    lines.append(
      "\(inputs.count) \(inputs.count == 1 ? "input" : "inputs"): \(words.joined(separator: ", "))"
        + (archive.map { "; archive \($0)" } ?? "; nothing was stored")
    )
    return lines.map { SafeText.singleLine($0, limit: 4_096).text + "\n" }.joined()
  }

  private func total(_ count: (Input) -> Int) -> Int { inputs.reduce(0) { $0 + count($1) } }
}

extension ImportDocument.Input {
  fileprivate var refused: Int { refusals.reduce(0) { $0 + $1.count } }

  fileprivate var json: JSON {
    .object([
      .init("name", .string(name)),
      .init("kind", .optional(kind)),
      .init("bytes", .integer(bytes)),
      .init("rows", .integer(rows)),
      .init("kept", .integer(kept)),
      .init("new", .optional(new)),
      .init("known", .optional(known)),
      .init("first_day", .optional(days?.lowerBound)),
      .init("last_day", .optional(days?.upperBound)),
      .init(
        "refusals",
        .array(
          refusals.map { refusal in
            .object([
              .init("reason", .string(refusal.reason)),
              .init("count", .integer(refusal.count)),
              .init("first_line", .integer(refusal.firstLine)),
            ])
          }
        )
      ),
      .init("failure", .optional(failure)),
    ])
  }

  fileprivate var lines: [String] {
    var lines: [String] = []
    if let kind {
      var words =
        "\(Figures.grouped(rows)) \(rows == 1 ? "row" : "rows"), \(Figures.grouped(kept)) of the pair"
      if let new { words += " (\(Figures.grouped(new)) new)" }
      if let days {
        words +=
          days.lowerBound == days.upperBound
          ? ", \(days.lowerBound)" : ", \(days.lowerBound) to \(days.upperBound)"
      }
      lines.append("\(name): \(kind): \(words)")
    }
    for refusal in refusals {
      lines.append(
        "  refused \(Figures.grouped(refusal.count)) \(refusal.count == 1 ? "row" : "rows") "
          + "\(refusal.words), the first at \(name):\(refusal.firstLine)"
      )
    }
    if let failure { lines.append(kind == nil ? "\(name): \(failure)" : "  \(failure)") }
    return lines
  }
}
