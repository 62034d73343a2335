import DocumentTree
import ExactNumbers

/// The fields that the columns of a portfolio table make.
enum ColumnasDeclaradas {
  static let columnas = DeclaredColumns(
    columns: "columnas", key: "clave", rows: "filas", total: "total", fields: fields)

  private static func fields(_ column: Node, _ clave: String) -> (row: Campo, total: Campo?)? {
    guard let tipo = TipoDeColumna(column) else { return nil }
    let etiqueta = column.textOf("nombre") ?? clave
    guard let unidad = tipo.unidad(column.textOf("unidad")) else {
      let lista = tipo == .region ? ListasDeCartera.region : nil
      return (Campo("/filas/*/\(clave)", etiqueta, tipo.campo, lista: lista), nil)
    }
    let isRatio = column["razon"].map { !$0.isNull } ?? false
    let decimales = isRatio ? column["razon"]?[2].flatMap { Int($0.text) } : nil
    func campo(_ pattern: String, _ es: String, _ en: String, origen: Campo.Origen) -> Campo {
      Campo(
        pattern, etiqueta, tipo.campo, unidad: unidad, nombre: .init(es, en), origen: origen,
        decimales: decimales)
    }
    let isYear = clave.utf8.count == 4 && clave.utf8.allSatisfy(Ascii.isDigit)
    let row =
      isYear
      ? campo("/filas/*/\(clave)", "* en \(clave)", "* in \(clave)", origen: .persona)
      : campo(
        "/filas/*/\(clave)", "\(etiqueta) de *", "\(etiqueta) of *",
        origen: isRatio ? .sistema : .persona)
    let total = campo(
      "/total/\(clave)", "el total de \(etiqueta)", "the total of \(etiqueta)", origen: .sistema)
    return (row, total)
  }
}

/// The type of a column.
enum TipoDeColumna: String {
  case texto, codigo, ejercicio, region, entero, monto, porcentaje, cifra, razon

  /// Reads the type of a declaration; a ratio need not say that it is one.
  init?(_ column: Node) {
    guard let word = column.textOf("tipo") else {
      guard column["razon"] != nil else { return nil }
      self = .razon
      return
    }
    switch word.folded {
    case "ano", "ejercicio": self = .ejercicio
    case "ratio": self = .razon
    case let name:
      guard let known = TipoDeColumna(rawValue: name) else { return nil }
      self = known
    }
  }

  /// What a field of the form with such values is.
  var campo: Campo.Tipo {
    switch self {
    case .texto: .texto
    case .codigo, .ejercicio: .codigo
    case .region: .palabra
    case .entero: .conteo
    case .monto: .monto
    case .porcentaje: .porcentaje
    case .cifra, .razon: .cifra
    }
  }

  /// The unit of its figures; nil where they are texts.
  func unidad(_ word: String?) -> Campo.Unidad? {
    switch self {
    case .texto, .codigo, .ejercicio, .region: nil
    case .entero: .poblacion
    case .monto: word == nil || word == Campo.Unidad.milesDePesos.rawValue ? .milesDePesos : .moneda
    case .porcentaje: .porcentaje
    case .cifra, .razon: .fila
    }
  }
}

extension Node {
  /// The text of a key; nil where it has none.
  package func textOf(_ key: String) -> String? {
    guard let node = self[key], node.kind == .scalar, !node.isNull else { return nil }
    return node.text
  }
}
