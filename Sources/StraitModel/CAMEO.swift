/// The event codes of CAMEO with the values of Goldstein's scale, as the GDELT project publishes them.
///
/// Values: GDELT, `CAMEO.goldsteinscale.txt`, after Goldstein (1992), "A Conflict–Cooperation Scale
/// for WEIS Events Data". A value scores the type of an event and not its size: a riot of ten people
/// and one of ten thousand have the same.
public enum CAMEO {
  /// The Goldstein value of a code of two to four digits, −10…10, or nil if there is no such code.
  public static func goldstein(_ code: String) -> Double? {
    values[code]
  }

  /// True if there is a code that begins with these digits.
  public static func hasCode(startingWith prefix: String) -> Bool {
    guard !prefix.isEmpty, prefix.utf8.count <= 4 else { return false }
    return values[prefix] != nil || values.keys.contains { $0.hasPrefix(prefix) }
  }

  /// What the root of a code stands for, in a few words, or nil if there is no such root.
  public static func root(of code: String) -> String? {
    guard let number = Int(code.prefix(2)), code.utf8.count >= 2 else { return nil }
    return roots.indices.contains(number - 1) ? roots[number - 1] : nil
  }

  /// All codes, in order.
  public static var codes: [String] { values.keys.sorted() }

  /// The roots 01 to 20.
  private static let roots = [
    "says something in public", "asks or appeals", "means to cooperate", "confers or visits",
    "cooperates in diplomacy", "cooperates in deeds", "gives aid", "gives way",
    "looks into a matter", "demands", "criticises or accuses", "refuses", "threatens", "protests",
    "shows force", "cuts relations", "coerces", "attacks", "fights", "uses mass violence",
  ]

  private static let values: [String: Double] = {
    var values: [String: Double] = [:]
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let first = words.first, let value = Double(first) else { continue }
      for code in words.dropFirst() { values[String(code)] = value }
    }
    return values
  }()

  /// A value, then the codes that have it.
  private static let table = """
    0.0 01 010
    -0.1 011
    -0.4 012
    0.4 013
    0.0 014 015
    -2.0 016
    0.0 017
    3.4 018 019
    3.0 02 020
    3.4 021 0211 0212 0213 0214
    3.2 022
    3.4 023 0231 0232 0233 0234
    -0.3 024 0241 0242 0243 0244 025 0251 0252 0253 0254 0255 0256
    4.0 026 027 028
    4.0 03 030
    5.2 031 0311 0312 0313 0314
    4.5 032
    5.2 033 0331 0332 0333
    6.0 0334
    7.0 034 0341 0342 0343 0344 035 0351 0352 0353 0354 0355 0356
    4.0 036
    5.0 037
    7.0 038
    5.0 039
    1.0 04 040 041
    1.9 042
    2.8 043
    2.5 044
    5.0 045
    7.0 046
    3.5 05 050
    3.4 051
    3.5 052
    3.8 053
    6.0 054
    7.0 055 056
    8.0 057
    6.0 06 060
    6.4 061
    7.4 062 063
    7.0 064
    7.0 07 070
    7.4 071
    8.3 072
    7.4 073
    8.5 074
    7.0 075
    5.0 08 080 081 0811 0812 0813 0814 082 083 0831 0832 0833 0834
    7.0 084 0841 0842 085
    9.0 086 0861 0862 0863 087 0871 0872 0873
    10.0 0874
    -2.0 09 090 091 092 093 094
    -5.0 10 100 101 1011 1012 1013 1014 102 103 1031 1032 1033 1034 104
    -5.0 1041 1042 1043 1044 105 1051 1052 1053 1054 1055 1056 106 107 108
    -2.0 11 110 111 112 1121 1122 1123 1124 1125 113 114 115 116
    -4.0 12 120 121 1211 1212 122 1221 1222 1223 1224 123 1231 1232 1233
    -4.0 1234 124 1241 1242 1243 1244 1245 1246
    -5.0 125 126 127 128 129
    -6.0 13
    -4.4 130
    -5.8 131 1311 1312 1313 132 1321 1322 1323 1324 133 134 135
    -7.0 136 137 138 1381 1382 1383 1384 1385 139
    -6.5 14 140 141 1411 1412 1413 1414 142 1421 1422 1423 1424 143 1431
    -6.5 1432 1433 1434
    -7.5 144 1441 1442 1443 1444 145 1451 1452 1453 1454
    -7.2 15 150 151 152 153 154
    -4.0 16 160 161
    -5.6 162 1621 1622 1623
    -8.0 163
    -7.0 164
    -6.5 165
    -7.0 166 1661 1662 1663
    -7.0 17 170
    -9.2 171 1711 1712
    -5.0 172 1721 1722 1723 1724 173 174
    -9.0 175
    -9.0 18 180 181
    -9.5 182
    -9.0 1821 1822
    -10.0 1823 183 1831 1832 1833
    -8.0 184 185
    -10.0 186
    -10.0 19 190
    -9.5 191 192
    -10.0 193 194 195
    -9.5 196
    -10.0 20 200
    -9.5 201
    -10.0 202 203 204 2041 2042
    """
}
