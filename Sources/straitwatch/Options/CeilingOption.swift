import ArgumentParser
import StraitData
import StraitModel

/// The most closed marking that may leave the desk.
struct CeilingOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Withhold what is marked above: clear, green, amber, amber+strict or red.",
      valueName: "ceiling"
    ),
    transform: CeilingOption.marking
  )
  var tlp: TLP?

  /// The reading without what is above the ceiling.
  func cut(_ loaded: LoadedBoard) throws(CommandFault) -> LoadedBoard {
    try CeilingOption.cut(loaded, to: tlp)
  }

  /// A reading without what is above a ceiling, if there is one.
  static func cut(_ loaded: LoadedBoard, to tlp: TLP?) throws(CommandFault) -> LoadedBoard {
    guard let tlp else { return loaded }
    if let cut = loaded.cut(to: tlp) { return cut }
    let marking = loaded.board?.tlp.rawValue ?? ""
    throw CommandFault("the whole board is marked \(marking), which is above \(tlp.rawValue)")
  }

  /// A marking with or without its prefix, in any case.
  private static func marking(_ text: String) throws -> TLP {
    let name = text.uppercased()
    guard let marking = TLP(rawValue: name.hasPrefix("TLP:") ? name : "TLP:" + name) else {
      let all = TLP.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("there are: \(all).")
    }
    return marking
  }
}
