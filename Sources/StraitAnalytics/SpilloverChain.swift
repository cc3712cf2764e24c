import StraitModel

/// Two links, one after the other: what touched what touched an issue.
///
/// Both change something, and the second is not the earlier one. That the first led to the second is
/// nobody's word.
public struct SpilloverChain: Hashable, Sendable {
  /// What came first.
  public var first: SpilloverLink
  /// What came after it, from where the first one led.
  public var second: SpilloverLink
}

extension Spillover {
  /// Links into an issue, the newest first.
  public func links(into issue: String) -> [SpilloverLink] {
    links.reversed().filter { $0.link.to == issue }
  }

  /// Links out of an issue, the newest first.
  public func links(outOf issue: String) -> [SpilloverLink] {
    links.reversed().filter { $0.from == issue }
  }

  /// Two steps that end at an issue or begin at it, the newest second step first.
  public func chains(through issue: String) -> [SpilloverChain] {
    let effects = links.filter { $0.link.kind.isEffect }
    let chains = effects.flatMap { second in
      effects.filter { $0.link.to == second.from && $0.from != second.link.to }
        .filter { $0.link.date.first <= second.link.date.last }
        .map { SpilloverChain(first: $0, second: second) }
    }
    return chains.reversed()
      .filter { $0.first.from == issue || $0.second.link.to == issue }
  }

  /// Links into where a link begins that are not later than it, the newest first.
  public func before(_ link: SpilloverLink) -> [SpilloverLink] {
    links(into: link.from).filter { $0.link.date.first <= link.link.date.last }
  }

  /// Links out of where a link leads that are not earlier than it, the oldest first.
  public func after(_ link: SpilloverLink) -> [SpilloverLink] {
    links(outOf: link.link.to).reversed()
      .filter { link.link.date.first <= $0.link.date.last }
  }
}
