import Testing

@testable import StraitCanvas

@Suite struct FlowDiagramTests {
  private func draw(_ diagram: FlowDiagram, _ columns: Int, _ rows: Int) -> Frame {
    var frame = Frame(Size(columns: columns + 2, rows: rows + 2))
    frame.fill(Rect(frame.size), with: "x")
    let area = Rect(column: 1, row: 1, columns: columns, rows: rows)
    frame.fill(area)
    diagram.draw(in: area, into: &frame)
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns where !area.holds(column, row) {
        #expect(frame.text(of: frame[column, row]) == "x", "painted outside")
      }
    }
    return frame
  }

  private let two = FlowDiagram(
    left: ["Alpha", "Beta"],
    right: ["One", "Two"],
    bands: [.init(from: 0, to: 0, amount: 3, role: .worse)]
  )

  @Test func `a band leads from a name to a name, and its head stands before the second`() {
    let lines = draw(two, 24, 2).lines
    #expect(lines[1] == "xAlpha ⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶▸ Onex")
    #expect(lines[2] == "xBeta                 Twox")
  }

  @Test func `what is more is wider, and what is dotted has gaps`() {
    func dots(_ amount: Int, isDotted: Bool = false) -> Int {
      var diagram = two
      diagram.bands = [
        .init(from: 0, to: 0, amount: 9, role: .worse),
        .init(from: 1, to: 1, amount: amount, isDotted: isDotted, role: .worse),
      ]
      let frame = draw(diagram, 24, 3)
      return frame.lines[3].unicodeScalars.filter { (0x2800...0x28FF).contains($0.value) }
        .reduce(0) { $0 + ($1.value & 0xFF).nonzeroBitCount }
    }
    #expect(dots(1) < dots(5))
    #expect(dots(5) < dots(9))
    #expect(dots(5, isDotted: true) < dots(5))
    #expect(dots(0) == 0)
  }

  @Test func `where bands cross the first is in sight`() {
    var diagram = two
    diagram.bands = [
      .init(from: 0, to: 1, amount: 1, role: .strong),
      .init(from: 1, to: 0, amount: 1, role: .worse),
    ]
    let frame = draw(diagram, 40, 5)
    let roles = (0..<frame.size.columns).map { frame[$0, 3].role }
    #expect(roles.contains(.strong))
  }

  @Test(arguments: [
    Size(columns: 0, rows: 0), Size(columns: 3, rows: 4), Size(columns: 60, rows: 1),
    Size(columns: 12, rows: 2), Size(columns: 60, rows: 9),
  ])
  func `nothing is drawn outside, and without a row for each name nothing at all`(size: Size) {
    let frame = draw(two, size.columns, size.rows)
    if size.rows < 2 {
      #expect(!frame.lines.joined().contains("Alpha"))
    }
    let none = FlowDiagram(left: [], right: [], bands: [])
    _ = draw(none, size.columns, size.rows)
    // A band between names that are not there is left out.
    var wrong = two
    wrong.bands = [.init(from: 7, to: 9, amount: 2, role: .worse)]
    #expect(!draw(wrong, size.columns, size.rows).lines.joined().contains("▸"))
  }
}

extension Rect {
  fileprivate func holds(_ column: Int, _ row: Int) -> Bool {
    column >= self.column && column < endColumn && row >= self.row && row < endRow
  }
}
