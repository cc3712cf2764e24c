import StraitExport
import StraitModel

extension CalendarDocument {
  /// What comes as an iCalendar object (RFC 5545), for whatever keeps somebody's days.
  ///
  /// Each entry is an event of whole days that takes nobody's time. Its UID stays the same while the
  /// record does, so that a calendar that reads the file again moves what was moved. A date that is
  /// known to a month alone spans that month and says so.
  public var ics: String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//straitwatch//straitwatch \(version)//EN",
      "CALSCALE:GREGORIAN",
      "X-WR-CALNAME:" + ICSText.escape("\(board.title) (\(marking.rawValue))"),
    ]
    for entry in entries { lines += ICSText.event(entry, of: self) }
    lines.append("END:VCALENDAR")
    return lines.map { ICSText.folded($0) + "\r\n" }.joined()
  }
}

/// Lines of iCalendar.
private enum ICSText {
  static func event(_ entry: CalendarDocument.Entry, of document: CalendarDocument) -> [String] {
    let isDay = entry.date.precision == .day
    var about: [String] = []
    if !isDay { about.append("The day is not known.") }
    if let kind = entry.kind { about.append("Kind: \(kind).") }
    if !entry.issueTitles.isEmpty {
      about.append("Issues: \(entry.issueTitles.joined(separator: ", ")).")
    }
    if let name = entry.sourceName ?? entry.source { about.append("Source: \(name).") }
    if let verification = entry.verification { about.append("Checked: \(verification).") }
    if entry.isIllustrative { about.append("Illustrative: nobody's finding.") }
    about.append(entry.marking.rawValue)
    var lines = [
      "BEGIN:VEVENT", "UID:" + escape("\(document.board.id)/\(entry.id)@straitwatch"),
      "DTSTAMP:" + stamp(document.second),
      "DTSTART;VALUE=DATE:" + date(entry.date.first),
      // The end is the first day that is no more part of it.
      "DTEND;VALUE=DATE:" + date(entry.date.last + 1),
      "SUMMARY:" + escape(entry.title + (isDay ? "" : " (day not known)")),
      "DESCRIPTION:" + escape(about.joined(separator: "\n")),
      "CATEGORIES:"
        + ([entry.matter] + [entry.kind].compactMap(\.self) + [entry.marking.rawValue])
        .map(escape).joined(separator: ","),
      "CLASS:" + classification(entry.marking), "TRANSP:TRANSPARENT",
    ]
    if let address = entry.address.flatMap(WebAddress.init)?.text { lines.append("URL:" + address) }
    return lines + ["END:VEVENT"]
  }

  /// The nearest of the three classes that the format has.
  private static func classification(_ marking: TLP) -> String {
    switch marking {
    case .clear: "PUBLIC"
    case .green, .amber, .amberStrict: "CONFIDENTIAL"
    case .red: "PRIVATE"
    }
  }

  private static func date(_ day: Day) -> String {
    day.description.filter { $0 != "-" }
  }

  private static func stamp(_ second: Int) -> String {
    Moment.text(second).filter { $0 != "-" && $0 != ":" }
  }

  /// A text as a value: what parts values stands behind a backslash.
  static func escape(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\", ";", ",": escaped += "\\" + String(character)
      case "\n", "\r\n", "\r": escaped += "\\n"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// A line of at most 75 bytes, and what is left of it on lines that begin with a blank; no
  /// character is broken.
  static func folded(_ line: String) -> String {
    var folded = ""
    var room = 75
    for scalar in line.unicodeScalars {
      let size = Unicode.UTF8.width(scalar)
      if size > room {
        folded += "\r\n "
        room = 74
      }
      folded.unicodeScalars.append(scalar)
      room -= size
    }
    return folded
  }
}
