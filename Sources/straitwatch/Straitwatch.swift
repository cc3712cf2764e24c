import ArgumentParser

/// The command line: it parses, calls one layer and chooses the exit status.
@main
struct Straitwatch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "straitwatch",
    abstract: "A watch desk in a terminal for one diplomatic relationship.",
    discussion: """
      BOARD is a folder with a board.yaml. Without one it is $STRAITWATCH_BOARD, then the current \
      folder if that holds a board.yaml.

      Exit status: 0 done, 1 findings (faults in the data), 2 wrong use or nothing to work on.
      """,
    version: "0.1.0",
    subcommands: [
      WatchCommand.self, ReportCommand.self, BriefCommand.self, VerifyCommand.self,
      StatusCommand.self, WhyCommand.self, SeriesCommand.self, DiffCommand.self, NotesCommand.self,
      CalendarCommand.self, CheckCommand.self, ImportCommand.self, ArchiveCommand.self,
      InitCommand.self, SchemaCommand.self, KeysCommand.self, ThemesCommand.self,
      DoctorCommand.self, AnswerCommand.self,
    ],
    defaultSubcommand: WatchCommand.self
  )

  static func main() {
    StandardStreams.prepare()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let status as ExitStatus {
      StandardStreams.leave(status)
    } catch let fault as CommandFault {
      StandardStreams.tell(fault.description)
      StandardStreams.leave(.wrongUse)
    } catch {
      leave(afterParsing: error)
    }
  }

  /// Help and versions come from the parser as errors, and so does wrong use.
  private static func leave(afterParsing error: any Error) {
    let text = fullMessage(for: error)
    if exitCode(for: error) == .success {
      do {
        try StandardStreams.write(text.hasSuffix("\n") ? text : text + "\n")
        StandardStreams.leave(.done)
      } catch {
        StandardStreams.tell(error.description)
      }
    } else {
      StandardStreams.tell(text, prefix: "")
    }
    StandardStreams.leave(.wrongUse)
  }
}
