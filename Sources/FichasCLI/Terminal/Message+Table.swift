import Fichas

extension Message {
  /// Reports on standard error that a condition could not be evaluated for some rows.
  static func note(_ undecided: TableRun.Undecided, in language: Language) {
    let (rows, path, reason) = (undecided.rows, undecided.path, undecided.reason[language])
    switch language {
    case .es:
      let left = rows == 1 ? "1 fila queda fuera" : "\(rows) filas quedan fuera"
      let first = rows == 1 ? path : "la primera, de \(path)"
      tell("nota: \(left): la condición no se puede calcular; \(first): \(reason)")
    case .en:
      let left = rows == 1 ? "1 row is" : "\(rows) rows are"
      let first = rows == 1 ? path : "the first, of \(path)"
      tell("note: \(left) left out: the condition cannot be computed; \(first): \(reason)")
    }
  }
}
