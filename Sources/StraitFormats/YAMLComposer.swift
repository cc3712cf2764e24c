internal import CYaml
import StraitDiagnostics

/// Composes values from the events of libyaml.
struct YAMLComposer {
  /// Up to how many keys of a mapping are compared one by one.
  private static let fewKeys = 16

  private(set) var faults: FaultLog
  /// The error after which nothing could be read.
  private(set) var syntaxFault: Diagnostic?
  private let file: SourceFile
  private let firstLine: Int
  private var valueCount = 0
  private var hasEnded = false
  /// Where brackets stand that are not closed yet.
  private var openBrackets: [yaml_mark_t] = []

  init(file: SourceFile, firstLine: Int) {
    self.file = file
    self.firstLine = firstLine
    faults = FaultLog(file)
  }

  /// The value of the first document; what stands before an error is kept.
  mutating func compose(_ bytes: UnsafeBufferPointer<UInt8>) -> YAMLValue? {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return nil }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)

    var value: YAMLValue?
    var hasDocument = false
    while !hasEnded, var event = next(&parser) {
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_END_EVENT: hasEnded = true
      case YAML_DOCUMENT_START_EVENT where hasDocument:
        faults.report(
          .yamlSyntax,
          at: place(event.start_mark),
          found: "a second document",
          expected: "one document"
        )
        hasEnded = true
      case YAML_DOCUMENT_START_EVENT: hasDocument = true
      case YAML_SCALAR_EVENT, YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT,
        YAML_ALIAS_EVENT:
        value = self.value(of: event, &parser, depth: 1)
      default: break
      }
    }
    if case .null = value { return nil }
    return value
  }

  /// The next event; nil after a syntax error, which is reported.
  private mutating func next(_ parser: inout yaml_parser_t) -> yaml_event_t? {
    guard !hasEnded else { return nil }
    var event = yaml_event_t()
    guard yaml_parser_parse(&parser, &event) == 1 else {
      hasEnded = true
      reportSyntax(parser)
      return nil
    }
    return event
  }

  private mutating func value(
    of event: yaml_event_t,
    _ parser: inout yaml_parser_t,
    depth: Int
  ) -> YAMLValue {
    let place = place(event.start_mark, to: event.end_mark)
    valueCount += 1
    if valueCount > YAMLReader.valueLimit {
      faults.report(
        .fileTooLarge,
        at: place,
        expected: "at most \(YAMLReader.valueLimit) values in a document"
      )
      hasEnded = true
      return .null(place)
    }
    switch event.type {
    case YAML_ALIAS_EVENT:
      faults.report(.yamlAlias, at: place, found: "an alias", expected: "the value itself")
      return .null(place)
    case YAML_SCALAR_EVENT:
      return scalar(event, at: place)
    case YAML_SEQUENCE_START_EVENT:
      refuse(event.data.sequence_start.anchor, event.data.sequence_start.tag, at: place)
      let isFlow = event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
      if isFlow { openBrackets.append(event.start_mark) }
      defer { if isFlow, !hasEnded { openBrackets.removeLast() } }
      return sequence(&parser, at: place, depth: depth)
    default:
      refuse(event.data.mapping_start.anchor, event.data.mapping_start.tag, at: place)
      let isFlow = event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
      if isFlow { openBrackets.append(event.start_mark) }
      defer { if isFlow, !hasEnded { openBrackets.removeLast() } }
      return mapping(&parser, at: place, depth: depth)
    }
  }

  private mutating func sequence(
    _ parser: inout yaml_parser_t,
    at place: SourcePlace,
    depth: Int
  ) -> YAMLValue {
    guard isWithinDepth(&parser, at: place, depth: depth) else { return .null(place) }
    var values: [YAMLValue] = []
    while var event = next(&parser) {
      defer { yaml_event_delete(&event) }
      if event.type == YAML_SEQUENCE_END_EVENT { break }
      values.append(value(of: event, &parser, depth: depth + 1))
    }
    return .sequence(values, place)
  }

  private mutating func mapping(
    _ parser: inout yaml_parser_t,
    at place: SourcePlace,
    depth: Int
  ) -> YAMLValue {
    guard isWithinDepth(&parser, at: place, depth: depth) else { return .null(place) }
    var entries: [YAMLEntry] = []
    var lines: [String: Int] = [:]
    while var event = next(&parser) {
      defer { yaml_event_delete(&event) }
      if event.type == YAML_MAPPING_END_EVENT { break }
      let key = value(of: event, &parser, depth: depth + 1)
      guard var valueEvent = next(&parser) else { break }
      defer { yaml_event_delete(&valueEvent) }
      let value = value(of: valueEvent, &parser, depth: depth + 1)
      guard case .scalar(let name) = key else {
        if event.type != YAML_ALIAS_EVENT {
          faults.report(.yamlType, at: key.place, expected: "a key that is text")
        }
        continue
      }
      let first =
        entries.count < Self.fewKeys
        ? entries.first { $0.key.text == name.text }?.key.place.line : lines[name.text]
      if let first {
        faults.report(
          .yamlDuplicateKey,
          at: name.place,
          found: name.text,
          expected: "each key once; the one in line \(first) is read"
        )
        continue
      }
      entries.append(YAMLEntry(key: name, value: value))
      // A handful of keys is compared one by one; a dictionary pays only for many.
      if entries.count == Self.fewKeys {
        for entry in entries { lines[entry.key.text] = entry.key.place.line }
      } else if entries.count > Self.fewKeys {
        lines[name.text] = name.place.line
      }
    }
    return .mapping(entries, place)
  }

  /// Whether a collection may be read; if it is nested too deep it is reported and passed over.
  private mutating func isWithinDepth(
    _ parser: inout yaml_parser_t,
    at place: SourcePlace,
    depth: Int
  ) -> Bool {
    if depth <= YAMLReader.depthLimit { return true }
    faults.report(
      .yamlDepth,
      at: place,
      expected: "values nested at most \(YAMLReader.depthLimit) deep"
    )
    var open = 1
    while open > 0, var event = next(&parser) {
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
        open += 1
        // libyaml takes ever longer for each level; nobody writes such a file by hand.
        if depth + open > 8 * YAMLReader.depthLimit { hasEnded = true }
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: open -= 1
      default: break
      }
    }
    return false
  }

  private mutating func scalar(_ event: yaml_event_t, at place: SourcePlace) -> YAMLValue {
    let scalar = event.data.scalar
    refuse(scalar.anchor, scalar.tag, at: place)
    let raw = String(
      decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length),
      as: UTF8.self
    )
    if scalar.style == YAML_PLAIN_SCALAR_STYLE, raw.isEmpty || raw == "~" || raw == "null" {
      return .null(place)
    }
    let safe = SafeText.singleLine(raw, limit: YAMLReader.scalarLimit)
    if safe.wasCut {
      faults.report(
        .textTooLong,
        at: place,
        expected: "at most \(YAMLReader.scalarLimit) characters"
      )
    }
    return .scalar(RawText(String(SafeText.trimmed(Substring(safe.text))), at: place))
  }

  private mutating func refuse(
    _ anchor: UnsafeMutablePointer<yaml_char_t>?,
    _ tag: UnsafeMutablePointer<yaml_char_t>?,
    at place: SourcePlace
  ) {
    if anchor != nil {
      faults.report(.yamlAlias, at: place, found: "an anchor", expected: "the value alone")
    } else if tag != nil {
      faults.report(.yamlAlias, at: place, found: "a tag", expected: "the value alone")
    }
  }

  private mutating func reportSyntax(_ parser: yaml_parser_t) {
    var mark = parser.problem_mark
    let problem = parser.problem.map { String(cString: $0) } ?? "nothing"
    // What was never closed is best looked for where it was opened.
    if let open = openBrackets.last, open.line < mark.line {
      mark = open
    } else if parser.context != nil, problem != "did not find expected key",
      parser.context_mark.line < mark.line, parser.context_mark.index > 0
    {
      mark = parser.context_mark
    }
    // An error at the end of the file is one in its last line.
    let lastLine = max(0, file.lineCount - firstLine)
    if mark.line > lastLine { (mark.line, mark.column) = (lastLine, 0) }
    syntaxFault = file.diagnostic(
      .yamlSyntax,
      at: place(mark),
      expected: YAMLProblem.expectation(problem)
    )
  }

  private func place(_ mark: yaml_mark_t, to end: yaml_mark_t? = nil) -> SourcePlace {
    let length = end.map { $0.line == mark.line ? $0.column - mark.column : 1 } ?? 1
    return SourcePlace(
      file: file.path,
      line: firstLine + mark.line,
      column: mark.column + 1,
      length: length
    )
  }
}
