internal import StraitFormats
internal import StraitModel

/// Reads a row of ICEWS: 20 columns between tabs, under a line that names them.
///
/// Columns are counted from 0, in the order of the files of the "ICEWS Coded Event Data".
enum ICEWSRow {
  /// How many columns a row has.
  static let columns = 20
  static let id = 0, day = 1, actorName = 2, actorCountry = 4, code = 6, intensity = 7
  static let targetName = 8, targetCountry = 10, story = 11, publisher = 13
  static let city = 14, province = 16, country = 17, latitude = 18, longitude = 19

  /// What the columns are called, in their order.
  static let names = [
    "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text",
    "CAMEO Code", "Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID",
    "Sentence Number", "Publisher", "City", "District", "Province", "Country", "Latitude",
    "Longitude",
  ]

  /// The event that a row tells of; nil for one that is not the board's; throws what is wrong with it.
  static func read(_ fields: RowFields, filter: PairFilter) throws(RowFault) -> CodedEvent? {
    // A country that the board does not know keeps its name: `--all-of` takes such rows, too.
    let actor = fields.text(actorCountry)
    let target = fields.text(targetCountry)
    let actorCode = filter.code(ofName: actor, actor: fields.text(actorName)) ?? name(actor)
    let targetCode = filter.code(ofName: target, actor: fields.text(targetName)) ?? name(target)
    guard filter.takes(actorCode, targetCode) else { return nil }
    guard let number = RowNumbers.whole(fields[id]) else {
      throw RowNumbers.isDamaged(fields[id]) ? .spreadsheet : .id
    }
    guard let date = Day(fields.text(day)) else {
      throw RowNumbers.isDamaged(fields[day]) ? .spreadsheet : .date
    }
    let code = fields.text(code)
    guard let usual = CAMEO.goldstein(code) else {
      throw CAMEO.goldstein("0" + code) != nil ? .spreadsheet : .code
    }
    let story = name(fields.text(story))
    return CodedEvent(
      source: .icews,
      id: number,
      day: date,
      actor: CodedEvent.Actor(
        country: actorCode,
        code: name(fields.text(actorName)),
        name: name(fields.text(actorName))
      ),
      target: CodedEvent.Actor(
        country: targetCode,
        code: name(fields.text(targetName)),
        name: name(fields.text(targetName))
      ),
      code: code,
      goldstein: try RowNumbers.decimal(fields[intensity], orNone: -10...10) ?? usual,
      site: try site(fields),
      article: story.isEmpty ? "" : "icews:story:" + story,
      publisher: fields.isEmpty(publisher) ? nil : name(fields.text(publisher))
    )
  }

  private static func name(_ text: String) -> String {
    SafeText.singleLine(text, limit: GDELTRow.nameLimit).text
  }

  private static func site(_ fields: RowFields) throws(RowFault) -> CodedEvent.Site? {
    let north = try RowNumbers.decimal(fields[latitude], orNone: -90...90)
    let east = try RowNumbers.decimal(fields[longitude], orNone: -180...180)
    let words = [city, province, country].map { name(fields.text($0)) }.filter { !$0.isEmpty }
    if words.isEmpty, north == nil, east == nil { return nil }
    return CodedEvent.Site(name: words.joined(separator: ", "), latitude: north, longitude: east)
  }
}
