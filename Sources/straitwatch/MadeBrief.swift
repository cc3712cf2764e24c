import StraitCanvas
import StraitData
import StraitModel
import StraitReport

/// A brief that was made of a board, with where it comes from.
struct MadeBrief {
  /// The brief.
  let brief: BriefDocument
  /// Where it comes from.
  let provenance: Provenance
  private let format: BriefFormat

  /// Makes the brief of a day.
  ///
  /// The moment of making is that of its origin, as are version and digest: one that is made again
  /// says what the first one said.
  init(
    _ opened: OpenedBoard,
    asOf day: Day,
    since: Day,
    names: NamesPolicy,
    format: BriefFormat,
    from origin: Provenance.Origin
  ) {
    func standing(_ day: Day) -> BriefDocument.Standing {
      BriefDocument.Standing(opened.board.asOf(day).named(by: names), asOf: day)
    }
    brief = BriefDocument(
      standing(day),
      since: standing(since),
      diagnostics: opened.loaded.diagnostics,
      digest: origin.digest,
      version: origin.version,
      time: BriefTime(
        second: origin.second,
        offsets: opened.board.dyad.sides.map {
          ZoneClock(zone: $0.timeZone).offset(atSecond: origin.second)
        }
      )
    )
    var provenance = Provenance(origin, .brief(format, since: since), asOf: day, names: names)
    if format == .pdf { provenance.theme = .init(name: "light", [.light]) }
    provenance.take(text: brief.text)
    self.provenance = provenance
    self.format = format
  }

  /// The brief as a file; a text that is bare says less of itself.
  func encoded(isBare: Bool) throws(CommandFault) -> EncodedPicture {
    let provenance = isBare ? nil : self.provenance
    let text =
      switch format {
      case .text: brief.text(from: provenance)
      case .markdown: brief.markdown(from: provenance)
      case .html: brief.html(from: provenance)
      case .json: brief.json(from: provenance).text
      case .pdf: ""
      }
    if format == .pdf { return try BriefPages.pdf(brief, from: self.provenance) }
    return EncodedPicture(bytes: Array(text.utf8))
  }
}
