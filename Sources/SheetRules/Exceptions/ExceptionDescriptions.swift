public import DocumentTree

/// What the findings about exceptions say of themselves.
public enum ExceptionDescriptions {
  package static let all = [unused, expired, incomplete]

  private static let source = LocalizedText(
    es: "Formato de la ficha, excepciones; docs/configuracion.md",
    en: "Format of the sheet, exceptions; docs/configuracion.md")

  private static let unused = RuleDescription(
    id: "EXC01",
    title: LocalizedText(
      es: "una excepción no corresponde a ningún hallazgo",
      en: "an exception matches no finding"),
    severity: .warning, category: .excepciones,
    rationale: LocalizedText(
      es: "Una excepción que ya no hace falta escondería una falta nueva en el mismo campo.",
      en: "An exception that is no longer needed would hide a new fault in the same field."),
    source: source,
    formula: LocalizedText(
      es: "cada excepción acepta al menos un hallazgo",
      en: "each exception accepts one finding at least"),
    remedy: LocalizedText(
      es: "quite la excepción, o revise su regla y su campo",
      en: "delete the exception, or check its rule and field"),
    examples: [
      .passing(
        """
        poblacion: {potencial: {numero: 27.340}, objetivo: {numero: 273.401}}
        excepciones: [{regla: POB01, campo: /poblacion/objetivo, razon: cifra de otra fuente}]
        """),
      .failing(
        """
        poblacion: {potencial: {numero: 273.401}, objetivo: {numero: 27.340}}
        excepciones: [{regla: ↓POB01, campo: /poblacion/objetivo, razon: cifra de otra fuente}]
        """),
    ])

  private static let expired = RuleDescription(
    id: "EXC02",
    title: LocalizedText(es: "una excepción ya venció", en: "an exception has expired"),
    severity: .warning, category: .excepciones,
    rationale: LocalizedText(
      es: "Pasado el día hasta el que se aceptó, el hallazgo cuenta como cualquier otro.",
      en: "Past the day until which it was accepted, the finding counts as any other."),
    source: source,
    formula: LocalizedText(es: "hoy ≤ vence", en: "today ≤ vence"),
    remedy: LocalizedText(
      es: "corrija la falta, o dé un nuevo plazo con su razón",
      en: "correct the fault, or give a new day with its reason"),
    examples: [
      .passing(
        """
        poblacion: {potencial: {numero: 27.340}, objetivo: {numero: 273.401}}
        excepciones: [{regla: POB01, razon: cifra de otra fuente, vence: 2999-12-31}]
        """),
      .failing(
        """
        poblacion: {potencial: {numero: 27.340}, objetivo: {numero: 273.401}}
        excepciones: [{regla: POB01, razon: cifra de otra fuente, vence: ↓2019-12-31}]
        """),
    ])

  private static let incomplete = RuleDescription(
    id: "EXC03",
    title: LocalizedText(
      es: "una excepción no se entiende y no se aplica",
      en: "an exception cannot be understood and is not applied"),
    severity: .warning, category: .excepciones,
    rationale: LocalizedText(
      es:
        "Una excepción dice qué regla acepta y por qué; sin eso nadie puede juzgarla más tarde.",
      en: "An exception says which rule it accepts and why; else nobody can judge it later."),
    source: source,
    formula: LocalizedText(
      es: "regla conocida, razón y, si vence, un día",
      en: "a known rule, a reason and, if any, a day"),
    remedy: LocalizedText(
      es: "escriba regla, razon y, si corresponde, campo y vence (2026-12-31)",
      en: "write regla, razon and, where needed, campo and vence (2026-12-31)"),
    examples: [
      .passing("excepciones: [{regla: POB01, razon: en revisión}]"),
      .failing("excepciones: [{regla: ↓POB99, razon: cifra de otra fuente}]"),
    ])

  /// An exception that accepts nothing.
  public static func unused(_ exception: AcceptedFinding, at field: JSONPointer) -> Finding {
    let place = exception.field.map { " en \($0)" } ?? ""
    let placeEnglish = exception.field.map { " at \($0)" } ?? ""
    return unused.finding(
      LocalizedText(
        es: "no hay ningún hallazgo de \(exception.rule)\(place) que aceptar",
        en: "there is no finding of \(exception.rule)\(placeEnglish) to accept"), at: field)
  }

  /// An exception whose day has passed.
  public static func expired(
    _ exception: AcceptedFinding, _ day: CalendarDay, at field: JSONPointer
  ) -> Finding {
    expired.finding(
      LocalizedText(
        es: "la excepción a \(exception.rule) venció el \(day)",
        en: "the exception to \(exception.rule) expired on \(day)"), at: field)
  }

  package static func incomplete(es: String, en: String, at field: JSONPointer) -> Finding {
    incomplete.finding(LocalizedText(es: es, en: en), at: field)
  }
}
