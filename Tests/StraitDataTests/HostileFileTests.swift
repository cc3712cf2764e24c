import Glibc
import StraitData
import StraitDiagnostics
import StraitModel
import Testing

@Suite struct HostileFileTests {
  private static let board = """
    format: 1
    id: small
    title: A small board
    sides:
      - {code: NOR, name: Norway, short: Norway, adjective: Norwegian, capital: Oslo, languages: ["no"], time_zone: Europe/Oslo}
      - {code: SWE, name: Sweden, short: Sweden, adjective: Swedish, capital: Stockholm, languages: [sv], time_zone: Europe/Stockholm}
    tracks: [{id: border, title: The border, pane: history}]

    """
  private static let header = "id,date,title,issues,actor,kind\n"

  private func load(_ files: [String: String]) -> LoadedBoard {
    var bytes = files.mapValues { Array($0.utf8) }
    if bytes["board.yaml"] == nil { bytes["board.yaml"] = Array(Self.board.utf8) }
    return BoardLoader.load(files: bytes)
  }

  // MARK: Files that are none

  @Test(arguments: ["directory", "pipe", "circle", "nowhere", "through-a-file"])
  func `what is no regular file is a fault and holds nobody`(kind: String) {
    inTemporaryFolder { folder in
      write(Self.board, to: folder + "/board.yaml")
      let path = folder + "/events.csv"
      switch kind {
      case "directory": mkdir(path, 0o755)
      case "pipe": mkfifo(path, 0o644)
      case "circle": symlink("events.csv", path)
      case "nowhere": symlink("not-there", path)
      default: symlink("board.yaml/x", path)
      }
      let loaded = BoardLoader.load(folder: folder)
      #expect(loaded.board != nil)
      #expect(loaded.diagnostics.map(\.code) == [.fileUnreadable])
      #expect(loaded.diagnostics.first?.place.file == "events.csv")
      #expect(loaded.files.map(\.path) == ["board.yaml"])
    }
  }

  @Test func `a file in the place of a folder of records is a fault`() {
    inTemporaryFolder { folder in
      write(Self.board, to: folder + "/board.yaml")
      write("x", to: folder + "/issues")
      let loaded = BoardLoader.load(folder: folder)
      #expect(loaded.diagnostics.map(\.code) == [.fileUnreadable])
      #expect(loaded.diagnostics.first?.place.file == "issues")
    }
  }

  @Test func `a folder that is empty or absent says what is missing`() {
    inTemporaryFolder { folder in
      for path in [folder, folder + "/absent", ""] {
        let loaded = BoardLoader.load(folder: path)
        #expect(loaded.board == nil)
        #expect(loaded.diagnostics.map(\.code) == [.fileMissing])
        #expect(loaded.diagnostics.first?.place.file == "board.yaml")
      }
    }
  }

  @Test func `a file beyond the limit is a fault and is not read`() {
    inTemporaryFolder { folder in
      write(Self.board, to: folder + "/board.yaml")
      write("", to: folder + "/events.csv")
      // A file with a hole: long, and no room on the disk.
      truncate(folder + "/events.csv", 300 * 1024 * 1024)
      let loaded = BoardLoader.load(folder: folder)
      #expect(loaded.board != nil)
      #expect(loaded.diagnostics.map(\.code) == [.fileTooLarge])
    }
  }

  @Test func `a file that shrinks and grows while it is read does no harm`() {
    inTemporaryFolder { folder in
      write(Self.board, to: folder + "/board.yaml")
      let path = folder + "/events.csv"
      let child = spawnWriter(of: path)
      for _ in 0..<20 {
        let loaded = BoardLoader.load(folder: folder)
        #expect(loaded.board != nil)
      }
      kill(child, SIGKILL)
      waitpid(child, nil, 0)
    }
  }

  /// Starts a process that writes a file longer and shorter, again and again.
  private func spawnWriter(of path: String) -> pid_t {
    var child = pid_t()
    let script =
      "while :; do head -c 300000 /dev/zero > \"$0\"; : > \"$0\"; printf 'id,date' > \"$0\"; done"
    let words = ["/bin/sh", "-c", script, path]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { word in strdup(word) }
    arguments.append(nil)
    posix_spawn(&child, "/bin/sh", nil, nil, &arguments, nil)
    for argument in arguments { free(argument) }
    return child
  }

  @Test func `hidden files, copies and other files are not read`() {
    let loaded = load([
      "issues/.x.md": "x", "issues/#x.md#": "x", "issues/x.md~": "x", "issues/.x.md.swp": "x",
      "events.csv~": "x", "README.md": "x", "issues/README.md": "x", "issues/a/b.md": "x",
      "event.csv": "x", "notes/x.md": "x",
    ])
    #expect(loaded.diagnostics == [])
    #expect(loaded.files.map(\.path) == ["board.yaml"])
  }

  // MARK: Bytes that are none

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x41, 0x00], Array(repeating: 0x00, count: 4_096), [0x22],
      Array("\"".utf8) + Array(repeating: 0x41, count: 200_000), [0xEF, 0xBB, 0xBF], [0x0A], [0x2C],
      Array("---".utf8), Array("---\n---\n".utf8), Array("a: &x [*x, *x]\n".utf8),
      Array(String(repeating: "[", count: 100_000).utf8), Array("%YAML 9.9\n--- !!x\n".utf8),
      [0xC3, 0x28, 0xED, 0xA0, 0x80], Array("? {a: b}\n: c\n".utf8), Array("- - - -\n".utf8),
    ] as [[UInt8]]
  )
  func `any bytes in any file are read without a stop`(bytes: [UInt8]) {
    for path in [
      "board.yaml", "events.csv", "sources.csv", "polls.csv", "calendar.csv", "indicators.yaml",
      "judgments.yaml", "issues/x.md", "levers/x.md", "events/x.csv",
    ] {
      var files = ["board.yaml": Array(Self.board.utf8)]
      files[path] = bytes
      let loaded = BoardLoader.load(files: files)
      #expect((loaded.board == nil) == (path == "board.yaml"))
      for diagnostic in loaded.diagnostics { #expect(diagnostic.place.file == path) }
    }
  }

  @Test func `an id of a hundred thousand letters is refused and shown short`() throws {
    let id = String(repeating: "a", count: 100_000)
    let loaded = load([
      "events.csv": Self.header + "\(id),2005,A,\(id),NOR,other\ne,2005,A,\(id),NOR,other\n"
    ])
    let codes = Set(loaded.diagnostics.map(\.code))
    #expect(codes.isSubset(of: [.idInvalid, .textTooLong, .issueUnknown]))
    for diagnostic in loaded.diagnostics {
      #expect((diagnostic.found ?? "").count <= 80)
      #expect((diagnostic.sourceLine ?? "").count <= 4_096)
    }
  }

  @Test func `a fault on every line is listed a hundred times and counted`() {
    let rows = (0..<5_000).map { "e-\($0),2005,A,nothing,NOR,other\n" }
    let loaded = load(["events.csv": Self.header + rows.joined()])
    #expect(loaded.board?.events.count == 5_000)
    #expect(loaded.diagnostics.count == 100)
    #expect(loaded.diagnostics.last?.help?.hasPrefix("4900 more") == true)
  }

  // MARK: Rules

  @Test func `an optional field at fault loses that field only`() throws {
    let loaded = load([
      "issues/x.md": "---\nid: x\ntitle: X\ntrack: border\nopened: 1972\n---\n",
      "events.csv":
        "id,date,title,issues,actor,kind,url,credibility\n"
        + "e,2005,A,x,NOR,other,ftp://x,9\nf,2005-13,B,x,NOR,other,,2\n",
    ])
    let board = try #require(loaded.board)
    #expect(board.events.map(\.id) == ["e"])
    #expect(board.events[0].citation.url == nil)
    #expect(board.events[0].credibility == 6)
    #expect(loaded.diagnostics.map(\.code) == [.addressInvalid, .numberRange, .dateInvalid])
    #expect(loaded.diagnostics.map(\.place.line) == [2, 2, 3])
    #expect(loaded.diagnostics.map(\.place.column) == [22, 30, 3])
    #expect(loaded.diagnostics[2].sourceLine == "f,2005-13,B,x,NOR,other,,2")
  }

  @Test func `of two records with one id the first stays, and its place is told`() throws {
    let loaded = load([
      "events.csv": Self.header + "e,2005,First,x,NOR,other\n",
      "events/later.csv": Self.header + "e,2006,Second,x,NOR,other\n",
      "issues/x.md": "---\nid: x\ntitle: X\ntrack: border\nopened: 1972\n---\n",
    ])
    #expect(loaded.board?.events.map(\.title) == ["First"])
    let fault = try #require(loaded.diagnostics.first)
    #expect(fault.place.file == "events/later.csv")
    #expect(fault.help?.contains("events.csv:2") == true)
  }

  @Test(arguments: [
    ("statemnt", "did you mean statement?"), ("metting", "did you mean meeting?"), ("zebra", nil),
  ])
  func `a word that is near to a legal one is told`(word: String, help: String?) throws {
    let loaded = load(["events.csv": Self.header + "e,2005,A,x,NOR,\(word)\n"])
    let fault = try #require(loaded.diagnostics.first { $0.code == .valueUnknown })
    #expect(fault.help == help)
    #expect(fault.expected?.contains("military-incident") == true)
  }

  @Test func `while a file cannot be read nobody is blamed for what may stand in it`() {
    inTemporaryFolder { folder in
      write(Self.board, to: folder + "/board.yaml")
      symlink("sources.csv", folder + "/sources.csv")
      write(
        "id,date,title,issues,actor,kind,source,verification\ne,2005,A,x,NOR,other,s,verified\n",
        to: folder + "/events.csv"
      )
      mkdir(folder + "/issues", 0o755)
      symlink("x.md", folder + "/issues/x.md")
      let loaded = BoardLoader.load(folder: folder)
      #expect(loaded.diagnostics.map(\.code) == [.fileUnreadable, .fileUnreadable])
      #expect(loaded.board?.events.first?.citation.source == "s")
      #expect(loaded.board?.events.first?.issues == [])
    }
  }

  @Test func `the digest hangs on paths and bytes and on nothing else`() {
    let first = load(["events.csv": Self.header])
    #expect(first.digest == load(["events.csv": Self.header, "notes.txt": "x"]).digest)
    #expect(first.digest != load(["events.csv": Self.header + "\n"]).digest)
    #expect(first.digest != load(["events/a.csv": Self.header]).digest)
    #expect(first.digest.utf8.count == 16)
  }

  @Test func `many events come by date, those of one date in the order of the file`() throws {
    var text = Self.header
    for number in 0..<20_000 { text += "e-\(number),\(1_900 + number % 100),A,x,NOR,other\n" }
    let loaded = load([
      "events.csv": text, "issues/x.md": "---\nid: x\ntitle: X\ntrack: border\nopened: 1900\n---\n",
    ])
    let events = try #require(loaded.board?.events)
    #expect(events.count == 20_000)
    #expect(zip(events, events.dropFirst()).allSatisfy { $0.date.first <= $1.date.first })
    #expect(events[0].id == "e-0" && events[1].id == "e-100")
  }
}
