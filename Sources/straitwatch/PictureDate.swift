import StraitModel

/// When a document says that it was made.
///
/// The clock is not asked, so that the same report has the same bytes: it is `SOURCE_DATE_EPOCH`
/// where that is set, else the beginning of the day that the report is as of.
enum PictureDate {
  /// The moment as `2019-08-25T00:00:00Z`.
  static func text(asOf day: Day) -> String {
    let latest = Int(Int32.max)
    guard let text = Environment.value("SOURCE_DATE_EPOCH"), let second = Int(text),
      (0...latest).contains(second)
    else { return "\(day)T00:00:00Z" }
    let rest = second % 86_400
    let parts = [rest / 3600, rest / 60 % 60, rest % 60].map { ($0 < 10 ? "0" : "") + "\($0)" }
    return "\(Day(number: Int32(second / 86_400)))T\(parts.joined(separator: ":"))Z"
  }
}
