public import StraitDiagnostics

/// One published figure of an opinion poll.
public struct Poll: Record, Hashable {
  /// How people were asked.
  public enum Mode: String, Sendable, CaseIterable {
    case faceToFace = "face-to-face"
    case mail
    case telephone
    case online
    case dropOff = "drop-off"
    case mixed
    case unknown
  }

  /// Why a figure is not to be joined to the one before.
  public enum Break: String, Sendable, CaseIterable {
    case mode
    case ageFloor = "age-floor"
    case partner
    case wording
    case other
  }

  /// Stable and unique among its kind.
  public var id: String
  /// The wording group.
  public var wording: String
  /// The id of the pollster's source record.
  public var pollster: String
  /// The survey's own name.
  public var survey: String?
  /// Whose public was asked.
  public var side: ActorCode
  /// Who was asked, as published.
  public var population: String
  /// About whom.
  public var about: ActorCode?
  /// The exact question or answer.
  public var question: String
  /// How people were asked.
  public var mode: Mode
  /// When fieldwork began.
  public var fieldStart: PartialDate
  /// When fieldwork ended.
  public var fieldEnd: PartialDate
  /// When the figure came out; nil if unknown.
  public var published: PartialDate?
  /// The sample; nil if unknown.
  public var sample: Int?
  /// A sample to be assumed, and printed, where it is unknown.
  public var assumedSample: Int?
  /// Per cent, 0–100.
  public var responseRate: Double?
  /// Per cent, 0–100.
  public var value: Double
  /// The break before this figure.
  public var seriesBreak: Break?
  /// Why there is one.
  public var breakNote: String?
  /// Who reported the figure.
  public var citation: Citation
  /// A remark of the desk.
  public var note: String?
  /// Its own marking, or nil for the board's.
  public var tlp: TLP?
  /// Where it was read from.
  public var place: SourcePlace

  /// Makes a figure.
  public init(
    id: String,
    wording: String,
    pollster: String,
    survey: String? = nil,
    side: ActorCode,
    population: String,
    about: ActorCode? = nil,
    question: String,
    mode: Mode,
    fieldStart: PartialDate,
    fieldEnd: PartialDate,
    published: PartialDate? = nil,
    sample: Int? = nil,
    assumedSample: Int? = nil,
    responseRate: Double? = nil,
    value: Double,
    seriesBreak: Break? = nil,
    breakNote: String? = nil,
    citation: Citation = Citation(),
    note: String? = nil,
    tlp: TLP? = nil,
    place: SourcePlace
  ) {
    self.id = id
    self.wording = wording
    self.pollster = pollster
    self.survey = survey
    self.side = side
    self.population = population
    self.about = about
    self.question = question
    self.mode = mode
    self.fieldStart = fieldStart
    self.fieldEnd = fieldEnd
    self.published = published
    self.sample = sample
    self.assumedSample = assumedSample
    self.responseRate = responseRate
    self.value = value
    self.seriesBreak = seriesBreak
    self.breakNote = breakNote
    self.citation = citation
    self.note = note
    self.tlp = tlp
    self.place = place
  }

  /// From when the figure counts: the day it came out, else the end of fieldwork.
  public var known: Day { (published ?? fieldEnd).last }

  /// Which series it belongs to.
  public var series: PollSeriesID { PollSeriesID(wording: wording, side: side, about: about) }
}

/// Names a series: figures are joined only if all three agree.
public struct PollSeriesID: Hashable, Sendable, CustomStringConvertible {
  /// The wording group.
  public var wording: String
  /// Whose public.
  public var side: ActorCode
  /// About whom.
  public var about: ActorCode?

  /// Makes an id.
  public init(wording: String, side: ActorCode, about: ActorCode? = nil) {
    self.wording = wording
    self.side = side
    self.about = about
  }

  /// The id as it stands in a place: `cabinet-affinity.JPN.KOR`.
  public var description: String {
    about.map { "\(wording).\(side).\($0)" } ?? "\(wording).\(side)"
  }
}

/// How a series is shown: its title, and whether the overview has it.
public struct PollSeries: Hashable, Sendable {
  /// Which series.
  public var id: PollSeriesID
  /// Its title.
  public var title: String
  /// True for one that stands on the overview.
  public var isHeadline: Bool
  /// When its next wave is expected; nil where the board says nothing of it.
  public var expected: PollExpectation?

  /// Makes a series.
  public init(
    id: PollSeriesID,
    title: String,
    isHeadline: Bool,
    expected: PollExpectation? = nil
  ) {
    self.id = id
    self.title = title
    self.isHeadline = isHeadline
    self.expected = expected
  }
}
