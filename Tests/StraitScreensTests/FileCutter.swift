import Foundation
import RegexBuilder
import StraitModel
import Synchronization

/// Cuts the text of a board's files at a day: takes out whatever is later, line by line, and leaves
/// every other line where it is.
///
/// It knows the format of the files and nothing of how a board is cut, so that the two can be held
/// against each other.
struct FileCutter {
  /// The files by path, as text.
  private let files: [String: String]
  private let day: Day
  /// The issues that have begun: by their own opening, or by an event where it is coarse.
  private var open: Set<String> = []

  /// Cuts files.
  static func cut(_ files: [String: [UInt8]], at day: Day) -> [String: [UInt8]] {
    var cutter = FileCutter(files: files.mapValues { String(decoding: $0, as: UTF8.self) }, day)
    return cutter.cut().mapValues { Array($0.utf8) }
  }

  /// The last day of every date that stands anywhere in files, and the day before all of them: the
  /// days on which a board may change.
  static func days(in files: [String: [UInt8]]) -> [Day] {
    var days: Set<Day> = []
    for text in files.values.map({ String(decoding: $0, as: UTF8.self) }) {
      for match in text.matches(of: /\b(1[89]|20)\d\d(-\d\d){0,2}\b/) {
        guard let date = PartialDate(text[match.range]) else { continue }
        days.insert(date.last)
      }
    }
    return (days.min().map { [$0 - 1] } ?? []) + days.sorted()
  }

  private init(files: [String: String], _ day: Day) {
    self.files = files
    self.day = day
  }

  private mutating func cut() -> [String: String] {
    var result = files
    open = openIssues()
    for (path, text) in files {
      switch (path.split(separator: "/").first ?? "", path) {
      case (_, "events.csv"): result[path] = events(text)
      case (_, "polls.csv"): result[path] = rows(text) { !isLater(known($0)) }
      case (_, "calendar.csv"): result[path] = calendar(text)
      case (_, "board.yaml"): result[path] = boardRecord(text)
      case ("issues", _):
        let id = path.dropFirst(7).dropLast(3)
        result[path] = open.contains(String(id)) ? record(text) : nil
      case ("levers", _):
        result[path] = isLater(field("since", in: text)) ? nil : record(text)
      case (_, "indicators.yaml"), (_, "judgments.yaml"): result[path] = items(text)
      default: break
      }
    }
    return result
  }

  // MARK: - Dates

  private func isLater(_ text: String?) -> Bool {
    guard let text, let date = PartialDate(text) else { return false }
    return date.last > day
  }

  /// The date of a key at the left margin.
  private func field(_ key: String, in text: String) -> String? {
    let pattern = Regex {
      Anchor.startOfLine
      "\(key): "
      Optionally("\"")
      Capture { OneOrMore(CharacterClass(.digit, .anyOf("-"))) }
    }
    return text.firstMatch(of: pattern).map { String($0.output.1) }
  }

  // MARK: - Tables

  fileprivate typealias Fields = [String: String]

  /// The lines of a table that are kept; a blank line stands for each other one.
  private func rows(
    _ text: String,
    _ isKept: (Fields) -> Bool,
    change: (Substring, Fields) -> String = { line, _ in String(line) }
  ) -> String {
    let table = Table.of(text)
    return table.lines.indices.map { index in
      guard let fields = table.fields[index] else { return String(table.lines[index]) }
      return isKept(fields) ? change(table.lines[index], fields) : ""
    }.joined(separator: "\n")
  }

  private func parsed(_ path: String) -> [Fields] {
    Table.of(files[path] ?? "").fields.compactMap { $0 }
  }

  private func isLater(event: Fields) -> Bool {
    let date = event["date"] ?? ""
    switch event["precision"] {
    case "month": return isLater(String(date.prefix(7)))
    case "year": return isLater(String(date.prefix(4)))
    default: return isLater(date)
    }
  }

  private func known(_ poll: Fields) -> String? {
    let published = poll["published"] ?? ""
    return published.isEmpty ? poll["field_end"] : published
  }

  private func events(_ text: String) -> String {
    let all = parsed("events.csv")
    let later = all.filter(isLater(event:))
    let replaced = Set(later.compactMap { $0["supersedes"] }.filter { !$0.isEmpty })
    let gone = Set(later.compactMap { $0["id"] })
    return rows(text) {
      !isLater(event: $0)
    } change: { line, event in
      var line = String(line)
      for column in ["entered", "retrieved"] where isLater(event[column]) {
        line = line.replacing(",\(event[column] ?? ""),", with: ",,", maxReplacements: 1)
      }
      if replaced.contains(event["id"] ?? "") {
        line = line.replacing(/,(superseded|corrected),/, with: ",current,")
      }
      if let other = event["supersedes"], gone.contains(other) {
        line = line.replacing(",\(other),", with: ",,")
      }
      return line
    }
  }

  private func calendar(_ text: String) -> String {
    let all = parsed("calendar.csv")
    let known = Set(all.filter(isKnown(date:)).compactMap { $0["id"] })
    return rows(text) { entry in
      guard let base = base(of: entry) else { return isKnown(date: entry) }
      return isKnown(date: entry) && known.contains(base)
    } change: { line, entry in
      guard isLater(entry["to"]), entry["rule"]?.isEmpty == false else { return String(line) }
      // The end stands right after the beginning.
      let (from, to) = (entry["from"] ?? "", entry["to"] ?? "")
      return String(line.replacing(",\(from),\(to),", with: ",\(from),,", maxReplacements: 1))
    }
  }

  private func isKnown(date entry: Fields) -> Bool {
    let isRule = entry["rule"]?.isEmpty == false
    let since =
      isRule
      ? [entry["from"], base(of: entry).flatMap { _ in entry["known"] }]
      : [entry["known"]]
    let issues = (entry["issues"] ?? "").split(separator: ";").map(String.init)
    return !since.contains(where: isLater)
      && (issues.isEmpty || issues.contains(where: open.contains))
  }

  /// The id of the date that another is counted from: `10 days after treaty-day`.
  private func base(of entry: Fields) -> String? {
    guard let rule = entry["rule"], rule.contains("day") else { return nil }
    let match = rule.wholeMatch(of: /\d+ days? (?:before|after) ([-a-z0-9]+)/)
    guard let base = match?.output.1, !base.contains(/^\d\d-\d\d$/) else { return nil }
    return String(base)
  }

  private func openIssues() -> Set<String> {
    let moved = Set(
      parsed("events.csv").filter { !isLater(event: $0) }
        .flatMap { ($0["issues"] ?? "").split(separator: ";").map(String.init) }
    )
    var open: Set<String> = []
    for (path, text) in files where path.hasPrefix("issues/") {
      let id = String(path.dropFirst(7).dropLast(3))
      guard let date = field("opened", in: text).flatMap({ PartialDate($0) }) else { continue }
      if date.last <= day || date.first <= day && moved.contains(id) { open.insert(id) }
    }
    return open
  }

  // MARK: - Front matter and prose

  private func record(_ text: String) -> String {
    let parts = text.split(separator: "\n---\n", maxSplits: 1, omittingEmptySubsequences: false)
    let body = parts.count == 2 ? "\n---\n" + prose(String(parts[1])) : ""
    return items(String(parts[0])) + body
  }

  private func prose(_ text: String) -> String {
    var isShown = true
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.hasPrefix("## ") {
        isShown = !isLater(String(line.dropFirst(3).prefix { $0 != " " }))
      }
      return isShown ? String(line) : ""
    }.joined(separator: "\n")
  }

  /// Takes out the items of lists that are later, wherever they stand, and ends that are.
  private func items(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for edit in Edit.all(in: text) where edit.date.last > day {
      if let line = edit.replacement {
        // What an item that is gone already held is gone with it.
        if !lines[edit.lines.lowerBound].isEmpty { lines[edit.lines.lowerBound] = line }
      } else {
        for gone in edit.lines { lines[gone] = "" }
      }
    }
    return closingEmptyLists(lines).joined(separator: "\n")
  }

  /// A key whose list has lost all its items has an empty one.
  private func closingEmptyLists(_ lines: [String]) -> [String] {
    var lines = lines
    for index in lines.indices where lines[index].utf8.last == UInt8(ascii: ":") {
      let indent = lines[index].prefix { $0 == " " }.count
      let next = lines[(index + 1)...].first { !$0.isEmpty && !$0.hasPrefix("#") }
      let isEmpty = next.map { $0.prefix { $0 == " " }.count <= indent } ?? true
      if isEmpty { lines[index] += " []" }
    }
    return lines
  }

  // MARK: - The board's own record

  private func boardRecord(_ text: String) -> String {
    let polls = parsed("polls.csv")
    func series(_ poll: Fields) -> String {
      "\(poll["wording"] ?? "").\(poll["side"] ?? "").\(poll["about"] ?? "")"
    }
    let all = Set(polls.map(series))
    let known = Set(polls.filter { !isLater(self.known($0)) }.map(series))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      // Looking for a pattern takes long, and few lines have one.
      let item = line.drop { $0 == " " }
      if item.hasPrefix("- {track: "), let from = line.firstMatch(of: /from: ([-\d]+)/) {
        if isLater(String(from.output.1)) { return "" }
        guard let to = line.firstMatch(of: /, to: ([-\d]+)/), isLater(String(to.output.1)) else {
          return String(line)
        }
        let capped = line.replacing(/, to: [-\d]+/, with: ", to: \(day)")
        return String(capped.replacing(/, note: .*\}/, with: "}"))
      }
      guard item.hasPrefix("- {wording: ") else { return String(line) }
      let line = expectation(line)
      func value(_ key: String) -> String {
        let parts = line.split(whereSeparator: { "{,}".contains($0) })
        let pair = parts.first { $0.drop { $0 == " " }.hasPrefix(key + ":") }
        return pair.map { $0.drop { $0 != ":" }.dropFirst(2).trimmingCharacters(in: .whitespaces) }
          ?? ""
      }
      let id = series(["wording": value("wording"), "side": value("side"), "about": value("about")])
      return all.contains(id) && !known.contains(id) ? "" : line
    }
    return closingEmptyLists(lines).joined(separator: "\n")
  }

  /// The line of a series without an expectation that was not there yet, or without its end.
  private func expectation(_ line: Substring) -> String {
    let line = String(line)
    guard line.contains("expected: {") else { return line }
    guard let whole = line.firstMatch(of: /, expected: \{[^}]*\}/) else { return line }
    if let from = whole.output.firstMatch(of: /from: ([-\d]+)/), isLater(String(from.output.1)) {
      return line.replacing(whole.output, with: "")
    }
    guard let to = whole.output.firstMatch(of: /, to: ([-\d]+)/), isLater(String(to.output.1))
    else { return line }
    return line.replacing(to.output.0, with: "")
  }
}

/// Something in YAML that has a date of its own: lines to be taken out before it, or replaced.
struct Edit: Sendable {
  var lines: Range<Int>
  var date: PartialDate
  var replacement: String?

  /// Those of a text, outer items before inner ones; found once, since looking takes long.
  static func all(in text: String) -> [Edit] {
    known.withLock { known in
      if let edits = known[text] { return edits }
      let edits = find(in: text)
      known[text] = edits
      return edits
    }
  }

  private static let known = Mutex<[String: [Edit]]>([:])

  private static func find(in text: String) -> [Edit] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var edits: [Edit] = []
    for (index, line) in lines.enumerated() {
      let indent = line.prefix { $0 == " " }.count
      let content = line.dropFirst(indent)
      let end = (index + 1..<lines.count).first { next in
        !lines[next].isEmpty && lines[next].prefix { $0 == " " }.count <= indent
      }
      let range = index..<(end ?? lines.count)
      if content.hasPrefix("- ") {
        let own =
          [content.dropFirst(2)]
          + lines[range.dropFirst()].filter { $0.prefix { $0 == " " }.count == indent + 2 }
          .map { $0.dropFirst(indent + 2) }
        if let date = own.lazy.compactMap(date(ofItem:)).first {
          edits.append(Edit(lines: range, date: date))
        }
        if let match = line.firstMatch(of: /, ended: "?([-\d]+)"?/),
          let date = PartialDate(match.output.1)
        {
          var open = line
          open.removeSubrange(match.range)
          edits.append(Edit(lines: index..<index + 1, date: date, replacement: open))
        }
      } else if content.hasPrefix("outcome:") {
        let whole = lines[range].joined(separator: " ")
        if let match = whole.firstMatch(of: /date: "?([-\d]+)/),
          let date = PartialDate(match.output.1)
        {
          edits.append(Edit(lines: range, date: date))
        }
      } else if let match = content.firstMatch(of: /^(?:closed|ended): "?([-\d]+)/),
        let date = PartialDate(match.output.1)
      {
        edits.append(Edit(lines: index..<index + 1, date: date))
      }
    }
    return edits
  }

  /// The date from which an item is there, in the first of its lines or where a key begins with it.
  private static func date(ofItem line: Substring) -> PartialDate? {
    let pattern =
      /^\{?(?:since|date|made|known): "?([-\d]+)|^\{.*[{ ](?:since|date|made|known): "?([-\d]+)/
    guard let match = line.firstMatch(of: pattern) else { return nil }
    return (match.output.1 ?? match.output.2).flatMap { PartialDate($0) }
  }
}

/// A table of a board by its lines, of which each holds a record whole.
private struct Table: Sendable {
  var lines: [Substring]
  /// The fields of each line by column; nil for the header and for what is blank.
  var fields: [FileCutter.Fields?]

  /// That of a text, read once.
  static func of(_ text: String) -> Table {
    known.withLock { known in
      if let table = known[text] { return table }
      let table = Table(text)
      known[text] = table
      return table
    }
  }

  private static let known = Mutex<[String: Table]>([:])

  private init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let header = Table.fields(of: lines[0])
    fields = lines.enumerated().map { number, line in
      guard number > 0, !line.isEmpty else { return nil }
      return Dictionary(
        zip(header, Table.fields(of: line)),
        uniquingKeysWith: { first, _ in first }
      )
    }
  }

  private static func fields(of line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}
