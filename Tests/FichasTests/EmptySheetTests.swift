import Templates
import Fichas
import ProgramSheets
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
