public import StraitAnalytics
public import StraitModel

/// What changed on a board from one day to another, as data: the public schema `straitwatch.diff/1`,
/// described in `docs/COMMAND-LINE.md`.
///
/// It says of each change what it is, from what to what, by which source, and in which line of which
/// file. Figures stand beside it as they were and as they are.
public struct DiffDocument: Hashable, Sendable {
  /// The name and version of the schema.
  public static let schema = "straitwatch.diff/1"

  /// The tension of one direction on both days.
  public struct Tension: Hashable, Sendable {
    /// Who acts.
    public var actor: String
    /// Towards whom.
    public var target: String
    /// The stock on the first day, in points of the Goldstein scale; nil where it is unknown.
    public var before: Double?
    /// The stock on the second day.
    public var after: Double?
    /// The two sides by name, for a person.
    var actorName: String
    var targetName: String
  }

  /// The board and its digest.
  public var board: StatusDocument.Source
  /// The version of the program.
  public var version: String
  /// The first day, `YYYY-MM-DD`.
  public var from: String
  /// When the user looked last, where what changed since is told, by ISO 8601 in UTC; nil where two
  /// days are compared.
  public var lastLook: SeenMoment?
  /// The second day.
  public var to: String
  /// Whose names are read.
  public var names: String
  /// The most closed marking of what is told, never lower than the board's.
  public var marking: TLP
  /// What was taken out, if there was a ceiling.
  public var withheld: Withheld?
  /// True where a judgment in it only shows how the desk works.
  public var isIllustrative: Bool
  /// The tension of both directions.
  public var tension: [Tension]
  /// What changed, by group, in each the oldest first.
  public var changes: [BriefDocument.Change]
  /// The sources of what changed, by id.
  public var sources: [BriefDocument.Source]

  /// Compares a board as of a day with the same board as of an earlier one.
  ///
  /// - Parameters:
  ///   - earlier: the board as of the first day.
  ///   - later: the board as of the second.
  ///   - seen: when the user looked last, and what is not as it was then; nil tells what is dated
  ///     between the two days instead.
  ///   - digest: of the board's files.
  ///   - version: of the program.
  public init(
    from earlier: BriefDocument.Standing,
    to later: BriefDocument.Standing,
    seen: (lastLook: SeenMoment, items: [News])? = nil,
    digest: String,
    version: String
  ) {
    var builder = BriefBuilder(later, since: earlier)
    changes = seen.map { builder.changes(of: $0.items) } ?? builder.changes()
    lastLook = seen?.lastLook
    sources = builder.sources()
    marking = builder.marking
    isIllustrative = builder.isIllustrative
    let cut = later.board
    board = StatusDocument.Source(id: cut.id, title: oneLine(cut.title), digest: digest)
    self.version = version
    from = earlier.headline.asOf.description
    to = later.headline.asOf.description
    names = cut.namesPolicy.description
    withheld = cut.withheld
    tension = zip(earlier.headline.tensions, later.headline.tensions).map { before, after in
      Tension(
        actor: after.direction.actor.text,
        target: after.direction.target.text,
        before: before.isKnown ? before.stock : nil,
        after: after.isKnown ? after.stock : nil,
        actorName: oneLine(cut.name(of: after.direction.actor)),
        targetName: oneLine(cut.name(of: after.direction.target))
      )
    }
  }
}
