public import StraitDiagnostics

/// A part of the prose of a file.
public struct ProseSection: Hashable, Sendable {
  /// The date as it is written in `## 2019-07-01 The notice`; nil for the part before any.
  public let date: RawText?
  /// What follows the date, perhaps nothing; nil for the part before any.
  public let heading: RawText?
  /// The Markdown below the heading, made safe, without empty lines at its ends.
  public let text: String
  /// Where the text begins, or its heading if it has one.
  public let place: SourcePlace

  /// Reads the prose in some lines of a file; a part before the first date only if it has text.
  static func read(
    _ file: SourceFile,
    lines: Range<Int>,
    faults: inout FaultLog
  ) -> [ProseSection] {
    var sections: [ProseSection] = []
    var heading: DatedHeading?
    var start = lines.lowerBound
    func close(at end: Int) {
      let body = text(file, start..<end, &faults)
      guard heading != nil || !body.text.isEmpty else { return }
      sections.append(
        ProseSection(
          date: heading?.date,
          heading: heading?.title,
          text: body.text,
          place: heading?.place ?? body.place
        )
      )
    }
    for number in lines {
      guard let next = DatedHeading(file, line: number) else { continue }
      close(at: number)
      heading = next
      start = number + 1
    }
    close(at: max(start, lines.upperBound))
    return sections
  }

  private static func text(
    _ file: SourceFile,
    _ lines: Range<Int>,
    _ faults: inout FaultLog
  ) -> (text: String, place: SourcePlace) {
    var first = lines.lowerBound
    while first < lines.upperBound, file.lineRange(first).isEmpty { first += 1 }
    let place = SourcePlace(file: file.path, line: min(first, lines.upperBound), column: 1)
    let range = file.lineStart(first)..<max(file.lineStart(first), file.lineStart(lines.upperBound))
    // A scalar is at most four bytes; no need to decode far beyond what is kept.
    let kept = range.prefix(4 * FrontMatter.proseLimit + 4)
    let safe = SafeText.clean(
      String(decoding: file.bytes[kept], as: UTF8.self),
      limit: FrontMatter.proseLimit
    )
    if safe.wasCut {
      faults.report(
        .textTooLong,
        at: place,
        expected: "at most \(FrontMatter.proseLimit) characters of prose in a section"
      )
    }
    return (String(SafeText.trimmed(Substring(safe.text))), place)
  }
}

/// A heading of the second level that begins with a date.
private struct DatedHeading {
  var date: RawText
  var title: RawText
  var place: SourcePlace

  init?(_ file: SourceFile, line number: Int) {
    let range = file.lineRange(number)
    guard range.count > 3, range.count <= 4_096, file.bytes[range].starts(with: [0x23, 0x23, 0x20])
    else { return nil }
    let line = String(decoding: file.bytes[range], as: UTF8.self).unicodeScalars
    let date = line.dropFirst(3).drop { $0 == " " }.prefix { $0 != " " && $0 != "\t" }
    guard Self.looksLikeDate(date) else { return nil }
    let title = line[date.endIndex...].drop { $0 == " " || $0 == "\t" }
    func raw(_ part: String.UnicodeScalarView.SubSequence) -> RawText {
      let column = line.distance(from: line.startIndex, to: part.startIndex) + 1
      let text = SafeText.singleLine(String(part), limit: 1_024).text
      return RawText(
        String(SafeText.trimmed(Substring(text))),
        at: SourcePlace(file: file.path, line: number, column: column, length: part.count)
      )
    }
    self.date = raw(date)
    self.title = raw(title)
    place = SourcePlace(file: file.path, line: number, column: 1, length: line.count)
  }

  /// Four digits, then nothing or digits and separators: also a date that is none, to be reported.
  private static func looksLikeDate(_ word: String.UnicodeScalarView.SubSequence) -> Bool {
    func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    return word.count >= 4 && word.prefix(4).allSatisfy(isDigit)
      && word.dropFirst(4).allSatisfy { isDigit($0) || "-/.".unicodeScalars.contains($0) }
  }
}
