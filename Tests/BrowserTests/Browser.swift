import Foundation

/// A browser without a window.
struct Browser {
  /// Why a test could not go on.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private static let program = "/usr/bin/chromium"
  private let folder: URL

  /// Makes a browser that leaves nothing behind and talks to nobody, with a folder of its own.
  init() throws {
    guard FileManager.default.isExecutableFile(atPath: Self.program) else {
      throw Failure(description: "chromium is not installed; `make deps-test` installs it")
    }
    folder = FileManager.default.temporaryDirectory
      .appending(path: "straitwatch-browser-\(getpid())-\(UInt32.random(in: 0...UInt32.max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// The page as it stands when its scripts have run; files that it may read lie beside it.
  func document(
    of page: String,
    beside files: [String: Data] = [:],
    options: [String] = []
  ) throws -> String {
    for (name, data) in files { try data.write(to: folder.appending(path: name)) }
    let text = try run(page, options + ["--allow-file-access-from-files", "--dump-dom"])
    guard text.contains("</html>") else { throw Failure(description: "no page came: \(text)") }
    return text
  }

  /// What a script of the page has written into the element that is called `found`.
  func found<Value: Decodable>(
    by page: String,
    beside files: [String: Data] = [:],
    options: [String] = []
  ) throws -> Value {
    let document = try document(of: page, beside: files, options: options)
    guard let begin = document.range(of: "<textarea id=\"found\">"),
      let end = document.range(of: "</textarea>")
    else { throw Failure(description: "the script wrote nothing: \(document.prefix(500))") }
    let json = document[begin.upperBound..<end.lowerBound]
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&nbsp;", with: "\u{A0}")
      .replacing("&amp;", with: "&")
    return try JSONDecoder().decode(Value.self, from: Data(json.utf8))
  }

  /// The page on paper, as PDF.
  func paper(of page: String) throws -> Data {
    let file = folder.appending(path: "page.pdf")
    _ = try run(page, ["--no-pdf-header-footer", "--print-to-pdf=\(file.path)"])
    return try Data(contentsOf: file)
  }

  private func run(_ page: String, _ options: [String]) throws -> String {
    let file = folder.appending(path: "page.html")
    try Data(page.utf8).write(to: file)
    let process = Process()
    // Whatever hangs is ended, and the test fails.
    process.executableURL = URL(filePath: "/usr/bin/timeout")
    process.arguments =
      [
        "--kill-after=5", "60", Self.program, "--headless", "--no-sandbox", "--disable-gpu",
        "--disable-dev-shm-usage", "--disable-background-networking", "--disable-extensions",
        "--disable-component-update", "--no-first-run", "--hide-scrollbars",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--window-size=1400,1000",
        "--user-data-dir=\(folder.path)/profile",
      ] + options + [file.absoluteString]
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": folder.path, "LANG": "C.UTF-8", "TZ": "UTC",
    ]
    let output = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: "chromium ended with status \(process.terminationStatus)")
    }
    return String(decoding: data, as: UTF8.self)
  }
}
