import CPangoCairo
import StraitCanvas

/// The fonts of a picture, and how wide their glyphs are.
///
/// A class, since it holds objects of Pango, and gives them back when it goes.
final class PictureFonts {
  /// A font in one of its forms.
  struct Face: Hashable {
    var script: GlyphScript
    var isBold = false
    var isItalic = false
  }

  /// A text that was laid out.
  struct Line {
    /// What Pango draws.
    var line: OpaquePointer
    /// How far it leads on, in pixels.
    var width: Double
    /// How wide its ink is, in pixels.
    var inkWidth: Double
  }

  /// A face that is ready to be set.
  private struct Ready {
    var description: OpaquePointer
    /// True where every ASCII glyph has the width of a cell, so that a run keeps the grid.
    var isEven: Bool
  }

  private let calls: strait_pango
  private let map: OpaquePointer
  private let context: OpaquePointer
  private let layout: OpaquePointer
  private let languages: [GlyphScript: OpaquePointer]
  private var ready: [Face: Ready] = [:]
  private var current: Face?

  /// Which font each script got, in the order in which they were asked for.
  private(set) var choices: [GlyphScript: FontChoice] = [:]
  /// How many characters stand in no font.
  private(set) var boxes = 0

  /// Looks for the fonts of this machine.
  init(_ library: PictureLibrary) throws(PictureFault) {
    calls = library.calls
    map = calls.pango_cairo_font_map_new()
    context = calls.pango_font_map_create_context(map)
    layout = calls.pango_layout_new(context)
    var languages: [GlyphScript: OpaquePointer] = [:]
    for script in GlyphScript.allCases {
      languages[script] = calls.pango_language_from_string(script.language)
    }
    self.languages = languages
    // Hinting would move stems and widths to whole pixels, and with them letters off the grid.
    let options = calls.cairo_font_options_create()
    calls.cairo_font_options_set_antialias(options, strait_antialias_gray.rawValue)
    calls.cairo_font_options_set_hint_style(options, strait_hint_style_none.rawValue)
    calls.cairo_font_options_set_hint_metrics(options, strait_hint_metrics_off.rawValue)
    calls.pango_cairo_context_set_font_options(context, options)
    calls.cairo_font_options_destroy(options)
    calls.pango_context_set_round_glyph_positions(context, 0)
    calls.pango_layout_set_single_paragraph_mode(layout, 1)
    // A ligature would draw `->` as one arrow, in the middle of two cells.
    let attributes = calls.pango_attr_list_new()
    calls.pango_attr_list_insert(
      attributes,
      calls.pango_attr_font_features_new("liga 0, clig 0, dlig 0, calt 0, kern 0")
    )
    calls.pango_layout_set_attributes(layout, attributes)
    calls.pango_attr_list_unref(attributes)
    // Boxes alone are no picture.
    if choice(of: .latin).chosen == nil { throw .noFonts }
  }

  deinit {
    for face in ready.values { calls.pango_font_description_free(face.description) }
    for object in [layout, context, map] { calls.g_object_unref(.init(object)) }
  }

  /// What its user should know.
  var remarks: [FontRemark] {
    let replaced = GlyphScript.allCases.compactMap { choices[$0] }
      .filter { $0.chosen != $0.wanted }
    return replaced.map { .replaced($0) } + (boxes > 0 ? [.boxes(boxes)] : [])
  }

  /// True where a run of ASCII in this face keeps the grid by itself.
  func isEven(_ face: Face) -> Bool { prepared(face).isEven }

  /// Lays out a text, and gives its line; nil where there is nothing to show.
  ///
  /// The line is good until the next text is laid out.
  func line(of text: String, in face: Face) -> Line? {
    let description = prepared(face).description
    if current != face {
      if current?.script != face.script { setLanguage(of: face.script) }
      calls.pango_layout_set_font_description(layout, description)
      current = face
    }
    let (width, inkWidth) = widths(of: text)
    if text.utf8.contains(where: { $0 >= 0x80 }) {
      boxes += Int(calls.pango_layout_get_unknown_glyphs_count(layout))
    }
    guard let line = calls.pango_layout_get_line_readonly(layout, 0) else { return nil }
    return Line(line: line, width: width, inkWidth: inkWidth)
  }

  /// The font that a script gets on this machine.
  func choice(of script: GlyphScript) -> FontChoice {
    if let choice = choices[script] { return choice }
    let choice = FontChoice(
      script: script,
      wanted: script.families[0],
      chosen: family(of: script)
    )
    choices[script] = choice
    return choice
  }

  /// How far a text leads on, and how wide its ink is, in pixels.
  private func widths(of text: String) -> (advance: Double, ink: Double) {
    calls.pango_layout_set_text(layout, text, Int32(text.utf8.count))
    // Two rectangles of x, y, width and height: that of the ink, and that of the advances.
    var rects = [Int32](repeating: 0, count: 8)
    rects.withUnsafeMutableBufferPointer {
      guard let start = $0.baseAddress else { return }
      calls.pango_layout_get_extents(layout, OpaquePointer(start), OpaquePointer(start + 4))
    }
    let scale = Double(strait_pango_scale.rawValue)
    return (advance: Double(rects[6]) / scale, ink: Double(rects[2]) / scale)
  }

  private func setLanguage(of script: GlyphScript) {
    if let language = languages[script] { calls.pango_context_set_language(context, language) }
  }

  /// The family that the script's sample is set in; nil where no font has it.
  private func family(of script: GlyphScript) -> String? {
    guard let language = languages[script] else { return nil }
    let wanted = description(Face(script: script), families: script.families, size: script.size)
    defer { calls.pango_font_description_free(wanted) }
    guard let set = calls.pango_font_map_load_fontset(map, context, wanted, language) else {
      return nil
    }
    defer { calls.g_object_unref(.init(set)) }
    guard let font = calls.pango_fontset_get_font(set, script.sample.value) else { return nil }
    defer { calls.g_object_unref(.init(font)) }
    let found = calls.pango_font_describe(font)
    defer { calls.pango_font_description_free(found) }
    guard let name = calls.pango_font_description_get_family(found) else { return nil }
    let family = String(cString: name)
    // A font stands in even where none has the character.
    setLanguage(of: script)
    current = nil
    let tried = description(Face(script: script), families: [family], size: script.size)
    defer { calls.pango_font_description_free(tried) }
    calls.pango_layout_set_font_description(layout, tried)
    _ = widths(of: String(Character(script.sample)))
    return calls.pango_layout_get_unknown_glyphs_count(layout) == 0 ? family : nil
  }

  private func description(_ face: Face, families: [String], size: Double) -> OpaquePointer {
    let description = calls.pango_font_description_new()
    calls.pango_font_description_set_family(description, families.joined(separator: ","))
    calls.pango_font_description_set_absolute_size(
      description,
      size * Double(strait_pango_scale.rawValue)
    )
    if face.isBold {
      calls.pango_font_description_set_weight(description, strait_weight_bold.rawValue)
    }
    if face.isItalic {
      calls.pango_font_description_set_style(description, strait_style_italic.rawValue)
    }
    return description
  }

  private func prepared(_ face: Face) -> Ready {
    if let found = ready[face] { return found }
    let chosen = choice(of: face.script).chosen
    let families = [chosen].compactMap(\.self) + face.script.families
    var size = face.script.size
    var isEven = false
    setLanguage(of: face.script)
    current = nil
    if face.script == .latin {
      let trial = description(face, families: families, size: size)
      calls.pango_layout_set_font_description(layout, trial)
      let narrow = widths(of: String(repeating: "i", count: 64)).advance / 64
      let wide = widths(of: String(repeating: "M", count: 64)).advance / 64
      calls.pango_font_description_free(trial)
      isEven = abs(narrow - wide) < 0.01
      // A font of another width is set so large that a letter is as wide as a cell.
      if isEven, wide > 0 { size = min(20, size * Double(PictureCell.width) / wide) }
    }
    let made = Ready(
      description: description(face, families: families, size: size),
      isEven: isEven
    )
    ready[face] = made
    return made
  }
}
