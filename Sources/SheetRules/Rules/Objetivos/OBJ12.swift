import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// An indicator in % whose numerator is part of its denominator stays within 0–100.
enum OBJ12: Rule {
  static let description = RuleDescription(
    id: "OBJ12",
    title: LocalizedText(
      es: "un indicador que es parte de un total pasa de 100 %",
      en: "an indicator that is a part of a whole is above 100 %"),
    severity: .warning, category: .objetivos,
    rationale: LocalizedText(
      es:
        "El porcentaje de empresas que logran algo, del total de empresas, está entre 0 y 100. La regla mira solo los indicadores en % que se llaman así y cuya fórmula cuenta lo mismo en el numerador y en el denominador; una variación, un crecimiento o un cumplimiento de metas puede pasar de 100.",
      en:
        "The percentage of firms that achieve something, out of all firms, is within 0 to 100. Only indicators in % that are called so and whose formula counts the same in numerator and denominator are looked at; a variation, a growth or the fulfilment of goals may be above 100."
    ),
    source: LocalizedText(
      es: "Sección 4.1, fórmula, unidad y valores del indicador (implícita)",
      en: "Section 4.1, formula, unit and values of the indicator (implied)"),
    formula: LocalizedText(es: "0 ≤ valor ≤ 100", en: "0 ≤ value ≤ 100"),
    remedy: LocalizedText(
      es: "revise el valor, o la fórmula si el numerador no es parte del denominador",
      en: "look at the value, or at the formula where the numerator is not part of the denominator"),
    examples: [
      .passing(
        """
        objetivos:
          indicador:
            nombre: Porcentaje de empresas que exportan
            formula: (Número de empresas que exportan en t / Número de empresas atendidas en t) * 100
            unidad: "%"
            valores: {2017: NM, 2018: "100,00", 2019: "0,00"}
        """),
      .passing(
        """
        objetivos:
          indicador:
            nombre: Porcentaje de aumento de las ventas de empresas atendidas
            formula: (Número de ventas en t - Número de ventas en t-1) / Número de ventas en t-1 * 100
            unidad: "%"
            valores: {2019: "120,00"}
        """),
      .failing(
        """
        objetivos:
          indicador:
            nombre: Porcentaje de personas que riegan con un método eficiente
            formula: (Personas que riegan con un método eficiente en t / Personas beneficiarias en t) * 100
            unidad: "%"
            valores: {2018: "12,00", 2019: ↓"335,00"}
        """),
      .passing(
        """
        objetivos:
          indicador:
            nombre: Porcentaje de personas atendidas
            formula: (N° de personas atendidas / N° de personas atendidas el año anterior) * 100
            unidad: "%"
            valores: {2019: "120,00"}
        """),
      .failing(
        """
        objetivos:
          indicador:
            nombre: Porcentaje de agricultores que riegan bien
            formula: (N° de beneficiarios que riegan bien en t / N° de beneficiarios en t) * 100
            unidad: "%"
            valores: {2019: ↓"350,00"}
        """),
      .failing(
        """
        objetivos:
          indicador:
            nombre: Porcentaje de empresas que exportan
            formula: (Número de empresas que exportan en t / Número de empresas atendidas en t) * 100
            unidad: "%"
            valores: {2017: NM, 2018: ↓"-5,00", 2019: ↓"120,00"}
        """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    for indicator in sheet.indicadores
    where PartOfWhole.isMeasured(
      name: indicator.indicador.nombre, formula: indicator.indicador.formula,
      unit: indicator.indicador.unidad)
    {
      for value in indicator.valores {
        guard let number = sheet.cells.number(value.cell) else { continue }
        let operand = sheet.cells.operand(value.cell, in: sheet)
        let isShare = !number.isNegative && number <= ExactDecimal(100)
        var finding: Finding {
          description.finding(
            LocalizedText(
              es: "\(operand.name.es) es \(operand.value): debe estar entre 0 y 100",
              en: "\(operand.name.en) is \(operand.value): should be within 0 to 100"),
            at: operand.field, operands: [operand], reported: .number(number),
            computed: .whole(number.isNegative ? 0 : 100),
            requirement: number.isNegative ? .atLeast : .atMost)
        }
        results.add(description, fields: [operand.field], finding: isShare ? nil : finding)
      }
    }
  }
}

/// Whether an indicator is the part of a whole that its formula counts.
private enum PartOfWhole {
  static func isMeasured(name: String?, formula: String?, unit: String?) -> Bool {
    guard let name, let formula, let unit else { return false }
    let isPercentage =
      unit.utf8.contains(UInt8(ascii: "%")) || unit.normalisedName.hasPrefix("porcentaje")
    guard isPercentage, let parts = IndicatorFormula(formula), !hasDifference(parts.numerator)
    else { return false }
    let names = name.normalisedWords
    // «personas por empresa» is a rate
    guard let named = counted(in: names, behind: shares), !isRate(names) else { return false }
    if (names + formula.normalisedWords).contains(where: changes.contains) { return false }
    let numerator = parts.numerator.normalisedWords
    let denominator = parts.denominator.normalisedWords
    guard let part = counted(in: numerator, behind: counts),
      let whole = counted(in: denominator, behind: counts)
    else { return false }
    // the same things of another year are no whole
    if kinds(numerator) == kinds(denominator) { return false }
    // of farmers in the name and beneficiaries in the formula the ones are the others
    return (part == named || areServed(part, named)) && (whole == part || areServed(part, whole))
  }

  /// The words that tell which things are counted, without those of a year.
  private static func kinds(_ words: [String]) -> [String] {
    words.filter { $0.utf8.count > 3 && !$0.utf8.allSatisfy(Ascii.isDigit) }
  }

  private static func isRate(_ name: [String]) -> Bool {
    name.indices.dropLast().contains { index in
      let next = name[index + 1]
      return name[index] == "por" && (PopulationUnit(next) ?? PopulationUnit(next + "s")) != nil
    }
  }

  /// Whether firms and those who run them are counted, of whom the one is never more than the other.
  private static func areServed(_ part: String, _ whole: String) -> Bool {
    let units = [part, whole].map { PopulationUnit($0) ?? PopulationUnit($0 + "s") }
    return units.allSatisfy { $0?.isServed ?? false }
  }

  private static let shares: Set<String> = ["porcentaje", "proporcion", "de", "las", "los"]
  private static let counts: Set<String> = [
    "numero", "n", "total", "cantidad", "suma", "de", "las", "los", "no", "nro", "frac", "text",
    "left",
  ]
  private static let changes: Set<String> = [
    "variacion", "aumento", "incremento", "crecimiento", "disminucion", "reduccion", "tasa",
    "ejecucion", "cumplimiento", "meta", "metas", "planificado", "planificadas", "planificados",
    "programado", "programadas", "programados", "esperado", "esperados", "promedio", "respecto",
    "relacion", "anterior", "anteriores", "previo", "comprometidas", "comprometidos", "previsto",
    "previstas", "previstos", "cupo",
    "cupos", "razon", "cobertura", "postulantes", "postulan", "demanda",
  ]

  /// The first word that says what is counted, by its first letters: firms of "Número de empresas que…".
  private static func counted(in words: [String], behind leading: Set<String>) -> String? {
    // «Personas que riegan» counts them as «Número de personas que riegan» does
    let isOfPeople = words.first.map { PopulationUnit($0)?.isServed ?? false } ?? false
    guard isOfPeople || words.contains(where: { leading.contains($0) }),
      let first = words.first(where: { !leading.contains($0) && $0.utf8.count > 3 })
    else { return nil }
    // mipes and mipe, empresas and empresa
    return first.hasSuffix("s") ? String(first.dropLast()) : first
  }

  private static func hasDifference(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.contains { index in
      bytes[index] == UInt8(ascii: "-") && index > 0 && bytes[index - 1] == 0x20
        && index + 1 < bytes.count && bytes[index + 1] == 0x20
    }
  }
}
