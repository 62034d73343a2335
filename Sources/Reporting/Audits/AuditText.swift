import Analysis
import DocumentTree
import ExactNumbers
import SheetRules

/// Writes audits as text: the figures by how tightly equations constrain them, least protected
/// first.
///
///     fichas/riego.yaml: 78 de 100 cifras protegidas
///       de lejos: cambios de un centésimo o más pasan sin que nada se note
///         120: 27.657 la producción de «Cursos»: pasa entre 27.640 y 27.687 (GAS03)
struct AuditText: Bilingual {
  let language: Language
  private var page: Page

  static func bytes(of report: AuditReport, _ options: RenderingOptions) -> [UInt8] {
    var text = AuditText(language: options.language, page: Page([], usesColor: options.usesColor))
    text.write(report)
    return text.page.bytes
  }

  static func summary(of total: AuditTotal, _ options: RenderingOptions) -> [UInt8] {
    var text = AuditText(language: options.language, page: Page([], usesColor: options.usesColor))
    text.write(total)
    return text.page.bytes
  }

  private mutating func line(_ indent: Int, _ text: String, _ style: Page.Style? = nil) {
    page.write(" ", times: indent)
    page.write(text, style)
    page.endLine()
  }
}

// MARK: - A sheet

extension AuditText {
  private mutating func write(_ report: AuditReport) {
    let audit = report.audit
    let held = audit.figures.count - audit.unprotected.count
    line(
      0,
      either(
        "\(report.path): \(held) de \(audit.figures.count) cifras protegidas (\(audit.score) de 100)",
        "\(report.path): \(held) of \(audit.figures.count) figures protected (\(audit.score) of 100)"
      ), .strong)
    let lines = report.document.lineTable()
    for protection in AuditedFigure.Protection.allCases.reversed() {
      let figures = audit.figures.filter { $0.protection == protection }
      if figures.isEmpty { continue }
      line(2, title(protection), style(protection))
      for figure in figures { write(figure, at: report.place(of: figure, lines)?.lineAlone) }
    }
    write(audit.idleChecks)
    page.endLine()
  }

  private func title(_ protection: AuditedFigure.Protection) -> String {
    switch protection {
    case .exact: either("exactas: todo cambio se nota", "exact: every change is noticed")
    case .close:
      either(
        "de cerca: solo pasan cambios menores que un centésimo",
        "close: only changes below a hundredth go unseen")
    case .loose:
      either(
        "de lejos: pasan cambios de un centésimo o más",
        "loose: changes of a hundredth or more go unseen")
    case .none:
      either("sin protección: ninguna ecuación las cubre", "none: no equation covers them")
    }
  }

  private func style(_ protection: AuditedFigure.Protection) -> Page.Style? {
    switch protection {
    case .exact, .close: nil
    case .loose: .warning
    case .none: .error
    }
  }

  private mutating func write(_ figure: AuditedFigure, at place: String?) {
    let number = figure.stated.description(in: .chilena)
    let name = figure.name[language]
    let isNamed = Array(name.utf8).position(of: Array(number.utf8)[...]) != nil
    let said = isNamed ? name : "\(number) \(name)"
    let rules = figure.rules.isEmpty ? "" : " (\(figure.rules.joined(separator: ", ")))"
    line(4, "\(place.map { "\($0): " } ?? "")\(said)\(unseen(figure))\(rules)")
  }

  /// The figures that no equation distinguishes from the stated one, and the step between them.
  private func unseen(_ figure: AuditedFigure) -> String {
    guard let step = figure.smallestMissedChange?.exactDecimal, figure.unseen != nil else {
      return ""
    }
    let change = step.description(in: .chilena)
    return either(": pasa ", ": unseen ") + range(figure)
      + either(", de a \(change)", ", in steps of \(change)")
  }

  private func range(_ figure: AuditedFigure) -> String {
    let least = figure.least?.description(in: .chilena) ?? "0"
    guard let greatest = figure.greatest?.description(in: .chilena) else {
      return either("desde \(least)", "from \(least) on")
    }
    return either("entre \(least) y \(greatest)", "between \(least) and \(greatest)")
  }

  private mutating func write(_ checks: [IdleCheck]) {
    if checks.isEmpty { return }
    line(
      2,
      either(
        "comprobaciones que no pueden fallar con los decimales impresos",
        "checks that cannot fail at the printed precision"), .warning)
    for check in checks {
      line(4, "\(check.rule) \(check.name[language]) = \(check.formula[language])")
    }
  }
}

// MARK: - All sheets

extension AuditText {
  private mutating func write(_ total: AuditTotal) {
    let held = total.figures - total.unprotected
    line(
      0,
      either(
        "\(total.sheets) \(total.sheets == 1 ? "ficha" : "fichas"): \(held) de \(total.figures) cifras protegidas (\(total.score) de 100)",
        "\(total.sheets) \(total.sheets == 1 ? "sheet" : "sheets"): \(held) of \(total.figures) figures protected (\(total.score) of 100)"
      ), .strong)
  }
}
