import Fichas
import Foundation
import ProgramSheets
import TestSupport
import Testing

@Suite("A sheet that is mostly empty")
struct OutstandingTests {
  private func report(_ text: String, _ options: RenderingOptions = RenderingOptions()) -> [String]
  {
    Checker().check(text: text, named: "nueva.yaml").text(in: .es)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("is told on one page, section by section", arguments: SheetKind.exAnte.forms)
  func template(_ formulario: Formulario) {
    let lines = report(EmptySheet.yaml(formulario, of: .exAnte))
    #expect(lines.count < 40)
    #expect(lines[0].hasPrefix("error: nueva.yaml está casi vacía: tiene "))
    #expect(lines.contains("  línea 7 · Encabezado · 0 de 6"))
    #expect(lines.contains { $0.contains(" · complete 'ministerio', 'servicio', ") })
    #expect(!lines.contains { $0.hasPrefix("error[ANT06]") })
  }

  @Test("tells tables whose years are blank, and lists, by their sections")
  func tables() throws {
    let lines = report(
      EmptySheet.yaml(try #require(SheetKind.monitoreo.forms.last), of: .monitoreo))
    #expect(lines.count < 40)
    let sections = lines.dropFirst().prefix { !$0.isEmpty }
    #expect(sections.allSatisfy { $0.contains(" · 0 de ") })
    for title in ["Presupuesto y ejecución · 0 de 4", "Indicadores de propósito · 0 de 3"] {
      #expect(sections.contains { $0.hasSuffix(" · \(title)") }, "\(sections)")
    }
    // a row of the template in which nothing stands is no footnote
    #expect(!lines.contains { $0.contains("MON24") })
  }

  @Test("counts a table of which one year is there")
  func year() throws {
    let empty = EmptySheet.yaml(try #require(SheetKind.monitoreo.forms.last), of: .monitoreo)
    let start = try #require(empty.range(of: "  ejecutado: # "))
    let blank = try #require(empty[start.upperBound...].range(of: "2026:"))
    let lines = report(empty.replacingCharacters(in: blank, with: "2026: 0"))
    #expect(lines.contains { $0.hasSuffix(" · Presupuesto y ejecución · 1 de 4") })
  }

  @Test("names a field of many rows once, and rows from 1")
  func rows() throws {
    let lines = report(EmptySheet.yaml(try #require(SheetKind.exAnte.forms.last), of: .exAnte))
    #expect(
      lines.contains { $0.contains("'ods.respuesta' (filas 1 a 17), 'causas.causa' (fila 1)") })
    #expect(!lines.contains { $0.contains(".0.") })
  }

  @Test("still shows what is wrong in what is there")
  func faults() {
    let lines = report(
      """
      ficha: ex-ante
      formulario: 2019-nuevo
      gasto: {total: 12, administrativo: 9, porcentajeAdministrativo: 5}
      """)
    #expect(lines[0].contains("casi vacía"))
    #expect(lines.contains { $0.hasPrefix("error[GAS04]") })
  }

  @Test("is one of which less than half is there")
  func whole() throws {
    var text = try Project.text("Examples/articulacion-2019.yaml")
    text = text.replacing("  unidad: Gerencia", with: "  unidat: Gerencia")
    #expect(!report(text).contains { $0.contains("casi vacía") })
  }
}
