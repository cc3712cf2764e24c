import Foundation
import Testing

/// Reports that are asked for over SSH.
struct RemoteTests {
  /// A place whose mark has letters that a shell would read.
  private static let place = "--place 'issue/night-ferry?as-of=2031-03-01' --size 80x24"

  /// The board in `$FICTION`, as a word of a shell.
  private static var board: String { BuiltProgram.fixtures.path + "/boards/fictional-strait" }

  private static var program: String { BuiltProgram.folder.path + "/straitwatch" }

  /// The options of a key that may only ask for reports.
  private static func forced(_ ceiling: String = "") -> String {
    "restrict,command=\"SOURCE_DATE_EPOCH=1930392000 \(program) answer \(board) \(ceiling)\""
  }

  @Test func `a picture comes over the link with no terminal`() throws {
    let host = try RemoteHost()
    defer { host.close() }
    try host.letIn()
    let result = try host.shell(
      "desk \(Self.program) report \(Self.board) --as-of 2031-03-01 --format png --size 40x10"
    )
    #expect(result.status == 0, "\(result.error)\(host.log)")
    #expect(result.output.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
  }

  @Test(arguments: [
    "report --place overview --as-of 2031-03-01 --size 80x24",
    "straitwatch report --place 'issue/night-ferry?names=both' --as-of 2031-03-01",
    "straitwatch report --place 'events?filter=the reef' --as-of 2031-03-01 --format svg",
    "report --format pdf --as-of 2031-03-01", "brief --as-of 2031-03-01", "status --json",
    "why tension/NZL-CHL --as-of 2031-03-01", "series --as-of 2031-03-01", "why",
  ])
  func `a forced command answers as the program does`(request: String) throws {
    let host = try RemoteHost()
    defer { host.close() }
    try host.letIn(Self.forced())
    let far = try host.shell("desk \"\(request)\"")
    var words = request.replacing("straitwatch ", with: "")
    let figure = words.hasPrefix("why tension/NZL-CHL") ? "tension/NZL-CHL" : ""
    words = words.replacing(" tension/NZL-CHL", with: "")
    let name = String(words.prefix { $0 != " " })
    let near = try host.shell(
      "straitwatch \(name) \(figure) '\(Self.board)' \(words.dropFirst(name.count))"
    )
    #expect(far.status == near.status, "\(far.error)\(host.log)")
    #expect(far.output == near.output)
    #expect(!far.output.isEmpty)
  }

  @Test(arguments: [
    "", "watch", "init new", "check", "answer /", "sh", "sh -c 'touch made'", "; touch made",
    "$(touch made)", "report; touch made", "report $(touch made)", "report > made",
    "report -o made", "report -omade", "report --output made", "report --output=made",
    "brief -o made.pdf", "report /etc", "status /etc", "why tension/NZL-CHL /etc",
    "report --theme /etc/passwd", "report --theme=./made.yaml", "report --place 'overview",
    "internal-sftp", "/usr/lib/openssh/sftp-server", "scp -t made", "rsync --server . made",
  ])
  func `a forced command refuses all else, and nothing is made`(request: String) throws {
    let host = try RemoteHost()
    defer { host.close() }
    try host.letIn(Self.forced())
    let before = try FileManager.default.contentsOfDirectory(atPath: host.folder.path).sorted()
    let result = try host.shell("cd . && desk '\(request.replacing("'", with: "'\\''"))'")
    #expect(result.status == 2, "\(result.error)\(host.log)")
    #expect(result.output.isEmpty)
    #expect(result.error.contains("straitwatch: ") || result.error.contains("Error: "))
    let after = try FileManager.default.contentsOfDirectory(atPath: host.folder.path)
    #expect(Set(after).subtracting(before).subtracting(["log"]) == [])
  }

  @Test func `a file cannot be carried to the host`() throws {
    let host = try RemoteHost()
    defer { host.close() }
    try host.letIn(Self.forced())
    let result = try host.shell(
      """
      desk -s sftp </dev/null; echo $?
      desk -N -T -o ExitOnForwardFailure=yes -R 0:localhost:1 & pid=$!
      wait $pid; echo $?
      """
    )
    let statuses = result.text.split(separator: "\n")
    #expect(statuses.count == 2 && !statuses.contains("0"), "\(result.text)\(result.error)")
  }

  @Test func `a request lowers the ceiling and never raises it`() throws {
    let host = try RemoteHost()
    defer { host.close() }
    let secret = BuiltProgram.fixtures.path + "/boards/secret"
    func answer(_ ceiling: String, _ request: String) throws -> BuiltProgram.Result {
      try host.letIn(
        "restrict,command=\"SOURCE_DATE_EPOCH=1930392000 \(Self.program) answer \(secret) \(ceiling)\""
      )
      return try host.shell("desk '\(request)'")
    }
    let green = try answer("--tlp GREEN", "status --json")
    #expect(green.status == 0, "\(green.error)\(host.log)")
    #expect(try answer("--tlp GREEN", "status --json --tlp RED").output == green.output)
    let clear = try answer("--tlp GREEN", "status --json --tlp CLEAR")
    #expect(clear.output != green.output)
    #expect(try answer("", "status --json --tlp CLEAR").output == clear.output)
    #expect(try answer("", "status --json").output != green.output)
  }

  @Test func `the kernel shuts the file system`() throws {
    let folder = try BuiltProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let kept = folder.appending(path: "kept")
    try "as it was".write(to: kept, atomically: true, encoding: .utf8)
    let probe = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "WriteProbe").path
    let result = try BuiltProgram.shell("'\(probe)' | cat", in: folder)
    let lines = result.text.split(separator: "\n").map(String.init)
    #expect(lines.last == "reads", "\(result.text)\(result.error)")
    // A kernel that is too old lets files be made, but no byte be written into them.
    if lines.first == "byKernel" {
      #expect(lines == ["byKernel", "reads"])
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["kept"])
    }
    #expect(try String(contentsOf: kept, encoding: .utf8) == "as it was")
  }
}
