/// The three letters by which CAMEO names a country, where they are not those of ISO 3166-1.
///
/// GDELT, `CAMEO.country.txt`, against the list of ISO; all other codes that both have are the same.
enum CAMEOCountry {
  /// The code of CAMEO for a code of ISO.
  static func code(ofISO code: String) -> String { differing[code] ?? code }

  private static let differing = ["IMN": "IMY", "MNE": "MTN", "ROU": "ROM", "TLS": "TMP"]
}
