import Fichas
import Foundation
import LanguageServer
import TestSupport
import Testing

@Suite("What an editor changes in a sheet")
struct ChangeTests {
  private let wrong = Result { try Project.example("con-errores/gasto-por-beneficiario.yaml") }
  private let sum = Result { try Project.example("con-errores/suma-de-gastos.yaml") }

  // MARK: Code actions

  @Test("is the figure that a fix computes, and nothing else")
  func fix() throws {
    let editor = try Editor(try wrong.get())
    let place = try editor.place("183,89", 2, occurrence: 1)
    let mended = try editor.taking("Corregir el gasto por beneficiario: 183,89 → 188,89", at: place)
    #expect(
      mended == editor.text.replacing("porBeneficiario: 183,89", with: "porBeneficiario: 188,89"))
    let all = try editor.taking("Corregir todo", at: ["line": 0, "character": 0])
    #expect(all == mended)
    let action = try #require(try editor.actions(place, only: ["quickfix"]).first)
    let diagnostics = try #require(action["diagnostics"] as? [Editor.Object])
    #expect(diagnostics.compactMap { $0["code"] as? String } == ["GAS02"])
    let kinds = try editor.actions(place, only: ["source.fixAll"]).map { $0["kind"] as? String }
    #expect(kinds == ["source.fixAll.fichas"])
  }

  @Test("is what --fix makes of every example, where something is fixed")
  func fixAll() throws {
    var fixed = 0
    for name in Project.sheets where name.hasSuffix(".yaml") {
      let path = Project.path("Examples/\(name)")
      let text = try Project.example(name)
      let wanted = Checker().check(file: path).mended().newSource
      let editor = try Editor(text, at: URL(filePath: path).absoluteString)
      let actions = try editor.actions(["line": 0, "character": 0], only: ["source.fixAll"])
      guard let action = actions.first else {
        #expect(wanted == nil || wanted == Array(text.utf8), "\(name)")
        continue
      }
      fixed += 1
      #expect(try Array(editor.applying(editor.edits(action["edit"])).utf8) == wanted, "\(name)")
    }
    #expect(fixed > 3)
  }

  @Test("is a figure that a person typed, where the person chooses so")
  func namedFix() throws {
    let editor = try Editor(try sum.get())
    let diagnostics = try editor.diagnostics()
    let range = try #require(diagnostics.first?["range"] as? Editor.Object)
    let start = try #require(range["start"] as? Editor.Object)
    let titles = try editor.actions(start, only: ["quickfix"]).compactMap { $0["title"] as? String }
    let named = try #require(titles.first { $0.hasPrefix("Cambiar ") }, "\(titles)")
    let changed = try editor.taking(named, at: start)
    let left = Checker().check(text: changed).report.findings.map(\.rule)
    #expect(left.count < diagnostics.count)
  }

  @Test("fills in the blank figures that the system computes")
  func filling() throws {
    let editor = try Editor(
      try wrong.get().replacing("porBeneficiario: 183,89", with: "porBeneficiario:")
        .replacing("sobrePotencial: 3,75 %", with: "sobrePotencial:"))
    let filled = try editor.taking("Llenar las cifras", at: ["line": 0, "character": 0])
    #expect(
      filled
        == (try wrong.get().replacing("porBeneficiario: 183,89", with: "porBeneficiario: 188,89")))
  }

  @Test("accepts a finding as an exception, which holds as soon as it has its reason")
  func acceptance() throws {
    let editor = try Editor(try wrong.get())
    let place = try editor.place("183,89", 2, occurrence: 1)
    let accepted = try editor.taking("Aceptar GAS02", at: place)
    #expect(
      accepted == editor.text + """
        excepciones:
          - regla: GAS02
            campo: /gasto/porBeneficiario
            razon: ""

        """)
    #expect(Set(Checker().check(text: accepted).report.findings.map(\.rule)) == ["GAS02", "EXC03"])
    let reasoned = accepted.replacing("razon: \"\"", with: "razon: \"el sistema truncó\"")
    #expect(Checker().check(text: reasoned).placedFindings.isEmpty)
    editor.replaceAll(by: reasoned.replacing("48.000*0,75*0,80", with: "48.000*0,75*0,70"))
    let second = try #require(try editor.diagnostics().first)
    let start = try #require((second["range"] as? Editor.Object)?["start"] as? Editor.Object)
    let code = try #require(second["code"] as? String)
    let both = try editor.taking("Aceptar \(code)", at: start)
    #expect(both.hasPrefix(editor.text))
    #expect(both.hasSuffix("    razon: \"\"\n"))
  }

  @Test("is not offered to a client that knows no literals, nor in what is not a sheet")
  func noActions() throws {
    let place: Editor.Object = ["line": 128, "character": 20]
    #expect(try Editor(try wrong.get(), capabilities: [:]).actions(place).isEmpty)
    #expect(try Editor("a: 1\n").actions(["line": 0, "character": 0]).isEmpty)
  }

  // MARK: Renaming

  @Test("is the name of a component in every table, and no other byte")
  func rename() throws {
    let editor = try Editor(try wrong.get())
    let name = "Asesoría en el predio"
    for occurrence in 0..<4 {
      let place = try editor.place(name, 3, occurrence: occurrence)
      let prepared = try editor.ask(
        "textDocument/prepareRename", ["textDocument": editor.document, "position": place])
      #expect((prepared as? Editor.Object)?["placeholder"] as? String == name)
      let edit = try editor.ask(
        "textDocument/rename",
        ["textDocument": editor.document, "position": place, "newName": "Visita: 😀 ñandú"])
      let renamed = try editor.applying(try editor.edits(edit))
      #expect(renamed == editor.text.replacing(name, with: "\"Visita: 😀 ñandú\""))
    }
  }

  @Test("refuses a rename of what is no component, and to a name that is taken or empty")
  func noRename() throws {
    let editor = try Editor(try wrong.get())
    let place = try editor.place("Asesoría en el predio", 3)
    func refusal(_ name: String, _ place: Editor.Object) throws -> (code: Int, message: String) {
      try editor.error(
        "textDocument/rename",
        ["textDocument": editor.document, "position": place, "newName": name])
    }
    #expect(try refusal("cursos de riego EFICIENTE", place).message.contains("ya hay otro"))
    #expect(try refusal(" ", place).code == -32803)
    #expect(try refusal("x", try editor.place("Riego Compartido")).code == -32803)
    #expect(
      try editor.answer(
        "textDocument/prepareRename",
        ["textDocument": editor.document, "position": try editor.place("gasto:", 2)])["result"]
        is NSNull)
  }

  // MARK: Completion

  @Test("completes the keys of the form that are not there yet, with their labels")
  func keys() throws {
    let text = try wrong.get().replacing("  porBeneficiario: 183,89\n", with: "  porB\n")
    let editor = try Editor(text)
    let items = try editor.completions(try editor.place("  porB\n", 6))
    let item = try #require(items.first { $0["label"] as? String == "porBeneficiario" })
    #expect(item["detail"] as? String == "Gasto por beneficiario")
    #expect(!items.contains { $0["label"] as? String == "total" })
    // the form of 2025 has it, and this sheet is of 2019
    #expect(!items.contains { $0["label"] as? String == "detalleAdministrativo" })
    let edit = try #require(item["textEdit"] as? Editor.Object)
    #expect(
      try editor.applying([edit])
        == text.replacing("  porB\n", with: "  porBeneficiario: \n"))
  }

  @Test("knows the rows and years that a line stands in")
  func rows() throws {
    let text = try wrong.get().replacing(
      "    unidad: personas\n", with: "    unidad: personas\n    \n")
    let editor = try Editor(text)
    #expect(
      try editor.labels(try editor.place("    unidad: personas\n    \n", 25)).contains("precision"))
    let row = try wrong.get()
      .replacing("    - componente: Asesoría en el predio\n      valor:", with: "    - val")
    let other = try Editor(row)
    #expect(try other.labels(try other.place("    - val", 9)) == ["componente", "valor"])
    let years = try Editor(try wrong.get().replacing("    2022: 3.600\n", with: "    20\n"))
    #expect(try years.labels(try years.place("    20\n", 6)) == ["2022"])
    let end = try Editor(try wrong.get() + "exc")
    #expect(try end.labels(try end.place("\nexc", 4)) == ["notacion", "excepciones"])
    let comment = try Editor("# fi\n")
    #expect(try comment.labels(["line": 0, "character": 4]).isEmpty)
  }

  @Test("completes words of lists, yes and no, names, figures and rules")
  func values() throws {
    let editor = try Editor(
      try wrong.get() + "excepciones:\n  - regla: \n    campo: \n    razon: x\n")
    func labels(_ words: String, _ character: Int, occurrence: Int = 0) throws -> [String] {
      try editor.labels(try editor.place(words, character, occurrence: occurrence))
    }
    #expect(try labels("reingreso: ", 11) == ["Sí", "No"])
    #expect(try labels("estado: ", 8) == ["EN EVALUACIÓN", "CALIFICADO"])
    #expect(try labels("porBeneficiario: ", 17) == ["188,89"])
    #expect(try labels("sobrePotencial: ", 16) == ["3,75 %"])
    #expect(
      try labels("- componente: ", 14) == ["Cursos de riego eficiente", "Asesoría en el predio"])
    #expect(try labels("- regla: ", 9).first == "GAS02")
    #expect(try labels("campo: ", 7).contains("/gasto/porBeneficiario"))
    #expect(try labels("formulario: ", 12).contains("2025-nuevo"))
  }

  @Test("completes a value in JSON in its quotes")
  func json() throws {
    let text = #"{"ficha": "ex-ante", "formulario": "2019-nuevo", "poblacion": {"reingreso": ""}}"#
    let editor = try Editor(text, at: "untitled:ficha.json", language: "json")
    let items = try editor.completions(try editor.place("reingreso\": \"", 13))
    let item = try #require(items.first { $0["label"] as? String == "Sí" })
    let edit = try #require(item["textEdit"] as? Editor.Object)
    #expect(
      try editor.applying([edit])
        == text.replacing("\"reingreso\": \"\"", with: "\"reingreso\": \"Sí\""))
  }

  // MARK: Formatting

  private func format(_ editor: Editor, _ range: Editor.Object? = nil) throws -> String {
    var params: Editor.Object = ["textDocument": editor.document, "options": Editor.Object()]
    params["range"] = range
    let method = range == nil ? "textDocument/formatting" : "textDocument/rangeFormatting"
    return try editor.applying(try #require(try editor.ask(method, params) as? [Editor.Object]))
  }

  @Test("lays a sheet out as fmt does")
  func formatting() throws {
    let untidy = try wrong.get()
      .replacing("  eje: Crecimiento\n  ambito: Fomento", with: "  ambito: Fomento")
      .replacing("    unidad: personas\n", with: "    unidad:    personas\n\n\n\n")
    let editor = try Editor(untidy)
    let wanted = Document.read(Array(untidy.utf8), as: .yaml)
    #expect(try Array(format(editor).utf8) == wanted.formattedAsSheet())
    #expect(try format(Editor(try wrong.get())) == wrong.get())
    let rows = try Project.example("subsidios-2019-2024.yaml")
    let joined = try Editor(
      rows.replacing("  desde: 2019", with: "  desde:   2019"),
      at: URL(filePath: Project.path("Examples/subsidios-2019-2024.yaml")).absoluteString)
    #expect(try format(joined) == rows)
    let broken = try Editor("ficha: ex-ante\nformulario: [\n")
    #expect(
      try broken.error(
        "textDocument/formatting", ["textDocument": broken.document, "options": [:]]
      ).code == -32803)
  }

  @Test("lays some lines out and leaves every other byte")
  func rangeFormatting() throws {
    let untidy = try wrong.get()
      .replacing("    unidad: personas", with: "    unidad:    personas")
      .replacing("  atencion: parte", with: "  atencion:      parte")
      .replacing("  total: 340.000", with: "  total:     340.000")
    let editor = try Editor(untidy)
    let line = try editor.line(of: "  atencion: ")
    let whole = Editor.range(["line": line, "character": 0], ["line": line + 1, "character": 0])
    #expect(
      try format(editor, whole)
        == untidy.replacing("  atencion:      parte", with: "  atencion: parte"))
    let within = Editor.range(["line": line, "character": 3], ["line": line, "character": 9])
    #expect(try format(editor, within) == (try format(editor, whole)))
    let before = Editor.range(["line": 0, "character": 0], ["line": 3, "character": 0])
    #expect(try format(editor, before) == untidy)
    let all = Editor.range(["line": 0, "character": 0], ["line": 999, "character": 0])
    #expect(try format(editor, all) == (try format(Editor(untidy))))
  }
}
