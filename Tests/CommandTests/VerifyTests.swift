import Foundation
import Testing

/// A report or a brief, compared with a board by the program that made it.
struct VerifyTests {
  static let reports = ["text", "ansi", "svg", "html", "png", "pdf"]
  static let briefs = ["text", "md", "html", "pdf", "json"]

  private func shell(_ line: String) throws -> BuiltProgram.Result {
    let folder = try BuiltProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    return try BuiltProgram.shell("cp -r \"$FICTION\" board\n" + line, in: folder)
  }

  @Test(arguments: reports)
  func `a report is the same, until a file of the board is changed`(format: String) throws {
    let result = try shell(
      """
      straitwatch report board --place issue/atlas --size 90x30 --format \(format) -o x || exit 9
      straitwatch verify x --board board && cat x | straitwatch verify - --board board | head -1
      echo "# more" >> board/issues/atlas.md; sed -i 's/atlas/Atlas/' board/events.csv
      straitwatch verify x --board board
      """
    )
    #expect(result.status == 1, "\(result.error)")
    #expect(result.text.hasPrefix("The same: "))
    #expect(result.text.split(separator: "\n").count { $0.hasPrefix("The same: ") } == 2)
    #expect(result.text.contains("\nIt differs.\n"))
    #expect(result.text.contains("\nchanged  events.csv, issues/atlas.md\n"))
  }

  @Test(arguments: briefs)
  func `a brief is the same, until a file of the board is changed`(format: String) throws {
    let result = try shell(
      """
      straitwatch brief board --since 2031-02-01 --format \(format) -o x || exit 9
      straitwatch verify x --board board && echo "# more" >> board/board.yaml
      straitwatch verify x --board board
      """
    )
    #expect(result.status == 1, "\(result.error)")
    #expect(result.text.hasPrefix("The same: this brief is what the board says.\n"))
    #expect(result.text.contains("\nchanged  board.yaml\n"))
  }

  @Test(arguments: [
    "--theme light --format html", "--glyphs ascii --format ansi --color 256",
    "--names nzl --format svg", "--place 'events?filter=ferry&sort=oldest' --format text",
    "--place 'overview?focus=3&zoom=1' --format svg", "--tz Pacific/Honolulu --format text",
    "--scale 2 --format png", "--as-of 2031-01-20 --format text",
    "--place overview --place levers --place 'issue/atlas?names=neutral' --format pdf",
    "--tlp green --format svg", "--place data --format text", "--size 1x1 --format svg",
    "--place help --size 120x90 --format text",
  ])
  func `whatever the arguments were, it can be made again`(arguments: String) throws {
    let result = try shell(
      """
      straitwatch report board \(arguments) > x || exit 9
      unset SOURCE_DATE_EPOCH; straitwatch verify x --board board
      """
    )
    #expect(result.status == 0, "\(result.error)\(result.text)")
  }

  @Test func `a mail that changes line ends passes, and one word that was changed does not`() throws
  {
    let result = try shell(
      """
      straitwatch report board -o x.txt
      sed 's/$/  \\r/' x.txt > mailed.txt; echo >> mailed.txt
      straitwatch verify mailed.txt --board board; echo $?
      sed '/^Fictional/!s/atlas/Atlas/' x.txt > edited.txt
      straitwatch verify edited.txt --board board
      """
    )
    #expect(result.status == 1, "\(result.error)")
    #expect(result.text.contains("\nbytes    the same but for line ends"))
    #expect(result.text.contains("\n0\nIt differs.\n"))
    #expect(result.text.contains("\nbytes    the file was changed, in lines "))
  }

  @Test func `a picture whose pixels were changed is not as it was written`() throws {
    let result = try shell(
      """
      straitwatch report board -o x.pdf && sed -i '0,/FlateDecode/s//FlateDecodf/' x.pdf
      straitwatch verify x.pdf --board board
      """
    )
    #expect(result.status == 1)
    #expect(result.text.contains("\nbytes    the file is not as it was written\n"))
  }

  @Test(arguments: [
    "echo hello > x", ": > x", "straitwatch report board --bare -o x.txt; mv x.txt x",
    "straitwatch report board --format svg | head -c 700 > x", "head -c 5000 /dev/zero > x",
    "straitwatch report board --format png | head -c 2000 > x", "mkdir x", "mkfifo x", "true",
    "straitwatch report board | sed 's/size=120x40/size=121x40/' > x",
  ])
  func `what says nothing of itself, or no longer does, is wrong use`(making: String) throws {
    let result = try shell("\(making)\nstraitwatch verify x --board board")
    #expect(result.status == 2 && result.text.isEmpty)
    #expect(result.error.hasPrefix("straitwatch: "), "\(result.error)")
  }

  @Test func `a theme that is a file of one's own is named, and asked for`() throws {
    let result = try shell(
      """
      cp \(BuiltProgram.root.path)/themes/light.yaml mine.yaml
      sed -i '0,/#[0-9a-fA-F]\\{6\\}/s//#123456/' mine.yaml
      straitwatch report board --theme ./mine.yaml --format svg -o x || exit 9
      grep -c "$PWD" x
      straitwatch verify x --board board; straitwatch verify x --board board --theme ./mine.yaml
      """
    )
    #expect(result.status == 0, "\(result.error)\(result.text)")
    #expect(result.text.hasPrefix("0\nIt differs.\n"))
    #expect(result.text.contains("\ntheme    'mine' is not here; --theme names its file\n"))
  }

  @Test func `another board, and one without the place, are told of`() throws {
    let result = try shell(
      """
      straitwatch report board --place issue/atlas -o x.svg
      straitwatch verify x.svg --board "$SAMPLE"
      """
    )
    #expect(result.status == 1)
    #expect(result.text.contains("\nshown    what this board has nothing of\n"))
    #expect(result.text.contains("\nboard    another one, 'rok-japan'\n"))
  }

  @Test func `under a ceiling the whole board makes it again, and nothing of it is told`() throws {
    let line = """
      straitwatch report '\(RedactionTests.board)' --tlp green --as-of 2019-03-05 --place events \\
        --format png > x || exit 9
      strings -n 4 x; straitwatch verify x --board '\(RedactionTests.board)' --json
      """
    let result = try shell(line)
    #expect(result.status == 0, "\(result.error)")
    #expect(result.text.contains("straitwatch-record/1 "))
    #expect(!result.text.lowercased().contains(RedactionTests.token))
  }
}
