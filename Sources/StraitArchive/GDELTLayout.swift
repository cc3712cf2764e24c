/// In which columns GDELT writes what, by how many a file has.
///
/// Columns are counted from 0. GDELT, "Event Database Data Format Codebook" 1.03 (2013) and 2.0 (2015).
struct GDELTLayout: Hashable, Sendable {
  /// How many columns a row has.
  var columns: Int
  /// Where the place of the action begins: kind, name, country, first division.
  var site: Int
  /// Where its degrees north are; degrees east follow.
  var latitude: Int
  /// When the row was taken in.
  var added: Int
  /// The address of the article.
  var article: Int?

  /// The columns that all layouts share.
  static let id = 0, day = 1
  static let actorCode = 5, actorName = 6, actorCountry = 7, actorGroup = 8
  static let targetCode = 15, targetName = 16, targetCountry = 17, targetGroup = 18
  static let isInLead = 25, code = 26, root = 28, goldstein = 30
  static let mentions = 31, outlets = 32, articles = 33, tone = 34

  /// Version 2.0, with a second division of each place.
  static let second = GDELTLayout(columns: 61, site: 51, latitude: 56, added: 59, article: 60)
  /// Version 1.0, daily files since April 2013.
  static let first = GDELTLayout(columns: 58, site: 49, latitude: 53, added: 56, article: 57)
  /// Version 1.0 before that, without an address.
  static let early = GDELTLayout(columns: 57, site: 49, latitude: 53, added: 56, article: nil)

  /// The layout of a file whose rows have that many columns.
  static func of(columns: Int) -> GDELTLayout? {
    [second, first, early].first { $0.columns == columns }
  }

  /// The layout in words.
  var title: String {
    switch columns {
    case 61: "GDELT 2.0, 61 columns"
    default: "GDELT 1.0, \(columns) columns"
    }
  }
}
