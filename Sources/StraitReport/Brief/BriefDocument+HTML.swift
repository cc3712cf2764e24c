import StraitExport
import StraitModel

extension BriefDocument {
  /// The brief as one HTML file: headings, lists and tables, dark or light as its reader prefers, and
  /// laid out for paper with the marking on each of its pages.
  ///
  /// It loads nothing and runs nothing, and forbids itself both; addresses occur in links alone. It is
  /// well-formed XML as well, so that it can be checked as such.
  public var html: String { html(from: nil) }

  /// The same with where it comes from, to a machine.
  public func html(from provenance: Provenance?) -> String {
    let page = BriefPage(self)
    let marking = "<p class=\"tlp\">\(XMLText.escape(page.marking.rawValue))</p>"
    var lines = [
      "<!DOCTYPE html>", "<html lang=\"en\">", "<head>", "<meta charset=\"utf-8\"/>",
      "<meta http-equiv=\"Content-Security-Policy\" content=\"\(HTMLEncoder.policy)\"/>",
      "<meta name=\"referrer\" content=\"no-referrer\"/>",
      "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"/>",
      "<meta name=\"color-scheme\" content=\"light dark\"/>",
    ]
    if let provenance { lines.append(provenance.record.meta) }
    lines += [
      "<title>\(XMLText.escape(page.title))</title>",
      "<style>\(BriefStyle.sheet(page.marking))</style>", "</head>", "<body>", "<header>", marking,
      "<h1>\(XMLText.escape(page.title))</h1>", "<dl>",
    ]
    lines += page.facts.map {
      "<div><dt>\(XMLText.escape($0.name))</dt><dd>\(XMLText.escape($0.value))</dd></div>"
    }
    lines.append("</dl>")
    if !page.notices.isEmpty {
      let words = page.notices.map(XMLText.escape).joined(separator: " ")
      lines.append("<p class=\"notice\">\(words)</p>")
    }
    lines += ["</header>", "<main>"]
    for section in page.sections {
      lines += [
        "<section id=\"\(section.id)\">", "<h2>\(XMLText.escape(section.title))</h2>",
      ]
      lines += section.blocks.flatMap(HTMLText.lines(of:))
      lines.append("</section>")
    }
    lines += ["</main>", "<footer>", marking, "</footer>", "</body>", "</html>"]
    return lines.map { $0 + "\n" }.joined()
  }
}

/// A brief as markup.
private enum HTMLText {
  static func lines(of block: BriefBlock) -> [String] {
    switch block {
    case .paragraph(let text): ["<p>\(XMLText.escape(text))</p>"]
    case .heading(let text): ["<h3>\(XMLText.escape(text))</h3>"]
    case .items(let items), .entries(let items): ["<ul>"] + items.map(item) + ["</ul>"]
    case .table(let table): lines(of: table)
    }
  }

  private static func item(_ item: BriefItem) -> String {
    let label = item.label.map { "<b>\(XMLText.escape($0))</b> " } ?? ""
    let details = item.details.map { "<li>\(link($0))</li>" }.joined()
    return "<li>\(label)\(link(item.line))" + (details.isEmpty ? "" : "<ul>\(details)</ul>")
      + "</li>"
  }

  private static func link(_ line: BriefLine) -> String {
    let text = XMLText.escape(line.text)
    guard let address = line.address.flatMap(WebAddress.init)?.text else { return text }
    return "<a href=\"\(XMLText.escape(address))\" rel=\"noopener noreferrer\">\(text)</a>"
  }

  private static func lines(of table: BriefTable) -> [String] {
    func cell(_ tag: String, _ text: String, _ column: BriefTable.Column) -> String {
      let figures = column.alignsRight ? " class=\"n\"" : ""
      let scope = tag == "th" ? " scope=\"col\"" : ""
      return "<\(tag)\(scope)\(figures)>\(XMLText.escape(text))</\(tag)>"
    }
    let head = table.columns.map { cell("th", $0.title, $0) }.joined()
    let rows = table.rows.map { row in
      "<tr>" + zip(row, table.columns).map { cell("td", $0, $1) }.joined() + "</tr>"
    }
    return ["<table>", "<thead><tr>\(head)</tr></thead>", "<tbody>"] + rows + [
      "</tbody>", "</table>",
    ]
  }
}

/// The style sheet of a brief.
private enum BriefStyle {
  /// All rules, a line each.
  static func sheet(_ marking: TLP) -> String {
    [
      ":root{color-scheme:light dark;--page:#ffffff;--ink:#1b1f24;--muted:#57606a;--line:#d0d7de;"
        + "--link:#0550ae}",
      "@media (prefers-color-scheme:dark){:root{--page:#14171c;--ink:#e1e4e8;--muted:#9ba4ae;"
        + "--line:#3a414a;--link:#79b8ff}}",
      "*{box-sizing:border-box}",
      "body{margin:0 auto;padding:24px;max-width:60rem;background:var(--page);color:var(--ink);"
        + "font:16px/1.5 system-ui,sans-serif}",
      "h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0 1rem}",
      "h2{font-size:1.2rem;margin:2rem 0 .5rem;border-bottom:1px solid var(--line)}",
      "h3{font-size:1rem;margin:1rem 0 .25rem}",
      "p,ul,dl,table{margin:.5rem 0}",
      "ul{padding-left:1.25rem}",
      "li{margin:.35rem 0;overflow-wrap:anywhere}",
      "li ul{color:var(--muted);font-size:.9em}",
      "li ul li{margin:.1rem 0}",
      "dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(18rem,1fr));gap:.1rem 1rem;"
        + "font-size:.9em}",
      "dl div{display:flex;gap:.5rem}",
      "dt{color:var(--muted);min-width:7rem}",
      "dd{margin:0;overflow-wrap:anywhere}",
      "table{border-collapse:collapse;width:100%;font-size:.9em}",
      "th,td{padding:.2rem .5rem;border-bottom:1px solid var(--line);text-align:left;"
        + "vertical-align:top}",
      "th{color:var(--muted);font-weight:600}",
      ".n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}",
      "a{color:var(--link)}",
      ".notice{padding:.5rem .75rem;border:1px solid var(--line);border-left-width:4px}",
      // The colours of TLP 2.0: the label on black, whatever the page is.
      ".tlp{width:max-content;margin:0 0 0 auto;padding:.1rem .5rem;background:#000;"
        + "color:\(color(of: marking));font:700 12pt/1.4 system-ui,sans-serif}",
      "footer{margin-top:2rem}",
      print(marking),
    ].joined(separator: "\n")
  }

  /// On paper the page is light, the marking stands at the top and the foot of each sheet, and where
  /// a browser cannot put it there it ends each section.
  private static func print(_ marking: TLP) -> String {
    let label = "content:\"\(marking.rawValue)\";font:700 12pt system-ui,sans-serif"
    return [
      "@page{margin:20mm 18mm;@top-right{\(label)}@bottom-right{\(label)}",
      "@bottom-left{content:counter(page) \"/\" counter(pages);font:9pt system-ui,sans-serif}}",
      "@media print{:root{color-scheme:light;--page:#fff;--ink:#000;--muted:#333;--line:#999;",
      "--link:#000}body{max-width:none;padding:0;font-size:10pt}",
      "h2,h3{break-after:avoid}tr,li{break-inside:avoid}thead{display:table-header-group}",
      "section::after{display:block;text-align:right;\(label)}",
      ".tlp{print-color-adjust:exact;-webkit-print-color-adjust:exact}}",
    ].joined()
  }

  private static func color(of marking: TLP) -> String {
    switch marking {
    case .clear: "#FFFFFF"
    case .green: "#33FF00"
    case .amber, .amberStrict: "#FFC000"
    case .red: "#FF2B2B"
    }
  }
}
