import StraitCanvas
public import StraitDiagnostics

/// What `straitwatch check --json` gives an editor: every fault, and how even-handed the board is.
///
/// This is the public schema `straitwatch.check/1`, described in `docs/COMMAND-LINE.md`.
public struct CheckDocument: Hashable, Sendable {
  /// The name and version of the schema.
  public static let schema = "straitwatch.check/1"

  /// What is written about one side.
  public struct Side: Hashable, Sendable {
    /// Its code.
    public var code: String
    /// Positions, red lines, drivers and next movers that are filled.
    public var views: Count
    /// Own names that are given.
    public var names: Count
    /// Accounts that are told, of the events that have at least one side's.
    public var accounts: Count
    /// Words in all of these.
    public var words: Int

    /// Makes the counts of a side.
    public init(code: String, views: Count, names: Count, accounts: Count, words: Int) {
      self.code = code
      self.views = views
      self.names = names
      self.accounts = accounts
      self.words = words
    }
  }

  /// How many fields are filled, of how many.
  public struct Count: Hashable, Sendable {
    /// Filled fields.
    public var filled: Int
    /// All fields.
    public var all: Int

    /// Makes a count.
    public init(filled: Int, all: Int) {
      self.filled = filled
      self.all = all
    }
  }

  /// The folder, as it was given.
  public var folder: String
  /// A digest of its files.
  public var digest: String
  /// Every fault, by file and line.
  public var diagnostics: [Diagnostic]
  /// Both sides in the board's order; empty if there is no board.
  public var sides: [Side]

  /// Makes a document.
  public init(folder: String, digest: String, diagnostics: [Diagnostic], sides: [Side]) {
    self.folder = folder
    self.digest = digest
    self.diagnostics = diagnostics
    self.sides = sides
  }

  /// The document as JSON.
  ///
  /// Lines and columns count from 1; 0 stands for the file or line as a whole.
  public var json: JSON {
    .object([
      .init("schema", .string(CheckDocument.schema)),
      .init("folder", .string(folder)),
      .init("digest", .string(digest)),
      .init("faults", StatusDocument.Faults(diagnostics).json),
      .init("diagnostics", .array(diagnostics.map(json(of:)))),
      .init(
        "sides",
        .array(
          sides.map { side in
            .object([
              .init("code", .string(side.code)),
              .init("views", side.views.json),
              .init("names", side.names.json),
              .init("accounts", side.accounts.json),
              .init("words", .integer(side.words)),
            ])
          }
        )
      ),
    ])
  }

  private func json(of diagnostic: Diagnostic) -> JSON {
    .object([
      .init("severity", .string(diagnostic.severity.rawValue)),
      .init("code", .string(diagnostic.code.rawValue)),
      .init("message", .string(diagnostic.headline)),
      .init("file", .string(diagnostic.place.file)),
      .init("line", .integer(diagnostic.place.line)),
      .init("column", .integer(diagnostic.place.column)),
      .init("length", .integer(diagnostic.place.length)),
      .init("field", .optional(diagnostic.field)),
      .init("found", .optional(diagnostic.found)),
      .init("expected", .optional(diagnostic.expected)),
      .init("help", .string(diagnostic.help ?? diagnostic.code.help)),
    ])
  }
}

extension CheckDocument.Count {
  fileprivate var json: JSON {
    .object([.init("filled", .integer(filled)), .init("all", .integer(all))])
  }
}

extension CheckDocument {
  /// Both sides beside each other, for a person; empty if there is no board.
  public var balance: String {
    guard !sides.isEmpty else { return "" }
    let head = ["", "views", "own names", "accounts", "words"]
    let rows =
      [head]
      + sides.map { side in
        [
          side.code, side.views.text, side.names.text, side.accounts.text,
          Figures.grouped(side.words),
        ]
      }
    let columns = head.indices.map { index in rows.map { CellText.width($0[index]) }.max() ?? 0 }
    let lines = rows.map { row in
      zip(row, columns).map { cell, width in
        String(repeating: " ", count: width - CellText.width(cell)) + cell
      }.joined(separator: "  ")
    }
    return "\nWhat the board tells of each side:\n" + lines.map { "  " + $0 + "\n" }.joined()
  }
}

extension CheckDocument.Count {
  fileprivate var text: String { "\(filled)/\(all)" }
}
