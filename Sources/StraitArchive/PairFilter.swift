internal import CScan
public import StraitModel

/// Which rows belong to a board: those between its sides, and those between a side and a third party.
///
/// States are told by their country, organisations by the group that the source knows the actor for.
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
  /// The third parties that are organisations; `cameo` is their group.
  public var organisations: [Country]
  /// Those of which every row is taken.
  public var always: [Country]

  /// Makes a filter.
  ///
  /// - Parameters:
  ///   - board: whose sides and third parties count.
  ///   - always: the codes of countries and organisations of which every row is taken, whoever the
  ///     other is; at most 8.
  public init(board: Board, always: [String] = []) {
    sides = board.dyad.sides.map { Country(code: $0.code.text, names: [$0.name, $0.short]) }
    others = board.thirdParties.filter { $0.kind == .state }
      .map { Country(code: $0.code.text, names: [$0.name]) }
    organisations = board.thirdParties.filter { $0.kind == .organisation }
      .map { party in
        var group = Country(code: party.code.text, names: [party.name])
        group.cameo = CAMEOGroup.code(of: party.code.text)
        return group
      }
    let known = sides + others + organisations
    self.always = always.map { code in
      if let party = known.first(where: { $0.code == code }) { return party }
      var other = Country(code: code, names: [])
      other.cameo = CAMEOGroup.code(of: other.cameo)
      return other
    }
  }

  /// True if a row with these two, by the board's codes, belongs to the board.
  func takes(_ actor: String, _ target: String) -> Bool {
    if always.contains(where: { $0.code == actor || $0.code == target }) { return true }
    guard actor != target else { return false }
    let known = { (code: String) in
      (sides + others + organisations).contains { $0.code == code }
    }
    let hasSide = sides.contains { $0.code == actor || $0.code == target }
    return hasSide && known(actor) && known(target)
  }

  /// The board's code for an actor of GDELT, by its country and its group; the country where the
  /// board knows neither, and the group where there is no country either.
  func code(ofCAMEO country: String, group: String) -> String {
    for known in [sides, others] {
      for party in known where party.cameo == country { return party.code }
    }
    if !group.isEmpty {
      for party in organisations where party.cameo == group { return party.code }
    }
    for party in always where party.cameo == country || party.cameo == group { return party.code }
    return country.isEmpty ? group : country
  }

  /// The board's code for an actor of ICEWS, by the English name of its country and its own; nil where
  /// the board knows neither.
  func code(ofName country: String, actor: String) -> String? {
    let country = country.lowercased()
    if let known = (sides + others + always).first(where: { $0.names.contains(country) }) {
      return known.code
    }
    let actor = actor.lowercased()
    return organisations.first { $0.names.contains(actor) }?.code
  }

  /// The filter as the scan has it: 62 states and 32 organisations at most are looked for by it.
  func scanRule(columns: Int, actor: Int, target: Int) -> strait_scan_rule {
    var rule = strait_scan_rule()
    rule.columns = UInt32(columns)
    rule.first_key = UInt32(actor)
    rule.second_key = UInt32(target)
    rule.sides = UInt32(sides.count)
    rule.key_count = PairFilter.fill(&rule.keys, sides + others)
    rule.group_count = PairFilter.fill(&rule.groups, organisations)
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
