import Fichas

extension Message {
  /// Reports on standard error that a condition could not be evaluated for some rows.
  static func note(_ undecided: TableRun.Undecided, in language: Language) {
    let (rows, path, reason) = (undecided.rows, undecided.path, undecided.reason[language])
    let text =
      rows == 1
      ? LocalizedText(
        es: "nota: 1 fila queda fuera: la condición no se puede calcular; \(path): \(reason)",
        en: "note: 1 row is left out: the condition cannot be computed; \(path): \(reason)")
      : LocalizedText(
        es:
          "nota: \(rows) filas quedan fuera: la condición no se puede calcular; la primera, de \(path): \(reason)",
        en:
          "note: \(rows) rows are left out: the condition cannot be computed; the first, of \(path): \(reason)"
      )
    tell(text[language])
  }
}
