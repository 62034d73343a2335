import DocumentTree

/// The code is built as the system builds them.
enum ANT01: Rule {
  static let description = RuleDescription(
    id: "ANT01",
    title: LocalizedText(
      es: "el código no está formado como los del sistema",
      en: "the code is not built as those of the system"),
    severity: .warning, category: .antecedentes,
    rationale: LocalizedText(
      es:
        "El sistema arma el código con la partida, el capítulo, el año y un correlativo; con un dígito de más o de menos la ficha no se puede cruzar con otras.",
      en:
        "The system builds the code from partida, capítulo, year and a running number; with a digit too many or too few the sheet cannot be matched with others."
    ),
    source: LocalizedText(
      es: "Encabezado y sección 1, código sistema; forma de los códigos publicados",
      en: "Header and section 1, system code; the shape of the published codes"),
    formula: LocalizedText(
      es: "código = PI + partida (2) + capítulo (2) + año (4) + correlativo (7)",
      en: "code = PI + partida (2) + capítulo (2) + year (4) + running number (7)"),
    remedy: LocalizedText(
      es: "copie el código del sistema", en: "copy the code from the system"),
    examples: [
      .passing(
        """
        encabezado: {codigo: PI071620190011547}
        antecedentes: {codigo: PI071620190011547}
        """),
      .failing("encabezado: {codigo: ↓PI07162019001154}"),
      .failing("antecedentes: {codigo: ↓071620190011547}"),
    ])

  static let readsFigures = false

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let codes = sheet.codes
    if codes.isEmpty {
      results.add(
        description, fields: [ProgrammeCode.header], notChecked: .missing(.codigo))
    }
    // the second place repeats the first: what is wrong with both is said once
    for (index, code) in codes.enumerated() where index == 0 || code.text != codes[0].text {
      let isWellBuilt = ProgrammeCode(code.text) != nil
      results.add(
        description, fields: [code.field], finding: isWellBuilt ? nil : finding(code, in: sheet))
    }
  }

  private static func finding(
    _ code: (field: JSONPointer, text: String), in sheet: SheetContext
  ) -> Finding {
    description.finding(
      LocalizedText(
        es: "el código \(code.text) no es PI seguido de quince dígitos con el año en su lugar",
        en: "code \(code.text) is not PI followed by fifteen digits with the year in its place"),
      at: code.field, operands: [sheet.operand(code.field, .codigo)], reported: .word(code.text))
  }
}
