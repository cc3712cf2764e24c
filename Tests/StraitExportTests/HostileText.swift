/// Text that tries to reach a terminal, a browser or a reader through a frame.
enum HostileText {
  /// More than two hundred strings: each payload bare, inside words of three scripts, and doubled.
  static let strings: [String] = payloads.flatMap {
    [$0, "한일 \($0) 日韓", "a\($0)b\($0)c", "\($0)\u{301}x"]
  }

  private static let payloads: [String] = controls + markup + layout + noncharacters

  /// Some of these the compiler refuses in a literal.
  private static let noncharacters: [String] = [
    0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFE, 0x10FFFF,
  ].compactMap { Unicode.Scalar($0 as UInt32).map { String(Character($0)) } }

  private static let controls: [String] = [
    "\u{1B}[31mred", "\u{1B}[2J", "\u{1B}[1;1H", "\u{1B}]0;title\u{7}", "\u{1B}]52;c;cm0gLXJm\u{7}",
    "\u{1B}]52;c;cm0=\u{1B}\\", "\u{1B}]8;;http://a.example\u{1B}\\x\u{1B}]8;;\u{1B}\\",
    "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_payload\u{1B}\\", "\u{1B}^note\u{1B}\\", "\u{1B}X\u{1B}\\",
    "\u{1B}c", "\u{1B}(0", "\u{1B}[?1049l", "\u{1B}[?2004h", "\u{1B}[6n", "\u{1B}[21t",
    "\u{9B}31m", "\u{9D}52;c;x\u{9C}", "\u{90}q\u{9C}", "\u{9E}x\u{9C}", "\u{85}", "\u{8D}",
    "\u{0}", "\u{7}", "\u{8}\u{8}", "\u{7F}", "\r", "\n", "\r\n", "\t", "\u{B}", "\u{C}", "\u{E}",
    "\u{F}", "\u{18}", "\u{1A}", "\u{2028}", "\u{2029}",
  ]

  private static let markup: [String] = [
    "</text><script>alert(1)</script>", "</style><script>1</script>", "]]>", "<![CDATA[x]]>",
    "<!-- x -->", "--><svg onload=alert(1)>", "<?xml version=\"1.0\"?>", "<!DOCTYPE svg>",
    "<!ENTITY x SYSTEM \"file:///etc/passwd\">", "&x;", "&#x1b;[31m", "&#0;", "&lt;script&gt;",
    "\" onload=\"alert(1)", "' onmouseover='x", "<image href=\"http://a.example/x.png\"/>",
    "<foreignObject><body onload=x/></foreignObject>", "<use href=\"#a\"/>",
    "url(http://a.example)",
    "@import 'http://a.example'", "<a href=\"javascript:alert(1)\">", "javascript:alert(1)",
    "{{7*7}}", "${x}", "%s%n", "=1+1",
  ]

  private static let layout: [String] = [
    "\u{202E}gnp.exe", "\u{202A}\u{202B}\u{202C}\u{202D}", "\u{2066}x\u{2069}", "\u{2067}\u{2068}",
    "\u{200E}\u{200F}", "\u{61C}", "\u{200B}", "\u{200C}\u{200D}", "\u{2060}\u{FEFF}", "\u{E0001}",
    "\u{E0041}\u{E0042}\u{E007F}", "🏴\u{E0067}\u{E0062}\u{E007F}", "\u{FE0F}", "⚠\u{FE0F}",
    "👨\u{200D}👩\u{200D}👧", "🇰🇷🇯🇵", "👍🏽",
    "\u{FFF9}a\u{FFFA}b\u{FFFB}", "\u{3164}", "\u{115F}\u{1160}", "\u{301}\u{302}",
    "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}", "\u{1112}\u{1161}\u{11AB}",
    "\u{AD}", "\u{180E}", "\u{206A}\u{206F}", "\u{1D173}\u{1D17A}", "ﷺ", "\u{E000}", "\u{F8FF}",
  ]

  /// Addresses that no picture may lead to.
  static let addresses: [String] = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
    "data:text/html,<script>1</script>", "vbscript:x", "file:///etc/passwd", "ftp://a.example/",
    "//a.example/", "http:/a.example", "http://", "https://?x", "http://user@a.example/",
    "https://a.example/\u{1B}\\x", "https://a.example/\u{7}x", "https://a.example/ x",
    "https://a.example/\"onload=\"x", "https://a.example/<script>", "https://a.example/\u{202E}x",
    "https://a.example/'x", "https://a.example/\r\nx", "https://a.example/\u{FFFF}", "",
    "http://" + String(repeating: "a", count: 3000),
  ]
}
