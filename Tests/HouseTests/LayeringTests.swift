import Foundation
import Testing

/// Arrows point one way: the table of `docs/ARCHITECTURE.md` against the sources and the manifest.
struct LayeringTests {
  /// What each target may import, as the table says.
  static let table: [String: Set<String>] = {
    var rows: [String: Set<String>] = [:]
    for line in (Repository.text("docs/ARCHITECTURE.md") ?? "").split(separator: "\n") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count >= 2, let target = code(in: cells[0]).first,
        cells[0] == "`\(target)`", !target.contains("/"), target != "themes", target != "docs"
      else { continue }
      rows[target] = cells.count > 2 ? Set(code(in: cells[2])) : []
    }
    return rows
  }()

  /// The texts between back-quotes.
  private static func code(in cell: String) -> [String] {
    cell.matches(of: /`([^`]+)`/).map { String($0.1) }
  }

  @Test func `every target has a row, and every row a target`() {
    #expect(Repository.folders(in: "Sources") == Self.table.keys.sorted())
  }

  @Test func `a target imports only what its row names`() {
    let pattern =
      /^\s*(?:@\w+(?:\(\w+\))?\s+)*(?:public |internal |package |private |fileprivate )?import (?:struct |class |enum |func |var |let |protocol |typealias )?(\w+)/
    var strays: [String] = []
    var seen = 0
    for path in Repository.sources {
      let target = String(path.split(separator: "/")[1])
      let allowed = Self.table[target] ?? []
      for finding in Finding.lines(of: path, where: { $0.firstMatch(of: pattern) != nil }) {
        guard let module = finding.text.firstMatch(of: pattern).map({ String($0.1) }) else {
          continue
        }
        seen += 1
        if !allowed.contains(module) { strays.append("\(finding) – not in the row of \(target)") }
      }
    }
    #expect(seen > 12, "imports are no longer recognised")
    #expect(strays == [])
  }

  @Test func `the manifest gives a target only what its row names`() throws {
    let manifest = try #require(Repository.text("Package.swift"))
    let starts =
      /(?:layer\(|target\(|systemLibrary\(|executableTarget\(|tests\()\s*(?:name:\s*)?"(\w+)"/
    let matches = manifest.matches(of: starts)
    var strays: [String] = []
    for (index, match) in matches.enumerated() {
      let target = String(match.1)
      guard let allowed = Self.table[target] else { continue }
      let end = index + 1 < matches.count ? matches[index + 1].range.lowerBound : manifest.endIndex
      let body = manifest[match.range.upperBound..<end].split(separator: "\n")
        .filter { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//") }.joined(separator: "\n")
      for name in body.matches(of: /"(Strait\w+|C[A-Z]\w+|Yams|ArgumentParser)"/).map({
        String($0.1)
      })
      where !allowed.contains(name) {
        strays.append("\(target) is given \(name)")
      }
    }
    #expect(matches.count > Self.table.count)
    #expect(strays == [])
  }

  @Test func `pure layers have no Foundation, no C library and no clock`() {
    for target in [
      "StraitDiagnostics", "StraitModel", "StraitAnalytics", "StraitCanvas", "StraitExport",
      "StraitState", "StraitScreens",
    ] {
      let allowed = Self.table[target] ?? []
      #expect(
        allowed.isDisjoint(with: ["Foundation", "FoundationEssentials", "Glibc", "CPosix", "Yams"])
      )
    }
  }

  @Test func `curses stays in its layer`() {
    let users = Self.table.filter { $0.value.contains("CNcurses") }.keys
    #expect(users.sorted() == ["StraitNcurses"])
  }
}
