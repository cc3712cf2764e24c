import StraitDiagnostics
import Testing

@testable import StraitData

/// The rules of the trade: each names the slip, and lets sound texts pass.
struct TradecraftTests {
  @Test(arguments: [
    ("With high confidence we judge it likely.", "likely"),
    ("It is very likely, and our confidence is low.", "very likely"),
    ("We are confident: it is almost certainly so.", "almost certainly"),
    ("CONFIDENCE is low since it is UNLIKELY.", "unlikely"),
    ("First sentence. Confidence is low; roughly even odds.", "roughly even odds"),
    ("A remote possibility, with low confidence.", "remote possibility"),
  ])
  func `confidence beside a term of likelihood is named`(text: String, term: String) {
    #expect(Tradecraft.mixedTerm(in: text) == term)
  }

  @Test(arguments: [
    "It is likely. Confidence is moderate.", "Is it likely? Confidence is low.",
    "Confidence-building measures at the remote islets were agreed.",
    "The likelihood is high, and confidence is low.", "Confident of support, they went on.", "",
    "It is unlikely that they meet.",
  ])
  func `confidence and likelihood in sentences of their own pass`(text: String) {
    #expect(Tradecraft.mixedTerm(in: text) == nil)
  }

  @Test(arguments: [
    ("There is a 100 % chance.", "100 %"), ("0% of it holds", "0 %"),
    ("It is 100 per cent sure.", "100 per cent"), ("100\u{A0}%", "100 %"),
    ("100.0 % hold", "100.0 %"), ("between 95 and 100 percent", "100 percent"),
  ])
  func `certainty is named`(text: String, share: String) {
    #expect(Tradecraft.absoluteShare(in: text) == share)
  }

  @Test(arguments: [
    "50 % hold", "0.5 % hold", "1,100 % more", "200 % more", "10 % and 1000 firms", "100 firms",
    "100 or 20 %", "at 0 degrees", "",
  ])
  func `other shares and numbers pass`(text: String) {
    #expect(Tradecraft.absoluteShare(in: text) == nil)
  }

  @Test(arguments: [
    ("It is “not to be accepted”.", "not to be accepted"),
    ("A \"grave matter\" it is.", "grave matter"),
    ("So-called “talks” were “of no use”.", "of no use"),
  ])
  func `words in quotation marks are a quotation`(text: String, words: String) {
    #expect(Tradecraft.quotation(in: text) == words)
  }

  @Test(arguments: [
    "The “talks” go on.", "No end to “this one", "Nothing said.", "’tis so’ said", "",
  ])
  func `a single word set apart is none`(text: String) {
    #expect(Tradecraft.quotation(in: text) == nil)
  }

  @Test func `quoted words need an address and words of one's own do not`() {
    for (url, codes) in [("", [DiagnosticCode.addressMissing]), ("https://example.org/a", [])] {
      var files = SmallBoard.files
      files["events.csv"] = Array(
        """
        id,date,title,issues,actor,kind,account_JPN,source,url,verification
        e-1,2019-01-05,A title,flyby,JPN,other,It was “far too close”.,,\(url),unverified
        e-2,2019-01-06,A title,flyby,JPN,other,It was too close.,,,unverified

        """.utf8
      )
      let loaded = BoardLoader.load(files: files)
      #expect(loaded.diagnostics.map(\.code).filter { $0 == .addressMissing } == codes)
    }
  }
}
