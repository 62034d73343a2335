import Fichas
import Foundation
import TestSupport
import Testing

struct RemedyCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let file: String
  var language = Language.es
  /// The lines of the last block, in order.
  let lines: [String]
}

@Suite("What to correct")
struct RemedyTests {
  static let cases = [
    RemedyCase(
      testDescription: "one figure that the system fills in",
      file: "con-errores/gasto-por-beneficiario.yaml",
      lines: [
        "  línea 129 · el gasto por beneficiario · dice 183,89 · debería decir 188,89 · GAS02"
      ]),
    RemedyCase(
      testDescription: "one figure that explains several findings, with all their rules",
      file: "con-errores/miles-mal-puestos.yaml", language: .en,
      lines: [
        "  line 124 · the expenses of «Cursos de riego eficiente» · says 180 · should be 180.000 · GAS08, GAS01, GAS03"
      ]),
    RemedyCase(
      testDescription: "a tie, with every figure that could be the one",
      file: "con-errores/subtitulos-que-no-suman.yaml",
      lines: [
        "  línea 129 · el gasto de «Cursos de riego eficiente» · dice 180.000 · la suma da 170.000; lo corrige una de estas · GAS07",
        "    - línea 126, el subtítulo 22 de «Cursos de riego eficiente», 60.000 en vez de 50.000",
        "    - línea 128, el subtítulo 24 de «Cursos de riego eficiente», 130.000 en vez de 120.000",
      ]),
    RemedyCase(
      testDescription: "a figure of a text, with the words that give its size",
      file: "subsidios-2019-2024.yaml",
      lines: [
        "  línea 30 · la cuenta del texto · dice 20 · debería decir 17 · CAR08",
        "  línea 33 · «$34 mil millones» · dice 34 mil millones · redondeada es 35 mil millones · CAR09",
      ]),
    RemedyCase(
      testDescription: "a text that is too long",
      file: "con-errores/fin-demasiado-largo.yaml",
      lines: ["  línea 78 · Fin del Programa · tiene 316 · máximo 250 caracteres · TXT01"]),
    RemedyCase(
      testDescription: "a key that the form does not have",
      file: "con-errores/clave-desconocida.yaml",
      lines: [
        "  línea 20 · antecedentes.contraparteOperativa.crago · la clave 'crago' no existe en el formulario; ¿se quiso escribir 'cargo'? · LEC02"
      ]),
    RemedyCase(
      testDescription: "figures that do not fit each other, and one that is to be explained",
      file: "juntos-2021.yaml",
      lines: [
        "  línea 81 · la cobertura de 2019 · una nota dice que la cobertura de 2019 no se muestra, pero la cobertura de 2019 dice 2%; quite la cifra de la tabla, o corrija el año de la nota · MON18",
        "  línea 85 · el gasto por beneficiario de 2019 · dice «5.894,6» · presupuesto ejecutado / gasto por beneficiario da 258 beneficiarios en 2019, más que la suma de la producción de los componentes de 2019 (256); revise la producción de cada componente y los beneficiarios del año · MON19",
        "  línea 87 · el gasto por beneficiario de 2021 · el gasto por beneficiario de 2021 (33.293,8) es mayor que el 120 % del promedio de los años anteriores (2019) (7.073,5); explique la diferencia en las observaciones, o revise las cifras · MON06",
        "  línea 95 · el gasto de 2021 de «Fase análisis de factibilidad» · el gasto de 2021 de «Fase análisis de factibilidad» es 0, pero la producción de 2021 de «Fase análisis de factibilidad» es 8; «cero» puede ser también que no se contaba con la información; dé la cifra que falta, o explique el cero en las observaciones · MON14",
        "  línea 121 · el gasto administrativo de 2021 · el gasto administrativo de 2021 es 18.111, y el gasto por subtítulos no tiene el 21; explique qué incluye el gasto administrativo · MON25",
        "  línea 134 · el valor de 2019 de «Porcentaje de proyectos financiados que capturan nuevas oportunidades de mercado» · dice «N/A**» · la marca ** de la tabla 'indicadores' no tiene nota al pie; agregue la nota al pie o quite la marca · MON24",
        "  línea 136 · el valor de 2021 de «Porcentaje de proyectos financiados que capturan nuevas oportunidades de mercado» · dice «S/I*» · la marca * de la tabla 'indicadores' no tiene nota al pie; agregue la nota al pie o quite la marca · MON24",
      ]),
  ]

  @Test("stands in the last block of the report", arguments: cases)
  func block(_ example: RemedyCase) throws {
    let path = Project.examples + "/" + example.file
    let file = Checker().check(file: path)
    let text = file.text(in: example.language)
    let head = example.language == .es ? "Qué corregir en" : "What to correct in"
    let start = try #require(text.range(of: "\(head) \(path):\n"))
    let lines = text[start.upperBound...].split(separator: "\n").map(String.init)
    #expect(lines == example.lines)
  }

  @Test("tells a percentage of a formula with its sign, and knows the criterion that it miscopies")
  func percentages() throws {
    let text = try Project.example("con-errores/gasto-por-beneficiario.yaml")
      .replacing("48.000*0,75*0,80 = 28.800", with: "48.000 × 57 % × 80 por ciento = 28.800")
    let report = Checker().check(text: text).text(in: .es)
    for line in [
      "«57 %» de la fórmula; con 75 % se cumple todo: copia mal el coeficiente del criterio «Superficie»",
      "«57 %» de la fórmula · dice 57 % · lo más probable es 75 % · POB17, POB06",
      "«80 por ciento» de la fórmula: una cifra entre 105,2614 y 105,2649 por ciento en vez de",
      "que no está (o ya está contado) entre los de la fórmula: 57 %; 80 por ciento",
    ] { #expect(report.contains(line), "\(line)") }
    // a share that is written in percent is told so
    #expect(!report.contains("dice 0,75"))
  }

  @Test("tells a number of a formula with the word of its size")
  func sizes() throws {
    let text = try Project.example("con-errores/gasto-por-beneficiario.yaml")
      .replacing("120.000*0,40 = 48.000", with: "130 mil × 0,40 = 48 mil")
    let report = Checker().check(text: text).text(in: .es)
    #expect(report.contains("dice 48 mil, pero la fórmula escrita da 52 mil"))
    #expect(report.contains("quizás 120 mil: un dígito es otro"))
  }

  @Test("of a figure that cannot be read, what the others give")
  func unreadFigure() throws {
    let sheet = try Project.example("con-errores/gasto-por-beneficiario.yaml")
    for (slip, given) in [("total: 340.00.0", "340.000"), ("total: 34O.000", "340.000")] {
      let text = Checker().check(text: sheet.replacing("total: 340.000", with: slip)).text(in: .es)
      #expect(text.contains("; las demás cifras dan \(given) · LEC03"), "\(slip)")
      // where most of the others go against it, they give nothing
      let torn = sheet.replacing("total: 340.000", with: slip)
        .replacing("administrativo: 16.000", with: "administrativo: 61.000")
      #expect(torn != sheet.replacing("total: 340.000", with: slip))
      #expect(!Checker().check(text: torn).text(in: .es).contains("las demás cifras dan"))
    }
  }

  @Test("a report tells errors first, then warnings, then notes")
  func order() {
    let file = Checker().check(
      text: """
        ficha: ex-ante
        formulario: 2019-nuevo
        encabezado: {codigo: PI1309, tipo: NUEVO, estado: CALIFICADO}
        gasto: {total: 12, administrativo: 9, porcentajeAdministrativo: 5}
        """)
    let heads = file.text().split(separator: "\n").compactMap { line in
      ["error", "advertencia", "nota"].firstIndex { line.hasPrefix("\($0)[") }
    }
    #expect(Set(heads) == [0, 1, 2])
    #expect(heads == heads.sorted())
    // programs get the order of the places
    let lines = file.placedFindings.compactMap(\.start?.line)
    #expect(lines == lines.sorted())
  }
}
