import ArgumentParser

/// The command line.
@main
struct Straitwatch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "straitwatch",
    abstract: "A watch desk in a terminal for one diplomatic relationship.")
}
