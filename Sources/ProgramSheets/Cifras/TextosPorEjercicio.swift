public import DocumentTree

/// Texts by year, in the order in which they are written.
public struct TextosPorEjercicio: Sendable, Hashable {
  /// The text of one year.
  public struct Entrada: Sendable, Hashable {
    /// The year as written.
    public var clave: String
    /// The text; nil where there is none.
    public var texto: String?

    /// Makes an entry.
    public init(_ clave: String, _ texto: String?) {
      self.clave = clave
      self.texto = texto
    }
  }

  /// The texts, in the order in which they are written.
  public var entradas: [Entrada]

  /// Makes a table from its entries.
  public init(_ entradas: [Entrada] = []) { self.entradas = entradas }
}

extension TextosPorEjercicio: NodeDecodable {
  /// Reads a mapping from years to texts.
  public init(node: Node, userInfo: [CodingUserInfoKey: Any]) throws {
    self = try TextosPorEjercicio(node).orMismatch()
  }

  init?(_ node: Node) {
    let table = node.table { key, value in
      value.kind == .scalar ? Entrada(key, value.isNull ? nil : value.text) : nil
    }
    guard let table else { return nil }
    entradas = table
  }
}

extension TextosPorEjercicio: Codable {
  /// Writes a mapping from years to texts.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: ClaveDeTabla.self)
    for entrada in entradas {
      try container.encode(entrada.texto, forKey: ClaveDeTabla(stringValue: entrada.clave))
    }
  }
}
