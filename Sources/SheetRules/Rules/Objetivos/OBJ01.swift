import DocumentTree
import ProgramSheets

/// The purpose indicator has name, numerator/denominator and unit; from 2025 also its character.
enum OBJ01: Rule {
  static let description = RuleDescription(
    id: "OBJ01",
    title: LocalizedText(
      es: "el indicador de propósito está incompleto", en: "the purpose indicator is incomplete"),
    severity: .error, category: .objetivos,
    rationale: LocalizedText(
      es:
        "Un indicador se puede medir si tiene nombre, una fórmula con numerador y denominador y una unidad. Desde 2025 el formulario pide además dimensión, periodicidad, sentido y ámbito, de sus listas.",
      en:
        "An indicator can be measured where it has a name, a formula with numerator and denominator, and a unit. From 2025 the form also asks for dimension, frequency, direction and scope, of its lists."
    ),
    source: LocalizedText(
      es: "Sección 4.1, indicador de propósito", en: "Section 4.1, purpose indicator"),
    formula: LocalizedText(
      es: "indicador = nombre, numerador / denominador, unidad; 2025: palabras de las listas",
      en: "indicator = name, numerator / denominator, unit; 2025: words of the lists"),
    remedy: LocalizedText(
      es: "complete el indicador; la fórmula se escribe numerador / denominador",
      en: "complete the indicator; the formula is written numerator / denominator"),
    examples: [
      .passing(
        "objetivos: {indicador: {nombre: Porcentaje de egresados, formula: (Egresados en t / Inscritos en t) * 100, unidad: \"%\"}}"
      ),
      .passing(
        "objetivos: {indicador: {nombre: Porcentaje de egresados, formula: (Egresados en t/N° de inscritos en t) * 100, unidad: \"%\"}}"
      ),
      .passing(
        "objetivos: {indicador: {nombre: Porcentaje de egresados, formula: Cuociente entre los egresados/as y las personas inscritas, unidad: \"%\"}}"
      ),
      .failing(
        "objetivos: {↓indicador: {nombre: Porcentaje de egresados, formula: (Egresados en t / Inscritos en t) * 100}}"
      ),
      .failing(
        "objetivos: {indicador: {nombre: Egresados, formula: ↓Número de egresados en t, unidad: \"%\"}}"
      ),
      .failing(
        """
        ficha: ex-ante
        formulario: 2025-nuevo
        objetivos:
          indicador:
            nombre: Porcentaje de egresados
            formula: (Egresados en t / Inscritos en t) * 100
            unidad: "%"
            dimension: ↓Cobertura
            periodicidad: Anual
            sentido: Ascendente
            ambito: Resultado Final
        """),
    ])

  static let readsFigures = false

  static let base = JSONPointer("/objetivos/indicador")

  /// The fields that the rule looks at.
  static let patterns: Set<String> = Set(
    ["nombre", "formula", "unidad", "dimension", "periodicidad", "sentido", "ambito"].map {
      "/objetivos/indicador/\($0)"
    })

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    guard let answers = sheet.answers else {
      results.add(description, fields: [base], notChecked: .unknownForm)
      return
    }
    guard let indicator = sheet.ficha.objetivos?.indicador else {
      results.add(description, fields: [base], notChecked: .missing(.indicador))
      return
    }
    let missing = answers.missing.filter { patterns.contains($0.campo.pattern) }
    if missing.contains(where: \.isUncertain) {
      results.add(description, fields: [base], notChecked: .unreadPart)
    } else {
      let findings = missing.map { description.finding($0, in: sheet) }
      results.add(
        description, on: base, fields: findings.isEmpty ? [base] : findings.map(\.field),
        findings: findings)
    }
    checkFormula(indicator.formula, &results)
    if let year = sheet.ejercicio, year >= 2025 { checkLists(indicator, &results) }
  }

  private static func checkFormula(_ formula: String?, _ results: inout RuleResults) {
    guard let formula, !formula.isBlankAnswer else { return }
    let field = base.appending("formula")
    var finding: Finding {
      description.finding(
        LocalizedText(
          es: "la fórmula no separa un numerador de un denominador",
          en: "the formula does not set a numerator apart from a denominator"),
        at: field)
    }
    let isCut = IndicatorFormula(formula) != nil || saysQuotient(formula)
    results.add(description, fields: [field], finding: isCut ? nil : finding)
  }

  /// Whether words say that the formula divides: *cociente entre A y B*, *A respecto de B*.
  private static func saysQuotient(_ formula: String) -> Bool {
    let words = formula.normalisedWords
    if words.contains(where: { ["cociente", "cuociente", "respecto"].contains($0) }) {
      return true
    }
    return zip(words, words.dropFirst()).contains {
      ["razon", "proporcion", "relacion"].contains($0) && $1 == "entre"
    }
  }

  private static func checkLists(_ indicator: Indicador, _ results: inout RuleResults) {
    func check(_ key: String, _ word: String?, _ list: ListaOficial) {
      guard let word else { return }
      results.add(description, word: word, of: list, at: key, in: base)
    }
    check("dimension", indicator.dimension, ListasOficiales.dimension)
    check("periodicidad", indicator.periodicidad, ListasOficiales.periodicidad)
    check("sentido", indicator.sentido, ListasOficiales.sentido)
    check("ambito", indicator.ambito, ListasOficiales.ambitoDeControl)
  }
}

extension LocalizedText {
  static let indicador = LocalizedText(
    es: "el indicador de propósito", en: "the purpose indicator")
}
