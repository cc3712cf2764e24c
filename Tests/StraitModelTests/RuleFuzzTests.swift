import Foundation
import StraitModel
import Testing

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers in every run.
private struct Numbers {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}

@Suite struct RuleFuzzTests {
  static let seeds = [
    "events(kind=military-incident, within=30d) >= 1", "poll(w.AAA.BBB) drop >= 5.25 over 2 waves",
    "tension(AAA-BBB) rank >= 95%", "source(x) older 30d", "window(g20) opens within 14d",
    "not (events(valence=conflict, code=15, issue=i, track=t, actor=AAA, within=7d) < 3 and "
      + "source(y) older 9d) or window(z) closes within 1d",
  ]
  static let pieces = [
    "(", ")", ",", "=", ">=", "<", "%", " ", "and", "or", "not", "events", "poll", "within", "30d",
    "999999999999999999999d", "-", ".", "\u{202E}", "한", "é", "\u{0}", "🇰🇷", "((((", "not not not ",
  ].map { Array($0.unicodeScalars) }
  /// `make fuzz` asks for ten million in all.
  static let runs =
    (ProcessInfo.processInfo.environment["FUZZ_RUNS"].flatMap { Int($0) } ?? 8_000) / 2

  /// Every rule is read again as itself, and every fault lies in its text.
  @Test(arguments: [2_019, 2_026] as [UInt64])
  func `no rule traps, and what is read is written and read again`(seed: UInt64) {
    var numbers = Numbers(state: seed)
    let originals = Self.seeds.map { Array($0.unicodeScalars) }
    var (read, refused) = (0, 0)
    for _ in 0..<Self.runs {
      var scalars = originals[numbers.next(below: originals.count)]
      for _ in 0..<numbers.next(below: 5) where !scalars.isEmpty {
        let at = numbers.next(below: scalars.count)
        switch numbers.next(below: 4) {
        case 0: scalars.remove(at: at)
        case 1: scalars.removeSubrange(at..<min(scalars.count, at + 1 + numbers.next(below: 12)))
        case 2:
          let other = originals[numbers.next(below: originals.count)]
          scalars.insert(contentsOf: other[..<numbers.next(below: other.count)], at: at)
        default:
          scalars.insert(contentsOf: Self.pieces[numbers.next(below: Self.pieces.count)], at: at)
        }
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      let text = String(view)
      do {
        let parsed = try Rule.parse(text)
        read += 1
        let again = try? Rule.parse(parsed.rule.description).rule
        // A long rule may be a little longer with its blanks; then it is refused, and only then.
        let isLong = parsed.rule.description.unicodeScalars.count > Rule.lengthLimit
        if again != parsed.rule, !isLong { Issue.record("\(text) reads \(parsed.rule)") }
        for placed in parsed.names
        where String(String.UnicodeScalarView(scalars[placed.range]))
          != placed.name.text
        {
          Issue.record("\(placed) is not in \(text)")
        }
      } catch {
        refused += 1
        let isInside = error.range.lowerBound >= 0 && error.range.upperBound <= scalars.count + 1
        if !isInside || error.expected.isEmpty { Issue.record("\(error) of \(text)") }
      }
    }
    #expect(read > Self.runs / 10 && refused > Self.runs / 10, "\(read) read, \(refused) refused")
  }
}
