/// The three letters by which CAMEO names an organisation, where boards name it otherwise.
///
/// CAMEO codebook 1.1b3, "Known groups"; an organisation that is not here is looked for by its own
/// code.
enum CAMEOGroup {
  /// The group of CAMEO for a code of the board.
  static func code(of code: String) -> String { differing[code] ?? code }

  private static let differing = ["EUU": "EEC", "NATO": "NAT", "ASEAN": "ASN"]
}
