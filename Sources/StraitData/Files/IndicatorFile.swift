internal import StraitDiagnostics
internal import StraitFormats
internal import StraitModel

/// `indicators.yaml`: scenarios, and what speaks for each.
struct IndicatorFile {
  let reading: Reading
  /// The series of polls that a rule may name.
  var series: [PollSeriesID] = []

  /// Reads the file.
  func read(_ value: YAMLValue) -> (scenarios: [Scenario], indicators: [Indicator]) {
    RecordReader(value, path: "", in: reading).map(read) ?? ([], [])
  }

  /// Reads the record that the file is.
  func read(_ record: RecordReader) -> (scenarios: [Scenario], indicators: [Indicator]) {
    let scenarioRecords = record.records("scenarios")
    let indicatorRecords = record.records("indicators")
    record.reportUnknownKeys()
    // Each names its opposite, so that all ids are declared before one is read.
    let declared = scenarioRecords.compactMap { record -> (String, RecordReader)? in
      guard let id = record.newID(), record.isNew(id, in: &reading.scenarios) else { return nil }
      return (id, record)
    }
    let scenarios = declared.map { id, record in
      let scenario = Scenario(
        id: id,
        title: record.title("title", .required) ?? id,
        opposite: record.scenario("opposite")
      )
      record.reportUnknownKeys()
      return scenario
    }
    return (scenarios, indicatorRecords.compactMap(indicator))
  }

  private func indicator(_ record: RecordReader) -> Indicator? {
    let id = record.newID()
    let scenario = record.scenario("scenario", .required)
    let title = record.title("title", .required)
    let threshold = record.text("threshold", .required)
    let diagnosticity: Indicator.Diagnosticity? = record.choice("diagnosticity", .required)
    let authorship = record.authorship()
    let indicator = Indicator(
      id: id ?? "",
      since: record.date("since"),
      scenario: scenario ?? "",
      title: title ?? "",
      threshold: threshold ?? "",
      issue: record.issue("issue"),
      diagnosticity: diagnosticity ?? .low,
      watch: record.text("watch"),
      owner: record.text("owner"),
      rule: record.rule("rule", series: series),
      checkDays: record.integer("check_days", in: 1...Rule.dayLimit),
      log: record.records("log").compactMap(logEntry).inOrder(of: \.date),
      authorship: authorship ?? Authorship(author: ""),
      tlp: record.tlp(),
      place: record.place
    )
    record.reportUnknownKeys()
    guard let id, record.isNew(id, in: &reading.indicators), scenario != nil, title != nil,
      threshold != nil, diagnosticity != nil, authorship != nil
    else { return nil }
    return indicator
  }

  private func logEntry(_ record: RecordReader) -> Indicator.LogEntry? {
    let date = record.day("date", .required)
    let state: Indicator.State? = record.choice("state", .required)
    let note = record.text("note")
    let evidence = record.evidence()
    record.reportUnknownKeys()
    guard let date, let state else { return nil }
    return Indicator.LogEntry(date: date, state: state, note: note, evidence: evidence)
  }
}
