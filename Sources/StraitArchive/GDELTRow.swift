internal import StraitFormats
internal import StraitModel

/// Reads a row of GDELT.
enum GDELTRow {
  /// How many characters of a name or a place, and of an address, are kept.
  static let nameLimit = 200, addressLimit = 2_000

  /// The event that a row tells of; throws what is wrong with it.
  static func read(
    _ fields: RowFields,
    layout: GDELTLayout,
    filter: PairFilter
  ) throws(RowFault) -> CodedEvent {
    guard let id = RowNumbers.whole(fields[GDELTLayout.id]) else {
      throw RowNumbers.isDamaged(fields[GDELTLayout.id]) ? .spreadsheet : .id
    }
    guard let day = RowNumbers.day(fields[GDELTLayout.day]) else {
      throw RowNumbers.isDamaged(fields[GDELTLayout.day]) ? .spreadsheet : .date
    }
    let code = try code(fields)
    let goldstein =
      try RowNumbers.decimal(fields[GDELTLayout.goldstein], orNone: -10...10)
      ?? CAMEO.goldstein(code) ?? 0
    return CodedEvent(
      source: .gdelt,
      id: id,
      day: day,
      actor: CodedEvent.Actor(
        country: filter.code(
          ofCAMEO: fields.text(GDELTLayout.actorCountry),
          group: fields.text(GDELTLayout.actorGroup)
        ),
        code: name(fields, GDELTLayout.actorCode),
        name: name(fields, GDELTLayout.actorName)
      ),
      target: CodedEvent.Actor(
        country: filter.code(
          ofCAMEO: fields.text(GDELTLayout.targetCountry),
          group: fields.text(GDELTLayout.targetGroup)
        ),
        code: name(fields, GDELTLayout.targetCode),
        name: name(fields, GDELTLayout.targetName)
      ),
      code: code,
      goldstein: goldstein,
      isInLead: try count(fields[GDELTLayout.isInLead]).map { $0 != 0 },
      mentions: try count(fields[GDELTLayout.mentions]),
      outlets: try count(fields[GDELTLayout.outlets]),
      articles: try count(fields[GDELTLayout.articles]),
      tone: try RowNumbers.decimal(fields[GDELTLayout.tone], orNone: -100...100),
      site: try site(fields, layout: layout),
      added: try added(fields[layout.added]),
      article: layout.article.map {
        SafeText.singleLine(fields.text($0), limit: addressLimit).text
      } ?? "",
      publisher: nil
    )
  }

  private static func name(_ fields: RowFields, _ column: Int) -> String {
    SafeText.singleLine(fields.text(column), limit: nameLimit).text
  }

  /// The code, which has to be one of CAMEO and to begin with the row's root code.
  ///
  /// A spreadsheet takes the zero before a code away, and what is left may be another code (`20`,
  /// mass violence, of `020`, an appeal). The root code, which has two digits, tells of it.
  private static func code(_ fields: RowFields) throws(RowFault) -> String {
    let code = fields.text(GDELTLayout.code)
    let root = fields.text(GDELTLayout.root)
    if root.utf8.count == 1, RowNumbers.whole(fields[GDELTLayout.root]) != nil {
      throw .spreadsheet
    }
    if CAMEO.goldstein(code) != nil, code.hasPrefix(root), root.utf8.count == 2 { return code }
    let isDamaged =
      CAMEO.goldstein("0" + code) != nil || RowNumbers.isDamaged(fields[GDELTLayout.code])
    throw isDamaged ? .spreadsheet : .code
  }

  /// A count that is there or not.
  private static func count(_ bytes: UnsafeRawBufferPointer) throws(RowFault) -> Int? {
    if bytes.isEmpty { return nil }
    guard let value = RowNumbers.whole(bytes) else {
      throw RowNumbers.isDamaged(bytes) ? .spreadsheet : .number
    }
    return Int(value)
  }

  private static func site(
    _ fields: RowFields,
    layout: GDELTLayout
  ) throws(RowFault) -> CodedEvent.Site? {
    let latitude = try RowNumbers.decimal(fields[layout.latitude], orNone: -90...90)
    let longitude = try RowNumbers.decimal(fields[layout.latitude + 1], orNone: -180...180)
    let name = name(fields, layout.site + 1)
    if name.isEmpty, latitude == nil, longitude == nil { return nil }
    return CodedEvent.Site(name: name, latitude: latitude, longitude: longitude)
  }

  /// `YYYYMMDD` or `YYYYMMDDHHMMSS`.
  private static func added(_ bytes: UnsafeRawBufferPointer) throws(RowFault) -> String? {
    if bytes.isEmpty { return nil }
    let date = UnsafeRawBufferPointer(rebasing: bytes.prefix(8))
    guard let day = RowNumbers.day(date) else {
      throw RowNumbers.isDamaged(bytes) ? .spreadsheet : .date
    }
    if bytes.count == 8 { return day.description }
    guard bytes.count == 14,
      let time = RowNumbers.whole(UnsafeRawBufferPointer(rebasing: bytes.dropFirst(8))),
      time / 10_000 < 24, time / 100 % 100 < 60, time % 100 < 60
    else { throw RowNumbers.isDamaged(bytes) ? .spreadsheet : .date }
    let digits = Array(bytes.dropFirst(8))
    let clock = [digits[0], digits[1], 0x3A, digits[2], digits[3], 0x3A, digits[4], digits[5]]
    return "\(day) " + String(decoding: clock, as: UTF8.self)
  }
}
