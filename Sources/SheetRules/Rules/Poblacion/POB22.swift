import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// "En n años … N personas" is the sum of the first n years.
enum POB22: Rule {
  static let description = RuleDescription(
    id: "POB22",
    title: LocalizedText(
      es: "el texto dice que se atiende a otra cantidad que la tabla",
      en: "the text says that other numbers are served than the table"),
    severity: .note, category: .poblacion,
    rationale: LocalizedText(
      es:
        "Si el texto dice a cuántos se atenderá en varios años, es la suma de la población beneficiaria de los primeros años; si lo dice de un año («224 para el año 2019»), es la de ese año. Un «al menos», un «más de» o un «aproximadamente» se leen como tales.",
      en:
        "Where the text says how many will be served in several years, it is the sum of the beneficiaries of the first years; where it says so of one year («224 para el año 2019»), it is that year's figure. «Al menos», «más de» and «aproximadamente» are read as such."
    ),
    source: LocalizedText(
      es: "Sección 3.1, población beneficiaria, y textos que la repiten (implícita)",
      en: "Section 3.1, beneficiaries, and texts that restate them (implied)"),
    formula: LocalizedText(
      es: "cifra del texto = Σ población beneficiaria de los años que nombra",
      en: "figure of the text = Σ beneficiaries of the years that it names"),
    remedy: LocalizedText(
      es: "deje la misma cantidad en el texto y en la tabla",
      en: "leave the same number in the text and in the table"),
    examples: [
      .passing(
        """
        poblacion: {beneficiaria: {2019: 100, 2020: 200, 2021: 300, 2022: 400}}
        objetivos: {termino: {justificacion: "En cuatro años se atenderá a 1.000 empresas, más de 500 empresas en tres años."}}
        """),
      .passing(
        """
        # lo que ya se atendió, o lo que atiende un componente, no es la tabla
        poblacion: {beneficiaria: {2019: 100, 2020: 200, 2021: 300, 2022: 400}}
        objetivos: {termino: {justificacion: "En los últimos tres años se atendió a 900 empresas. El portal atenderá en dos años a 250 personas."}}
        """),
      .passing(
        """
        # 10.800 es lo que se dice en cifras redondas
        poblacion: {beneficiaria: {2019: 1.812, 2020: 2.400, 2021: 3.000, 2022: 3.600}}
        objetivos: {termino: {justificacion: "En cuatro años se atenderá a 10.800 personas."}}
        """),
      .passing(
        """
        poblacion: {potencial: {unidad: estudiantes}, beneficiaria: {2019: 100, 2020: 200, 2021: 300, 2022: 400}}
        objetivos: {termino: {justificacion: "En 2019 se atenderá a 100 estudiantes y en 2020 a 200. En los dos primeros años se atenderá a 300 estudiantes, en total."}}
        """),
      .failing(
        """
        # la población se cuenta en estudiantes
        poblacion: {potencial: {unidad: estudiantes}, beneficiaria: {2019: 100, 2020: 200, 2021: 300, 2022: 400}}
        objetivos: {termino: {justificacion: "En 2019 se atenderá a 100 estudiantes y en 2020 a ↓210. En los dos primeros años se atenderá a ↓310 estudiantes."}}
        """),
      .failing(
        """
        # no es un redondeo de 10.800
        poblacion: {beneficiaria: {2019: 1.800, 2020: 2.400, 2021: 3.000, 2022: 3.600}}
        objetivos: {termino: {justificacion: "En cuatro años se atenderá a ↓10.900 personas."}}
        """),
      .failing(
        """
        poblacion: {beneficiaria: {2019: 100, 2020: 200, 2021: 300, 2022: 400}}
        objetivos: {termino: {justificacion: "En cuatro años se estima atender a ↓1.100 empresas."}}
        """),
      .failing(
        """
        poblacion: {beneficiaria: {2019: 100, 2020: 200, 2021: 300, 2022: 400}}
        objetivos: {termino: {justificacion: "Se estima una población beneficiaria de 100 para el año 2019 y ↓220 para el año 2020."}}
        """),
    ])

  private static let texts = [
    "/antecedentes/descripcion", "/poblacion/priorizacion", "/objetivos/termino/justificacion",
    "/estrategia/descripcion",
  ].map { JSONPointer($0) }

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let years = sheet.cells.beneficiaria
    guard !years.isEmpty else { return }
    for field in texts {
      guard let words = TextWords(field, in: sheet, with: ["aten", "benefici", "cubr"]) else {
        continue
      }
      let unit = sheet.ficha.poblacion?.unitOfCount
      for told in words.sentences.flatMap({ ServedPeople.all(in: words, $0) })
      where told.isCounted(in: unit) {
        check(told, words, sheet, &results)
      }
    }
  }

  private static func check(
    _ told: ServedPeople, _ words: TextWords, _ sheet: SheetContext, _ results: inout RuleResults
  ) {
    let cells = sheet.cells
    let years =
      switch told.span {
      case .first(let count): Array(cells.beneficiaria.prefix(count))
      case .year(let year): cells.beneficiaria.filter { $0.ejercicio == year }
      }
    if case .first(let count) = told.span, years.count < count { return }
    let figures = years.compactMap { cells.number($0.cell) }
    guard !years.isEmpty, figures.count == years.count, let sum = sum(figures) else { return }
    let qualifier = NumberQualifier(words, around: told.number.words, in: told.sentence)
    let fields = [words.text.field] + years.map { cells[$0.cell].field }
    var finding: Finding {
      let operands = years.map { cells.operand($0.cell, in: sheet) }
      let written = words.written(told.number.words)
      let computed = sum.description(in: .chilena)
      let what =
        years.count == 1
        ? operands[0].name
        : LocalizedText(
          es: "los primeros \(years.count) años de la tabla suman",
          en: "the first \(years.count) years of the table add up to")
      let verb = years.count == 1 ? LocalizedText(es: " es", en: " are") : LocalizedText("")
      return description.finding(
        LocalizedText(
          es: "el texto dice \(written) y \(what.es)\(verb.es) \(computed)",
          en: "the text says \(written) and \(what.en)\(verb.en) \(computed)"),
        at: words.text.field, range: words.place(of: told.number.words), operands: operands,
        reported: .number(told.number.value), computed: .number(sum),
        requirement: qualifier.requirement)
    }
    let holds = qualifier.admits(sum, told: told.number.value)
    results.add(description, fields: fields, finding: holds ? nil : finding)
  }

  private static func sum(_ figures: [ExactDecimal]) -> ExactDecimal? {
    var sum = Rational(.zero)
    for figure in figures {
      guard let next = try? sum + Rational(figure) else { return nil }
      sum = next
    }
    return sum.exactDecimal
  }
}
