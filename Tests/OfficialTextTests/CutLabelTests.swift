import DocumentTree
import Testing

@testable import OfficialText

/// Rows that the end of a page cuts, in texts that tell no cells.
@Suite("Labels that a page cuts")
struct CutLabelTests {
  private func lost(_ text: String) throws -> [String] {
    let beginning = """
      Sección 1: Antecedentes
      Código Sistema PI071620190048347
      Nombre del Programa (420 caracteres)
      Apoyo a ferias
      5.2 Componentes
      Componente 1

      """
    let sheet = try #require(OfficialText(Array((beginning + text).utf8)).sheets.first)
    return sheet.remarks.compactMap { remark in
      if case .lost(let issue) = remark.kind { issue.lostFields } else { nil }
    }.joined().map(\.description)
  }

  @Test("leave a value unread that goes on with the words of the label")
  func middle() throws {
    let lost = try lost(
      """
      Nombre del componente,
      identificando claramente el bien o Asesorías en ferias
      \u{0C}servicio que se entrega
      Unidad de medida de producción Ferias asesoradas

      """)
    #expect(lost.contains("/componentes/0/nombre"))
  }

  @Test("leave two values unread where the second may have been drawn above its label")
  func above() throws {
    let lost = try lost(
      """
      Nombre del componente
      Asesorías en ferias
      Ferias asesoradas
      \u{0C}Unidad de medida de
      producción
      Describa brevemente el componente, identificando cuál es el bien o servicio provisto al usuario
      final (ej.: becas, asesorías, subsidios, capacitación, etc.) (400 caracteres)
      Talleres

      """)
    #expect(lost.contains("/componentes/0/nombre"))
    #expect(lost.contains("/componentes/0/unidad"))
  }
}
