import StraitData

/// A few records of the sample board, in memory: small enough to be read a thousand times.
enum SmallBoard {
  static let issues = ["flyby", "defence-exchange"]

  /// The files, each with only some of its records.
  static let files: [String: [UInt8]] = {
    var files: [String: [UInt8]] = [:]
    let sample = SampleBoard.files
    let board = String(decoding: sample["board.yaml"] ?? [], as: UTF8.self)
    let lines = board.split(separator: "\n").prefix { !$0.hasPrefix("coverage:") }
    files["board.yaml"] = Array((lines.joined(separator: "\n") + "\n").utf8)
    for issue in issues { files["issues/\(issue).md"] = sample["issues/\(issue).md"] }
    for lever in sample.keys.filter({ $0.hasPrefix("levers/") }).sorted().prefix(1) {
      files[lever] = sample[lever]
    }
    files["events.csv"] = rows(of: sample["events.csv"], count: 12) { row in
      issues.contains { row.contains(",\($0),") }
    }
    files["polls.csv"] = rows(of: sample["polls.csv"], count: 6) { _ in true }
    files["sources.csv"] = rows(of: sample["sources.csv"], count: 1_000) { row in
      let id = row.prefix { $0 != "," }
      return ["events.csv", "polls.csv"].contains {
        String(decoding: files[$0] ?? [], as: UTF8.self).contains(",\(id),")
      }
    }
    files["calendar.csv"] = rows(of: sample["calendar.csv"], count: 6) { _ in true }
    files["judgments.yaml"] = Array(judgments.utf8)
    return files
  }()

  private static func rows(
    of bytes: [UInt8]?,
    count: Int,
    where isKept: (Substring) -> Bool
  ) -> [UInt8] {
    let lines = String(decoding: bytes ?? [], as: UTF8.self).split(separator: "\n")
    let kept = [lines[0]] + lines.dropFirst().filter(isKept).prefix(count)
    return Array((kept.joined(separator: "\n") + "\n").utf8)
  }

  /// Three judgments that are nobody's: a list of records in one file of YAML.
  private static let judgments: String = {
    var text = "judgments:\n"
    for (number, likelihood) in ["unlikely", "roughly even chance", "likely"].enumerated() {
      text += """
          - id: judgment-\(number)
            statement: "A test reads judgment \(number)."
            issue: flyby
            made: 2024-06-0\(number + 1)
            expires: 2025-06-01
            likelihood: \(likelihood)
            confidence: low
            would_change:
              - "Another test: one that reads more."
              - Nothing
            author: test
            illustrative: true
            rationale: "It is written so."
            evidence: [2024-06-01-defence-ministers-shelve]

        """
    }
    return text
  }()
}
