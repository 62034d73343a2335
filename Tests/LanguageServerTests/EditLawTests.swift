import Fichas
import Foundation
import LanguageServer
import TestSupport
import Testing

@Suite("A text that is being typed")
struct EditLawTests {
  /// What is typed: letters, digits, marks of YAML, characters of several units, and breaks of every kind.
  private static let pieces = [
    "", "", "", "a", "1", ".", ",", ":", ": ", "- ", "\n", "\r\n", "\r", "\n  ", "#", "\"", "'",
    "{", "]",
    "ñ", "😀", "e\u{301}", "👩‍👩‍👧", "\t", "%", "|-\n", "total: 12.345\n", "&", "*", "\u{FEFF}",
    "340.000",
  ]

  private struct Shown: Hashable {
    let rule: String
    let message: String
    let line: Int?
    let character: Int?
    let endLine: Int?
    let endCharacter: Int?
  }

  @Test(
    "has the diagnostics of a fresh check after every change", arguments: [1, 2, 3, 4] as [UInt64])
  func law(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let names = [
      "con-errores/gasto-por-beneficiario.yaml", "juntos-2019.yaml", "juntos-2021.yaml",
      "juntos-2019.json",
    ]
    var text = try Project.example(names[Int(seed) - 1])
    if seed == 2 { text = text.replacing("\n", with: "\r\n") }
    if seed == 3 {
      text = "# ñ 😀 e\u{301}\n" + text.replacing(": ", with: ": ñ😀e\u{301} ", maxReplacements: 9)
    }
    let name = seed == 4 ? "ficha.json" : "ficha.yaml"
    let editor = try Editor(text, at: "untitled:\(name)", language: seed == 4 ? "json" : "yaml")
    for step in 0..<60 {
      if step % 20 == 19 { editor.replaceAll(by: text) }
      let count = editor.text.utf16.count
      // mostly behind the keys that say that it is a sheet
      let first = step % 10 == 0 ? 0 : 60
      let start = Int.random(in: min(first, count)...count, using: &random)
      let end = min(count, start + [0, 0, 0, 1, 3, 40].randomElement(using: &random)!)
      let range = editor.text.wholeScalars(start..<end)
      editor.type(Self.pieces.randomElement(using: &random)!, over: range)
      let shown = try editor.diagnostics().map(shown)
      let wanted = fresh(editor.text, name)
      // a text that does not say that it is a sheet is none for an editor
      if shown.isEmpty, wanted.contains(where: { $0.message.hasPrefix("falta 'ficha'") }) {
        continue
      }
      #expect(
        shown == wanted,
        "step \(step): \(shown.filter { !wanted.contains($0) }), \(wanted.filter { !shown.contains($0) })"
      )
    }
  }

  private func shown(_ diagnostic: Editor.Object) -> Shown {
    func place(_ key: String) -> Editor.Object? {
      (diagnostic["range"] as? Editor.Object)?[key] as? Editor.Object
    }
    let message = (diagnostic["message"] as? String ?? "").split(separator: "\nayuda: ")
    return Shown(
      rule: diagnostic["code"] as? String ?? "", message: String(message.first ?? ""),
      line: place("start")?["line"] as? Int, character: place("start")?["character"] as? Int,
      endLine: place("end")?["line"] as? Int, endCharacter: place("end")?["character"] as? Int)
  }

  private func fresh(_ text: String, _ name: String) -> [Shown] {
    let report = Checker().check(text: text, named: name)
    // a line table does not count a byte order mark, and the protocol does
    let mark = text.unicodeScalars.first == "\u{FEFF}" ? 1 : 0
    return report.placedFindings.map { placed in
      func character(_ place: Place?) -> Int {
        guard let place else { return 0 }
        return place.utf16Column - 1 + (place.line == 1 ? mark : 0)
      }
      return Shown(
        rule: placed.finding.rule, message: placed.finding.message.es,
        line: (placed.start?.line ?? 1) - 1, character: character(placed.start),
        endLine: (placed.end?.line ?? 1) - 1, endCharacter: character(placed.end))
    }
  }

  @Test("keeps few analyses, however many texts are open")
  func memory() throws {
    let text = try Project.example("con-errores/gasto-por-beneficiario.yaml")
    let editor = try Editor(text)
    for number in 0..<100 {
      editor.tell(
        "textDocument/didOpen",
        [
          "textDocument": [
            "uri": "untitled:\(number).yaml", "languageId": "yaml", "version": 1, "text": text,
          ]
        ])
    }
    _ = try editor.diagnostics()
    #expect(editor.session.analysisCount <= 8)
    #expect(editor.notices.count == 101)
  }
}

extension String {
  /// The UTF-16 range, grown where it would cut a scalar or a line break in two, as no editor does.
  fileprivate func wholeScalars(_ range: Range<Int>) -> Range<Int> {
    let units = Array(utf16)
    func isWithin(_ offset: Int) -> Bool {
      guard offset > 0, offset < units.count else { return false }
      return UTF16.isTrailSurrogate(units[offset]) || units[offset] == 10 && units[offset - 1] == 13
    }
    let start = isWithin(range.lowerBound) ? range.lowerBound - 1 : range.lowerBound
    let end = isWithin(range.upperBound) ? range.upperBound + 1 : range.upperBound
    return start..<max(start, end)
  }
}
