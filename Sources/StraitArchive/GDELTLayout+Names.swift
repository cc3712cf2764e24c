extension GDELTLayout {
  /// What the columns are called, in their order.
  ///
  /// GDELT, "Event Database Data Format Codebook" 1.03 and 2.0, and the files that name the columns.
  var names: [String] {
    let actors = ["Actor1", "Actor2"].flatMap { actor in
      [
        "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code",
        "Religion2Code", "Type1Code", "Type2Code", "Type3Code",
      ].map { actor + $0 }
    }
    let isSecond = columns == GDELTLayout.second.columns
    let places = ["Actor1Geo_", "Actor2Geo_", "ActionGeo_"].flatMap { place in
      (["Type", "FullName", "CountryCode", "ADM1Code"] + (isSecond ? ["ADM2Code"] : [])
        + ["Lat", "Long", "FeatureID"]).map { place + $0 }
    }
    return ["GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"] + actors
      + [
        "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass",
        "GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone",
      ] + places + ["DATEADDED"] + (article == nil ? [] : ["SOURCEURL"])
  }
}
