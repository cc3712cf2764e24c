/// Which machine-coded rows are asked for; all its parts must hold.
public struct ArchiveQuery: Hashable, Sendable {
  /// Whether marks matter.
  public enum Suspicion: Hashable, Sendable {
    /// Rows with and without a mark.
    case any
    /// Rows without a mark.
    case unmarked
    /// Rows with some mark.
    case marked
    /// Rows with one of these marks.
    case by([ArchiveMark])
  }

  /// Who acts towards whom; empty for all that is in the archive.
  public var directions: [Direction]
  /// Prefixes of CAMEO codes; empty for any.
  public var codes: [String]
  /// Who coded the rows, by name; empty for anyone.
  public var sources: [String]
  /// Whether marks matter.
  public var suspicion: Suspicion
  /// Words of the article's address, one of which must stand in it; empty for any.
  public var words: [String]
  /// Rules of issues, one of which must hold; nil where none is asked for.
  public var rules: [MatchRule]?
  /// By which day a source had to take a row in; nil for any.
  public var knownBy: Day?

  /// Makes a query.
  public init(
    directions: [Direction],
    codes: [String] = [],
    sources: [String] = [],
    suspicion: Suspicion = .any,
    words: [String] = [],
    rules: [MatchRule]? = nil,
    knownBy: Day? = nil
  ) {
    self.directions = directions
    self.codes = codes
    self.sources = sources
    self.suspicion = suspicion
    self.words = words
    self.rules = rules
    self.knownBy = knownBy
  }

  /// True where the daily sums answer it, so that no row has to be looked at.
  ///
  /// Sums are kept by day, source, direction and root code; what is finer is in the rows alone.
  public var isOfSums: Bool {
    suspicion == .any && words.isEmpty && rules == nil && knownBy == nil
      && codes.allSatisfy { $0.utf8.count == 2 }
  }
}
