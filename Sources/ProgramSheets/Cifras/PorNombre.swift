public import DocumentTree
import ExactNumbers

/// Figures by the names of what they are of, in the order in which they are written.
public struct PorNombre: Sendable, Hashable {
  /// The figure of one name.
  public struct Entrada: Sendable, Hashable {
    /// The name.
    public var nombre: String
    /// The figure.
    public var cifra: Cifra

    /// Makes an entry.
    public init(_ nombre: String, _ cifra: Cifra) {
      self.nombre = nombre
      self.cifra = cifra
    }
  }

  /// The figures, in the order in which they are written.
  public var entradas: [Entrada]

  /// Makes a table from its entries.
  public init(_ entradas: [Entrada] = []) { self.entradas = entradas }
}

extension PorNombre: NodeDecodable {
  /// Reads a mapping from names to figures, in the notation of `userInfo[.notacion]`.
  public init(node: Node, userInfo: [CodingUserInfoKey: Any]) throws {
    let table = PorNombre(node, userInfo[.notacion] as? Notation ?? .chilena)
    self = try table.orMismatch()
  }

  init?(_ node: Node, _ notation: Notation) {
    let table = node.table { key, value in Cifra(value, notation).map { Entrada(key, $0) } }
    guard let table else { return nil }
    entradas = table
  }
}

extension PorNombre: Codable {
  /// Writes a mapping from names to figures.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: ClaveDeTabla.self)
    for entrada in entradas {
      try container.encode(entrada.cifra, forKey: ClaveDeTabla(stringValue: entrada.nombre))
    }
  }
}
