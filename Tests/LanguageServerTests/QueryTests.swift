import Foundation
import LanguageServer
import TestSupport
import Testing

@Suite("What an editor shows of a sheet")
struct QueryTests {
  private let wrong = Result { try Project.example("con-errores/gasto-por-beneficiario.yaml") }

  @Test("is, over a figure, its label, section, unit, who fills it in, and its equations")
  func hoverOfFigure() throws {
    let editor = try Editor(try wrong.get())
    let text = try #require(try editor.hover(try editor.place("porBeneficiario:", 3)))
    #expect(
      text == """
        **Gasto por beneficiario**

        sección 6.1 · M\\$ (miles de pesos) por beneficiario · lo calcula el sistema

        **GAS02**: no se cumple\u{20}\u{20}
        el gasto por beneficiario = gasto total / población beneficiaria\u{20}\u{20}
        340.000 / 1.800 = 188,888888…
        """)
    #expect(try editor.hover(try editor.place("183,89", 2, occurrence: 1)) == text)
    #expect(try editor.hover(["line": 0, "character": 3]) == nil)
  }

  @Test("is, over a text, how many characters are left")
  func hoverOfText() throws {
    let editor = try Editor(try wrong.get(), capabilities: [:])
    let text = try #require(try editor.hover(try editor.place("fin:", 1)))
    #expect(
      text.contains("Fin del Programa\n\nsección 4.1 · lo llena quien presenta · quedan 201 de 250")
    )
    let english = try Editor(try wrong.get(), capabilities: [:], isSpanish: false)
    #expect(
      try english.hover(try english.place("fin:", 1))?.contains("201 of 250 characters left")
        == true)
  }

  @Test("is nothing that a text of the sheet could make of it")
  func hoverIsNoMarkup() throws {
    let name = "Asesoría <b>[x](y)</b>"
    let text = try wrong.get().replacing("Asesoría en el predio", with: name)
    let editor = try Editor(text)
    let hover = try #require(try editor.hover(try editor.place("cantidad:", 1, occurrence: 1)))
    #expect(!hover.contains("<b>"))
    #expect(!hover.contains("[x](y)"))
  }

  @Test("stands behind each derived figure: whether it holds, and what it should be")
  func hints() throws {
    let editor = try Editor(try wrong.get())
    let hints = try editor.hints()
    #expect(hints[try editor.line(of: "porBeneficiario: 183,89")] == "→ 188,89")
    #expect(hints[try editor.line(of: "  total: 340.000")] == "✓")
    #expect(hints[try editor.line(of: "sobrePotencial")] == "✓")
    #expect(hints[try editor.line(of: "  fin:")] == "quedan 201")
    editor.replaceAll(
      by: editor.text.replacing("porBeneficiario: 183,89", with: "porBeneficiario:"))
    #expect(try editor.hints()[try editor.line(of: "porBeneficiario:")] == "→ 188,89")
  }

  @Test("is, behind a blank figure, the interval that the equations leave open")
  func openInterval() throws {
    let text = try wrong.get()
      .replacing("porBeneficiario: 183,89", with: "porBeneficiario: 188,89")
      .replacing("    2019: 1.800", with: "    2019:")
    let editor = try Editor(text)
    let hint = try #require(try editor.hints()[try editor.line(of: "    2019:")])
    #expect(hint == "→ 1.800")
    let open = try Editor(
      """
      ficha: ex-ante
      formulario: 2019-nuevo
      poblacion:
        potencial:
          numero:
        beneficiaria:
          2019: 224
        cobertura:
          ejercicio: 2019
          sobrePotencial: 1,33 %
      """)
    // 224 / 16.779 is 1,335 %, which prints as 1,34; 224 / 16.906 is 1,3249 %
    #expect(try open.hints()[4] == "entre 16.780 y 16.905")
    #expect(try open.hover(["line": 2, "character": 1])?.contains("sección 3") == true)
  }

  @Test("are the hints of the asked lines alone")
  func hintsInRange() throws {
    let editor = try Editor(try wrong.get())
    let line = try editor.line(of: "porBeneficiario: 183,89")
    let answer = try editor.ask(
      "textDocument/inlayHint",
      [
        "textDocument": editor.document,
        "range": Editor.range(["line": line, "character": 0], ["line": line, "character": 99]),
      ])
    #expect((answer as? [Editor.Object])?.compactMap { $0["label"] as? String } == ["→ 188,89"])
  }

  @Test("leads from a figure to what it is computed from, and to what hangs on it")
  func places() throws {
    let editor = try Editor(try wrong.get())
    let ratio = try editor.place("183,89", 1, occurrence: 1)
    let total = try editor.place("total: 340.000", 8)
    let beneficiaria = try editor.line(of: "    2019: 1.800") + 1
    let totalLine = try editor.line(of: "total: 340.000") + 1
    let ratioLine = try editor.line(of: "porBeneficiario: 183,89") + 1
    #expect(try editor.lines("textDocument/definition", ratio) == [beneficiaria, totalLine])
    let hanging = try editor.lines("textDocument/references", total)
    #expect(hanging.contains(ratioLine))
    #expect(!hanging.contains(totalLine))
    let withItself = try editor.lines(
      "textDocument/references", total, ["includeDeclaration": true])
    #expect(withItself.first == totalLine)
    #expect(try editor.lines("textDocument/definition", ["line": 0, "character": 1]) == [])
  }

  @Test("leads from the name of a component to the tables that have it")
  func components() throws {
    let editor = try Editor(try wrong.get())
    let name = try editor.place("Asesoría en el predio", 2, occurrence: 2)
    let all = try editor.lines("textDocument/references", name, ["includeDeclaration": true])
    #expect(all.count == 4)
    #expect(try editor.lines("textDocument/definition", name) == [all[0]])
    #expect(try editor.lines("textDocument/references", name).count == 3)
  }

  @Test("is an outline with the labels of the form")
  func symbols() throws {
    let editor = try Editor(try wrong.get())
    let answer = try editor.ask(
      "textDocument/documentSymbol", ["textDocument": editor.document])
    let symbols = try #require(answer as? [Editor.Object])
    let gasto = try #require(symbols.first { $0["name"] as? String == "gasto" })
    #expect(gasto["detail"] as? String == "Sección 6: Uso de Recursos")
    let fields = try #require(gasto["children"] as? [Editor.Object])
    #expect(fields.contains { $0["detail"] as? String == "Gasto por beneficiario" })
    let rows = try #require(
      fields.first { $0["name"] as? String == "componentes" }?["children"] as? [Editor.Object])
    #expect(rows.compactMap { $0["name"] as? String }.contains("Asesoría en el predio"))
    let flat = try Editor(try wrong.get(), capabilities: [:])
    let names = try #require(
      try flat.ask("textDocument/documentSymbol", ["textDocument": flat.document])
        as? [Editor.Object])
    #expect(names.allSatisfy { $0["location"] != nil })
    #expect(names.count > symbols.count)
  }

  @Test("can be folded and selected by its groups")
  func structure() throws {
    let editor = try Editor(try wrong.get())
    let answer = try editor.ask("textDocument/foldingRange", ["textDocument": editor.document])
    let folds = try #require(answer as? [[String: Any]])
    let gasto = try editor.line(of: "\ngasto:") + 1
    let fold = try #require(folds.first { $0["startLine"] as? Int == gasto })
    #expect(fold["endLine"] as? Int == (try editor.line(of: "porcentajeAdministrativo")))
    let chains = try #require(
      try editor.ask(
        "textDocument/selectionRange",
        [
          "textDocument": editor.document,
          "positions": [
            try editor.place("183,89", 2, occurrence: 1), ["line": 0, "character": 0],
          ],
        ]) as? [Editor.Object])
    #expect(chains.count == 2)
    var lengths: [Int] = []
    var next: Editor.Object? = chains[0]
    while let part = next {
      let range = try #require(part["range"] as? Editor.Object)
      let ends = ["start", "end"].compactMap { (range[$0] as? Editor.Object)?["line"] as? Int }
      lengths.append(ends[1] - ends[0])
      next = part["parent"] as? Editor.Object
    }
    #expect(lengths == lengths.sorted())
    #expect(lengths.first == 0)
    #expect(lengths.count >= 4)
  }

  @Test("has its figures and marks as tokens, in order and without overlaps")
  func tokens() throws {
    let editor = try Editor(try wrong.get())
    func tokens(_ method: String, _ params: Editor.Object) throws -> [String] {
      let answer = try editor.ask(method, params) as? Editor.Object
      let data = try #require(answer?["data"] as? [Int])
      let lines = editor.text.split(separator: "\n", omittingEmptySubsequences: false)
      var (line, character) = (0, 0)
      return stride(from: 0, to: data.count, by: 5).map { index in
        character = data[index] == 0 ? character + data[index + 1] : data[index + 1]
        line += data[index]
        let units = Array(lines[line].utf16)[character..<(character + data[index + 2])]
        return "\(String(decoding: units, as: UTF16.self)) \(data[index + 3]) \(data[index + 4])"
      }
    }
    let all = try tokens("textDocument/semanticTokens/full", ["textDocument": editor.document])
    #expect(all.contains("183,89 0 1"))
    #expect(all.contains("340.000 0 1"))
    #expect(all.contains("1.800 0 0"))
    #expect(all.contains("% 2 1"))
    let line = try editor.line(of: "porBeneficiario: 183,89")
    let one = try tokens(
      "textDocument/semanticTokens/range",
      [
        "textDocument": editor.document,
        "range": Editor.range(["line": line, "character": 0], ["line": line, "character": 90]),
      ])
    #expect(one == ["183,89 0 1"])
  }
}
