import StraitCanvas
import StraitState
import Testing

@testable import StraitScreens

@Suite struct WhatIfScreenTests {
  private static let place = Place(
    .levers,
    whatIf: ["enthronement-ceremony", "north-korea-information", "outreach-to-tokyo"]
  )

  @Test(arguments: ScreenTests.sizes)
  func `levers that are switched on look as they are kept`(size: Size) throws {
    let frame = view(ScreenTests.desk(.sample, Self.place, size), size)
    try expectGolden(frame, named: "levers-what-if.sample.\(size.columns)x\(size.rows)")
  }

  @Test func `a lever that is on has a mark in the list, and no other`() {
    let size = Size(columns: 100, rows: 40)
    let lines = view(ScreenTests.desk(.sample, Self.place, size), size).lines
    let marked = lines.filter { $0.dropFirst(2).first == "✓" }
    #expect(marked.count == 3)
    #expect(marked.contains { $0.contains("Enthronement ceremony") })
  }
}
