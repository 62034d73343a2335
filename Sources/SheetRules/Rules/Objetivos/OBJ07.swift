import DocumentTree
import ProgramSheets

/// The purpose indicator is of eficacia and resultado.
enum OBJ07: Rule {
  static let description = RuleDescription(
    id: "OBJ07",
    title: LocalizedText(
      es: "el indicador de propósito no es de eficacia y resultado",
      en: "the purpose indicator is not of efficacy and result"),
    severity: .note, category: .objetivos,
    rationale: LocalizedText(
      es:
        "El propósito es un resultado en los beneficiarios; un indicador de proceso o de producto, o de costos, no dice si se logró.",
      en:
        "The purpose is a result for the beneficiaries; an indicator of process, product or cost does not say whether it was reached."
    ),
    source: LocalizedText(
      es: "Sección 4.1, dimensión y ámbito de control (implícita)",
      en: "Section 4.1, dimension and scope of control (implied)"),
    formula: LocalizedText(
      es: "dimensión = eficacia; ámbito = resultado", en: "dimension = eficacia; scope = resultado"),
    remedy: LocalizedText(
      es: "mida el resultado que el propósito nombra",
      en: "measure the result that the purpose names"),
    examples: [
      .passing("objetivos: {indicador: {dimension: Eficacia, ambito: Resultado Intermedio}}"),
      .failing("objetivos: {indicador: {dimension: ↓Eficiencia, ambito: ↓Producto}}"),
    ])

  static let readsFigures = false

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    guard let indicator = sheet.ficha.objetivos?.indicador else { return }
    func check(_ key: String, _ word: String?, wanted: String) {
      guard let word, !word.isBlankAnswer else { return }
      let field = OBJ01.base.appending(key)
      var finding: Finding {
        description.finding(
          LocalizedText(
            es: "el indicador de propósito es de «\(word)», no de \(wanted)",
            en: "the purpose indicator is of «\(word)», not of \(wanted)"),
          at: field, reported: .word(word), computed: .word(wanted))
      }
      let isWanted = word.normalisedName.hasPrefix(wanted)
      results.add(description, fields: [field], finding: isWanted ? nil : finding)
    }
    check("dimension", indicator.dimension, wanted: "eficacia")
    check("ambito", indicator.ambito, wanted: "resultado")
  }
}
