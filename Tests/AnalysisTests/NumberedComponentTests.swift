import Analysis
import DocumentTree
import SheetRules
import Testing

@Suite("Components with a number before their name")
struct NumberedComponentTests {
  private func checked(_ design: [String], _ production: [String]) -> CheckedSheet {
    let components = design.enumerated()
      .map { "{numero: \($0.offset + 1), nombre: \"\($0.element)\"}" }
    let rows = production.map { "{componente: \"\($0)\", cantidad: 1}" }
    let text = """
      ficha: ex-ante
      formulario: 2019-nuevo
      componentes: [\(components.joined(separator: ", "))]
      produccion: {filas: [\(rows.joined(separator: ", "))]}
      """
    return SheetChecker.check(.read(Array(text.utf8), as: .yaml))
  }

  private func findings(_ design: [String], _ production: [String]) -> Int {
    checked(design, production).findings.count { $0.rule == "COM01" }
  }

  @Test("it is the same with it and without, in any order")
  func foldsNumbers() {
    let names = ["Cursos", "Asesoría", "Difusión"]
    for rows in [
      ["1. Cursos", "2. Asesoría", "3. Difusión"],
      ["Componente 3: Difusión", "Componente 1: Cursos", "Componente 2: Asesoría"],
      ["Difusión", "2) asesoria", "COMPONENTE N° 1 - Cursos"],
      ["I. Cursos", "C2 - Asesoría", "c) Difusión"],
    ] {
      #expect(findings(names, rows) == 0, "\(rows)")
      #expect(findings(rows, names) == 0, "\(rows)")
    }
    #expect(findings(["1. Cursos", "2. Asesoría"], ["Componente 2: Asesoría", "1) Cursos"]) == 0)
  }

  @Test("another number is another component")
  func keepsNumbers() {
    #expect(findings(["1. Cursos", "2. Cursos"], ["2. Cursos", "1. Cursos"]) == 0)
    #expect(findings(["1. Cursos", "2. Asesoría"], ["1. Cursos", "3. Asesoría"]) == 1)
    #expect(findings(["I. Cursos", "II. Cursos"], ["II. Cursos", "I. Cursos"]) == 0)
    #expect(findings(["a) Cursos", "Asesoría"], ["b) Cursos", "Asesoría"]) == 1)
    #expect(findings(["3 talleres", "Asesoría"], ["talleres", "Asesoría"]) == 1)
    #expect(findings(["Cursos", "Asesoría"], ["1. Cursos", "2. Difusión"]) == 1)
  }
}
