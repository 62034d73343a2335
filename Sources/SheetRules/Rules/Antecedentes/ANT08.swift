import DocumentTree
import ProgramSheets

/// Answers that hang on one another.
enum ANT08: Rule {
  static let description = RuleDescription(
    id: "ANT08",
    title: LocalizedText(
      es: "dos respuestas que dependen una de la otra no concuerdan",
      en: "two answers that hang on one another do not agree"),
    severity: .warning, category: .antecedentes,
    rationale: LocalizedText(
      es:
        "Varias preguntas del formulario piden otra respuesta según sea Sí o No: la descripción de los registros o de los medios con que se cuenta, las acciones para contar con ellos, los criterios de focalización. Falta la que se pide, o sobra la que no. Una descripción junto a un No que explica el No no sobra.",
      en:
        "Some questions of the form ask for another answer, depending on whether it is yes or no: the description of the registers or means that there are, the actions to get them, the targeting criteria. What is asked for is missing, or what is not asked for is there. A description beside a no that explains the no is in order."
    ),
    source: LocalizedText(
      es:
        "Secciones 2 a 4: «si su respuesta es afirmativa, descríbalos»; «en caso de respuesta negativa, describa las acciones»",
      en:
        "Sections 2 to 4: «where the answer is yes, describe them»; «where it is no, describe the actions»"
    ),
    formula: LocalizedText(
      es: "Sí ⇒ lo que el Sí pide; No ⇒ lo que el No pide, y no lo que pide el Sí",
      en: "yes ⇒ what yes asks for; no ⇒ what no asks for, and not what yes asks for"),
    remedy: LocalizedText(
      es: "corrija la respuesta, o agregue o borre la que depende de ella",
      en: "mend the answer, or add or delete the one that hangs on it"),
    examples: [
      .passing(
        """
        poblacion:
          seleccion:
            registroBeneficiarios: Sí
            descripcionRegistroBeneficiarios: Base de datos con RUT y contacto.
            registroPostulantes: No
            descripcionRegistroPostulantes: Aún no se cuenta con un registro.
        objetivos: {informacionCentralizada: Sí, termino: {tiene: No, ejercicio: 0}}
        """),
      .failing(
        """
        poblacion: {seleccion: {registroBeneficiarios: ↓Sí}}
        objetivos: {informacionCentralizada: ↓No}
        """),
      .failing(
        """
        poblacion:
          seleccion: {registroBeneficiarios: No, descripcionRegistroBeneficiarios: ↓Base de datos con RUT y contacto.}
        objetivos: {termino: {tiene: No, ejercicio: ↓2022}}
        """),
      .failing(
        """
        formulario: 2025-nuevo
        poblacion:
          aplicaFocalizacion: No
          justificacionFocalizacion: El problema es de todas.
          ↓focalizacion: [{variable: Rubro, criterio: Del rubro, medioDeVerificacion: SII}]
        """),
    ])

  static let readsFigures = false

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    guard let form = sheet.formulario else { return }
    for pair in DependentAnswer.all where pair.forms.contains(form) {
      check(pair, sheet, &results)
    }
  }

  private static func check(
    _ pair: DependentAnswer, _ sheet: SheetContext, _ results: inout RuleResults
  ) {
    let answer = JSONPointer(pair.answer)
    guard let node = sheet.document.node(at: answer), node.kind == .scalar, !node.isNull,
      let isYes = Respuesta(node.text).esAfirmativa
    else { return }
    let other = JSONPointer(pair.other)
    let isThere = pair.isThere(sheet, at: other, besideNo: !isYes)
    let finding: Finding? =
      switch isYes ? pair.yes : pair.no {
      case .demanded where !isThere:
        description.finding(
          LocalizedText(
            es: "la respuesta es «\(node.text)» y falta \(pair.name.es)",
            en: "the answer is «\(node.text)» and \(pair.name.en) is missing"),
          at: answer)
      case .excluded where isThere:
        description.finding(
          LocalizedText(
            es: "la respuesta es «\(node.text)» y sin embargo está \(pair.name.es)",
            en: "the answer is «\(node.text)», and yet \(pair.name.en) is there"),
          at: other, range: pair.kind == .rows ? sheet.keyRange(nearest: other) : nil,
          operands: [
            sheet.operand(answer, LocalizedText(es: "la respuesta", en: "the answer"))
          ])
      default: nil
      }
    results.add(description, fields: [answer, other], finding: finding)
  }
}

/// An answer that another, of yes or no, asks for or makes needless.
private struct DependentAnswer: Sendable {
  /// What an answer means for the other.
  enum Demand { case demanded, excluded, free }
  /// What the other is.
  enum Kind { case text, year, rows }

  /// The question of yes or no.
  let answer: String
  /// What hangs on it.
  let other: String
  let name: LocalizedText
  let kind: Kind
  let yes: Demand
  let no: Demand
  let forms: Formularios

  /// The pairs of the forms.
  ///
  /// Those of re-entry, of the unit, of the service of a part and of the year of
  /// the end are rules of their own (POB14, POB12, POB09, OBJ06), and so is a focalización without criteria
  /// (POB11).
  static let all: [DependentAnswer] = [
    DependentAnswer(
      answer: "/diagnostico/gruposAfectados", other: "/diagnostico/descripcionGruposAfectados",
      name: LocalizedText(
        es: "la descripción de los grupos afectados", en: "the description of the groups affected"),
      kind: .text, yes: .demanded, no: .free, forms: .nuevo2025),
    DependentAnswer(
      answer: "/poblacion/aplicaFocalizacion", other: "/poblacion/focalizacion",
      name: LocalizedText(
        es: "la lista de criterios de focalización", en: "the list of targeting criteria"),
      kind: .rows, yes: .free, no: .excluded, forms: .nuevo2025),
    DependentAnswer(
      answer: "/poblacion/seleccion/registroBeneficiarios",
      other: "/poblacion/seleccion/descripcionRegistroBeneficiarios",
      name: LocalizedText(
        es: "la descripción de los registros de beneficiarios",
        en: "the description of the registers of beneficiaries"),
      kind: .text, yes: .demanded, no: .excluded, forms: .todos),
    DependentAnswer(
      answer: "/poblacion/seleccion/registroPostulantes",
      other: "/poblacion/seleccion/descripcionRegistroPostulantes",
      name: LocalizedText(
        es: "la descripción de los registros de postulantes",
        en: "the description of the registers of applicants"),
      kind: .text, yes: .demanded, no: .excluded, forms: .todos),
    DependentAnswer(
      answer: "/poblacion/seleccion/glosa/tiene", other: "/poblacion/seleccion/glosa/numero",
      name: LocalizedText(es: "el número de la glosa", en: "the number of the budget note"),
      kind: .text, yes: .demanded, no: .excluded, forms: .de2019),
    DependentAnswer(
      answer: "/objetivos/indicador/medios", other: "/objetivos/indicador/descripcionMedios",
      name: LocalizedText(
        es: "la descripción de los medios, o de las acciones para contar con ellos",
        en: "the description of the means, or of the actions to get them"),
      kind: .text, yes: .demanded, no: .demanded, forms: .nuevo2025),
    DependentAnswer(
      answer: "/objetivos/informacionCentralizada", other: "/objetivos/accionesInformacion",
      name: LocalizedText(
        es: "la descripción de las acciones para contar con la información",
        en: "the description of the actions to get the information"),
      kind: .text, yes: .free, no: .demanded, forms: .de2019),
    DependentAnswer(
      answer: "/objetivos/termino/tiene", other: "/objetivos/termino/ejercicio",
      name: LocalizedText(es: "el año de término", en: "the year of the end"), kind: .year,
      yes: .free, no: .excluded, forms: .todos),
  ]

  /// Whether the other is answered.
  func isThere(_ sheet: SheetContext, at field: JSONPointer, besideNo: Bool) -> Bool {
    guard let node = sheet.document.node(at: field), !node.isNull else { return false }
    switch kind {
    case .rows: return node.kind == .sequence && node.count > 0
    case .year: return sheet.cells.whole(sheet.cells.termino) ?? 0 > 0
    case .text:
      guard node.kind == .scalar, !node.text.isBlankAnswer, !node.text.isEmptyPhrase else {
        return false
      }
      return !besideNo || no != .excluded || !isRegister || Self.tellsRegister(node.text)
    }
  }

  private var isRegister: Bool {
    other.hasSuffix("Beneficiarios") || other.hasSuffix("Postulantes")
  }

  /// Whether a description tells of a register that there is, and not why there is none or what is planned.
  private static func tellsRegister(_ text: String) -> Bool {
    let words = text.normalisedWords
    let explainsNo = words.contains { word in
      negative.contains(word) || (word.utf8.count > 5 && future.contains { word.hasSuffix($0) })
    }
    return !explainsNo && words.contains(where: registers.contains)
  }

  private static let registers: Set<String> = [
    "base", "bases", "sistema", "sistemas", "registro", "registros", "registra", "registran",
    "datos", "plataforma", "cuenta",
  ]

  private static let negative: Set<String> = [
    "no", "sin", "aun", "todavia", "ningun", "ninguna", "ninguno", "tampoco", "futuro", "proximo",
    "desarrollo", "proyecto", "planificado", "previsto", "prevista", "pendiente", "actualmente",
    "diseno", "construccion", "implementacion", "implementando", "desarrollando", "elaboracion",
    "elaborando", "licitar", "licitacion", "espera", "planea", "preve", "evalua", "estudia",
    "trabaja",
    "carece", "falta", "imposible", "crear", "durante", "solo", "solamente", "unicamente",
    "papel", "manual", "innecesario", "excepto", "salvo", "pero", "etapa", "piloto",
  ]
  private static let future = ["ara", "era", "ira", "aran", "eran", "iran"]
}
