import Analysis
import DocumentTree
import ExactNumbers
import Fichas
import Reporting
import SheetRules
import TestSupport
import Testing

/// A row of the comparison of the published design and its follow-up, as it has to be.
struct ComparedCase: Sendable, CustomTestStringConvertible {
  let name: String
  let left: String?
  let right: String?
  let relation: ComparedRelation
  /// The severity of its finding; nil where it has none.
  var severity: Severity?
  /// What is told of it: the ratio, or the difference of percentages.
  var change: String?
  var rule = "CRU01"

  var testDescription: String { name }
}

/// The published design and follow-up, by the words that stand in both.
enum Published {
  static let design = Project.examples + "/juntos-2019.yaml"
  static let followUp = Project.examples + "/juntos-2021.yaml"

  static func comparison(_ options: CheckOptions = CheckOptions()) throws -> SheetComparison {
    let checker = Checker(options: options)
    return try #require(checker.compare(file: Path(design), with: Path(followUp)))
  }

  static let first = "Fase análisis de factibilidad"
  static let second = "fase de desarrollo"
  static let indicator = "indicador «Porcentaje de proyectos financiados que capturan nuevas opo…»"

  static let rows =
    words + people + money + [
      ComparedCase(
        name: "tope de «\(second)» y gasto unitario de 2021", left: "$ 31.000.000",
        right: "31.029,9", relation: .notCompared, rule: "CRU09")
    ]

  private static let words: [ComparedCase] = [
    ComparedCase(name: "programa", left: "Juntos", right: "JUNTOS", relation: .alike),
    ComparedCase(
      name: "servicio", left: "SERVICIO DE COOPERACION TECNICA",
      right: "SERVICIO DE COOPERACIÓN TÉCNICA", relation: .alike),
    ComparedCase(
      name: "servicio responsable", left: "Sercotec", right: "SERVICIO DE COOPERACIÓN TÉCNICA",
      relation: .alike),
    ComparedCase(name: "propósito", left: nil, right: nil, relation: .same),
    ComparedCase(name: "año de inicio", left: "2015", right: "2015", relation: .same),
    ComparedCase(name: "término", left: "No", right: "Permanente", relation: .same),
    ComparedCase(
      name: "evaluación ex ante de 2019", left: "CALIFICADO", right: "Recomendado favorablemente",
      relation: .added, severity: .note, rule: "CRU04"),
    ComparedCase(
      name: "población objetivo", left: "11.184", right: "11.184", relation: .same, rule: "CRU02"),
    ComparedCase(
      name: "unidad de la población", left: "unidades: empresas y cooperativas",
      right: "Micro y pequeñas empresas y cooperativas", relation: .different, severity: .note,
      rule: "CRU08"),
    ComparedCase(name: "componentes", left: nil, right: nil, relation: .alike),
    ComparedCase(
      name: "número del componente «\(second)»", left: "3", right: "2", relation: .different,
      severity: .note),
    ComparedCase(
      name: "unidad de «\(first)»", left: nil, right: nil, relation: .same, rule: "CRU08"),
    ComparedCase(
      name: "unidad de «\(second)»", left: nil, right: nil, relation: .same, rule: "CRU08"),
    ComparedCase(name: "indicador", left: nil, right: nil, relation: .same),
    ComparedCase(name: "fórmula del indicador", left: nil, right: nil, relation: .same),
    ComparedCase(name: "subtítulo", left: "24", right: "24", relation: .same),
  ]

  private static let people: [ComparedCase] = [
    ComparedCase(
      name: "beneficiarios de 2019", left: "224", right: "258", relation: .different,
      severity: .note, change: "115,2 %", rule: "CRU02"),
    ComparedCase(
      name: "beneficiarios de 2020", left: "296", right: "N/A", relation: .notCompared,
      rule: "CRU02"),
    ComparedCase(
      name: "beneficiarios de 2021", left: "304", right: "8", relation: .different,
      severity: .note, change: "2,6 %", rule: "CRU02"),
    ComparedCase(
      name: "producción de «\(first)» de 2019", left: "224", right: "83", relation: .different,
      severity: .note, change: "37,1 %", rule: "CRU02"),
    ComparedCase(
      name: "producción de «\(second)» de 2019", left: "224", right: "173", relation: .different,
      severity: .note, change: "77,2 %", rule: "CRU02"),
    ComparedCase(
      name: "porcentaje de gasto administrativo de 2019", left: "6,90 %", right: "15%",
      relation: .different, severity: .note, change: "+8,1 puntos", rule: "CRU02"),
    ComparedCase(
      name: "cobertura de la población objetivo de 2019", left: "2,00 %", right: "2%",
      relation: .same, rule: "CRU02"),
    ComparedCase(
      name: "\(indicator) de 2019", left: "50,00", right: "N/A**", relation: .notCompared,
      severity: .note, rule: "CRU06"),
    ComparedCase(
      name: "unidad de los beneficiarios de 2021", left: "unidades: empresas y cooperativas",
      right: "8 proyectos", relation: .different, severity: .note, rule: "CRU08"),
  ]

  private static let money = [
    ("gasto total", "1.665.083", "1.520.806"), ("gasto administrativo", "114.890", "225.099"),
    ("gasto por beneficiario", "7.433,41", "5.894,6"),
    ("gasto por unidad de «\(first)»", "2.973,36", "1.071,5"),
    ("gasto por unidad de «\(second)»", "3.947,14", "6.975,6"),
    ("gasto de «\(first)»", "666.033", "88.931"),
    ("gasto de «\(second)»", "884.160", "1.206.775"),
  ].map {
    ComparedCase(
      name: "\($0.0) de 2019", left: $0.1, right: $0.2, relation: .notCompared, rule: "CRU09")
  }
}
