import DocumentTree
import Foundation
import TestSupport
import Testing

@testable import OfficialText

/// A way to write tables in HTML.
struct HtmlWriting: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let table: @Sendable ([[String]]) -> String

  static let all = [
    HtmlWriting(testDescription: "on one line") { rows in
      "<table>" + rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined()
        + "</table>"
    },
    HtmlWriting(testDescription: "with a head, attributes and a line for each cell") { rows in
      let row = { (row: [String], name: String) in
        "<tr class=\"header\">\n"
          + row.map { "<\(name) style=\"text-align: left;\" title='a > b'>\($0)</\(name)>" }
          .joined(separator: "\n") + "\n</tr>"
      }
      return """
        <table border="1">
        <colgroup>
        <col style="width: 50%" />
        </colgroup>
        <thead>
        \(row(rows[0], "th"))
        </thead>
        <tbody>
        \(rows.dropFirst().map { row($0, "td") }.joined(separator: "\n"))
        </tbody>
        </table>
        """
    },
    HtmlWriting(testDescription: "in capitals, with paragraphs and comments in the cells") { rows in
      let rows = rows.map { row in
        "  <TR><!-- fila -->\n"
          + row.map { "    <TD>\n      <P>\($0)</P>\n    </TD>" }.joined(separator: "\n")
          + "\n  </TR>"
      }
      return "<TABLE>\n" + rows.joined(separator: "\n") + "\n</TABLE>"
    },
    HtmlWriting(testDescription: "without the tags at the end of cells and rows") { rows in
      "<table>\n" + rows.map { "<tr>" + $0.map { "<td>\($0)" }.joined() }.joined(separator: "\n")
        + "\n</table>"
    },
    HtmlWriting(testDescription: "wrapped, with accents by their names") { rows in
      let names = ["á": "&aacute;", "é": "&#233;", "í": "&#xED;", "ó": "&oacute;", "ñ": "&ntilde;"]
      let rows = rows.map { row in
        "<tr>"
          + row.map { cell in
            let wrapped = cell.split(separator: " ", omittingEmptySubsequences: false)
              .joined(separator: "\n")
            return "<td><strong>\(names.reduce(wrapped) { $0.replacing($1.key, with: $1.value) })"
              + "</strong></td>"
          }.joined(separator: "\n") + "</tr>"
      }
      return "<table>\n" + rows.joined(separator: "\n") + "\n</table>"
    },
  ]
}

@Suite("Tables in HTML")
struct HtmlTableTests {
  private static let folder = "Tests/OfficialTextTests/Texts"

  private func sheet(_ text: String) throws -> OfficialSheet {
    try #require(OfficialText(Array(text.utf8)).sheets.first)
  }

  private func leaves(_ text: String) throws -> [String: String] {
    Leaves.all(of: try sheet(text).document)
  }

  /// A text whose rows stand in tables of HTML; nil are the cells of a line that is no row.
  private func inHtml(
    _ text: String, _ writing: HtmlWriting, _ cells: (String) -> [String]?
  ) -> String {
    var blocks: [String] = []
    var rows: [[String]] = []
    for line in text.components(separatedBy: "\n") + [""] {
      if let row = cells(line) {
        if !row.isEmpty { rows.append(row) }
        continue
      }
      if !rows.isEmpty { blocks.append(writing.table(rows)) }
      rows = []
      blocks.append(line)
    }
    return blocks.dropLast().joined(separator: "\n")
  }

  @Test("are read as those with tabs", arguments: HtmlWriting.all)
  func ofDesign(writing: HtmlWriting) throws {
    let text = try Project.text("\(Self.folder)/servicios-virtuales-2025.txt")
    let other = inHtml(text, writing) { line in
      guard line.contains("\t") else { return nil }
      return line.components(separatedBy: "\t")
    }
    #expect(try leaves(other) == leaves(text))
    #expect(try sheet(other).leftOver == [])
  }

  @Test("are read as those between pipes", arguments: HtmlWriting.all)
  func ofCommitments(writing: HtmlWriting) throws {
    let text = try Project.text("\(Self.folder)/gestion-2009.md")
    let other = inHtml(text, writing) { line in
      guard line.hasPrefix("|") else { return nil }
      if line.allSatisfy({ "|-: ".contains($0) }), line.contains("-") { return [] }
      let cells = line.replacing("\\|", with: "\u{1}").components(separatedBy: "|")
      return cells.dropFirst().dropLast().map {
        $0.trimmingCharacters(in: .whitespaces).replacing("\u{1}", with: "|")
      }
    }
    #expect(try leaves(other) == leaves(text))
    let left = try sheet(other).leftOver.map { other.components(separatedBy: "\n")[$0 - 1] }
    #expect(left == ["GOBIERNO DE CHILE", "Un párrafo que ningún campo pide."])
  }

  @Test("have each value where it is written", arguments: HtmlWriting.all)
  func hasPlaces(writing: HtmlWriting) throws {
    let text = try Project.text("\(Self.folder)/servicios-virtuales-2025.txt")
    let other = inHtml(text, writing) { line in
      line.contains("\t") ? line.components(separatedBy: "\t") : nil
    }
    let document = try sheet(other).document
    var count = 0
    for (field, value) in Leaves.all(of: document) where field != "/formulario" {
      guard value.first?.isNumber ?? false else { continue }
      let node = try #require(document.node(at: JSONPointer(field)))
      let range = (node["numero"] ?? node).range
      let printed = String(decoding: document.source[range.start..<range.end], as: UTF8.self)
      #expect(Leaves.collapsed(printed).hasPrefix(value.prefix(4)), "\(field): \(printed)")
      count += 1
    }
    #expect(count > 40)
  }

  @Test("have cells over several columns and rows in the first of them")
  func spans() throws {
    let source = """
      <table>
      <tr><td rowspan="2">a</td><td colspan='2'>b | c</td></tr>
      <tr><td>d</td><td>e<br/>f<table><tr><td>g</td><td>h</td></tr></table></td></tr>
      Una nota.
      <tr><td colspan=2>i</td><td>j < 5</td></tr>
      </table>k
      """
    let text = TableMarkup.rewritten(Array(source.utf8))
    let lines = text.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    #expect(
      lines.split(separator: "\n").map { Leaves.collapsed(String($0)) } == [
        "| a | b \\| c | |", "|---|---|---|", "| | d | e<br>f<br>g<br>h |", "Una nota.",
        "| i | | j < 5 |", "k",
      ])
  }

  @Test(
    "that are broken leave the text around them",
    arguments: [
      "<table", "<table>", "<table><tr>", "</td></tr></table>", "<table></table>",
      "<table><tr><td colspan=99999999999999999999>", "la <tabla> y la <table de mesa",
    ])
  func broken(markup: String) throws {
    let text = try Project.text("\(Self.folder)/servicios-virtuales-2025.txt")
    let wanted = try leaves(text).filter { !$0.key.hasPrefix("/gasto/detalle") }
    let read = try leaves(text + "\n\n" + markup + "\n")
    #expect(read.filter { !$0.key.hasPrefix("/gasto/detalle") } == wanted)
    if !markup.hasSuffix("<tr><td colspan=99999999999999999999>") {
      #expect(try leaves(markup + "\n\n" + text) == leaves(text))
    }
  }
}
