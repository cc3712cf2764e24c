/// What came of a command, as the shell is told.
enum ExitStatus: Int32, Error {
  /// Done.
  case done = 0
  /// Findings: faults in the data.
  case findings = 1
  /// Wrong use, or nothing to work on.
  case wrongUse = 2
}

/// Why a command stopped, and what to do about it.
struct CommandFault: Error, CustomStringConvertible {
  /// What is wrong.
  var problem: String
  /// How to go on.
  var help: String?

  init(_ problem: String, help: String? = nil) {
    self.problem = problem
    self.help = help
  }

  var description: String { help.map { "\(problem)\n\($0)" } ?? problem }
}
