internal import StraitDiagnostics
internal import StraitFormats
internal import StraitModel

// Shapes that several files share.
extension RecordReader {
  /// True if an id is declared here for the first time; the fault names the first place otherwise.
  func isNew(_ id: String, in table: inout IDTable, key: String = "id") -> Bool {
    guard let first = table.declare(id, at: place) else { return true }
    report(
      .idDuplicate,
      at: place(of: key),
      field: key,
      found: id,
      expected: "an id that stands once",
      help: "the first one is at \(first.file):\(first.line); this one is not used"
    )
    return false
  }

  /// One text in several languages: `{en: …, ko: …, verified: false}`.
  func localizedText() -> LocalizedText {
    let isVerified = flag("verified") ?? false
    var entries: [LocalizedText.Entry] = []
    for key in keys(as: .language) where key.text != "verified" {
      guard let language = language(key, field: key.text), let text = title(key.text) else {
        continue
      }
      entries.append(LocalizedText.Entry(language: language, text: text))
    }
    return LocalizedText(entries, isVerified: isVerified)
  }

  /// The id of a record that has a file of its own.
  ///
  /// The file's name counts where the two differ: it is what one sees in the folder, and a slip in
  /// the record then loses no reference.
  func fileID(name: String, in table: inout IDTable) -> String? {
    let isNameID = RecordReader.isID(name)
    guard let id = newID() else { return isNameID ? name : nil }
    guard isNameID else {
      reading.report(
        .idInvalid,
        at: SourcePlace(file: place.file),
        field: "id",
        found: name,
        expected: "a file named \(id).md"
      )
      return isNew(id, in: &table) ? id : nil
    }
    if id != name {
      report(
        .idMismatch,
        at: place(of: "id"),
        field: "id",
        found: id,
        expected: name,
        help: "write \(name), or name the file \(id).md"
      )
    }
    return name
  }
}
