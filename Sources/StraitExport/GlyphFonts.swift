import StraitCanvas

extension GlyphScript {
  /// The fonts of letters that are as wide as each other, the best first.
  static let latinFonts =
    "'JetBrains Mono','DejaVu Sans Mono','Cascadia Mono',Menlo,Consolas,'Liberation Mono'"
  /// The fonts of Hangul.
  static let hangulFonts =
    "'Noto Sans Mono CJK KR','Noto Sans CJK KR','Noto Sans KR',D2Coding,NanumGothicCoding,"
    + "'Apple SD Gothic Neo','Malgun Gothic'"
  /// The fonts of kana.
  static let kanaFonts =
    "'Noto Sans Mono CJK JP','Noto Sans CJK JP','Noto Sans JP','Hiragino Sans',"
    + "'Yu Gothic',Meiryo,'MS Gothic'"
}
