public import StraitDiagnostics
public import StraitModel

/// The daily brief of a board: what a desk officer forwards, as data.
///
/// This is the public schema `straitwatch.brief/1`, described in `docs/COMMAND-LINE.md`. Text, Markdown
/// and HTML are made from the same value, so that none of them can say what another does not. Every
/// statement in it is the board's own, word for word; what the program adds are fixed sentences
/// around figures.
public struct BriefDocument: Hashable, Sendable {
  /// The name and version of the schema.
  public static let schema = "straitwatch.brief/1"

  /// How many judgments the bottom line takes.
  static let bottomLines = 3
  /// How many days back an event counts as recent in a pane.
  static let recentDays = 90
  /// How many days the calendar looks ahead, as the desk's own screen does.
  static let daysAhead = 45

  /// The figures of the day: tension, issues, series and levers, as `straitwatch status` gives them.
  public var status: StatusDocument
  /// The version of the program.
  public var version: String
  /// When the brief was made.
  public var time: BriefTime
  /// The day that it is compared with, `YYYY-MM-DD`.
  public var since: String
  /// The most closed marking of what is in the brief, never lower than the board's.
  public var marking: TLP
  /// True where a judgment in it only shows how the desk works.
  public var isIllustrative: Bool
  /// The tension of both directions on the day that it is compared with, in the order of `status`.
  public var stocksSince: [Double]
  /// The ids of the judgments of the bottom line.
  public var bottomLine: [String]
  /// The open judgments, in the order of the bottom line.
  public var judgments: [Judgment]
  /// What is not as it was.
  public var changes: [Change]
  /// The four panes.
  public var panes: [Pane]
  /// The series that the board itself puts first; all where it puts none first.
  public var headlineSeries: [String]
  /// What the indicators say, by scenario.
  public var scenarios: [Scenario]
  /// The dates to come.
  public var dates: [Date]
  /// What is not known.
  public var gaps: [Gap]
  /// The sources of what is in the brief, by id.
  public var sources: [Source]
  /// How the figures are made, and what they cannot tell.
  public var methods: [String]
  /// The sides by name and the place where each one's clock is, for a person.
  var sides: [Side]
}

extension BriefDocument {
  /// A record that a statement of the brief rests on.
  public struct Citation: Hashable, Sendable {
    /// The id of the event, the poll figure or the date.
    public var id: String
    /// The id of its source; nil where none is named.
    public var source: String?
    /// Reliability of the source and credibility of the record, `B2`; nil without a source.
    public var admiralty: String?
    /// `verified`, `partly`, `derived` or `unverified`.
    public var verification: String
    /// Its address.
    public var url: String?
  }

  /// An open key judgment.
  public struct Judgment: Hashable, Sendable {
    /// Its id.
    public var id: String
    /// What is judged, word for word.
    public var statement: String
    /// The id of its issue.
    public var issue: String?
    /// The term of ICD 203; nil where the judgment names no evidence, so that nothing is known.
    public var likelihood: String?
    /// The range of the term in per cent.
    public var percentages: ClosedRange<Int>?
    /// `low`, `moderate` or `high`.
    public var confidence: String
    /// What confidence rests on.
    public var basis: String?
    /// Why it is judged so.
    public var rationale: String?
    /// What would change it.
    public var wouldChange: [String]
    /// Who disagrees, or that nobody does; nil where nothing was written down.
    public var dissent: String?
    /// The day on which it was made.
    public var made: String
    /// The last day on which it holds.
    public var expires: String
    /// Who judged.
    public var author: String
    /// True for a judgment that shows how the desk works, not what anybody concluded.
    public var isIllustrative: Bool
    /// What it rests on.
    public var citations: [Citation]
    /// The title of its issue, for a person.
    var issueTitle: String?
  }

  /// One thing that is not as it was on the day that the brief is compared with.
  public struct Change: Hashable, Sendable {
    /// `new`, `escalated`, `eased`, `moved` or `stale`.
    public var group: String
    /// What kind of record it is about, such as `event` or `assessment`.
    public var kind: String
    /// When it came about, as finely as that is known.
    public var date: String
    /// The id of the record.
    public var id: String
    /// What it is, in a line.
    public var text: String
    /// More, a line each: both sides' accounts, a reason, a note.
    public var details: [String]
    /// The ids of its issues.
    public var issues: [String]
    /// Whose judgment it is; nil for what happened by itself.
    public var author: String?
    /// True for a judgment that shows how the desk works.
    public var isIllustrative: Bool
    /// Where it is from, or what it rests on.
    public var citations: [Citation]
    /// Of a window, whether it was checked; true for everything that cites records.
    public var isVerified = true
    /// Where the record stands in the board's files; nil where there is none, and under a ceiling.
    public var place: SourcePlace?
    /// The titles of its issues, for a person.
    var issueTitles: [String]
  }

  /// One of the four panes.
  public struct Pane: Hashable, Sendable {
    /// `history`, `security`, `opinion` or `levers`.
    public var id: String
    /// Its title.
    public var title: String
    /// Its issues with an event of the last ``BriefDocument/recentDays`` days, the worst first.
    public var issues: [PaneIssue]
    /// How many other open issues it has.
    public var quiet: Int
  }

  /// An issue in its pane: what happened lately, and what either side says.
  public struct PaneIssue: Hashable, Sendable {
    /// Its id.
    public var id: String
    /// Its title.
    public var title: String
    /// Events of the last days.
    public var events: Int
    /// Those of them that are of conflict.
    public var conflicts: Int
    /// The title of the newest event.
    public var latest: String
    /// Its date.
    public var latestDate: String
    /// Where it is from.
    public var citation: Citation
    /// What the desk says of the issue, word for word; nil where nobody assessed it.
    public var reason: String?
    /// The newest position of each side, the first side's first; empty where neither is told.
    public var positions: [Position]
  }

  /// What a side says of an issue.
  public struct Position: Hashable, Sendable {
    /// The code of the side.
    public var side: String
    /// Since when, as finely as it is known.
    public var since: String?
    /// What it says; nil for unknown.
    public var text: String?
    /// Why it is not known.
    public var unknown: String?
    /// False where it was not checked against a source.
    public var isVerified: Bool
    /// The short name of the side, for a person.
    var sideName: String
  }

  /// A scenario and its indicators.
  public struct Scenario: Hashable, Sendable {
    /// Its id.
    public var id: String
    /// Its title.
    public var title: String
    /// How many of its indicators are observed.
    public var observed: Int
    /// Its indicators.
    public var indicators: [Indicator]
  }

  /// An indicator and what was seen of it last.
  public struct Indicator: Hashable, Sendable {
    /// Its id.
    public var id: String
    /// Its title.
    public var title: String
    /// What one must see.
    public var threshold: String
    /// `high`, `medium` or `low`.
    public var diagnosticity: String
    /// `not-seen`, `emerging`, `observed`, `receding` or `stale`; nil where nobody looked.
    public var state: String?
    /// When somebody looked last.
    public var seen: String?
    /// Its rule; nil without one.
    public var rule: String?
    /// `holds`, `does-not-hold`, `cannot-say`; nil without a rule.
    public var verdict: String?
    /// Who judged.
    public var author: String
    /// True for a judgment that shows how the desk works.
    public var isIllustrative: Bool
  }

  /// A date to come.
  public struct Date: Hashable, Sendable {
    /// The id of the entry.
    public var id: String
    /// When it is, as finely as that is known.
    public var date: String
    /// What it is.
    public var title: String
    /// What kind of date it is.
    public var kind: String
    /// The ids of its issues.
    public var issues: [String]
    /// Where it is from.
    public var citation: Citation
  }

  /// Something that is not known.
  public struct Gap: Hashable, Sendable {
    /// What kind of gap it is, such as `coverage` or `level`.
    public var kind: String
    /// A sentence.
    public var text: String
    /// The ids of the records that it is about.
    public var ids: [String]
  }

  /// A source, and what the brief has from it.
  public struct Source: Hashable, Sendable {
    /// Its id.
    public var id: String
    /// Its name.
    public var name: String
    /// Whose it is; nil for international and third-country sources.
    public var side: String?
    /// The language of what was read.
    public var language: String?
    /// The Admiralty letter.
    public var reliability: String
    /// Why it has that letter.
    public var reason: String?
    /// The records that are cited from it.
    public var citations: [Citation]
  }
}
