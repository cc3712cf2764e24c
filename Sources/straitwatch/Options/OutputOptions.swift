import ArgumentParser

/// Where the output goes.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      "Write to this file, whole or not at all, instead of the standard output.",
      valueName: "file"
    ),
    completion: .file()
  )
  var output: String?

  /// Writes a command's output.
  func write(_ text: String) throws(CommandFault) {
    try OutputFile.write(text, to: output ?? "-")
  }

  /// Writes a command's output that may be no text.
  func write(_ bytes: [UInt8]) throws(CommandFault) {
    try OutputFile.write(bytes, to: output ?? "-")
  }

  /// True when the output goes to a terminal.
  var isTerminal: Bool { (output ?? "-") == "-" && StandardStreams.outputIsTerminal }
}
