import Analysis
import Constraints
import DocumentTree
import SheetRules

/// The populations of a sheet with the texts that say how they were estimated.
struct FormulaSheet {
  var potencial = 36_000
  var objetivo = 16_200
  /// The coefficients of the criteria in thousandths.
  var criteria = [750, 600]
  /// What stands in each answer, by its key in `poblacion`.
  var answers: [Answer: String] = [:]

  enum Answer: String {
    case potencialEstimacion, potencialCalculo, objetivoEstimacion, objetivoCalculo
  }

  /// What the rules of formulas make of the sheet.
  enum Outcome: String, Sendable {
    /// Nothing was found, and what could be checked holds.
    case holds
    /// Something was found.
    case broken
    /// Nothing was found, and something could not be checked.
    case notChecked
    /// There was nothing to check.
    case silent
  }

  var text: String {
    let rows = criteria.map { share in
      let number = share % 10 == 0 ? "0,\(share / 10)" : "0,\(share)"
      return
        "    - {variable: Una, criterio: Uno, medioDeVerificacion: Otro, coeficiente: \"\(number)\"}"
    }
    return """
      ficha: ex-ante
      formulario: 2019-nuevo
      poblacion:
        potencial:
          numero: \(potencial)
          unidad: personas
      \(line(.potencialEstimacion, "estimacion"))\(line(.potencialCalculo, "calculo"))\
        focalizacion:\(rows.isEmpty ? " []" : "\n" + rows.joined(separator: "\n"))
        objetivo:
          numero: \(objetivo)
      \(line(.objetivoEstimacion, "estimacion"))\(line(.objetivoCalculo, "calculo"))
      """
  }

  private func line(_ answer: Answer, _ key: String) -> String {
    guard let text = answers[answer] else { return "" }
    var quoted = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return "    \(key): \"\(quoted)\"\n"
  }

  static let rules: Set<String> = ["POB05", "POB06", "POB07", "POB17"]

  private var checked: CheckedSheet { SheetChecker.check(.read(Array(text.utf8), as: .yaml)) }

  /// What the rules of formulas find, as "rule message".
  var findings: [String] {
    checked.findings.filter { Self.rules.contains($0.rule) }.map { "\($0.rule) \($0.message.es)" }
  }

  /// Why formulas could not be checked.
  var reasons: [String] {
    checked.checks.filter { Self.rules.contains($0.rule) && $0.verdict == .notChecked }
      .compactMap { $0.reason?.es }
  }

  /// What the rules make of the formulas of one population.
  func outcome(of rule: String) -> Outcome {
    let sheet = checked
    if sheet.findings.contains(where: { Self.rules.contains($0.rule) }) { return .broken }
    let checks = sheet.checks.filter { $0.rule == rule }
    if checks.contains(where: { $0.verdict == .notChecked }) { return .notChecked }
    return checks.isEmpty ? .silent : .holds
  }
}
