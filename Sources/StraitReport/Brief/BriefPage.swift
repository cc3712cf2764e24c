import StraitModel

/// A brief in words, in the order in which it is read, before a format has decided how it looks.
///
/// Text, Markdown and HTML are made from it and from nothing else, so that they say the same.
struct BriefPage {
  /// What it is, in a line.
  var title: String
  /// How it is marked, at its top and at its end.
  var marking: TLP
  /// Facts about it: name and value.
  var facts: [(name: String, value: String)]
  /// What stands above everything else, if there is something to warn of.
  var notices: [String]
  /// Its sections.
  var sections: [BriefSection]
}

/// A part of a brief with a heading of its own.
struct BriefSection {
  /// Its id within the page.
  var id: String
  /// Its heading.
  var title: String
  /// What stands in it, in order; a section without a block would look as if something were lost, so
  /// that each says that it is empty.
  var blocks: [BriefBlock]
}

/// A piece of a section.
enum BriefBlock {
  /// A sentence or some.
  case paragraph(String)
  /// A heading below the section's.
  case heading(String)
  /// A list.
  case items([BriefItem])
  /// A list whose entries are long, so that they stand apart.
  case entries([BriefItem])
  /// A table.
  case table(BriefTable)
}

/// One entry of a list.
struct BriefItem {
  /// What stands before it, such as a date.
  var label: String?
  /// The entry.
  var line: BriefLine
  /// What is said of it.
  var details: [BriefLine]

  init(label: String? = nil, _ text: String, address: String? = nil, details: [String] = []) {
    self.label = label
    line = BriefLine(text: text, address: address)
    self.details = details.map { BriefLine(text: $0) }
  }
}

/// A line, and the address where one can read more.
struct BriefLine {
  /// The words.
  var text: String
  /// The address.
  var address: String?
  /// True where a reader of plain text needs the address too.
  var printsAddress = false
}

/// A table.
struct BriefTable {
  /// A column.
  struct Column {
    /// Its head.
    var title: String
    /// True for figures.
    var alignsRight = false
    /// True for the one column whose cells may break into lines.
    var wraps = false
  }

  /// The columns in order.
  var columns: [Column]
  /// The rows; each has a cell for each column.
  var rows: [[String]]
}
