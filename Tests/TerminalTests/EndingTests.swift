import Foundation
import StraitCanvas
import Testing

extension TerminalTests {
  /// Whatever ends the program, the terminal is as it was found.
  @Suite struct EndingTests {
    private let board: ScratchBoard

    init() throws { board = try ScratchBoard() }

    /// The program with its first frame on the screen.
    private func open(
      _ prefix: [String] = [],
      environment: [String: String] = [:]
    ) throws
      -> RecordedTerminal
    {
      let terminal = try RecordedTerminal(
        prefix + [try Program.built("straitwatch"), "watch", board.path, "--mouse"],
        environment: environment
      )
      try terminal.wait(for: "\u{1B}[?2026l")
      return terminal
    }

    @Test(arguments: [
      (SIGINT, RecordedTerminal.Ending.exited(130)), (SIGQUIT, .exited(131)),
      (SIGTERM, .exited(143)), (SIGHUP, .exited(129)), (SIGABRT, .died(signal: SIGABRT)),
      (SIGSEGV, .died(signal: SIGSEGV)), (SIGILL, .died(signal: SIGILL)),
      (SIGTRAP, .died(signal: SIGTRAP)), (SIGBUS, .died(signal: SIGBUS)),
      (SIGFPE, .died(signal: SIGFPE)),
    ])
    func `a signal leaves nothing behind`(number: Int32, ending: RecordedTerminal.Ending) throws {
      let terminal = try open()
      kill(terminal.child, number)
      #expect(try terminal.end(seconds: 5) == ending)
      #expect(terminal.leftovers() == [])
    }

    @Test(arguments: [("q", Int32(0)), ("\u{3}", 130), ("\u{1C}", 131)])
    func `a key that ends it leaves nothing behind`(key: String, status: Int32) throws {
      let terminal = try open()
      terminal.type(key)
      #expect(try terminal.end(seconds: 5) == .exited(status))
      #expect(terminal.leftovers() == [])
    }

    @Test func `a lost link ends it within a second`() throws {
      let terminal = try open()
      terminal.hangUp()
      #expect(try terminal.end(seconds: 1) == .exited(129))
    }

    @Test func `a lost link ends it even where a hang-up is ignored`() throws {
      let terminal = try open(["/bin/sh", "-c", "trap '' HUP; exec \"$@\"", "sh"])
      terminal.hangUp()
      #expect(try terminal.end(seconds: 1) == .exited(129))
    }

    @Test(arguments: [
      ("fatal", "the last words of a fault"), ("index", "Index out of range"), ("overflow", ""),
      ("abort", ""), ("thrown", "the last words of an error"),
    ])
    func `a fault leaves nothing behind but its words`(kind: String, words: String) throws {
      // An error that leaves `main` ends the program after the session has been given up: whether the
      // runtime then asks a question at the terminal is not at stake here.
      let terminal = try RecordedTerminal(
        [try Program.built("EndingProbe"), kind],
        environment: kind == "thrown" ? ["SWIFT_BACKTRACE": "enable=no"] : [:]
      )
      let ending = try terminal.end(seconds: 20)
      guard case .died = ending else {
        Issue.record("\(kind) ended as \(ending)")
        return
      }
      #expect(terminal.leftovers() == [])
      #expect(words.isEmpty || terminal.afterwards.contains(words), "\(terminal.afterwards)")
      // Nothing in them is an instruction.
      #expect(!terminal.afterwards.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{9B}" })
      #expect(!terminal.afterwards.contains("\u{1B}[31m"))
    }

    @Test func `what a library says waits for the normal screen`() throws {
      let terminal = try RecordedTerminal([try Program.built("EndingProbe"), "told"])
      #expect(try terminal.end() == .exited(0))
      #expect(terminal.leftovers() == [])
      #expect(terminal.afterwards.contains("the last words of a library]0;title\r\n"))
    }

    @Test(arguments: ["dumb"])
    func `a terminal that cannot show it gets one clear sentence`(term: String) throws {
      let terminal = try RecordedTerminal(
        [try Program.built("straitwatch"), "watch", board.path],
        environment: ["TERM": term]
      )
      guard case .exited(let status) = try terminal.end() else {
        Issue.record("it died")
        return
      }
      #expect(status != 0)
      #expect(!terminal.text.contains("\u{1B}"))
      #expect(terminal.text.contains("TERM=xterm-256color"))
      #expect(terminal.modes == terminal.modesBefore)
    }

    @Test(arguments: ["", "no-such-terminal"])
    func `an unknown terminal is taken for xterm`(term: String) throws {
      let terminal = try open(environment: ["TERM": term])
      terminal.type("q")
      #expect(try terminal.end() == .exited(0))
      #expect(terminal.leftovers() == [])
    }

    @Test func `stopped and brought back, it gives and takes the terminal`() throws {
      let shell = try TmuxScreen(
        ["/bin/bash", "--norc", "--noprofile", "-i"],
        size: Size(columns: 80, rows: 24),
        environment: ["PS1": "shell> "]
      )
      try shell.wait("a prompt") { $0.contains { $0.hasPrefix("shell>") } }
      try shell.type("stty -g > '\(board.parent)/before'\n")
      try shell.type("'\(try Program.built("straitwatch"))' watch '\(board.path)'\n")
      try shell.wait("the desk") { $0.first?.contains("ROK–Japan") == true }
      let desk = try shell.lines()
      try shell.send("C-z")
      try shell.wait("the shell, after Ctrl-Z") { $0.contains { $0.contains("Stopped") } }
      #expect(try shell.value("alternate_on") == "0")
      #expect(try shell.value("cursor_flag") == "1")
      try shell.type("stty -g > '\(board.parent)/after'; echo written\n")
      try shell.wait("the modes") { $0.contains("written") }
      #expect(
        try String(contentsOfFile: board.parent + "/before", encoding: .utf8)
          == String(contentsOfFile: board.parent + "/after", encoding: .utf8)
      )
      try shell.type("fg\n")
      try shell.wait(for: desk, "the desk as it was")
      try shell.send("q")
      try shell.wait("the shell, after q") { $0.contains { $0.contains("Stopped") } }
    }
  }
}
