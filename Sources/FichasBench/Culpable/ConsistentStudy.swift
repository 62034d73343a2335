import Analysis
import DocumentTree
import Generators
import SheetRules

/// Checks generated sheets whose figures agree: nothing may be said of them.
struct ConsistentStudy {
  /// How many sheets there are.
  static let count = 2_000

  private var forms: [String: Int] = [:]
  private var criteria: [Int: Int] = [:]
  private var components: [Int: Int] = [:]
  private var notations: Set<FormulaNotation> = []
  private var (withSteps, withConstants, withRestatements) = (0, 0, 0)
  private var (errors, warnings, suspects) = (0, 0, 0)
  private var (checked, notChecked) = (0, 0)

  init() {
    for seed in 1...Self.count { add(ConsistentSheet.generatorInAllNotations(seed: seed)) }
  }

  private mutating func add(_ sheet: SheetGenerator) {
    forms[sheet.form.rawValue, default: 0] += 1
    criteria[sheet.figures.criteria.count, default: 0] += 1
    components[sheet.figures.components.count, default: 0] += 1
    notations.insert(sheet.writing.notation)
    if sheet.writing.hasSteps { withSteps += 1 }
    if sheet.figures.constant != 0 { withConstants += 1 }
    if sheet.restates { withRestatements += 1 }
    let report = SheetChecker.check(Document.read(Array(sheet.text.utf8), as: .yaml)).report
    errors += report.findings.count { $0.severity == .error }
    warnings += report.findings.count { $0.severity == .warning }
    suspects += report.groups.reduce(0) { $0 + $1.suspects.count }
    checked += report.checked
    notChecked += report.notChecked
  }

  /// What came of it, as a section of the page.
  var text: String {
    """
    ## Fichas sin contradicciones

    De las fichas que genera `Tests/Generators` (`fichas-bench culpable --sheet 7` escribe la séptima), las \
    \(CulpableText.number(Self.count)) primeras tienen todas sus respuestas y cifras que concuerdan, redondeadas como se
    imprimen, y sus fórmulas en \(CulpableText.number(notations.count)) maneras de escribirlas:

    | | fichas |
    | --- | --: |
    \(rows)

    Son \(CulpableText.number(checked)) comprobaciones hechas y \(CulpableText.number(notChecked)) que no se pudieron hacer: \
    \(errors) errores, \(warnings) advertencias y \(suspects) sospechas.


    """
  }

  private var rows: String {
    let named = forms.sorted { $0.key < $1.key }.map { ("formulario `\($0.key)`", $0.value) }
    let counted =
      criteria.sorted { $0.key < $1.key }.map { ("\($0.key) criterios", $0.value) }
      + components.sorted { $0.key < $1.key }.map {
        ($0.key == 1 ? "1 componente" : "\($0.key) componentes", $0.value)
      }
    let written = [
      ("fórmula en pasos", withSteps), ("fórmula con una constante", withConstants),
      ("textos que repiten cifras de las tablas", withRestatements),
    ]
    return (named + counted + written).map { "| \($0.0) | \(CulpableText.number($0.1)) |" }
      .joined(separator: "\n")
  }
}
