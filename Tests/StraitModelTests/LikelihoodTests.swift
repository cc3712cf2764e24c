import StraitModel
import Testing

struct LikelihoodTests {
  @Test(arguments: Judgment.Likelihood.allCases)
  func `a term has one of the same range in the other set`(likelihood: Judgment.Likelihood) {
    let other: Judgment.Likelihood.TermSet = likelihood.termSet == .first ? .second : .first
    let term = likelihood.term(of: other)
    #expect(term != likelihood)
    #expect(term.percentages == likelihood.percentages)
    #expect(term.term(of: likelihood.termSet) == likelihood)
    #expect(likelihood.term(of: likelihood.termSet) == likelihood)
  }

  @Test func `each set covers the scale once`() {
    for set in [Judgment.Likelihood.TermSet.first, .second] {
      let ranges = Judgment.Likelihood.allCases.filter { $0.termSet == set }.map(\.percentages)
      #expect(ranges == [1...5, 5...20, 20...45, 45...55, 55...80, 80...95, 95...99])
    }
  }
}
