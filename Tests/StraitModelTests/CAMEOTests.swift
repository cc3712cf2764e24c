import StraitModel
import Testing

@Suite struct CAMEOTests {
  // Values of GDELT's CAMEO.goldsteinscale.txt.
  @Test(arguments: [
    ("01", 0.0), ("036", 4.0), ("057", 8.0), ("114", -2.0), ("1411", -6.5), ("163", -8.0),
    ("164", -7.0), ("1823", -10.0), ("2042", -10.0), ("022", 3.2), ("130", -4.4),
  ])
  func `a code has the value of the scale`(code: String, value: Double) {
    #expect(CAMEO.goldstein(code) == value)
  }

  @Test func `the table has all codes of the scale and each has a root`() {
    #expect(CAMEO.codes.count == 311)
    for code in CAMEO.codes {
      #expect(CAMEO.root(of: code) != nil)
      #expect(abs(CAMEO.goldstein(code) ?? 99) <= 10)
      #expect(CAMEO.hasCode(startingWith: String(code.prefix(2))))
    }
  }

  @Test(arguments: ["", "1", "57", "0570", "21", "1-", "057 ", "９９", "20411"])
  func `what is no code has no value`(code: String) {
    #expect(CAMEO.goldstein(code) == nil)
  }

  @Test func `a beginning is known by the codes that have it`() {
    #expect(CAMEO.hasCode(startingWith: "1"))
    #expect(CAMEO.hasCode(startingWith: "16"))
    #expect(!CAMEO.hasCode(startingWith: "21"))
    #expect(!CAMEO.hasCode(startingWith: ""))
    #expect(CAMEO.root(of: "21") == nil)
    #expect(CAMEO.root(of: "1") == nil)
  }
}
