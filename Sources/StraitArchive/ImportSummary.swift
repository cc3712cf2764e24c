/// What came of an import, input by input.
public struct ImportSummary: Hashable, Sendable {
  /// Rows that were refused for one reason.
  public struct Refusal: Hashable, Sendable {
    /// The reason.
    public var fault: RowFault
    /// How many rows.
    public var count: Int
    /// The line of the first of them, counted from 1.
    public var firstLine: Int
  }

  /// Why an input was not read, or not to its end.
  public enum Failure: Hashable, Sendable {
    /// It is something else: what it seems to be.
    case otherKind(String)
    /// It could not be read.
    case unreadable(ReadFault)
    /// A row was refused, and the first was to end the import.
    case stopped
  }

  /// What came of one input.
  public struct Input: Hashable, Sendable {
    /// Its path, with the name inside of what was packed.
    public var name: String
    /// What it was taken for, in words; nil if it was refused as a whole.
    public var kind: String?
    /// Bytes that were read, unpacked.
    public var bytes = 0
    /// Lines with something in them, without a heading.
    public var rows = 0
    /// Rows of the board's pair that could be read.
    public var kept = 0
    /// Of those, the ones that are new in the archive; nil in a trial.
    public var new: Int?
    /// Of those, the ones that were there; nil in a trial.
    public var known: Int?
    /// The first and the last day of the rows that were kept, as `YYYY-MM-DD`.
    public var days: ClosedRange<String>?
    /// Rows that were refused, by reason.
    public var refusals: [Refusal] = []
    /// Why it was not read to its end; nil if it was.
    public var failure: Failure?

    /// An input of which nothing has been read.
    public init(name: String, failure: Failure? = nil) {
      self.name = name
      self.failure = failure
    }

    /// How many rows were refused.
    public var refusedCount: Int { refusals.reduce(0) { $0 + $1.count } }

    /// Counts a row that was refused.
    mutating func refuse(_ fault: RowFault, line: Int) {
      if let index = refusals.firstIndex(where: { $0.fault == fault }) {
        refusals[index].count += 1
      } else {
        refusals.append(Refusal(fault: fault, count: 1, firstLine: line))
      }
    }
  }

  /// The inputs, in order.
  public var inputs: [Input] = []

  /// A summary of nothing.
  public init() {}

  /// The sum of a count over all inputs.
  public func total(_ count: (Input) -> Int) -> Int { inputs.reduce(0) { $0 + count($1) } }

  /// True if a row or a whole input was refused.
  public var hasFindings: Bool { inputs.contains { $0.failure != nil || !$0.refusals.isEmpty } }
}
