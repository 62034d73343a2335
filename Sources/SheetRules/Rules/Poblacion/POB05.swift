import Constraints

/// Potencial: its written estimation formula recomputes to the declared number.
enum POB05: Rule {
  static let description = RuleDescription(
    id: "POB05",
    title: LocalizedText(
      es: "la fórmula escrita de la población potencial no llega a la cifra declarada",
      en: "the written formula of the potential population does not arrive at the declared figure"),
    severity: .error, category: .poblacion,
    rationale: LocalizedText(
      es:
        "La estimación debe poder repetirse: la fórmula escrita da su resultado, y ese resultado es la población potencial declarada. Los números de la fórmula valen como están escritos y solo el resultado se redondea.",
      en:
        "An estimate must be repeatable: the written formula gives its result, and that result is the declared potential population. The numbers of the formula count as written and only the result is rounded."
    ),
    source: LocalizedText(
      es: "Sección 3.1, cómo se estimó la población potencial",
      en: "Section 3.1, how the potential population was estimated"),
    formula: LocalizedText(
      es: "fórmula escrita = resultado escrito = población potencial",
      en: "written formula = written result = potential population"),
    remedy: LocalizedText(
      es: "revise la fórmula escrita y la población potencial",
      en: "check the written formula and the potential population"),
    examples: [
      .passing(
        """
        poblacion:
          potencial:
            numero: 207.035
            estimacion: "usuarios: 625483* 0,461 - 81313 = 207.035 empresas"
        """),
      .passing(
        """
        poblacion:
          potencial:
            numero: 16.793
            calculo: (625.483*0.42*0.44*0.12)= 13871 empresas+ 2922 cooperativas
        """),
      .failing(
        """
        poblacion:
          potencial:
            numero: ↓207.035
            calculo: 625483*0,461-81313 = ↓208.035
        """),
      .failing(
        """
        # 13.871 + 2.922 = 16.793
        poblacion:
          potencial:
            numero: ↓16.739
            calculo: (625.483*0.42*0.44*0.12)= 13871 empresas+ 2922 cooperativas
        """),
      .failing(
        """
        # solo con un coeficiente redondeado: 0,4611 en vez de 0,461
        poblacion:
          potencial:
            numero: 207.097
            calculo: 625483*0,461-81313 = ↓207.097
        """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    WrittenFormulaEquations.check(
      .potencial, declared: sheet.cells.potencial, of: description, in: sheet, into: &results)
  }
}
