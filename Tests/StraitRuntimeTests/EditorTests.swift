import Testing

@testable import StraitRuntime

@Suite struct EditorTests {
  @Test(arguments: [
    ("vim", ["+12", "b/events.csv"]), ("/usr/bin/nano -w", ["+12", "b/events.csv"]),
    ("emacsclient -t", ["+12", "b/events.csv"]), ("less", ["+12", "b/events.csv"]),
    ("code --wait", ["--goto", "b/events.csv:12"]), ("hx", ["b/events.csv:12"]),
    ("subl -w", ["b/events.csv:12"]), ("my-editor", ["b/events.csv"]),
  ])
  func `each editor is told the line in its own way`(command: String, arguments: [String]) {
    #expect(Editor(command).arguments(file: "b/events.csv", line: 12) == arguments)
  }

  @Test(arguments: [nil, "", "  "])
  func `where none is set it is vi`(value: String?) {
    #expect(Editor(value).command == "vi")
  }

  @Test func `a file whose name looks like an option is none`() {
    #expect(Editor("my-editor").arguments(file: "-rf", line: 1) == ["./-rf"])
  }

  @Test func `options of the editor and odd names reach the shell apart`() {
    #expect(
      Editor("code --wait").commandLine(file: "a b/$x;.md", line: 3)
        == ["/bin/sh", "-c", "code --wait \"$@\"", "code", "--goto", "a b/$x;.md:3"]
    )
  }
}
