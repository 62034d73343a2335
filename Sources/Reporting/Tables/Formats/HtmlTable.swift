import DocumentTree

/// Writes a table as a standalone page that does not allow scripts.
struct HtmlTable {
  private static let style = """
    body{font:16px/1.4 system-ui,sans-serif;margin:2rem;color:#1a1a1a;background:#fff}\
    table{border-collapse:collapse}\
    th,td{padding:.35rem .8rem;border-bottom:1px solid #d0d0d0;text-align:left;\
    vertical-align:top;max-width:28rem;overflow-wrap:break-word}\
    th{border-bottom:2px solid #1a1a1a;vertical-align:bottom}\
    .n{text-align:right;font-variant-numeric:tabular-nums}\
    td.n{white-space:nowrap}
    """

  private let table: Table
  private let language: Language

  init(_ table: Table, _ language: Language) {
    self.table = table
    self.language = language
  }

  var bytes: [UInt8] {
    let rows = table.chileanTexts(language)
    let title = "fichas: \(table.name.rawValue)"
    var lines = [
      "<!DOCTYPE html>", "<html lang=\"\(language.rawValue)\">", "<head>",
      "<meta charset=\"utf-8\">",
      "<meta http-equiv=\"Content-Security-Policy\" "
        + "content=\"default-src 'none'; style-src 'unsafe-inline'\">",
      "<meta name=\"viewport\" content=\"width=device-width\">",
      "<title>\(title)</title>", "<style>\(Self.style)</style>", "</head>", "<body>", "<table>",
      "<thead>",
    ]
    lines += rows.prefix(1).map { line($0, "th scope=\"col\"", "th") }
    lines += ["</thead>", "<tbody>"]
    lines += rows.dropFirst().map { line($0, "td", "td") }
    lines += ["</tbody>", "</table>", "</body>", "</html>", ""]
    return Array(lines.joined(separator: "\n").utf8)
  }

  private func line(_ row: [String], _ open: String, _ close: String) -> String {
    let cells = zip(table.columns, row).map { column, text in
      let place = column.isNumeric ? " class=\"n\"" : ""
      return "<\(open)\(place)>\(HtmlText.escaped(text))</\(close)>"
    }
    return "<tr>" + cells.joined() + "</tr>"
  }
}

/// Escapes text for HTML, so that none of it is interpreted as markup.
enum HtmlText {
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.shown().unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
