/// The codes of ISO 3166-1 alpha-3.
enum CountryCodes {
  /// True for a code of the list, or one that the standard leaves to its users: AAA–AAZ, QMA–QZZ,
  /// XAA–XZZ and ZZA–ZZZ, as XKX is used for Kosovo.
  static func contains(_ code: String) -> Bool {
    codes.contains(code) || isUserAssigned(code)
  }

  private static func isUserAssigned(_ code: String) -> Bool {
    let letters = Array(code.utf8)
    guard letters.count == 3, letters.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      return false
    }
    return code.hasPrefix("AA") || code.hasPrefix("X") || code.hasPrefix("ZZ")
      || (code.hasPrefix("Q") && letters[1] >= 0x4D)
  }

  /// True for a name that does not say which of two states it means.
  static func isAmbiguous(_ text: String) -> Bool {
    ["korea", "the koreas", "koreas", "korean", "congo"].contains(text.lowercased())
  }

  static let codes = Set(list.split(whereSeparator: \.isWhitespace).map(String.init))

  private static let list = """
    ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA
    BGD BGR BHR BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN
    CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU
    EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB
    GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL
    ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO
    LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR
    MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER
    PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM
    SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK
    TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM
    VUT WLF WSM YEM ZAF ZMB ZWE
    """
}
