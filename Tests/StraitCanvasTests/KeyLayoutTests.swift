import StraitCanvas
import Testing

@Suite struct KeyLayoutTests {
  @Test(arguments: [
    ("ㅓ", "j"), ("ㅏ", "k"), ("ㅂ", "q"), ("ㄸ", "E"), ("ㅖ", "P"), ("ㅡ", "m"),
    ("ま", "j"), ("マ", "j"), ("た", "q"), ("い", "i"), ("エ", "e"), ("？", "?"), ("ｊ", "j"),
    ("　", " "), ("・", "/"), ("。", "."), ("、", ","), ("ろ", "\\"), ("み", "n"),
  ])
  func `a letter of an input method is the key that was pressed`(typed: String, key: String) {
    #expect(Key.character(Character(typed)).latin == .character(Character(key)))
  }

  @Test(arguments: [
    Key.character("j"), .character("é"), .character("한"), .character("日"), .enter, .control("d"),
    .character("が"),
  ])
  func `any other key is itself`(key: Key) {
    #expect(key.latin == key)
  }
}
