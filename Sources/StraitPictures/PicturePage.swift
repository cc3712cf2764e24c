public import StraitCanvas

/// One page of a document.
public struct PicturePage: Hashable, Sendable {
  /// What is on it.
  public var frame: Frame
  /// What it is called in the list of pages.
  public var title: String
  /// What stands below it.
  public var footer: String

  /// Makes a page.
  public init(frame: Frame, title: String, footer: String) {
    self.frame = frame
    self.title = title
    self.footer = footer
  }
}

/// What a document says about itself: to a screen reader, to a search, to whoever is sent it.
public struct DocumentNote: Hashable, Sendable {
  /// Its title.
  public var title: String
  /// What is to be seen, in a sentence or two.
  public var subject: String
  /// Words that it may be looked for by.
  public var keywords: String
  /// The program that made it.
  public var creator: String
  /// When it was made, as `2019-08-25T00:00:00Z`.
  ///
  /// It is given, not asked of a clock, so that the same document has the same bytes.
  public var date: String

  /// Makes a note.
  public init(title: String, subject: String, keywords: String, creator: String, date: String) {
    self.title = title
    self.subject = subject
    self.keywords = keywords
    self.creator = creator
    self.date = date
  }
}
