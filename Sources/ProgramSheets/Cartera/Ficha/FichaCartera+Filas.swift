public import DocumentTree
import ExactNumbers

extension FichaCartera {
  /// The rows of a table, or the file that they stand in.
  public enum Filas: Sendable, Hashable {
    /// The name of a CSV file beside the sheet.
    case archivo(String)
    /// The rows.
    case filas([Fila])
  }

  /// A row: its values by the keys of their columns, or in the order of the columns.
  public enum Fila: Sendable, Hashable {
    /// By their keys.
    case porClave(PorNombre)
    /// In order.
    case enOrden([Cifra])
  }
}

extension FichaCartera.Filas: NodeDecodable, Codable {
  /// Reads a list of rows or the name of a file, in the notation of `userInfo[.notacion]`.
  public init(node: Node, userInfo: [CodingUserInfoKey: Any]) throws {
    self = try FichaCartera.Filas(node, userInfo[.notacion] as? Notation ?? .chilena).orMismatch()
  }

  init?(_ node: Node, _ notation: Notation) {
    switch node.kind {
    case .scalar: self = .archivo(node.text)
    case .mapping: return nil
    case .sequence:
      self = .filas(node.elements.compactMap { FichaCartera.Fila($0, notation) })
    }
  }

  /// Writes a list of rows or the name of a file.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .archivo(let name): try container.encode(name)
    case .filas(let rows): try container.encode(rows)
    }
  }
}

extension FichaCartera.Fila: NodeDecodable, Codable {
  /// Reads a mapping or a list of values, in the notation of `userInfo[.notacion]`.
  public init(node: Node, userInfo: [CodingUserInfoKey: Any]) throws {
    self = try FichaCartera.Fila(node, userInfo[.notacion] as? Notation ?? .chilena).orMismatch()
  }

  init?(_ node: Node, _ notation: Notation) {
    switch node.kind {
    case .scalar: return nil
    case .mapping:
      guard let values = PorNombre(node, notation) else { return nil }
      self = .porClave(values)
    case .sequence:
      self = .enOrden(node.elements.map { Cifra($0, notation) ?? Cifra("") })
    }
  }

  /// Writes a mapping or a list of values.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .porClave(let values): try container.encode(values)
    case .enOrden(let values): try container.encode(values)
    }
  }
}
