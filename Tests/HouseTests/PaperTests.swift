import Foundation
import Testing

/// The papers: what they lead to is there, and what must be written down is.
struct PaperTests {
  static let pages =
    ["README.md", "CHANGELOG.md"] + Repository.files(below: "docs", extensions: ["md"])
    + Repository.files(below: "sample-data/rok-japan", extensions: ["md"]).filter {
      !$0.contains("/issues/") && !$0.contains("/levers/")
    }

  @Test(arguments: pages)
  func `a link inside the repository leads somewhere`(page: String) throws {
    let text = try #require(Repository.text(page))
    // What stands in code, fenced or not, is no link.
    let bare = text.replacing(/```[\s\S]*?```/, with: "").replacing(/`[^`\n]*`/, with: "")
    let folder = Repository.root.appending(path: page).deletingLastPathComponent()
    for match in bare.matches(of: /\]\(([^)\s]+)\)/) {
      let target = String(match.1)
      if target.hasPrefix("http://") || target.hasPrefix("https://") || target.hasPrefix("#") {
        continue
      }
      let path = String(target.split(separator: "#")[0])
      let place = folder.appending(path: path).standardized.path
      #expect(FileManager.default.fileExists(atPath: place), "\(page) leads to \(target)")
    }
  }

  @Test func `the changelog has a place for what comes next`() throws {
    let text = try #require(Repository.text("CHANGELOG.md"))
    #expect(text.contains("\n## [Unreleased]\n"))
  }

  @Test func `the picture of the house fits a sitting`() throws {
    let text = try #require(Repository.text("docs/ARCHITECTURE.md"))
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 250)
  }

  @Test func `git ignores what is built and nothing that is written`() throws {
    let lines = try #require(Repository.text(".gitignore")).split(separator: "\n")
    #expect(lines.contains(".build/"))
    #expect(!lines.contains { $0.contains(".frame") || $0.hasPrefix("docs") || $0 == "*" })
  }

  @Test(arguments: Repository.files(below: "docs/decisions", extensions: ["md"]))
  func `a decision says why, what follows, and when to look again`(page: String) throws {
    let text = try #require(Repository.text(page))
    for heading in ["Context", "Decision", "Consequences", "Revisit when"] {
      #expect(text.contains("\n## \(heading)\n"), "\(page) has no \(heading)")
    }
    #expect(text.contains("- Status: "), "\(page) has no status")
  }

  @Test func `every target of the Makefile tells what it does`() throws {
    let makefile = try #require(Repository.text("Makefile"))
    for target in [
      "deps", "deps-test", "deps-bench", "build", "run", "test", "lint", "format", "goldens",
      "docs",
      "bench", "install", "clean", "help",
    ] {
      let line = makefile.split(separator: "\n").first { $0.hasPrefix("\(target):") }
      #expect(line?.contains(" ## ") == true, "make \(target)")
    }
  }

  @Test func `the licence is the whole of Apache 2`() throws {
    let text = try #require(Repository.text("LICENSE"))
    #expect(text.contains("Version 2.0, January 2004"))
    #expect(text.contains("END OF TERMS AND CONDITIONS"))
  }
}
