/// What a state is called, and where its day begins: suggestions for a new board, to be changed.
///
/// Codes, most names and all zones are those of ISO 3166-1 and of the IANA time zone database, as
/// `check-country-names.py` compares them; short names, adjectives, capitals and languages are common
/// knowledge that was written down. A question mark stands after what a reader may well see
/// otherwise: a seat of government apart from the capital, a name or a place in dispute. Such a
/// field is marked in the file that is made of it. A name in this table takes no position.
struct CountryNames: Hashable {
  /// A field, and whether a person has to look at it.
  struct Field: Hashable {
    var text: String
    var isCertain = true

    init(_ text: String, isCertain: Bool = true) {
      self.text = text
      self.isCertain = isCertain
    }

    fileprivate init(cell: Substring) {
      let isCertain = !cell.hasSuffix("?")
      self.init(String(isCertain ? cell : cell.dropLast()), isCertain: isCertain)
    }
  }

  /// The code of ISO 3166-1 alpha-3.
  var code: String
  var name: Field
  /// At most 12 columns.
  var short: Field
  var adjective: Field
  var capital: Field
  /// Two-letter codes, the main one first.
  var languages: [String]
  var timeZone: Field

  /// What is called so; nothing but the code is known of a code that is not in the table, such as
  /// one that the standard leaves to its users.
  init(code: String) {
    if let row = CountryNames.rows.first(where: { $0.code == code }) {
      self = row
      return
    }
    let unknown = Field(code, isCertain: false)
    self.code = code
    name = unknown
    short = unknown
    adjective = unknown
    capital = unknown
    languages = []
    timeZone = Field("UTC", isCertain: false)
  }

  private init?(line: Substring) {
    let cells = line.split(separator: "|", omittingEmptySubsequences: false)
    guard cells.count == 7 else { return nil }
    code = String(cells[0])
    name = Field(cell: cells[1])
    short = Field(cell: cells[2])
    adjective = Field(cell: cells[3])
    // A territory without a capital is called by its name.
    capital = cells[4] == "-" ? Field(name.text, isCertain: false) : Field(cell: cells[4])
    languages = cells[5].split(separator: " ").map(String.init)
    timeZone = Field(cell: cells[6])
  }

  /// The table, by code.
  static let rows = table.split(separator: "\n").compactMap { CountryNames(line: $0) }

  /// Code, name, short name, adjective, capital, languages, zone.
  private static let table = """
    ABW|Aruba|Aruba|Aruban|Oranjestad|nl|America/Aruba
    AFG|Afghanistan|Afghanistan|Afghan|Kabul|ps fa|Asia/Kabul
    AGO|Angola|Angola|Angolan|Luanda|pt|Africa/Luanda
    AIA|Anguilla|Anguilla|Anguillan|The Valley|en|America/Anguilla
    ALA|Åland Islands|Åland|Ålandic|Mariehamn|sv|Europe/Mariehamn
    ALB|Albania|Albania|Albanian|Tirana|sq|Europe/Tirane
    AND|Andorra|Andorra|Andorran|Andorra la Vella|ca|Europe/Andorra
    ARE|United Arab Emirates|UAE|Emirati|Abu Dhabi|ar|Asia/Dubai
    ARG|Argentina|Argentina|Argentine|Buenos Aires|es|America/Argentina/Buenos_Aires
    ARM|Armenia|Armenia|Armenian|Yerevan|hy|Asia/Yerevan
    ASM|American Samoa|Am. Samoa|American Samoan|Pago Pago|en sm|Pacific/Pago_Pago
    ATA|Antarctica|Antarctica|Antarctic|-|en|Antarctica/McMurdo
    ATF|French Southern Territories|TAAF|French Southern|Port-aux-Français|fr|Indian/Kerguelen
    ATG|Antigua and Barbuda|Antigua|Antiguan|St John's|en|America/Antigua
    AUS|Australia|Australia|Australian|Canberra|en|Australia/Sydney
    AUT|Austria|Austria|Austrian|Vienna|de|Europe/Vienna
    AZE|Azerbaijan|Azerbaijan|Azerbaijani|Baku|az|Asia/Baku
    BDI|Burundi|Burundi|Burundian|Gitega|rn fr|Africa/Bujumbura
    BEL|Belgium|Belgium|Belgian|Brussels|nl fr de|Europe/Brussels
    BEN|Benin|Benin|Beninese|Porto-Novo|fr|Africa/Porto-Novo
    BES|Bonaire, Sint Eustatius and Saba|Bonaire|Bonairean|Kralendijk|nl|America/Kralendijk
    BFA|Burkina Faso|Burkina Faso|Burkinabe|Ouagadougou|fr|Africa/Ouagadougou
    BGD|Bangladesh|Bangladesh|Bangladeshi|Dhaka|bn|Asia/Dhaka
    BGR|Bulgaria|Bulgaria|Bulgarian|Sofia|bg|Europe/Sofia
    BHR|Bahrain|Bahrain|Bahraini|Manama|ar|Asia/Bahrain
    BHS|Bahamas|Bahamas|Bahamian|Nassau|en|America/Nassau
    BIH|Bosnia and Herzegovina|Bosnia|Bosnian|Sarajevo|bs hr sr|Europe/Sarajevo
    BLM|Saint Barthélemy|St Barth|Barthélemois|Gustavia|fr|America/St_Barthelemy
    BLR|Belarus|Belarus|Belarusian|Minsk|be ru|Europe/Minsk
    BLZ|Belize|Belize|Belizean|Belmopan|en|America/Belize
    BMU|Bermuda|Bermuda|Bermudian|Hamilton|en|Atlantic/Bermuda
    BOL|Bolivia|Bolivia|Bolivian|La Paz?|es qu ay|America/La_Paz
    BRA|Brazil|Brazil|Brazilian|Brasília|pt|America/Sao_Paulo
    BRB|Barbados|Barbados|Barbadian|Bridgetown|en|America/Barbados
    BRN|Brunei|Brunei|Bruneian|Bandar Seri Begawan|ms|Asia/Brunei
    BTN|Bhutan|Bhutan|Bhutanese|Thimphu|dz|Asia/Thimphu
    BVT|Bouvet Island|Bouvet|Bouvet Island|-|no|UTC?
    BWA|Botswana|Botswana|Botswanan|Gaborone|en tn|Africa/Gaborone
    CAF|Central African Republic|CAR|Central African|Bangui|fr sg|Africa/Bangui
    CAN|Canada|Canada|Canadian|Ottawa|en fr|America/Toronto
    CCK|Cocos (Keeling) Islands|Cocos|Cocos Islander|West Island|en|Indian/Cocos
    CHE|Switzerland|Switzerland|Swiss|Bern|de fr it rm|Europe/Zurich
    CHL|Chile|Chile|Chilean|Santiago|es|America/Santiago
    CHN|China|China|Chinese|Beijing|zh|Asia/Shanghai
    CIV|Côte d'Ivoire|Ivory Coast|Ivorian|Yamoussoukro|fr|Africa/Abidjan
    CMR|Cameroon|Cameroon|Cameroonian|Yaoundé|fr en|Africa/Douala
    COD|Democratic Republic of the Congo|DR Congo|Congolese|Kinshasa|fr ln|Africa/Kinshasa
    COG|Republic of the Congo|Congo-Brazz.|Congolese|Brazzaville|fr ln|Africa/Brazzaville
    COK|Cook Islands|Cook Islands|Cook Islander|Avarua|en|Pacific/Rarotonga
    COL|Colombia|Colombia|Colombian|Bogotá|es|America/Bogota
    COM|Comoros|Comoros|Comorian|Moroni|ar fr|Indian/Comoro
    CPV|Cabo Verde|Cabo Verde|Cabo Verdean|Praia|pt|Atlantic/Cape_Verde
    CRI|Costa Rica|Costa Rica|Costa Rican|San José|es|America/Costa_Rica
    CUB|Cuba|Cuba|Cuban|Havana|es|America/Havana
    CUW|Curaçao|Curaçao|Curaçaoan|Willemstad|nl|America/Curacao
    CXR|Christmas Island|Christmas I.|Christmas Islander|Flying Fish Cove|en|Indian/Christmas
    CYM|Cayman Islands|Cayman|Caymanian|George Town|en|America/Cayman
    CYP|Cyprus|Cyprus|Cypriot|Nicosia|el tr|Asia/Nicosia
    CZE|Czechia|Czechia|Czech|Prague|cs|Europe/Prague
    DEU|Germany|Germany|German|Berlin|de|Europe/Berlin
    DJI|Djibouti|Djibouti|Djiboutian|Djibouti|fr ar|Africa/Djibouti
    DMA|Dominica|Dominica|Dominica's|Roseau|en|America/Dominica
    DNK|Denmark|Denmark|Danish|Copenhagen|da|Europe/Copenhagen
    DOM|Dominican Republic|Dominican R.|Dominican|Santo Domingo|es|America/Santo_Domingo
    DZA|Algeria|Algeria|Algerian|Algiers|ar|Africa/Algiers
    ECU|Ecuador|Ecuador|Ecuadorian|Quito|es|America/Guayaquil
    EGY|Egypt|Egypt|Egyptian|Cairo|ar|Africa/Cairo
    ERI|Eritrea|Eritrea|Eritrean|Asmara|ti ar|Africa/Asmara
    ESH|Western Sahara|W. Sahara|Sahrawi|Laayoune?|ar|Africa/El_Aaiun
    ESP|Spain|Spain|Spanish|Madrid|es|Europe/Madrid
    EST|Estonia|Estonia|Estonian|Tallinn|et|Europe/Tallinn
    ETH|Ethiopia|Ethiopia|Ethiopian|Addis Ababa|am|Africa/Addis_Ababa
    FIN|Finland|Finland|Finnish|Helsinki|fi sv|Europe/Helsinki
    FJI|Fiji|Fiji|Fijian|Suva|en fj|Pacific/Fiji
    FLK|Falkland Islands (Malvinas)|Falklands?|Falkland Islander?|Stanley|en|Atlantic/Stanley
    FRA|France|France|French|Paris|fr|Europe/Paris
    FRO|Faroe Islands|Faroes|Faroese|Tórshavn|fo da|Atlantic/Faroe
    FSM|Micronesia|Micronesia|Micronesian|Palikir|en|Pacific/Pohnpei
    GAB|Gabon|Gabon|Gabonese|Libreville|fr|Africa/Libreville
    GBR|United Kingdom|UK|British|London|en|Europe/London
    GEO|Georgia|Georgia|Georgian|Tbilisi|ka|Asia/Tbilisi
    GGY|Guernsey|Guernsey|Guernsey|St Peter Port|en|Europe/Guernsey
    GHA|Ghana|Ghana|Ghanaian|Accra|en|Africa/Accra
    GIB|Gibraltar|Gibraltar|Gibraltarian|Gibraltar|en|Europe/Gibraltar
    GIN|Guinea|Guinea|Guinean|Conakry|fr|Africa/Conakry
    GLP|Guadeloupe|Guadeloupe|Guadeloupean|Basse-Terre|fr|America/Guadeloupe
    GMB|Gambia|Gambia|Gambian|Banjul|en|Africa/Banjul
    GNB|Guinea-Bissau|Bissau|Bissau-Guinean|Bissau|pt|Africa/Bissau
    GNQ|Equatorial Guinea|Eq. Guinea|Equatoguinean|Malabo?|es fr pt|Africa/Malabo
    GRC|Greece|Greece|Greek|Athens|el|Europe/Athens
    GRD|Grenada|Grenada|Grenadian|St George's|en|America/Grenada
    GRL|Greenland|Greenland|Greenlandic|Nuuk|kl da|America/Nuuk
    GTM|Guatemala|Guatemala|Guatemalan|Guatemala City|es|America/Guatemala
    GUF|French Guiana|Fr. Guiana|French Guianese|Cayenne|fr|America/Cayenne
    GUM|Guam|Guam|Guamanian|Hagåtña|en ch|Pacific/Guam
    GUY|Guyana|Guyana|Guyanese|Georgetown|en|America/Guyana
    HKG|Hong Kong|Hong Kong|Hong Kong|Hong Kong|zh en|Asia/Hong_Kong
    HMD|Heard Island and McDonald Islands|Heard I.|Heard Island|-|en|UTC?
    HND|Honduras|Honduras|Honduran|Tegucigalpa|es|America/Tegucigalpa
    HRV|Croatia|Croatia|Croatian|Zagreb|hr|Europe/Zagreb
    HTI|Haiti|Haiti|Haitian|Port-au-Prince|ht fr|America/Port-au-Prince
    HUN|Hungary|Hungary|Hungarian|Budapest|hu|Europe/Budapest
    IDN|Indonesia|Indonesia|Indonesian|Jakarta|id|Asia/Jakarta
    IMN|Isle of Man|Isle of Man|Manx|Douglas|en gv|Europe/Isle_of_Man
    IND|India|India|Indian|New Delhi|hi en|Asia/Kolkata
    IOT|British Indian Ocean Territory|Chagos?|Chagossian?|-|en|Indian/Chagos
    IRL|Ireland|Ireland|Irish|Dublin|ga en|Europe/Dublin
    IRN|Iran|Iran|Iranian|Tehran|fa|Asia/Tehran
    IRQ|Iraq|Iraq|Iraqi|Baghdad|ar ku|Asia/Baghdad
    ISL|Iceland|Iceland|Icelandic|Reykjavík|is|Atlantic/Reykjavik
    ISR|Israel|Israel|Israeli|Jerusalem?|he|Asia/Jerusalem
    ITA|Italy|Italy|Italian|Rome|it|Europe/Rome
    JAM|Jamaica|Jamaica|Jamaican|Kingston|en|America/Jamaica
    JEY|Jersey|Jersey|Jersey|St Helier|en|Europe/Jersey
    JOR|Jordan|Jordan|Jordanian|Amman|ar|Asia/Amman
    JPN|Japan|Japan|Japanese|Tokyo|ja|Asia/Tokyo
    KAZ|Kazakhstan|Kazakhstan|Kazakhstani|Astana|kk ru|Asia/Almaty
    KEN|Kenya|Kenya|Kenyan|Nairobi|sw en|Africa/Nairobi
    KGZ|Kyrgyzstan|Kyrgyzstan|Kyrgyz|Bishkek|ky ru|Asia/Bishkek
    KHM|Cambodia|Cambodia|Cambodian|Phnom Penh|km|Asia/Phnom_Penh
    KIR|Kiribati|Kiribati|I-Kiribati|South Tarawa|en|Pacific/Tarawa
    KNA|Saint Kitts and Nevis|St Kitts|Kittitian|Basseterre|en|America/St_Kitts
    KOR|Republic of Korea|ROK|Korean|Seoul|ko|Asia/Seoul
    KWT|Kuwait|Kuwait|Kuwaiti|Kuwait City|ar|Asia/Kuwait
    LAO|Laos|Laos|Lao|Vientiane|lo|Asia/Vientiane
    LBN|Lebanon|Lebanon|Lebanese|Beirut|ar|Asia/Beirut
    LBR|Liberia|Liberia|Liberian|Monrovia|en|Africa/Monrovia
    LBY|Libya|Libya|Libyan|Tripoli|ar|Africa/Tripoli
    LCA|Saint Lucia|Saint Lucia|Saint Lucian|Castries|en|America/St_Lucia
    LIE|Liechtenstein|Liechtenst.|Liechtenstein|Vaduz|de|Europe/Vaduz
    LKA|Sri Lanka|Sri Lanka|Sri Lankan|Colombo?|si ta|Asia/Colombo
    LSO|Lesotho|Lesotho|Basotho|Maseru|st en|Africa/Maseru
    LTU|Lithuania|Lithuania|Lithuanian|Vilnius|lt|Europe/Vilnius
    LUX|Luxembourg|Luxembourg|Luxembourgish|Luxembourg|lb fr de|Europe/Luxembourg
    LVA|Latvia|Latvia|Latvian|Riga|lv|Europe/Riga
    MAC|Macao|Macao|Macanese|Macao|zh pt|Asia/Macau
    MAF|Saint Martin (French part)|St Martin|Saint-Martinois|Marigot|fr|America/Marigot
    MAR|Morocco|Morocco|Moroccan|Rabat|ar|Africa/Casablanca
    MCO|Monaco|Monaco|Monegasque|Monaco|fr|Europe/Monaco
    MDA|Moldova|Moldova|Moldovan|Chișinău|ro|Europe/Chisinau
    MDG|Madagascar|Madagascar|Malagasy|Antananarivo|mg fr|Indian/Antananarivo
    MDV|Maldives|Maldives|Maldivian|Malé|dv|Indian/Maldives
    MEX|Mexico|Mexico|Mexican|Mexico City|es|America/Mexico_City
    MHL|Marshall Islands|Marshalls|Marshallese|Majuro|mh en|Pacific/Majuro
    MKD|North Macedonia|N. Macedonia|Macedonian?|Skopje|mk sq|Europe/Skopje
    MLI|Mali|Mali|Malian|Bamako|bm fr|Africa/Bamako
    MLT|Malta|Malta|Maltese|Valletta|mt en|Europe/Malta
    MMR|Myanmar|Myanmar|Myanmar|Naypyidaw|my|Asia/Yangon
    MNE|Montenegro|Montenegro|Montenegrin|Podgorica|sr|Europe/Podgorica
    MNG|Mongolia|Mongolia|Mongolian|Ulaanbaatar|mn|Asia/Ulaanbaatar
    MNP|Northern Mariana Islands|N. Marianas|Northern Marianan|Saipan|en ch|Pacific/Saipan
    MOZ|Mozambique|Mozambique|Mozambican|Maputo|pt|Africa/Maputo
    MRT|Mauritania|Mauritania|Mauritanian|Nouakchott|ar|Africa/Nouakchott
    MSR|Montserrat|Montserrat|Montserratian|Brades?|en|America/Montserrat
    MTQ|Martinique|Martinique|Martinican|Fort-de-France|fr|America/Martinique
    MUS|Mauritius|Mauritius|Mauritian|Port Louis|en fr|Indian/Mauritius
    MWI|Malawi|Malawi|Malawian|Lilongwe|en ny|Africa/Blantyre
    MYS|Malaysia|Malaysia|Malaysian|Kuala Lumpur|ms|Asia/Kuala_Lumpur
    MYT|Mayotte|Mayotte|Mahoran|Mamoudzou|fr|Indian/Mayotte
    NAM|Namibia|Namibia|Namibian|Windhoek|en|Africa/Windhoek
    NCL|New Caledonia|N. Caledonia|New Caledonian|Nouméa|fr|Pacific/Noumea
    NER|Niger|Niger|Nigerien|Niamey|fr ha|Africa/Niamey
    NFK|Norfolk Island|Norfolk I.|Norfolk Islander|Kingston|en|Pacific/Norfolk
    NGA|Nigeria|Nigeria|Nigerian|Abuja|en|Africa/Lagos
    NIC|Nicaragua|Nicaragua|Nicaraguan|Managua|es|America/Managua
    NIU|Niue|Niue|Niuean|Alofi|en|Pacific/Niue
    NLD|Netherlands|Netherlands|Dutch|Amsterdam?|nl|Europe/Amsterdam
    NOR|Norway|Norway|Norwegian|Oslo|no|Europe/Oslo
    NPL|Nepal|Nepal|Nepali|Kathmandu|ne|Asia/Kathmandu
    NRU|Nauru|Nauru|Nauruan|Yaren?|na en|Pacific/Nauru
    NZL|New Zealand|New Zealand|New Zealand|Wellington|en mi|Pacific/Auckland
    OMN|Oman|Oman|Omani|Muscat|ar|Asia/Muscat
    PAK|Pakistan|Pakistan|Pakistani|Islamabad|ur en|Asia/Karachi
    PAN|Panama|Panama|Panamanian|Panama City|es|America/Panama
    PCN|Pitcairn|Pitcairn|Pitcairn Islander|Adamstown|en|Pacific/Pitcairn
    PER|Peru|Peru|Peruvian|Lima|es qu ay|America/Lima
    PHL|Philippines|Philippines|Filipino|Manila|tl en|Asia/Manila
    PLW|Palau|Palau|Palauan|Ngerulmud|en|Pacific/Palau
    PNG|Papua New Guinea|PNG|Papua New Guinean|Port Moresby|en ho|Pacific/Port_Moresby
    POL|Poland|Poland|Polish|Warsaw|pl|Europe/Warsaw
    PRI|Puerto Rico|Puerto Rico|Puerto Rican|San Juan|es en|America/Puerto_Rico
    PRK|Democratic People's Republic of Korea|DPRK|North Korean|Pyongyang|ko|Asia/Pyongyang
    PRT|Portugal|Portugal|Portuguese|Lisbon|pt|Europe/Lisbon
    PRY|Paraguay|Paraguay|Paraguayan|Asunción|es gn|America/Asuncion
    PSE|State of Palestine|Palestine|Palestinian|Ramallah?|ar|Asia/Hebron
    PYF|French Polynesia|Fr Polynesia|French Polynesian|Papeete|fr ty|Pacific/Tahiti
    QAT|Qatar|Qatar|Qatari|Doha|ar|Asia/Qatar
    REU|Réunion|Réunion|Réunionese|Saint-Denis|fr|Indian/Reunion
    ROU|Romania|Romania|Romanian|Bucharest|ro|Europe/Bucharest
    RUS|Russia|Russia|Russian|Moscow|ru|Europe/Moscow
    RWA|Rwanda|Rwanda|Rwandan|Kigali|rw en fr|Africa/Kigali
    SAU|Saudi Arabia|Saudi Arabia|Saudi|Riyadh|ar|Asia/Riyadh
    SDN|Sudan|Sudan|Sudanese|Khartoum|ar en|Africa/Khartoum
    SEN|Senegal|Senegal|Senegalese|Dakar|fr wo|Africa/Dakar
    SGP|Singapore|Singapore|Singaporean|Singapore|en ms ta zh|Asia/Singapore
    SGS|South Georgia and the South Sandwich Islands|S. Georgia?|South Georgian?|King Edward Point?|en|Atlantic/South_Georgia
    SHN|Saint Helena, Ascension and Tristan da Cunha|St Helena|Saint Helenian|Jamestown|en|Atlantic/St_Helena
    SJM|Svalbard and Jan Mayen|Svalbard|Svalbard|Longyearbyen|no|Arctic/Longyearbyen
    SLB|Solomon Islands|Solomons|Solomon Islander|Honiara|en|Pacific/Guadalcanal
    SLE|Sierra Leone|Sierra Leone|Sierra Leonean|Freetown|en|Africa/Freetown
    SLV|El Salvador|El Salvador|Salvadoran|San Salvador|es|America/El_Salvador
    SMR|San Marino|San Marino|Sammarinese|San Marino|it|Europe/San_Marino
    SOM|Somalia|Somalia|Somali|Mogadishu|so ar|Africa/Mogadishu
    SPM|Saint Pierre and Miquelon|St Pierre|Saint-Pierrais|Saint-Pierre|fr|America/Miquelon
    SRB|Serbia|Serbia|Serbian|Belgrade|sr|Europe/Belgrade
    SSD|South Sudan|South Sudan|South Sudanese|Juba|en|Africa/Juba
    STP|São Tomé and Príncipe|São Tomé|São Toméan|São Tomé|pt|Africa/Sao_Tome
    SUR|Suriname|Suriname|Surinamese|Paramaribo|nl|America/Paramaribo
    SVK|Slovakia|Slovakia|Slovak|Bratislava|sk|Europe/Bratislava
    SVN|Slovenia|Slovenia|Slovenian|Ljubljana|sl|Europe/Ljubljana
    SWE|Sweden|Sweden|Swedish|Stockholm|sv|Europe/Stockholm
    SWZ|Eswatini|Eswatini|Swazi|Mbabane?|ss en|Africa/Mbabane
    SXM|Sint Maarten (Dutch part)|Sint Maarten|Sint Maartener|Philipsburg|nl en|America/Lower_Princes
    SYC|Seychelles|Seychelles|Seychellois|Victoria|fr en|Indian/Mahe
    SYR|Syria|Syria|Syrian|Damascus|ar|Asia/Damascus
    TCA|Turks and Caicos Islands|Turks Caicos|Turks and Caicos|Cockburn Town|en|America/Grand_Turk
    TCD|Chad|Chad|Chadian|N'Djamena|fr ar|Africa/Ndjamena
    TGO|Togo|Togo|Togolese|Lomé|fr ee|Africa/Lome
    THA|Thailand|Thailand|Thai|Bangkok|th|Asia/Bangkok
    TJK|Tajikistan|Tajikistan|Tajik|Dushanbe|tg|Asia/Dushanbe
    TKL|Tokelau|Tokelau|Tokelauan|-|en|Pacific/Fakaofo
    TKM|Turkmenistan|Turkmenistan|Turkmen|Ashgabat|tk|Asia/Ashgabat
    TLS|Timor-Leste|Timor-Leste|Timorese|Dili|pt|Asia/Dili
    TON|Tonga|Tonga|Tongan|Nukuʻalofa|to en|Pacific/Tongatapu
    TTO|Trinidad and Tobago|Trinidad|Trinidadian|Port of Spain|en|America/Port_of_Spain
    TUN|Tunisia|Tunisia|Tunisian|Tunis|ar|Africa/Tunis
    TUR|Türkiye|Türkiye|Turkish|Ankara|tr|Europe/Istanbul
    TUV|Tuvalu|Tuvalu|Tuvaluan|Funafuti|en|Pacific/Funafuti
    TWN|Taiwan|Taiwan|Taiwanese|Taipei|zh|Asia/Taipei
    TZA|Tanzania|Tanzania|Tanzanian|Dodoma|sw en|Africa/Dar_es_Salaam
    UGA|Uganda|Uganda|Ugandan|Kampala|en sw|Africa/Kampala
    UKR|Ukraine|Ukraine|Ukrainian|Kyiv|uk|Europe/Kyiv
    UMI|United States Minor Outlying Islands|US islands|US|-|en|Pacific/Wake
    URY|Uruguay|Uruguay|Uruguayan|Montevideo|es|America/Montevideo
    USA|United States|US|American|Washington|en|America/New_York
    UZB|Uzbekistan|Uzbekistan|Uzbek|Tashkent|uz|Asia/Tashkent
    VAT|Holy See|Holy See|Vatican|Vatican City|it la|Europe/Vatican
    VCT|Saint Vincent and the Grenadines|St Vincent|Vincentian|Kingstown|en|America/St_Vincent
    VEN|Venezuela|Venezuela|Venezuelan|Caracas|es|America/Caracas
    VGB|British Virgin Islands|BVI|British Virgin Islander|Road Town|en|America/Tortola
    VIR|United States Virgin Islands|USVI|US Virgin Islander|Charlotte Amalie|en|America/St_Thomas
    VNM|Viet Nam|Viet Nam|Vietnamese|Hanoi|vi|Asia/Ho_Chi_Minh
    VUT|Vanuatu|Vanuatu|Ni-Vanuatu|Port Vila|bi fr en|Pacific/Efate
    WLF|Wallis and Futuna|Wallis|Wallisian|Mata-Utu|fr|Pacific/Wallis
    WSM|Samoa|Samoa|Samoan|Apia|sm en|Pacific/Apia
    XKX|Kosovo|Kosovo|Kosovar|Pristina|sq sr|Europe/Belgrade
    YEM|Yemen|Yemen|Yemeni|Sanaa?|ar|Asia/Aden
    ZAF|South Africa|South Africa|South African|Pretoria?|en af zu xh|Africa/Johannesburg
    ZMB|Zambia|Zambia|Zambian|Lusaka|en|Africa/Lusaka
    ZWE|Zimbabwe|Zimbabwe|Zimbabwean|Harare|en sn|Africa/Harare
    """
}
