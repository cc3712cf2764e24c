internal import CScan
public import StraitModel

/// Which rows belong to a board: those between its sides, and those between a side and a third party.
public struct PairFilter: Hashable, Sendable {
  /// A country as the board and as a source name it.
  public struct Country: Hashable, Sendable {
    /// The board's code.
    public var code: String
    /// The three letters that GDELT uses.
    public var cameo: String
    /// What ICEWS calls it, in lower case: every name that is taken for it.
    public var names: [String]

    /// Makes a country.
    public init(code: String, names: [String]) {
      self.code = code
      self.cameo = CAMEOCountry.code(ofISO: code)
      self.names = names.map { $0.lowercased() }
    }
  }

  /// The two sides.
  public var sides: [Country]
  /// The third parties that are states.
  public var others: [Country]
  /// Those of which every row is taken.
  public var always: [Country]

  /// Makes a filter.
  ///
  /// - Parameters:
  ///   - board: whose sides and third parties count. An organisation has no country and finds none.
  ///   - always: the codes of countries of which every row is taken, whoever the other is; at most 8.
  public init(board: Board, always: [String] = []) {
    sides = board.dyad.sides.map { Country(code: $0.code.text, names: [$0.name, $0.short]) }
    others = board.thirdParties.filter { $0.kind == .state }
      .map { Country(code: $0.code.text, names: [$0.name]) }
    let known = sides + others
    self.always = always.map { code in
      known.first { $0.code == code } ?? Country(code: code, names: [])
    }
  }

  /// True if a row with these two, by the board's codes, belongs to the board.
  func takes(_ actor: String, _ target: String) -> Bool {
    if always.contains(where: { $0.code == actor || $0.code == target }) { return true }
    guard actor != target else { return false }
    let known = { (code: String) in
      (sides + others).contains { $0.code == code }
    }
    let hasSide = sides.contains { $0.code == actor || $0.code == target }
    return hasSide && known(actor) && known(target)
  }

  /// The board's code for a code of GDELT; the same where the board does not know it.
  func code(ofCAMEO code: String) -> String {
    for countries in [sides, others, always] {
      for country in countries where country.cameo == code { return country.code }
    }
    return code
  }

  /// The board's code for a country by its English name; nil where the board does not know it.
  func code(ofName name: String) -> String? {
    let name = name.lowercased()
    return (sides + others + always).first { $0.names.contains(name) }?.code
  }

  /// The filter as the scan has it: 32 third parties at most are looked for by it.
  func scanRule(columns: Int, actor: Int, target: Int) -> strait_scan_rule {
    var rule = strait_scan_rule()
    rule.columns = UInt32(columns)
    rule.first_key = UInt32(actor)
    rule.second_key = UInt32(target)
    rule.sides = UInt32(sides.count)
    rule.key_count = PairFilter.fill(&rule.keys, sides + others)
    rule.always_count = PairFilter.fill(&rule.always, always)
    return rule
  }

  /// Packs keys into an array of C, as many as it holds.
  private static func fill<Keys>(_ keys: inout Keys, _ countries: [Country]) -> UInt32 {
    withUnsafeMutableBytes(of: &keys) { bytes in
      let packed = bytes.bindMemory(to: UInt32.self)
      var count = 0
      for country in countries where country.cameo.utf8.count == 3 && count < packed.count {
        packed[count] = Array(country.cameo.utf8).withUnsafeBufferPointer { letters in
          letters.baseAddress.map { strait_scan_key($0) } ?? 0
        }
        count += 1
      }
      return UInt32(count)
    }
  }
}
