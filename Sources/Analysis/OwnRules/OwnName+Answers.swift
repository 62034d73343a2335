import Constraints
import DocumentTree
import ProgramSheets
import SheetRules

/// The answers other than figures: every text, word, code and yes or no of the form, by its keys.
extension OwnName {
  static let answers = Campos.todos.compactMap(answer) + Campos.todos.compactMap(indicatorAnswer)

  /// The name of a field is its keys with points between; of a field in rows, that of the scope before its
  /// last key.
  private static func answer(_ campo: Campo) -> OwnName? {
    guard isAnswer(campo) else { return nil }
    let isInRows = campo.ruta.contains("*")
    let scope = isInRows ? OwnScope.all.first { $0.holds(campo) } : nil
    if isInRows, scope == nil { return nil }
    return answer(campo, in: scope)
  }

  /// The name of an answer in the rows of a scope; nil if the field is not an answer.
  static func answer(of campo: Campo, in scope: OwnScope?) -> OwnName? {
    isAnswer(campo) ? answer(campo, in: scope) : nil
  }

  private static func answer(_ campo: Campo, in scope: OwnScope?) -> OwnName {
    // behind the rows and the star of the scope, most fields have a single key
    let inner = scope?.rows.map { campo.ruta.dropFirst($0.split(separator: "/").count + 1) }
    let path = inner.map { $0.isEmpty ? [campo.clave] : Array($0) } ?? [campo.clave]
    let keys = scope.map { [$0.name] + path } ?? campo.ruta
    let symbol = Symbol(
      keys.joined(separator: "."), .number, shape: .answer, scope: scope?.name,
      words: words(of: campo))
    let pattern = JSONPointer(campo.pattern)
    return OwnName(symbol) { look in
      let field =
        scope == nil
        ? pattern : look.item.row.map { row in path.reduce(row) { $0.appending($1) } }
      guard let field else { return .nothing }
      return .answer(look.sheet.answer(at: field, of: campo.tipo), field)
    }
  }

  /// Every field of an indicator has the name `indicador.` and its key as well.
  private static func indicatorAnswer(_ campo: Campo) -> OwnName? {
    guard isAnswer(campo), campo.pattern == "\(IndicatorCells.fields[0])/\(campo.clave)" else {
      return nil
    }
    return answer(campo, in: OwnScope.indicador)
  }

  private static func isAnswer(_ campo: Campo) -> Bool {
    switch campo.tipo {
    case .texto, .palabra, .codigo, .respuesta: !fileFields.contains { campo.pattern.hasPrefix($0) }
    default: false
    }
  }

  /// Fields that describe the notation of the file, not the programme.
  private static let fileFields = ["/ficha", "/notacion", "/excepciones"]

  private static func words(of campo: Campo) -> [String] {
    if campo.tipo == .respuesta { return ["Sí", "No"] }
    return campo.lista.map { $0.esCerrada ? $0.palabras : [] } ?? []
  }
}

extension OwnScope {
  /// Whether a field belongs to the rows that the scope iterates over.
  fileprivate func holds(_ campo: Campo) -> Bool {
    rows.map { campo.pattern == "\($0)/*/\(campo.clave)" } ?? false
  }
}

extension OwnItem {
  /// Where the form has the answers about it; nil for years and the sheet as a whole.
  var row: JSONPointer? {
    switch self {
    case .sheet, .ejercicio: nil
    case .fila(let row): row
    case .anual(_, let row): row
    case .indicador(let indicator, _): indicator.field
    case .componente(let component):
      component.rows.componente.map { JSONPointer("/componentes").appending("\($0)") }
    }
  }
}

extension SheetContext {
  /// Returns an answer as a rule compares it, `Sí` or `No` however the sheet writes that; nil where it is
  /// blank or says that there is none.
  fileprivate func answer(at field: JSONPointer, of type: Campo.Tipo) -> String? {
    guard var node = document.node(at: field) else { return nil }
    // the word of a group stands in its `resultado`
    if node.kind == .mapping, type == .palabra, let word = node["resultado"] { node = word }
    guard node.kind == .scalar, !node.isNull else { return nil }
    let text = node.text
    if text.isBlankAnswer || text.isEmptyPhrase { return nil }
    if type == .respuesta, let isYes = Respuesta(text).esAfirmativa { return isYes ? "Sí" : "No" }
    return text
  }
}
