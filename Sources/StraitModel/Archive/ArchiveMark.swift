/// A reason to doubt a machine-coded row, as a closed list.
///
/// The archive stores a mark with the row; here are its name and what it says of the row. The rules
/// themselves are explained in `docs/METHODS.md`.
public enum ArchiveMark: String, CaseIterable, Sendable {
  /// Violence that one article alone tells of.
  case singleArticle = "single-article"
  /// Cooperation in an article that tells of an anniversary.
  case anniversary
  /// The same cooperation between many pairs in one article.
  case memberList = "member-list"

  /// Which rule made the mark, in a sentence.
  public var rule: String {
    switch self {
    case .singleArticle: "an attack, a fight or mass violence that stands on one article"
    case .anniversary: "cooperation in an article whose address tells of an anniversary"
    case .memberList:
      "the same cooperation between at least four pairs in one article: a list of members"
    }
  }

  /// One letter, for a column.
  public var letter: String {
    switch self {
    case .singleArticle: "s"
    case .anniversary: "a"
    case .memberList: "m"
    }
  }
}
