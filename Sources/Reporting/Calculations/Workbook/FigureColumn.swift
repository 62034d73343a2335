package import SheetRules

/// The columns of the figures in the workbook of a calculation; those from `ordinal` on are hidden.
package enum FigureColumn: Int, Sendable, CalculationColumn {
  case name, stated, value, computed, verdict, lower, upper, unit, formula, rule, key, ordinal,
    isComputed

  /// The heading.
  package var title: LocalizedText {
    switch self {
    case .name: LocalizedText(es: "Cifra", en: "Figure")
    case .stated: LocalizedText(es: "En la ficha", en: "In the sheet")
    case .value: LocalizedText(es: "Valor", en: "Value")
    case .computed: LocalizedText(es: "Se calcula", en: "Computed")
    case .verdict: LocalizedText(es: "Veredicto", en: "Verdict")
    case .lower: LocalizedText(es: "Desde", en: "From")
    case .upper: LocalizedText(es: "Hasta", en: "To")
    case .unit: LocalizedText(es: "Unidad", en: "Unit")
    case .formula: LocalizedText(es: "Cómo se calcula", en: "How it is computed")
    case .rule: LocalizedText(es: "Regla", en: "Rule")
    case .key: LocalizedText(es: "Clave", en: "Key")
    case .ordinal: LocalizedText(es: "N.º", en: "No.")
    case .isComputed: LocalizedText(es: "Con fórmula", en: "With a formula")
    }
  }

  /// Its width in digits.
  var width: Int {
    switch self {
    case .name, .formula: 46
    case .stated, .value, .computed: 16
    case .verdict: 18
    case .unit: 24
    case .lower, .upper: 14
    case .rule, .ordinal, .isComputed: 8
    case .key: 40
    }
  }

  var isHidden: Bool { rawValue >= FigureColumn.ordinal.rawValue }
}

/// The columns of the equations in the workbook of a calculation; those from `isRedone` on are hidden.
enum EquationColumn: Int, CalculationColumn {
  case rule, name, formula, stated, relation, computed, lower, upper, verdict, key
  case isRedone, generousLower, generousUpper, statedLower, statedUpper, generousStatedLower,
    generousStatedUpper

  var title: LocalizedText {
    switch self {
    case .rule: FigureColumn.rule.title
    case .name: FigureColumn.name.title
    case .formula: FigureColumn.formula.title
    case .stated: LocalizedText(es: "Dice", en: "Says")
    case .relation: LocalizedText(es: "Debe ser", en: "Must be")
    case .computed: FigureColumn.computed.title
    case .lower: FigureColumn.lower.title
    case .upper: FigureColumn.upper.title
    case .verdict: FigureColumn.verdict.title
    case .key: FigureColumn.key.title
    case .isRedone: LocalizedText(es: "Se rehace", en: "Redone")
    case .generousLower, .generousUpper:
      LocalizedText(es: "Con coeficientes redondeados", en: "With rounded coefficients")
    case .statedLower, .statedUpper: LocalizedText(es: "Lo que dice", en: "What it says")
    case .generousStatedLower, .generousStatedUpper:
      LocalizedText(
        es: "Lo que dice, con coeficientes redondeados",
        en: "What it says, with rounded coefficients")
    }
  }

  var width: Int {
    switch self {
    case .name, .formula: 46
    case .key: 40
    case .rule, .relation: 8
    default: 16
    }
  }

  var isHidden: Bool { rawValue >= EquationColumn.isRedone.rawValue }
}
