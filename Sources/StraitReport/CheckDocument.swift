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
    /// Fields that are filled.
    public var fields: Int
    /// Words in them.
    public var words: Int

    /// Makes a count.
    public init(code: String, fields: Int, words: Int) {
      self.code = code
      self.fields = fields
      self.words = words
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
              .init("code", .string(side.code)), .init("fields", .integer(side.fields)),
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
      .init("file", .string(diagnostic.place.file)),
      .init("line", .integer(diagnostic.place.line)),
      .init("column", .integer(diagnostic.place.column)),
      .init("length", .integer(diagnostic.place.length)),
      .init("field", .optional(diagnostic.field)),
      .init("found", .optional(diagnostic.found)),
      .init("expected", .optional(diagnostic.expected)),
      .init("help", .optional(diagnostic.help)),
    ])
  }
}
