import CPangoCairo
import Foundation
import StraitCanvas
import Testing

@testable import StraitPictures

/// The libraries are opened by name, so nothing but these tests holds their declarations.
@Suite struct LibraryTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Compiles our declarations after those of the libraries, with something added.
  private func compiles(adding line: String) throws -> Bool {
    let source = FileManager.default.temporaryDirectory
      .appending(path: "straitwatch-\(UUID().uuidString).c")
    defer { try? FileManager.default.removeItem(at: source) }
    let text = """
      #include <cairo-pdf.h>
      #include <pango/pangocairo.h>
      #include "pango_cairo.h"
      #define CHECK(ours, theirs, number) _Static_assert((int)ours == (int)theirs, #theirs);
      STRAIT_PANGO_VALUES(CHECK)
      _Static_assert(sizeof(PangoRectangle) == 4 * sizeof(int), "four numbers");
      \(line)
      """
    try Data(text.utf8).write(to: source)
    let folder = Self.root.appending(path: "Sources/CPangoCairo").path
    return Tool.shell(
      "clang -fsyntax-only -Werror -I '\(folder)' $(pkg-config --cflags pangocairo) '\(source.path)'"
    ) != nil
  }

  @Test func `our declarations are those of the libraries' headers`() throws {
    #expect(try compiles(adding: ""))
  }

  @Test(arguments: [
    "void cairo_scale(cairo_t *context, float x, float y);",
    "void pango_layout_get_extents(PangoLayout *layout);",
    "_Static_assert(strait_weight_bold == PANGO_WEIGHT_NORMAL, \"\");",
  ])
  func `a declaration that differs is refused`(line: String) throws {
    #expect(try !compiles(adding: line))
  }

  @Test func `every function is found, and so is the version`() throws {
    let found = try PictureMachine()
    #expect(found.versions.contains("Pango 1.") && found.versions.contains("Cairo 1."))
    #expect(found.choices.map(\.script) == [.latin, .hangul, .kana])
    #expect(found.choices.allSatisfy { $0.chosen == $0.wanted })
  }
}
