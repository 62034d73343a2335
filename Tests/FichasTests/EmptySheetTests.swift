import Fichas
import ProgramSheets
import Reporting
import Templates
import Testing

@Suite("An empty sheet")
struct EmptySheetTests {
  private func report(_ formulario: Formulario) -> FileReport {
    Checker().check(text: EmptySheet.yaml(formulario, of: .exAnte), named: "nueva.yaml")
  }

  @Test("is read without a fault", arguments: SheetKind.exAnte.forms)
  func readable(_ formulario: Formulario) {
    let report = report(formulario).report
    #expect(report.form == formulario.rawValue)
    #expect(report.findings.filter { $0.category == .lectura }.map(\.message.es) == [])
  }

  @Test("has every field that its form prints and no other", arguments: SheetKind.exAnte.forms)
  func fields(_ formulario: Formulario) throws {
    let document = try #require(report(formulario).document)
    let file: Set = ["notacion", "excepciones"]
    for campo in Campos.todos where !file.contains(campo.ruta[0]) {
      let isThere = formulario.pointers(campo).contains { document.keyNode(at: $0) != nil }
      // A row has no key of its own.
      let isRow = campo.clave == "*"
      #expect(isThere == campo.formularios.contains(formulario) || isRow, "\(campo.pattern)")
    }
  }

  @Test("keeps the order of the form", arguments: SheetKind.exAnte.forms)
  func order(_ formulario: Formulario) throws {
    let document = try #require(report(formulario).document)
    let places = Campos.todos.compactMap { campo in
      formulario.pointers(campo).compactMap { document.keyNode(at: $0)?.range.start }.first
    }
    #expect(places == places.sorted())
  }

  private func rowCount(_ name: TableName, of file: FileReport) -> Int {
    var maker = TableMaker(TableRequest(name))
    maker.add(maker.part(of: file))
    return maker.table.rendered(as: .csv).split(separator: UInt8(ascii: "\n")).count - 1
  }

  @Test("leaves no row of its own in a table of components, years or values")
  func tables() {
    for form in SheetKind.exAnte.forms {
      let text = EmptySheet.yaml(form, of: .exAnte)
      let file = Checker().check(text: text, named: "nueva.yaml")
      for name in [TableName.componentes, .poblacion, .indicadores] {
        #expect(rowCount(name, of: file) == 0, "\(name)")
      }
      let filled = text.replacing("    2026:", with: "    2026: 12")
        .replacing("    2020:", with: "    2020: 12")
      let other = Checker().check(text: filled, named: "llena.yaml")
      #expect(rowCount(.poblacion, of: other) == 4)
    }
  }

  @Test("takes a text as it is, in lines below its key")
  func texts() throws {
    let text = EmptySheet.yaml(
      try #require(SheetKind.exAnte.form(named: "2025-nuevo")), of: .exAnte)
    let lines = text.split(separator: "\n").map(String.init)
    let problem = try #require(lines.firstIndex { $0.hasPrefix("  problema: |- # ") })
    var filled = lines
    filled.insert("    Dos puntos: y - un guion\n    # y hasta una almohadilla", at: problem + 1)
    let file = Checker().check(text: filled.joined(separator: "\n") + "\n")
    let node = file.document?.node(at: JSONPointer("/diagnostico/problema"))
    #expect(node?.text == "Dos puntos: y - un guion\n# y hasta una almohadilla")
    #expect(file.report.findings.filter { $0.category == .lectura } == [])
    // an empty block is a missing text, as an empty value is
    #expect(file.report.findings.contains { $0.rule == "TXT02" } == false)
  }

  @Test("names the seventeen goals of the form")
  func goals() throws {
    let text = EmptySheet.yaml(
      try #require(SheetKind.exAnte.form(named: "2025-nuevo")), of: .exAnte)
    for (index, name) in ListasOficiales.ods.palabras.enumerated() {
      #expect(text.contains("- numero: \(index + 1)\n      nombre: \(name)\n"))
    }
  }

  @Test("is laid out as every sheet is", arguments: SheetKind.exAnte.forms)
  func layout(_ formulario: Formulario) throws {
    let text = EmptySheet.yaml(formulario, of: .exAnte)
    let document = try #require(report(formulario).document)
    #expect(String(decoding: try document.formattedAsSheet(), as: UTF8.self) == text)
  }
}

extension Formulario {
  /// Where a field can stand in an empty sheet: in the first row, or in the year of the form.
  fileprivate func pointers(_ campo: Campo) -> [JSONPointer] {
    ["0", "\(ejercicio)"].map { first in
      JSONPointer(tokens: campo.ruta.map { $0 == "*" ? first : $0 })
    }
  }
}
