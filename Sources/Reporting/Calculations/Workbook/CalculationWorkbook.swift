import Analysis
import Constraints
import DocumentTree
package import SheetRules

/// Makes a workbook of the figures of a sheet, in which a person can try other figures.
///
/// Three sheets: the figures, the equations between them, and the rules that these are of. The column
/// «Valor» of the figures is what everything is computed from: a number where a person types one, and where
/// the official system fills it in a formula that follows its inputs as `SheetCalculator.whatIf` does.
package struct CalculationWorkbook {
  /// What a workbook of this format says of itself, in the first cell of its last sheet.
  package static let schema = "fichas.calc-workbook/1"
  /// The sheet with the figures.
  package static let figures = LocalizedText(es: "Cifras", en: "Figures")
  static let equations = LocalizedText(es: "Comprobaciones", en: "Checks")
  private static let rules = LocalizedText(es: "Reglas", en: "Rules")
  /// The sheet that says where the figures are from.
  package static let origin = "fichas"

  let network: FigureNetwork
  let path: String
  let language: Language

  var workbook: Workbook {
    let formulas = NetworkFormulas(network: network, language: language)
    return Workbook([
      FigureSheet(network: network, formulas: formulas, language: language).sheet,
      EquationSheet(network: network, formulas: formulas, language: language).sheet, ruleSheet,
      originSheet,
    ])
  }

  private var ruleSheet: WorkbookSheet {
    var sheet = WorkbookSheet(
      Self.rules[language], columns: [8, 44, 13, 60, 60, 60].map { .init($0) })
    let heads = [
      FigureColumn.rule.title, LocalizedText(es: "Qué no se cumple", en: "What does not hold"),
      LocalizedText(es: "Gravedad", en: "Severity"), FigureColumn.formula.title,
      LocalizedText(es: "De dónde viene", en: "Where it comes from"),
      LocalizedText(es: "Qué hacer", en: "What to do"),
    ]
    sheet.rows.append(heads.map { .text($0[language], .heading) })
    sheet.hasFilter = true
    let words = HumanWords(language: language)
    var known: Set<String> = []
    for rule in network.links.map(\.rule) where known.insert(rule.id).inserted {
      let texts = [
        rule.id, rule.title[language], words.severity(rule.severity), rule.formula[language],
        rule.source[language], rule.remedy[language],
      ]
      sheet.rows.append(texts.map { .text($0, CellStyle(isWrapped: true)) })
    }
    return sheet
  }

  private var originSheet: WorkbookSheet {
    var sheet = WorkbookSheet(Self.origin, columns: [.init(30), .init(60)])
    sheet.isHidden = true
    sheet.rows = [[.text(Self.schema), .text(path)]]
    return sheet
  }
}
