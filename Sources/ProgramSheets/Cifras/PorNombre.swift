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
    guard let table = PorNombre(node, userInfo[.notacion] as? Notation ?? .chilena) else {
      throw DecodingError.typeMismatch(
        PorNombre.self, .init(codingPath: [], debugDescription: "a mapping expected"))
    }
    self = table
  }

  init?(_ node: Node, _ notation: Notation) {
    guard node.kind == .mapping else { return nil }
    entradas = node.entries.compactMap { key, value in
      guard key.kind == .scalar, let cifra = Cifra(value, notation) else { return nil }
      return Entrada(key.text, cifra)
    }
  }
}

extension PorNombre: Codable {
  /// Writes a mapping from names to figures.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: NombreDeClave.self)
    for entrada in entradas {
      try container.encode(entrada.cifra, forKey: NombreDeClave(stringValue: entrada.nombre))
    }
  }
}

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
    guard let table = TextosPorEjercicio(node) else {
      throw DecodingError.typeMismatch(
        TextosPorEjercicio.self, .init(codingPath: [], debugDescription: "a mapping expected"))
    }
    self = table
  }

  init?(_ node: Node) {
    guard node.kind == .mapping else { return nil }
    entradas = node.entries.compactMap { key, value in
      guard key.kind == .scalar, value.kind == .scalar else { return nil }
      return Entrada(key.text, value.isNull ? nil : value.text)
    }
  }
}

extension TextosPorEjercicio: Codable {
  /// Writes a mapping from years to texts.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: NombreDeClave.self)
    for entrada in entradas {
      try container.encode(entrada.texto, forKey: NombreDeClave(stringValue: entrada.clave))
    }
  }
}

/// A key that is any text.
struct NombreDeClave: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
