import Foundation
import Testing

@testable import StraitConfig

@Suite struct ReportsFolderTests {
  @Test(arguments: [
    ("XDG_DOCUMENTS_DIR=\"$HOME/Documents\"", "/home/x/Documents"),
    ("# a comment\nXDG_DESKTOP_DIR=\"$HOME/d\"\n XDG_DOCUMENTS_DIR=\"$HOME/문서\"\n", "/home/x/문서"),
    ("XDG_DOCUMENTS_DIR=\"/srv/papers\"", "/srv/papers"),
    ("XDG_DOCUMENTS_DIR=\"$HOME\"", "/home/x"),
    ("XDG_DOCUMENTS_DIR=\"$HOME/a\\ b\"", "/home/x/a b"),
    ("XDG_DOCUMENTS_DIR=\"$HOME/a\"\nXDG_DOCUMENTS_DIR=\"$HOME/b\"", "/home/x/b"),
  ])
  func `the desktop's file names the folder of documents`(text: String, folder: String) {
    #expect(ReportsFolder.documents(in: text, home: "/home/x") == folder)
  }

  @Test(arguments: [
    "", "XDG_DOCUMENTS_DIR=", "XDG_DOCUMENTS_DIR=\"", "XDG_DOCUMENTS_DIR=\"relative\"",
    "XDG_DOCUMENTS_DIR=$HOME/Documents", "XDG_DOCUMENTS_DIR=\"$HOMEWORK\"", "\u{0}\u{FFFD}",
  ])
  func `what is no such line names none`(text: String) {
    #expect(ReportsFolder.documents(in: text, home: "/home/x") == nil)
  }

  @Test func `a folder that is not there gives way to the home folder`() throws {
    let home = FileManager.default.temporaryDirectory.appending(path: "home-\(UUID().uuidString)")
    let config = home.appending(path: ".config")
    try FileManager.default.createDirectory(at: config, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: home) }
    func found(_ configHome: String? = nil) -> String? {
      ReportsFolder.documents(configHome: configHome, home: home.path)
    }
    #expect(found() == home.path)
    try Data("XDG_DOCUMENTS_DIR=\"$HOME/Documents\"\n".utf8)
      .write(to: config.appending(path: "user-dirs.dirs"))
    #expect(found() == home.path)
    let documents = home.appending(path: "Documents")
    try FileManager.default.createDirectory(at: documents, withIntermediateDirectories: true)
    #expect(found() == documents.path)
    #expect(found("/nonexistent") == home.path)
    // A relative path counts for nothing, as the specification says.
    #expect(found("nonexistent") == documents.path)
    #expect(ReportsFolder.documents(configHome: nil, home: nil) == nil)
    #expect(ReportsFolder.documents(configHome: nil, home: "/nonexistent") == nil)
  }
}
