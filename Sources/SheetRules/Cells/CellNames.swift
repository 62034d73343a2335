/// What the form calls its cells.
extension LocalizedText {
  static let potencial = LocalizedText(es: "la población potencial", en: "the potential population")
  static let objetivo = LocalizedText(es: "la población objetivo", en: "the target population")
  static let coberturaEjercicio = LocalizedText(
    es: "el año de la cobertura", en: "the year of the coverage")
  static let sobrePotencial = LocalizedText(
    es: "la cobertura sobre la población potencial",
    en: "the coverage of the potential population")
  static let sobreObjetivo = LocalizedText(
    es: "la cobertura sobre la población objetivo", en: "the coverage of the target population")
  static let produccionEjercicio = LocalizedText(
    es: "el año de la producción", en: "the year of the production")
  static let gastoEjercicio = LocalizedText(es: "el año del gasto", en: "the year of the expenses")
  static let administrativo = LocalizedText(
    es: "el gasto administrativo", en: "the administrative expenses")
  static let total = LocalizedText(es: "el gasto total", en: "the total expenses")
  static let porBeneficiario = LocalizedText(
    es: "el gasto por beneficiario", en: "the expenses per beneficiary")
  static let porcentajeAdministrativo = LocalizedText(
    es: "el porcentaje de gasto administrativo", en: "the share of administrative expenses")

  static let inicio = LocalizedText(es: "el año de inicio", en: "the first year")
  static let egreso = LocalizedText(es: "el tiempo de egreso", en: "the time until egress")
  static let termino = LocalizedText(es: "el año de término", en: "the last year")
  static let plenaImplementacion = LocalizedText(
    es: "el año de plena implementación", en: "the year in which the programme runs in full")

  static let formulaResult = LocalizedText(
    es: "el resultado de la fórmula", en: "the result of the formula")
}
