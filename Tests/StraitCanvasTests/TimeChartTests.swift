import Testing

@testable import StraitCanvas

@Suite struct TimeChartTests {
  /// Figures of the first of October of some years.
  private static func part(_ figures: [(Int, Double)], isFirm: Bool = true) -> [TimeChart.Point] {
    figures.compactMap { year, value in
      let day = CivilDate(year: year, month: 10).number
      return TimeChart.Point(day: day, value: value, isFirm: isFirm)
    }
  }

  private static func day(_ year: Int, _ month: Int) -> Int {
    CivilDate(year: year, month: month).number
  }

  private static let series = TimeChart.Series(
    [
      part([(2010, 62), (2011, 62), (2012, 39), (2014, 31), (2015, 33)]),
      part([(2016, 38)], isFirm: false) + part([(2018, 39), (2019, 27)]), part([(2020, 35)]),
    ],
    style: .first
  )

  private static let other = TimeChart.Series(
    [part([(2010, 20), (2014, 40), (2019, 60)])],
    style: .second
  )

  private static let chart = TimeChart(
    [series, other],
    breaks: [.init(day: day(2016, 4), label: "age"), .init(day: day(2020, 4), label: "mode")],
    cursor: .init(day: day(2014, 10), label: "2014-10"),
    bounds: 0...100,
    unit: "%"
  )

  private func lines(_ chart: TimeChart, _ columns: Int, _ rows: Int) -> [String] {
    drawn(columns: columns, rows: rows) { chart.draw(in: $0, into: &$1) }
  }

  @Test(
    arguments: [
      (
        40, 10,
        [
          "80 % ┤    ·      · │   ·╎age  ·   mode╎ ", "     │             │                    ",
          "60   ┤●⠒⠒●⡄      · │   ·╎     ·   ⡀⠠■·╎ ", "     │    ⠘⡄       │        ⡀⠠ ⠂⠈       ",
          "     │     ⠘⡄      │  ⡀⠠╎⠂⠈           ╎ ", "40   ┤    · ●⠢⠤⢄⣀·⠄■⠈  ·  ○⠤⠤⠔⠒⠒⠒●⡀  · ●",
          "     │      ⡀⠐ ⠁ ⠉⠉●⠒⠉● ╎         ⠈⠢● ╎ ", "20   ┤■⠠ ⠂⠈      · │   ·      ·      ·  ",
          "     └────┬──────┬─┴───┬──────┬──────┬──", "        2012    2014-10     2018   2020 ",
        ]
      ),
      (
        24, 6,
        [
          "80 % ┤       │ ╎age   ╎ ", "60   ┤●●⢆    │   ⢀ ⠄⠠■· ", "40   ┤   ●⢄⣀⡀■⠐╎○⠤⠤⠤● ╎●",
          "20   ┤■⠠ ⠂⠈ ⠈●●      ●· ", "     └───────┴────────┬─", "          2014-10   2020",
        ]
      ),
      (10, 4, ["●⡀  │╎age╎", " ⠱⡀ ■⠠ ⠂■·", "■⠐⠉⠓●○⠉⠉●●", " 2014-10  "]),
      (3, 2, ["●│■", "■○●"]),
      (1, 1, ["●"]),
    ] as [(Int, Int, [String])]
  )
  func `axes, breaks, a cursor and two series share whatever room there is`(
    columns: Int,
    rows: Int,
    expected: [String]
  ) {
    #expect(lines(Self.chart, columns, rows) == expected)
  }

  @Test func `no line joins what a break parts`() {
    let parted = TimeChart([.init([Self.part([(2010, 5)]), Self.part([(2014, 5)])], style: .first)])
    #expect(lines(parted, 8, 1) == ["●      ●"])
    let joined = TimeChart([.init([Self.part([(2010, 5), (2014, 5)])], style: .first)])
    #expect(lines(joined, 8, 1) == ["●⠒⠒⠒⠒⠒⠒●"])
  }

  @Test func `two series differ in stroke and glyph, and in each set of glyphs`() {
    let first = Self.part([(2010, 8), (2014, 8)])
    let second = Self.part([(2010, 2), (2014, 2)], isFirm: false)
    let chart = TimeChart(
      [.init([first], style: .first), .init([second], style: .second)],
      range: 0...10
    )
    var frame = Frame(Size(columns: 8, rows: 2))
    chart.draw(in: Rect(frame.size), into: &frame)
    let sets = GlyphSet.allCases.map { frame.mapped(to: $0).lines }
    #expect(
      sets == [
        ["●⠒⠒⠒⠒⠒⠒●", "□⠠ ⠄⠠ ⠄□"], ["●▀▀▀▀▀▀●", "□▗ ▖▗ ▖□"], ["◉⠒⠒⠒⠒⠒⠒◉", "◻⠠ ⠄⠠ ⠄◻"],
        ["*------*", "%- -- -%"],
      ]
    )
  }

  @Test(
    arguments: [
      ([], ["            ", "            ", "            "]),
      ([(2010, 50)], ["      ●     ", "      ·     ", " 2010-10-01 "]),
      ([(2010, 50), (2011, 50)], ["●⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀●", "   ·    ·   ", " 2011  Jul  "]),
    ] as [([(Int, Double)], [String])]
  )
  func `none, one and all equal`(figures: [(Int, Double)], expected: [String]) {
    let chart = TimeChart([.init([Self.part(figures)], style: .first)])
    #expect(lines(chart, 12, 3) == expected)
  }

  @Test func `many figures keep their line, and its ends a glyph`() {
    let figures = (0..<200).compactMap {
      TimeChart.Point(day: $0, value: Double($0 % 50))
    }
    let chart = TimeChart([.init([figures], style: .first)], range: 0...49)
    let text = lines(chart, 40, 4).joined()
    #expect(text.count { $0 == "●" } == 2)
    #expect(text.count { !" ●".contains($0) } > 40)
  }

  @Test func `what no axis can show is no point`() {
    for value in [Double.nan, .infinity, -.infinity, 1e13] {
      #expect(TimeChart.Point(day: 0, value: value) == nil)
    }
  }

  @Test func `figures outside the days of a chart are left out`() {
    var chart = TimeChart([.init([Self.part([(2010, 5), (2014, 7), (2018, 9)])], style: .first)])
    chart.days = Self.day(2013, 1)...Self.day(2015, 1)
    #expect(lines(chart, 9, 2).joined().count { $0 == "●" } == 1)
    chart.days = Self.day(2020, 1)...Self.day(2021, 1)
    #expect(!lines(chart, 40, 8).joined().contains("●"))
  }

  @Test func `a chart draws at every size and nowhere else`() {
    for columns in 0...40 {
      for rows in 0...12 { #expect(lines(Self.chart, columns, rows).count == rows) }
    }
  }

  @Test func `a label of a break covers nothing`() {
    let flat = TimeChart(
      [
        .init(
          [Self.part([(2010, 9), (2014, 9)]), Self.part([(2015, 9), (2019, 9)])],
          style: .first
        )
      ],
      breaks: [.init(day: Self.day(2015, 4), label: "a long reason")],
      range: 0...9
    )
    #expect(lines(flat, 40, 2).joined().contains("a long reason"))
    #expect(lines(flat, 40, 1) == ["●⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉● ╎  ●⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉●"])
  }

  /// A level of 50 from 2010 to 2020, with a wide band and a narrow one around it.
  private static let banded: TimeChart = {
    func band(_ reach: Double, _ stroke: SeriesStyle.Stroke) -> TimeChart.Band {
      let part = [2010, 2015, 2020].compactMap { year in
        TimeChart.Band.Reach(day: day(year, 10), low: 50 - reach, high: 50 + reach)
      }
      return TimeChart.Band([part], stroke: stroke, role: .muted)
    }
    return TimeChart(
      [TimeChart.Series([part([(2010, 50), (2020, 50)])], style: .first)],
      bands: [band(20, .sparse), band(10, .dotted)],
      bounds: 0...100
    )
  }()

  @Test func `a band is two dotted edges, the wider the fewer dots, and the axis holds both`() {
    #expect(
      lines(Self.banded, 30, 15) == [
        "70 ┤⠁  ⠁  ⠁  ⠁ ·⠁ ⠈  ⠈  ⠈  ⠈  ",
        "   │                          ",
        "   │                          ",
        "60 ┤⠂⠐ ⠂⠐ ⠂⠐ ⠂⠐·⠂⠂⠐ ⠂⠐ ⠂⠐ ⠂⠐ ⠂",
        "   │                          ",
        "   │                          ",
        "50 ┤●⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒●",
        "   │                          ",
        "   │                          ",
        "40 ┤⠄⠠ ⠄⠠ ⠄⠠ ⠄⠠·⠄⠄⠠ ⠄⠠ ⠄⠠ ⠄⠠ ⠄",
        "   │                          ",
        "   │                          ",
        "30 ┤⡀  ⡀  ⡀  ⡀ ·⡀ ⢀  ⢀  ⢀  ⢀  ",
        "   └───────────┬───────────┬──",
        "             2015        2020 ",
      ]
    )
  }

  @Test func `a low chart has room for the widest band alone`() {
    #expect(
      lines(Self.banded, 30, 8) == [
        "80 ┤           ·           ·  ",
        "   │⠁  ⠁  ⠁  ⠁  ⠁ ⠈  ⠈  ⠈  ⠈  ",
        "60 ┤●⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀●",
        "40 ┤           ·           ·  ",
        "   │⡀  ⡀  ⡀  ⡀  ⡀ ⢀  ⢀  ⢀  ⢀  ",
        "20 ┤           ·           ·  ",
        "   └───────────┬───────────┬──",
        "             2015        2020 ",
      ]
    )
  }

  @Test func `a band of one day, of none and beyond any axis is drawn as far as it can be`() {
    let reach = TimeChart.Band.Reach(day: Self.day(2015, 10), low: 20, high: 80)
    var chart = Self.banded
    chart.bands = [TimeChart.Band([[], [reach].compactMap(\.self)], stroke: .sparse, role: .muted)]
    chart.range = 0...100
    var plain = chart
    plain.bands = []
    #expect(lines(chart, 30, 8) != lines(plain, 30, 8))
    #expect(TimeChart.Band.Reach(day: 0, low: .nan, high: 1) == nil)
    #expect(TimeChart.Band.Reach(day: 0, low: 0, high: .infinity) == nil)
    for columns in 0...12 {
      for rows in 0...6 { #expect(lines(Self.banded, columns, rows).count == rows) }
    }
  }
}

@Suite struct LegendTests {
  private static let legend = Legend([
    .init(
      name: "Visitors",
      style: .first,
      now: .init("39.4", "2018-10"),
      least: .init("7.0", "2019-10"),
      greatest: .init("62.0", "2010-10"),
      count: "9 waves"
    ),
    .init(
      name: "日本のみなさん",
      style: .second,
      now: .init("8.0", "2018"),
      least: .init("8.0", "2018"),
      greatest: .init("8.0", "2018"),
      count: "1 wave"
    ),
  ])

  @Test func `a wide legend is a table`() {
    #expect(
      Self.legend.lines(columns: 90).map(\.text) == [
        "●⠒⠒ Visitors         now 39.4 2018-10   min 7.0 2019-10   max 62.0 2010-10   9 waves",
        "■⠂⠐ 日本のみなさん   now  8.0 2018      min 8.0 2018      max  8.0 2018      1 wave",
      ]
    )
  }

  @Test func `a narrower legend has its figures on a line below`() {
    #expect(
      Self.legend.lines(columns: 58).map(\.text) == [
        "●⠒⠒ Visitors · 9 waves",
        "    now 39.4 2018-10   min 7.0 2019-10   max 62.0 2010-10",
        "■⠂⠐ 日本のみなさん · 1 wave",
        "    now  8.0 2018      min 8.0 2018      max  8.0 2018   ",
      ]
    )
  }

  @Test func `a narrow legend stacks its figures`() {
    #expect(
      Self.legend.lines(columns: 28).prefix(4).map(\.text) == [
        "●⠒⠒ Visitors", "    now 39.4 2018-10 · 9 wa…", "    min  7.0 2019-10",
        "    max 62.0 2010-10",
      ]
    )
  }

  @Test func `no line is wider than it may be`() {
    for columns in 0...100 {
      let lines = Self.legend.lines(columns: columns)
      #expect(lines.allSatisfy { $0.width <= columns }, "\(columns)")
      #expect(lines.isEmpty == (columns == 0))
    }
  }

  @Test func `where the figures have no room the names stay`() {
    var count = 0
    let lines = drawn(columns: 34, rows: 2) { count = Self.legend.draw(in: $0, into: &$1) }
    #expect(lines == ["●⠒⠒ Visitors   ■⠂⠐ 日本のみなさん ", String(repeating: " ", count: 34)])
    #expect(count == 8)
    #expect(Legend([]).lines(columns: 10) == [] && Legend([]).names(columns: 10).width == 0)
  }
}
