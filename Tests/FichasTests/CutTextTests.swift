import Analysis
import DocumentTree
import OfficialText
import Reporting
import TestSupport
import Testing

@testable import Fichas

@Suite("A published text that is cut, or whose cells run into each other")
struct CutTextTests {
  private func findings(of text: String) -> [Finding] {
    OfficialText(Array(text.utf8)).sheets.flatMap { sheet in
      FileReport(path: "ficha.txt", SheetChecker.check(sheet.document)).report.findings
    }
  }

  private func names(_ findings: [Finding]) -> Set<String> {
    Set(findings.map { "\($0.rule) \($0.field)" })
  }

  @Test(
    "ends at any line, and nothing is said of what is cut off but that it is",
    arguments: [
      ("juntos-2019", 0), ("servicios-virtuales-2025", 3), ("juntos-2021", 5), ("gestion-2009", 1),
    ])
  func cut(name: String, first: Int) throws {
    let ending = name.hasPrefix("gestion") ? "md" : "txt"
    let text = try Project.text("Tests/OfficialTextTests/Texts/\(name).\(ending)")
    let whole = names(findings(of: text))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for count in stride(from: first + 9, to: lines.count, by: 9) {
      let found = findings(of: lines[..<count].joined(separator: "\n") + "\n")
      // the last part of a follow-up may be whole where its last sentence is
      let end = lines[..<count].last { !$0.isEmpty }?.last { $0 != " " }
      let ends = end == "." || end == ":"
      let known = ends ? ["LEC14", "MON26"] : ["LEC14"]
      let new = names(found.filter { !known.contains($0.rule) }).subtracting(whole)
      #expect(new.isEmpty, "\(name), \(count) lines")
    }
  }

  @Test(
    "has years broken by narrow cells, and nothing is said of their table but that",
    arguments: [
      "2019 202 202 2019 202 202 201 202 202\n0 1 0 1 9 0 1",
      "2019 2020 2021 20 2020 2021 20 2020 2021\n19 19",
    ])
  func brokenYears(years: String) throws {
    let text = try Project.text("Tests/OfficialTextTests/Texts/juntos-2021.txt")
    let head = "2019 2020 2021 2019 2020 2021 2019 2020 2021"
    try #require(text.contains(head))
    let other = text.replacing(head, with: years)
    let new = names(findings(of: other)).subtracting(names(findings(of: text)))
    #expect(new == ["LEC14 /componentes"])
  }

  @Test(
    "is a follow-up that begins at any line, and nothing is said of what is cut off but that it is")
  func beheaded() throws {
    let text = try Project.text("Tests/OfficialTextTests/Texts/juntos-2021.txt")
    let whole = names(findings(of: text))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for count in stride(from: 4, to: lines.count, by: 9) {
      let found = findings(of: lines[count...].joined(separator: "\n"))
      // figures without their years are unreadable
      let new = names(found.filter { !["LEC14", "LEC03"].contains($0.rule) }).subtracting(whole)
      #expect(new.isEmpty, "\(count) lines")
    }
  }

  @Test("lacks its last section where another sheet stands behind it, and may be cut off elsewhere")
  func leftOut() throws {
    let text = try Project.text("Tests/OfficialTextTests/Texts/servicios-virtuales-2025.txt")
    let last = try #require(text.firstRange(of: "Sección 6:"))
    let part = String(text[..<last.lowerBound])
    let alone = names(findings(of: part))
    #expect(alone.contains { $0.hasPrefix("LEC14") } && !alone.contains("ANT06 /gasto"))
    let followed = names(findings(of: part + "\n" + text))
    #expect(followed.contains("ANT06 /gasto") && !followed.contains { $0.hasPrefix("LEC14") })
  }

  @Test("ends in a section, which is said at its end")
  func end() throws {
    let text = try Project.text("Tests/OfficialTextTests/Texts/juntos-2021.txt")
    let end = try #require(text.firstRange(of: "POBLACIÓN\n"))
    let cut = try #require(
      findings(of: String(text[..<end.lowerBound])).first { $0.rule == "LEC14" })
    #expect(
      cut.message.es.hasPrefix(
        "el texto termina aquí, en medio del formulario: falta el resto, con 'poblacion"))
    #expect(cut.isReadingFault)
  }

  /// A follow-up that keeps its columns, with a part of its analysis and an indicator.
  private func followUp(_ analysis: String, _ indicator: String) -> String {
    """
    MONITOREO Y SEGUIMIENTO OFERTA PÚBLICA 2021
    JUNTOS
    SERVICIO
    MINISTERIO
    I. ANTECEDENTES DEL PROGRAMA
    Año de inicio:     2015
    Año de término:    Permanente
    II. ANÁLISIS DE DESEMPEÑO
    DIMENSIÓN         RESULTADOS                                          OBSERVACIONES EVALUADOR(ES)
    \(analysis)

    III. DESEMPEÑO 2021 DEL PROGRAMA
    INDICADORES
    INDICADORES DE PROPÓSITO
    Indicador                            Fórmula de cálculo                Efectivo 2019   Efectivo 2020   Efectivo 2021
    \(indicator)

    VI. OBSERVACIONES DE LA INSTITUCIÓN
    """
  }

  @Test("has words of one cell among those of another, and no rule judges either")
  func mixed() throws {
    let text = followUp(
      """
      Eficacia          • Respecto al indicador de propósito. El indicador de No se cuenta con información de
                        propósito no permite medir el objetivo del programa. resultados.
      """,
      """
      Porcentaje de proyectos que capturan (Proyectos que capturan            N/A             N/A             S/I
      oportunidades de mercado en t oportunidades / Proyectos)*100
      """)
    let found = findings(of: text)
    for field in ["/analisis/indicador", "/indicadores"] {
      let said = found.filter { $0.field.description.hasPrefix(field) }
      #expect(said.allSatisfy { $0.rule == "LEC14" }, "\(field)")
    }
    #expect(found.contains { $0.rule == "LEC14" && $0.message.es.contains("'indicadores") })
  }

  @Test("has a label at the end of a page and its value above the next one")
  func label() throws {
    let text = followUp(
      "Eficacia          • Respecto al indicador de propósito. Bien.     Nada.", "X"
    )
    .replacing("Año de término:    Permanente", with: "Año de término:\n\u{C}       Permanente")
    let found = findings(of: text)
    #expect(!found.contains { $0.rule != "LEC14" && $0.field.description.hasSuffix("termino") })
  }

  @Test("may be in Latin-1, with the ends of its pages")
  func latin() throws {
    let text = followUp(
      "Eficacia          • Respecto al indicador de propósito. Bien.     Nada.", "X")
    let latin = text.unicodeScalars.map { $0.value < 0x100 ? UInt8($0.value) : 0x95 }
    let read = Document.text(of: latin + [0x0C])
    #expect(read.starts(with: text.utf8))
  }
}
