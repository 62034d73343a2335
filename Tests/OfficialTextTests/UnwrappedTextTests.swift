import DocumentTree
import Testing

@testable import OfficialText

/// The text that a word processor saves: a line for each paragraph and each cell of a table, and blank lines before
/// tables alone.
@Suite("Texts that are not wrapped")
struct UnwrappedTextTests {
  private static let long = [String](repeating: "Las ferias venden menos.", count: 15)
    .joined(separator: " ")

  @Test("have a cell in each line")
  func cells() throws {
    let text = """
      Sección 1: Antecedentes

      Código Sistema
      PI071620190048347
      Nombre del Programa
      Apoyo a ferias

      Describa el principal problema público que el Programa abordará, identificando la población afectada (1.000 caracteres)
      \(Self.long)
      Suben los precios.
      Mencione los principales efectos del problema en la población afectada. Presente datos cuantitativos que avalen la relevancia del efecto descrito, indicando la fuente

      Efecto
      Datos cuantitativos y relevancia del efecto
      Cierran ferias
      Cierran dos al mes.
      Suben precios
      Un 4 % al año.

      """
    let sheet = try #require(OfficialText(Array(text.utf8)).sheets.first)
    let fields = Leaves.all(of: sheet.document)
    #expect(fields["/diagnostico/problema"] == "\(Self.long) Suben los precios.")
    #expect(fields["/diagnostico/efectos/1/efecto"] == "Suben precios")
    #expect(fields["/diagnostico/efectos/1/datos"] == "Un 4 % al año.")
    #expect(!sheet.remarks.contains { $0.kind == .tableAsText })
  }

  @Test("have follow-ups behind each other that no page divides")
  func followUps() {
    let text = """
      MONITOREO Y SEGUIMIENTO OFERTA PÚBLICA 2021
      FERIAS
      SERVICIO DE EJEMPLO
      MINISTERIO DE EJEMPLO
      I. ANTECEDENTES DEL PROGRAMA
      DESCRIPCIÓN
      \(Self.long)
      PROPÓSITO
      Que las ferias vendan más.
      III. DESEMPEÑO 2021 DEL PROGRAMA
      POBLACIÓN
      VI. OBSERVACIONES DE LA INSTITUCIÓN

      """
    #expect(OfficialText(Array((text + text).utf8)).sheets.count == 2)
  }
}
