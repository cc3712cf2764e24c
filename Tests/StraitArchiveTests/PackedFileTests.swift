import Foundation
import GRDB
import MakeEvents
import Testing

@testable import StraitArchive

struct PackedFileTests {
  /// Made rows, packed by the tool of its own, in a folder.
  private struct Packed {
    let place: BuiltImport
    let truth: EventMaker.Truth

    init(rows: Int = 2_000) throws {
      place = try BuiltImport()
      truth = try place.write(EventMaker.Settings(rows: rows, pairEvery: 2), to: "made.csv")
      for line in [
        "gzip -k made.csv",
        "python3 -c 'import zipfile as z; f = z.ZipFile(\"made.zip\", \"w\", 8); "
          + "f.write(\"made.csv\", \"안 녕/made.csv\"); f.close()'",
      ] {
        #expect(try place.run(line).status == 0)
      }
    }

    func path(_ name: String) -> String { place.folder.appending(path: name).path }

    /// Imports a file, without the program.
    func reading(_ name: String) throws -> [ImportSummary.Input] {
      let archive = try Archive(writing: place.archive, board: "fictional-strait")
      var importer = Importer(source: .gdelt, filter: Fiction.filter, archive: archive)
      try importer.read(file: path(name))
      return importer.summary.inputs
    }

    /// Changes the bytes of a file.
    func change(_ name: String, _ body: (inout Data) -> Void) throws {
      var bytes = try Data(contentsOf: URL(filePath: path(name)))
      body(&bytes)
      try bytes.write(to: URL(filePath: path(name)))
    }
  }

  @Test(arguments: ["made.csv", "made.csv.gz", "made.zip"])
  func `a packed file gives the rows that are packed in it`(name: String) throws {
    let packed = try Packed()
    defer { packed.place.remove() }
    let inputs = try packed.reading(name)
    #expect(inputs.map(\.new) == [packed.truth.pair])
    #expect(inputs[0].name.hasSuffix(name == "made.zip" ? "made.zip/안 녕/made.csv" : name))
  }

  @Test func `gzip is unpacked from a pipe, also in parts that follow each other`() throws {
    let packed = try Packed()
    defer { packed.place.remove() }
    let line =
      "head -7 made.csv | gzip > a; tail -n +8 made.csv | gzip >> a; head -c 512 /dev/zero >> a;"
      + " cat a | straitwatch import gdelt - --archive archive.sqlite"
    #expect(try packed.place.run(line).status == 0)
    let archive = try Archive(reading: packed.place.archive)
    let rows = try archive.database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM event") }
    #expect(rows == packed.truth.pair)
  }

  @Test(arguments: ["made.csv.gz", "made.zip"], [0.1, 0.5, 0.9, 0.999])
  func `of a packed file that is cut nothing is stored`(name: String, share: Double) throws {
    let packed = try Packed()
    defer { packed.place.remove() }
    try packed.change(name) { $0 = $0.prefix(Int(Double($0.count) * share)) }
    let inputs = try packed.reading(name)
    guard case .unreadable(.damaged) = inputs.last?.failure else {
      Issue.record("\(inputs)")
      return
    }
    #expect(inputs.map(\.kept) == [0])
  }

  @Test(arguments: [
    ("made.csv.gz", -8), ("made.csv.gz", -4), ("made.csv.gz", 5_000), ("made.zip", 5_000),
  ])
  func `a checksum, a length or a byte that is wrong is a fault, and nothing is stored`(
    name: String,
    offset: Int
  ) throws {
    let packed = try Packed()
    defer { packed.place.remove() }
    try packed.change(name) { bytes in
      bytes[offset < 0 ? bytes.count + offset : offset] ^= 0x55
    }
    let inputs = try packed.reading(name)
    guard case .unreadable(.damaged) = inputs.last?.failure else {
      Issue.record("\(inputs)")
      return
    }
    #expect(inputs.map(\.kept) == [0])
  }

  @Test(arguments: ["bomb.gz", "bomb.zip"])
  func `a bomb is not unpacked to its end`(name: String) throws {
    let packed = try Packed(rows: 10)
    defer { packed.place.remove() }
    let make =
      name == "bomb.gz"
      ? "head -c 400000000 /dev/zero | gzip -1 > bomb.gz"
      : "python3 -c 'import zipfile as z; f = z.ZipFile(\"bomb.zip\", \"w\", 8); "
        + "h = f.open(\"a\", \"w\", force_zip64=True); [h.write(bytes(1 << 20)) for _ in range(400)]; h.close(); f.close()'"
    #expect(try packed.place.run(make).status == 0)
    #expect(try packed.reading(name).map(\.failure) == [.unreadable(.bomb)])
  }

  @Test func `our declarations are those of the libraries' headers`() throws {
    let place = try BuiltImport()
    defer { place.remove() }
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/CArchive").path
    let text = """
      #include <archive.h>
      #include <archive_entry.h>
      #include <zlib.h>
      #include "\(sources)/libraries.h"
      #define SAME(name) _Static_assert(__builtin_types_compatible_p( \\
        __typeof__(&name), __typeof__(((struct strait_archive_calls *)0)->name)), #name);
      STRAIT_ARCHIVE_NAMES(SAME)
      #define PLACE(name) _Static_assert(offsetof(z_stream, name) == \\
        offsetof(strait_z_stream, name), #name);
      PLACE(next_in) PLACE(avail_in) PLACE(total_in) PLACE(next_out) PLACE(avail_out)
      PLACE(total_out) PLACE(msg) PLACE(zalloc) PLACE(zfree) PLACE(reserved)
      _Static_assert(sizeof(z_stream) == sizeof(strait_z_stream), "as long");
      #define ALIKE(name) _Static_assert(__builtin_types_compatible_p( \\
        __typeof__(&name), __typeof__(((struct strait_zlib_calls *)0)->name)), #name);
      ALIKE(compress2) ALIKE(uncompress)
      """
    try Data(text.utf8).write(to: place.folder.appending(path: "a.c"))
    #expect(try place.run("clang -fsyntax-only -Werror a.c").status == 0)
    #expect(
      try place.run("(cat a.c; echo 'SAME(inflate)') > b.c; clang -fsyntax-only b.c").status != 0
    )
  }
}
