extension Theme {
  /// The theme of paper, and of readers who prefer light pages: `themes/light.yaml`, as a test holds.
  public static let light = Theme(
    name: "light",
    background: Color(0xFBFAF7),
    foreground: Color(0x23282E),
    styles: [
      .text: Style(),
      .strong: Style(foreground: Color(0x0F1317)),
      .muted: Style(foreground: Color(0x666C75)),
      .title: Style(foreground: Color(0x0F1317), background: Color(0xDDE4EC), isBold: true),
      .heading: Style(foreground: Color(0x23282E), isBold: true),
      .headingFocused: Style(foreground: Color(0x1F5A92), isBold: true),
      .rule: Style(foreground: Color(0xC8C4BA)),
      .cursor: Style(foreground: Color(0x0F1317), background: Color(0xCFE0F1)),
      .key: Style(foreground: Color(0x23282E), isBold: true),
      .hint: Style(foreground: Color(0x666C75)),
      .link: Style(foreground: Color(0x1F5A92), isUnderlined: true),
      .worse: Style(foreground: Color(0xB3261E)),
      .better: Style(foreground: Color(0x2C6A32)),
      .steady: Style(foreground: Color(0x666C75)),
      .alert: Style(foreground: Color(0x9A4A00)),
      .chance: Style(foreground: Color(0x0F6558)),
      .unknown: Style(foreground: Color(0x666C75), isItalic: true),
      .fresh: Style(foreground: Color(0x6D5200)),
      .match: Style(foreground: Color(0x6D5200), background: Color(0xF7E7AE)),
      .banner: Style(foreground: Color(0x0F1317), background: Color(0xCFE0F1)),
      .bannerFault: Style(foreground: Color(0x0F1317), background: Color(0xF6CFCB), isBold: true),
      .prompt: Style(foreground: Color(0x0F1317), background: Color(0xDDE4EC)),
      .partyFirst: Style(foreground: Color(0x1F5A92)),
      .partySecond: Style(foreground: Color(0x8E2F6C)),
      .seriesFirst: Style(foreground: Color(0x1F5A92)),
      .seriesSecond: Style(foreground: Color(0x7D5406)),
      .scale0: Style(foreground: Color(0x666C75)),
      .scale1: Style(foreground: Color(0x586B4C)),
      .scale2: Style(foreground: Color(0x6F5F10)),
      .scale3: Style(foreground: Color(0x864F00)),
      .scale4: Style(foreground: Color(0x9C3D0A)),
      .scale5: Style(foreground: Color(0xA81C1C)),
      .marking0: Style(foreground: Color(0xFFFFFF), background: Color(0x000000)),
      .marking1: Style(foreground: Color(0x33FF00), background: Color(0x000000)),
      .marking2: Style(foreground: Color(0xFFC000), background: Color(0x000000)),
      .marking3: Style(foreground: Color(0xFFC000), background: Color(0x000000), isBold: true),
      .marking4: Style(foreground: Color(0xFF2B2B), background: Color(0x000000), isBold: true),
    ]
  )
}

extension Theme {
  /// The themes that need no file.
  public static let builtIn = [dark, light]
}
