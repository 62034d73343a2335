import DocumentTree
import ProgramSheets

/// Tipo, estado and calificación are of the official lists and fit each other.
enum ANT04: Rule {
  static let description = RuleDescription(
    id: "ANT04",
    title: LocalizedText(
      es: "tipo, estado, calificación u ODS no son los de las listas oficiales",
      en: "kind, state, outcome or goals are not those of the official lists"),
    severity: .note, category: .antecedentes,
    rationale: LocalizedText(
      es:
        "Una ficha CALIFICADA tiene una de tres calificaciones; una EN EVALUACIÓN, todavía ninguna. Las fichas de 2019 se publicaron con la calificación en blanco: por eso es una nota. La lista de los Objetivos de Desarrollo Sostenible (ODS) tiene los 17, cada uno una vez y con su nombre oficial.",
      en:
        "A sheet that is CALIFICADO has one of three outcomes; one that is EN EVALUACIÓN has none yet. The sheets of 2019 were published with a blank outcome: hence a note. The list of the Sustainable Development Goals (ODS) has all 17, each once and with its official name."
    ),
    source: LocalizedText(
      es: "Encabezado: tipo, estado y calificación; sección 2: ODS de la Agenda 2030",
      en: "Header: kind, state and outcome; section 2: goals of the Agenda 2030"),
    formula: LocalizedText(
      es:
        "tipo, estado y calificación son de las listas oficiales; hay calificación si el estado es CALIFICADO, y solo entonces",
      en:
        "kind, state and outcome are of the official lists; there is an outcome if the state is CALIFICADO, and only then"
    ),
    remedy: LocalizedText(
      es: "copie ese dato tal como aparece en el sistema", en: "copy it as it stands in the system"),
    examples: [
      .passing("encabezado: {tipo: Nuevo, estado: CALIFICADO, calificacion: Falta Información}"),
      .passing("encabezado: {tipo: Revisión Diseño, estado: EN EVALUACIÓN, calificacion: }"),
      .failing("encabezado: {tipo: ↓Novedoso, estado: EN EVALUACIÓN}"),
      .failing("encabezado: {tipo: Nuevo, estado: ↓Listo}"),
      .failing("encabezado: {tipo: Nuevo, estado: ↓CALIFICADO}"),
      .failing("encabezado: {tipo: Nuevo, estado: CALIFICADO, calificacion: ↓Aprobado}"),
      .failing("encabezado: {estado: EN EVALUACIÓN, calificacion: ↓Falta Información}"),
      .failing(
        """
        formulario: 2025-nuevo
        diagnostico:
          ↓ods:
            - {numero: 1, nombre: Fin de la pobreza, respuesta: No}
            - {numero: 2, nombre: ↓Salud y bienestar, respuesta: No}
            - {numero: ↓1, nombre: Fin de la pobreza, respuesta: Sí}
        """),
    ])

  static let readsFigures = false

  private static let header = JSONPointer("/encabezado")

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    checkHeader(sheet, &results)
    if let goals = DevelopmentGoals(sheet) {
      results.add(
        description, fields: [DevelopmentGoals.table], findings: goals.findings(of: description))
    }
  }

  private static func checkHeader(_ sheet: SheetContext, _ results: inout RuleResults) {
    guard let header = sheet.ficha.encabezado else {
      results.add(
        description, fields: [Self.header],
        notChecked: .missing(LocalizedText(es: "el encabezado", en: "the header")))
      return
    }
    var areKnown = true
    func check(_ key: String, _ word: String?, _ list: ListaOficial) {
      guard let word, !word.isBlankAnswer else { return }
      let isKnown = results.add(description, word: word, of: list, at: key, in: Self.header)
      areKnown = areKnown && isKnown
    }
    check("tipo", header.tipo, ListasOficiales.tipo)
    check("estado", header.estado, ListasOficiales.estado)
    check("calificacion", header.calificacion, ListasOficiales.calificacion)
    if areKnown { checkOutcome(header, in: sheet, into: &results) }
  }

  private static let outcome = LocalizedText(es: "la calificación", en: "the outcome")
  private static let state = LocalizedText(es: "el estado", en: "the state")

  private static func checkOutcome(
    _ header: Encabezado, in sheet: SheetContext, into results: inout RuleResults
  ) {
    guard let stated = header.estado?.normalisedName else { return }
    let fields = ["estado", "calificacion"].map { Self.header.appending($0) }
    let hasOutcome = !header.calificacion.isBlankAnswer
    if stated == "calificado", !hasOutcome {
      let message = LocalizedText(
        es: "la ficha está calificada, pero la calificación está en blanco",
        en: "the sheet is CALIFICADO, but the outcome is blank")
      results.add(
        description, fields: fields,
        finding: description.finding(
          message, at: fields[0], operands: sheet.halves([(fields[1], outcome)])))
    } else if stated == "en evaluacion", hasOutcome {
      let message = LocalizedText(
        es: "la ficha está en evaluación, pero ya lleva una calificación",
        en: "the sheet is EN EVALUACIÓN, but has an outcome already")
      results.add(
        description, fields: fields,
        finding: description.finding(
          message, at: fields[1], operands: sheet.halves([(fields[0], state)])))
    } else {
      results.add(description, fields: fields, finding: nil)
    }
  }
}
