import DocumentTree
import ProgramSheets

/// At least one focalization row, each whole; or a justification where none apply.
enum POB11: Rule {
  static let description = RuleDescription(
    id: "POB11",
    title: LocalizedText(
      es: "faltan los criterios de focalización, o una parte de uno",
      en: "the targeting criteria, or a part of one, are missing"),
    severity: .error, category: .poblacion,
    rationale: LocalizedText(
      es:
        "La población objetivo se define por sus criterios: cada uno con su variable, lo que se exige y cómo se verifica. Si no aplican criterios, el formulario pide justificarlo.",
      en:
        "The target population is defined by its criteria: each with its variable, what is demanded and how it is verified. Where no criteria apply, the form asks for a justification."
    ),
    source: LocalizedText(
      es: "Sección 3.1, variables y criterios de focalización",
      en: "Section 3.1, targeting variables and criteria"),
    formula: LocalizedText(
      es: "criterios ≥ 1, cada uno con variable, criterio y medio de verificación; o justificación",
      en: "criteria ≥ 1, each with variable, criterion and means of verification; or justification"),
    remedy: LocalizedText(
      es: "complete el criterio, o justifique por qué no aplican criterios",
      en: "fill in the criterion, or justify why no criteria apply"),
    examples: [
      .passing(
        """
        poblacion:
          focalizacion:
            - {variable: Superficie, criterio: Hasta 12 hectáreas, medioDeVerificacion: Rol de avalúo}
        """),
      .passing(
        """
        poblacion: {aplicaFocalizacion: No, justificacionFocalizacion: Es un derecho de toda la población.}
        """),
      .failing("↓poblacion: {potencial: {numero: 10}}"),
      .failing("poblacion: {↓focalizacion: []}"),
      .failing("poblacion: {aplicaFocalizacion: ↓No}"),
      .failing(
        """
        poblacion:
          focalizacion:
            - {↓variable: Superficie, criterio: Hasta 12 hectáreas}
            - {variable: Agua, ↓criterio: "-", medioDeVerificacion: Registro}
        """),
    ])

  static let readsFigures = false

  private static let population = JSONPointer("/poblacion")
  private static let table = population.appending("focalizacion")
  private static let applies = population.appending("aplicaFocalizacion")
  private static let justification = population.appending("justificacionFocalizacion")

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    guard let population = sheet.ficha.poblacion else {
      results.add(
        description, fields: [table],
        notChecked: .missing(LocalizedText(es: "la sección 3", en: "section 3")))
      return
    }
    if let rows = population.focalizacion, !rows.isEmpty {
      for (index, row) in rows.enumerated() { check(row, index, sheet, &results) }
    } else {
      checkAbsence(population, sheet, &results)
    }
  }

  private static func check(
    _ row: CriterioDeFocalizacion, _ index: Int, _ sheet: SheetContext,
    _ results: inout RuleResults
  ) {
    let field = table.appending(index)
    let answers = [
      ("variable", row.variable), ("criterio", row.criterio),
      ("medioDeVerificacion", row.medioDeVerificacion),
    ]
    let blank = answers.filter(\.1.isBlankAnswer).map(\.0)
    guard let first = blank.first else {
      return results.add(description, fields: [field], finding: nil)
    }
    let isOne = blank.count == 1
    let list = blank.map { "'\($0)'" }.joined(separator: ", ")
    let message = LocalizedText(
      es: "al criterio \(index + 1) le \(isOne ? "falta" : "faltan") \(list)",
      en: "criterion \(index + 1) lacks \(list)")
    let place = field.appending(first)
    results.add(
      description, fields: [field],
      finding: description.finding(
        message, at: isOne ? place : field, range: sheet.keyRange(nearest: place)))
  }

  private static func checkAbsence(
    _ population: Poblacion, _ sheet: SheetContext, _ results: inout RuleResults
  ) {
    if let node = sheet.document.node(at: table), !node.isNull, node.kind != .sequence {
      results.add(description, fields: [table], notChecked: .unreadPart)
      return
    }
    let answer = population.aplicaFocalizacion?.esAfirmativa
    if answer != true, !population.justificacionFocalizacion.isBlankAnswer {
      results.add(description, fields: [table], finding: nil)
    } else if answer == false {
      let message = LocalizedText(
        es: "dice que no aplican criterios, pero no lo justifica",
        en: "says that no criteria apply, but does not justify it")
      results.add(
        description, fields: [applies, justification],
        finding: description.finding(message, at: applies))
    } else {
      let message = LocalizedText(
        es: "no hay ningún criterio de focalización", en: "there is no targeting criterion")
      let finding = description.finding(
        message, at: table, range: sheet.keyRange(nearest: table))
      results.add(description, fields: [table], finding: finding)
    }
  }
}
