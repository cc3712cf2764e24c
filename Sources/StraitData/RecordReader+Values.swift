internal import StraitDiagnostics
internal import StraitFormats
internal import StraitModel

// Values that can be judged by themselves.
extension RecordReader {
  /// The longest title, in characters.
  static let titleLimit = 400
  /// The longest other text, in bytes.
  static let textLimit = 64 * 1024

  /// A text.
  func text(_ key: String, _ presence: Presence = .optional) -> String? {
    guard let raw = raw(key, presence) else { return nil }
    return bounded(raw, field: key)
  }

  /// A text that may be at most so many characters long; what is beyond is cut.
  func title(
    _ key: String,
    _ presence: Presence = .optional,
    limit: Int = titleLimit
  ) -> String? {
    guard let raw = raw(key, presence, as: .text(limit: limit)) else { return nil }
    reading.noteTerms(in: raw.text, at: raw.place, field: path + key)
    guard raw.text.utf8.count > limit, raw.text.count > limit else { return raw.text }
    report(.textTooLong, raw, field: key, expected: "at most \(limit) characters")
    return String(raw.text.prefix(limit))
  }

  /// A list of texts.
  func texts(_ key: String) -> [String] {
    list(key).map { bounded($0, field: key) }
  }

  private func bounded(_ raw: FieldText, field: String) -> String {
    reading.noteTerms(in: raw.text, at: raw.place, field: path + field)
    guard raw.text.utf8.count > RecordReader.textLimit else { return raw.text }
    report(.textTooLong, raw, field: field, expected: "at most \(RecordReader.textLimit) bytes")
    return String(raw.text.prefix(RecordReader.textLimit / 4))
  }

  /// A new id: lower-case letters, digits and single hyphens, at most 80 characters.
  ///
  /// What is only asked of records with an id is asked of a probe too, so that one has an id.
  func newID(_ key: String = "id") -> String? {
    guard let raw = raw(key, .required, as: .pattern(.id)) else {
      return isProbe ? TextPattern.id.example : nil
    }
    guard RecordReader.isID(raw.text) else {
      report(
        .idInvalid,
        raw,
        field: key,
        expected: "at most 80 lower-case letters, digits and single hyphens"
      )
      return nil
    }
    return raw.text
  }

  /// True for a text that can be an id.
  static func isID(_ text: String) -> Bool {
    guard (1...80).contains(text.utf8.count) else { return false }
    var wasHyphen = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        wasHyphen = false
      case UInt8(ascii: "-") where !wasHyphen: wasHyphen = true
      default: return false
      }
    }
    return true
  }

  /// A date as finely as it is known.
  func date(_ key: String, _ presence: Presence = .optional) -> PartialDate? {
    guard let raw = raw(key, presence, as: .pattern(.date)) else { return nil }
    if let date = PartialDate(raw.text) { return date }
    report(
      .dateInvalid,
      raw,
      field: key,
      expected: "a date such as 2019-07-01, 2019-07 or 2019"
    )
    return nil
  }

  /// A day.
  func day(_ key: String, _ presence: Presence = .optional) -> Day? {
    guard let raw = raw(key, presence, as: .pattern(.day)) else { return nil }
    if let day = Day(raw.text) { return day }
    report(.dateInvalid, raw, field: key, expected: "a day such as 2019-07-01")
    return nil
  }

  /// A number between two others.
  func number(
    _ key: String,
    in range: ClosedRange<Double>,
    _ presence: Presence = .optional,
    outside code: DiagnosticCode = .numberRange
  ) -> Double? {
    guard let raw = raw(key, presence, as: .number(range)) else { return nil }
    return number(raw, field: key, in: range, outside: code)
  }

  /// Reads a number that stands in a text.
  func number(
    _ raw: FieldText,
    field: String,
    in range: ClosedRange<Double>,
    outside code: DiagnosticCode = .numberRange
  ) -> Double? {
    guard RecordReader.isDecimal(raw.text), let number = Double(raw.text) else {
      report(.numberInvalid, raw, field: field, expected: "a number such as 54.5")
      return nil
    }
    guard range.contains(number) else {
      report(
        code,
        raw,
        field: field,
        expected: "\(words(range.lowerBound)) to \(words(range.upperBound))"
      )
      return nil
    }
    return number
  }

  /// A per cent, 0–100.
  func percentage(_ key: String, _ presence: Presence = .optional) -> Double? {
    number(key, in: 0...100, presence, outside: .percentageRange)
  }

  /// A whole number between two others.
  func integer(
    _ key: String,
    in range: ClosedRange<Int>,
    _ presence: Presence = .optional
  ) -> Int? {
    guard let raw = raw(key, presence, as: .integer(range)) else { return nil }
    guard RecordReader.isDecimal(raw.text), !raw.text.utf8.contains(UInt8(ascii: ".")) else {
      report(.numberInvalid, raw, field: key, expected: "a whole number")
      return nil
    }
    // A number that is too long for a machine word is as much outside as any other.
    guard let number = Int(raw.text), range.contains(number) else {
      let expected =
        range.upperBound == Int.max
        ? "at least \(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
      report(.numberRange, raw, field: key, expected: expected)
      return nil
    }
    return number
  }

  /// True for digits with at most one sign before and one point within; no exponent, no `nan`.
  private static func isDecimal(_ text: String) -> Bool {
    var digits = 0
    var points = 0
    for (offset, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "."): points += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"): guard offset == 0 else { return false }
      default: return false
      }
    }
    return digits > 0 && points <= 1
  }

  private func words(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e9 ? "\(Int(number))" : "\(number)"
  }

  /// One of a closed list of words.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String,
    _ presence: Presence = .optional,
    code: DiagnosticCode = .valueUnknown
  ) -> Choice? {
    guard let raw = raw(key, presence, as: .word(Choice.allCases.map(\.rawValue))) else {
      return nil
    }
    if let choice = Choice(rawValue: raw.text) { return choice }
    let values = Choice.allCases.map(\.rawValue)
    report(
      code,
      raw,
      field: key,
      expected: "one of " + values.joined(separator: ", "),
      help: reading.didYouMean(raw.text, among: values)
    )
    return nil
  }

  /// True or false.
  func flag(_ key: String) -> Bool? {
    guard let raw = raw(key, as: .flag) else { return nil }
    switch raw.text {
    case "true": return true
    case "false": return false
    default:
      report(.valueUnknown, raw, field: key, expected: "true or false")
      return nil
    }
  }

  /// A marking of the Traffic Light Protocol.
  ///
  /// A marking that cannot be read counts as the most closed: whoever wrote it meant to limit who
  /// sees the record, and the board's own marking may be wider.
  func tlp() -> TLP? {
    guard raw("tlp", as: .word(TLP.allCases.map(\.rawValue))) != nil else { return nil }
    return choice("tlp", code: .tlpInvalid) ?? .red
  }

  /// An address; only http and https can be opened, and nothing in it may end a quotation.
  func address(_ key: String) -> String? {
    guard let raw = raw(key) else { return nil }
    guard RecordReader.isAddress(raw.text) else {
      report(
        .addressInvalid,
        raw,
        field: key,
        expected: "an address that begins with https:// or http://"
      )
      return nil
    }
    return raw.text
  }

  private static func isAddress(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      let scheme = bytes.starts(with: "https://".utf8) ? 8 : 7
      guard scheme == 8 || bytes.starts(with: "http://".utf8), bytes.count <= 4_096,
        bytes.count > scheme, bytes[scheme] != UInt8(ascii: "/")
      else { return false }
      // Where something was taken out there is a mark, and what is left leads elsewhere.
      var isASCII = true
      for byte in bytes {
        switch byte {
        case ...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"): return false
        case 0x80...: isASCII = false
        default: continue
        }
      }
      return isASCII || !String(decoding: bytes, as: UTF8.self).unicodeScalars.contains("␦")
    }
  }

  /// A two-letter code of a language.
  func language(_ raw: FieldText, field: String) -> String? {
    if LanguageCodes.contains(raw.text) { return raw.text }
    report(
      .languageInvalid,
      raw,
      field: field,
      expected: "a two-letter code of ISO 639-1 such as ko"
    )
    return nil
  }

  /// A name of the IANA time zone database.
  func timeZone(_ key: String, _ presence: Presence) -> String? {
    guard let raw = raw(key, presence, as: .word(TimeZoneNames.names.sorted())) else { return nil }
    if TimeZoneNames.contains(raw.text) { return raw.text }
    report(
      .timeZoneUnknown,
      raw,
      field: key,
      expected: "an IANA name such as Asia/Seoul",
      help: reading.didYouMean(raw.text, among: TimeZoneNames.names)
    )
    return nil
  }

  /// A code of CAMEO.
  func cameo(_ key: String) -> String? {
    raw(key, as: .pattern(.cameo)).flatMap { cameo($0, field: key) }
  }

  /// Reads a code of CAMEO that stands in a text.
  func cameo(_ raw: FieldText, field: String) -> String? {
    if CAMEO.goldstein(raw.text) != nil { return raw.text }
    // A spreadsheet that takes codes for numbers drops their first zero.
    let padded = "0" + raw.text
    report(
      .codeInvalid,
      raw,
      field: field,
      expected: "a CAMEO code of two to four digits such as 057",
      help: CAMEO.goldstein(padded) == nil ? nil : "did you mean \(padded)?"
    )
    return nil
  }
}
