import Analysis
import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets
import SheetRules

/// The words of comparisons in one language.
struct ComparisonWords: Bilingual {
  let language: Language

  /// The heads of a table: the field, both sheets, the difference, the ratio, the outcome and the rule.
  func heads(_ comparison: SheetComparison) -> [String] {
    let sides = sides(comparison)
    return [
      either("Campo", "Field"), sides.left, sides.right, either("Diferencia", "Difference"),
      either("Razón", "Ratio"), either("Resultado", "Outcome"), either("Regla", "Rule"),
    ]
  }

  /// What the two sheets are called in a pair.
  func sides(_ comparison: SheetComparison) -> (left: String, right: String) {
    switch comparison.mode {
    case .followUp: (either("Diseño", "Design"), either("Seguimiento", "Follow-up"))
    case .versions, .sameKind, .unrelated:
      (either("Primera", "First"), either("Segunda", "Second"))
    }
  }

  func title(_ mode: PairMode) -> String {
    switch mode {
    case .followUp: either("diseño y seguimiento", "design and follow-up")
    case .versions: either("dos versiones de una ficha", "two versions of a sheet")
    case .sameKind: either("dos fichas de la misma clase", "two sheets of one kind")
    case .unrelated: either("fichas sin nada que cruzar", "sheets with nothing to cross")
    }
  }

  /// How a row came out: the severity of its finding, else how the two compare.
  func outcome(_ row: ComparedRow) -> String {
    if let finding = row.finding {
      if let standing = Standing(of: finding) { return standing.text[language] }
      return severity(finding.severity)
    }
    switch row.relation {
    case .same: return either("igual", "same")
    case .alike:
      return row.difference == nil
        ? either("igual, otra escritura", "same, other spelling")
        : either("igual al redondear", "rounds alike")
    case .different: return either("distinto", "different")
    case .added: return either("agregado", "added")
    case .removed: return either("quitado", "removed")
    case .notCompared: return either("no comparado", "not compared")
    }
  }

  func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: either("advertencia", "warning")
    case .note: either("nota", "note")
    }
  }

  func verdict(_ verdict: Verdict?) -> String {
    switch verdict {
    case nil: either("no se hacía", "not made")
    case .exact?, .rounding?: either("se cumple", "holds")
    case .truncation?: either("solo truncando", "only cut off")
    case .inputRounding?: either("solo con redondeos", "only with rounding")
    case .contradiction?: either("no se cumple", "broken")
    case .notChecked?: either("no comprobado", "not checked")
    }
  }

  var flips: String {
    either("Comprobaciones que cambian de resultado", "Checks that come out otherwise")
  }

  /// What is said of a pair without any row.
  func nothing(_ mode: PairMode) -> String {
    mode == .versions
      ? either("las dos versiones dicen lo mismo", "both versions say the same")
      : either("no dicen nada que se pueda comparar", "they say nothing that can be compared")
  }

  var alone: String { either("Sin pareja", "Without a partner") }

  /// A count of things with their noun.
  private func count(_ number: Int, _ es: (String, String), _ en: (String, String)) -> String {
    "\(number) \(noun(number, es, en))"
  }

  func summary(_ total: ComparisonTotal) -> String {
    var parts = [
      count(total.rows, ("campo", "campos"), ("field", "fields")) + ": "
        + count(total.same, ("igual", "iguales"), ("same", "same"))
    ]
    if total.errors > 0 {
      parts.append(count(total.errors, ("error", "errores"), ("error", "errors")))
    }
    parts += [
      count(total.warnings, ("advertencia", "advertencias"), ("warning", "warnings")),
      count(total.notes, ("nota", "notas"), ("note", "notes")),
      count(
        total.notCompared, ("no comparado", "no comparados"), ("not compared", "not compared")),
    ]
    if total.accepted > 0 {
      parts.append(
        count(total.accepted, ("aceptado", "aceptados"), ("accepted", "accepted")))
    }
    let pairs = count(total.pairs, ("comparación", "comparaciones"), ("comparison", "comparisons"))
    return "\(pairs); \(parts.joined(separator: ", "))"
  }

  /// A flip in a line: "GAS01 el gasto total: se cumple → no se cumple".
  func flip(_ flip: CheckFlip) -> String {
    "\(flip.rule) \(flip.name[language]): \(verdict(flip.before)) → \(verdict(flip.after))"
  }

  /// The changed fields of a flip: "por el gasto de «Cursos» y el gasto total".
  func causes(_ flip: CheckFlip, _ rows: [ComparedRow]) -> String? {
    if flip.changes.isEmpty { return nil }
    let names = flip.changes.prefix(6).map { rows[$0].name[language] }
    let more = flip.changes.count > 6 ? either(" y más", " and more") : ""
    return either("por ", "by ") + names.joined(separator: ", ") + more
  }

  func sheet(_ side: SheetComparison.Side) -> String {
    let form = side.form.map { " \($0)" } ?? ""
    return "\(side.path) (\(side.kind.name)\(form))"
  }

  func programme(_ comparison: SheetComparison) -> String {
    let names = [comparison.left, comparison.right].map {
      $0.identity.programa ?? $0.identity.codigo ?? "—"
    }
    return names[0].normalisedName == names[1].normalisedName
      ? names[0] : "\(names[0]) · \(names[1])"
  }
}

extension ComparedRow {
  /// The cells of a table, in the order of its heads.
  func texts(_ words: ComparisonWords) -> [String] {
    [
      name[words.language], left?.shown(words.language) ?? "—", right?.shown(words.language) ?? "—",
      differenceText ?? "", ratioText ?? "", words.outcome(self), rule ?? "",
    ]
  }

  /// What is said below the row, where it adds something to it.
  var told: LocalizedText? { finding?.message ?? remark }
}
