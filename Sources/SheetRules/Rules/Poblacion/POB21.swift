import Constraints
import DocumentTree
import ExactNumbers

/// Figures of the estimation text that name an operand of the formula equal it.
enum POB21: Rule {
  static let description = RuleDescription(
    id: "POB21",
    title: LocalizedText(
      es: "el texto de la estimación y su fórmula usan cifras distintas",
      en: "the estimation text and its formula use different figures"),
    severity: .warning, category: .poblacion,
    rationale: LocalizedText(
      es:
        "El texto explica los números de la fórmula: los porcentajes de los criterios, en su orden, son sus coeficientes; la población de la que parte es su primer número, y «13 % (81.313)» es el 13 % de ella. Donde una frase da el todo, la parte se recalcula: «el 40 % de los 120.000 (48.000)». Del resto se señala lo que solo puede ser la misma cifra mal copiada: un porcentaje entre otros que sí concuerdan, o una cifra que difiere en uno o dos dígitos.",
      en:
        "The text explains the numbers of the formula: the percentages of the criteria, in their order, are its coefficients; the population that it starts from is its first number, and «13 % (81.313)» is 13 % of it. Where a sentence tells the whole, the part is recomputed: «el 40 % de los 120.000 (48.000)». Of the rest, what can only be the same figure miscopied is reported: a percentage among others that agree, or a figure with one or two digits changed."
    ),
    source: LocalizedText(
      es: "Sección 3.1, cómo se estimaron las poblaciones (implícita)",
      en: "Section 3.1, how the populations were estimated (implied)"),
    formula: LocalizedText(
      es: "cifra del texto = número de la fórmula; parte = porcentaje × base",
      en: "figure of the text = number of the formula; part = percentage × base"),
    remedy: LocalizedText(
      es: "deje la misma cifra en el texto y en la fórmula",
      en: "leave the same figure in the text and in the formula"),
    examples: [
      .passing(
        """
        poblacion:
          potencial:
            numero: 207.035
            estimacion: "Son 625.483 empresas; con internet, 46,1%; menos el 13% (81313 empresas): 625483*0,461-81313 = 207.035, con 95 % de confianza."
        """),
      .passing(
        """
        # el texto redondea, o dice la parte que falta
        poblacion:
          potencial:
            numero: 399
            estimacion: "El 40 % tiene redes: 1.000*0,399 = 399."
          objetivo: {numero: 275, calculo: "399*0,69 = 275", estimacion: "Un 31 % tiene deudas."}
        """),
      .passing(
        """
        # otro año, otra cifra
        poblacion:
          potencial:
            numero: 207.035
            estimacion: "Las empresas, que eran 625.438 en 2015, son 625.483."
            calculo: 625483*0,461-81313 = 207.035
        """),
      .passing(
        """
        # un tramo del registro no es un coeficiente
        poblacion:
          potencial: {numero: 48.000, calculo: "117.936*0,407 = 48.000", estimacion: "Pertenecen al tramo del 40 % de menores ingresos."}
        """),
      .passing(
        """
        # la parte de la potencial que es la objetivo
        poblacion:
          potencial: {numero: 48.000, calculo: "176.471*0,272 = 48.000", estimacion: "Son 176.471 personas, el 27,2 % en riesgo."}
          objetivo: {numero: 17.856, estimacion: "La objetivo es el 37,2 % de la potencial."}
        """),
      .failing(
        """
        # ambos se escriben con dos decimales
        poblacion:
          objetivo:
            numero: 28.800
            estimacion: "Superficie (75 %) y derechos de agua (↓85 %)."
            calculo: "48.000*0,75*0,80 = 28.800"
        """),
      .failing(
        """
        poblacion:
          objetivo:
            numero: 273.402
            estimacion: "Rubro (74%), sin deudas (↓80%), con internet (46,1%). Son 890.484*0,74*0,90*0,461 = 273.402"
        """),
      .failing(
        """
        poblacion:
          potencial:
            numero: 207.035
            estimacion: "Son ↓625.438 empresas, y el ↓41,6% tiene internet."
            calculo: 625483*0,461-81313 = 207.035
        """),
      .failing(
        """
        poblacion:
          potencial:
            numero: 207.035
            estimacion: "Son 625.483 empresas, con internet 46,1%, menos el ↓31% (81313 empresas)."
            calculo: 625483*0,461-81313 = 207.035
        """),
      .passing(
        """
        # la parte y su todo, que pueden ir redondeados
        poblacion:
          potencial: {numero: 48.138, estimacion: "El 40% de las 120.345 explotaciones (48.138) riega por surco; de ellas, el 25 % (12.000) está en el Maule. De los 120 mil regantes, el 30% (40.000 hectáreas) es propietario. Entre el 35% y el 40% de los 120.000 (45.000) es mujer."}
        """),
      .failing(
        """
        poblacion:
          potencial: {numero: 48.000, calculo: "120.000*0,40 = 48.000", estimacion: "El 40% de los 120.000 regantes (↓46.000) riega por surco. De las 120.000 explotaciones, el 30 % (↓30.000 explotaciones) es propia. Un 10 por ciento de 120.000, es decir, ↓10.200."}
        """),
      .failing(
        """
        # sin fórmula: la potencial por los tres criterios
        poblacion:
          potencial:
            numero: 207.035
            estimacion: "La población objetivo toma el rubro (74%), las sin deudas (80%) y las sin cursos (79,5%): ↓109.619 empresas."
          focalizacion: [{variable: Rubro}, {variable: Deudas}, {variable: Cursos}]
          objetivo: {numero: 109.619}
        """),
    ])

  private static let answers = FormulaReader.answers.filter { $0.tokens.last == "estimacion" }

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let texts = answers.compactMap {
      TextWords($0, in: sheet, with: ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"])
    }
    guard !texts.isEmpty else { return }
    let estimation = EstimationTexts(texts, in: sheet)
    let faults =
      estimation.wrongShares() + estimation.miscopiedCounts() + estimation.wrongParts()
      + estimation.wrongToldParts() + [estimation.wrongProduct()].compactMap(\.self)
    let fields = texts.map(\.text.field)
    results.add(
      description, fields: fields,
      findings: faults.map { fault in
        var finding = description.finding(
          fault.message, at: fault.field, range: fault.range, operands: fault.operands,
          reported: .number(fault.stated), computed: fault.meant.map { .number($0) })
        finding.words = sheet.document.percentSign(behind: fault.range)
        return finding
      })
  }
}
