import DocumentTree

/// Código in the header = código in section 1.
enum ANT02: Rule {
  static let description = RuleDescription(
    id: "ANT02",
    title: LocalizedText(
      es: "el código del encabezado no es el de la sección 1",
      en: "the code of the header is not that of section 1"),
    severity: .error, category: .antecedentes,
    rationale: LocalizedText(
      es: "El encabezado y la sección 1 son de una misma ficha: el sistema imprime un solo código.",
      en: "Header and section 1 belong to one sheet: the system prints one code."),
    source: LocalizedText(
      es: "Encabezado, código; sección 1, código sistema",
      en: "Header, code; section 1, system code"),
    formula: LocalizedText(
      es: "código del encabezado = código de la sección 1",
      en: "code of the header = code of section 1"),
    remedy: LocalizedText(
      es: "vea cuál de los dos es el de esta ficha", en: "see which of the two is this sheet's"),
    examples: [
      .passing(
        """
        encabezado: {codigo: PI071620190011547}
        antecedentes: {codigo: PI071620190011547}
        """),
      .passing("encabezado: {codigo: PI071620190011547}"),
      .passing(
        """
        encabezado: {codigo: PI071620190011547}
        antecedentes: {codigo: PI 0716 2019 0011547}
        """),
      .failing(
        """
        encabezado: {codigo: PI071620190011547}
        antecedentes: {codigo: ↓PI071620190011457}
        """),
    ])

  static let readsFigures = false

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let codes = sheet.codes
    let fields = [ProgrammeCode.header, ProgrammeCode.section]
    guard codes.count == 2 else {
      results.add(description, fields: fields, notChecked: .missing(.codigo))
      return
    }
    // how the letters and blanks of a code are written is for ANT01
    if folded(codes[0].text) == folded(codes[1].text) {
      return results.add(description, fields: fields, finding: nil)
    }
    let finding = description.finding(
      LocalizedText(
        es: "el código es \(codes[1].text) aquí y \(codes[0].text) en el encabezado",
        en: "the code is \(codes[1].text) here and \(codes[0].text) in the header"),
      at: ProgrammeCode.section, operands: fields.map { sheet.operand($0, .codigo) },
      reported: .word(codes[1].text), computed: .word(codes[0].text),
      requirement: .words(es: "el encabezado dice *", en: "the header says *"))
    results.add(description, fields: fields, finding: finding)
  }

  private static func folded(_ code: String) -> String { code.normalisedName.filter { $0 != " " } }
}
