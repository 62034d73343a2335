public import DocumentTree
import ExactNumbers

/// Figures by year, in the order in which they are written; two tables are equal in whatever order.
public struct PorEjercicio: Sendable {
  /// The figure of one year.
  public struct Entrada: Sendable, Hashable {
    /// The year as written.
    public var clave: String
    /// The figure.
    public var cifra: Cifra

    /// Makes an entry.
    public init(_ clave: String, _ cifra: Cifra) {
      self.clave = clave
      self.cifra = cifra
    }

    /// The year, or nil where its key is none.
    public var ejercicio: Int? {
      var clave = clave
      return clave.withUTF8 { PorEjercicio.ejercicio($0.span) }
    }
  }

  /// The figures, in the order in which they are written.
  public var entradas: [Entrada]

  /// Makes a table from its entries.
  public init(_ entradas: [Entrada] = []) { self.entradas = entradas }

  /// The figure of a year, the first where there are two, or nil.
  public subscript(ejercicio: Int) -> Cifra? {
    entradas.first { $0.ejercicio == ejercicio }?.cifra
  }

  /// The years in the order in which they are written.
  public var ejercicios: [Int] { entradas.compactMap(\.ejercicio) }

  /// The figures by year, since the order of the keys of a mapping says nothing; those whose key is no
  /// year come last, as they are written.
  public var cronologicas: [Entrada] {
    entradas.sorted { $0.ejercicio ?? .max < $1.ejercicio ?? .max }
  }

  /// The year that four digits are, or nil.
  static func ejercicio(_ bytes: Span<UInt8>) -> Int? {
    guard bytes.count == 4 else { return nil }
    var year = 0
    for index in bytes.indices {
      guard Ascii.isDigit(bytes[index]) else { return nil }
      year = year * 10 + Int(bytes[index] - 48)
    }
    return year
  }
}

extension PorEjercicio: Hashable {
  private var sorted: [Entrada] { entradas.sorted { $0.clave < $1.clave } }

  /// Returns whether both have the same figures under the same keys.
  public static func == (one: PorEjercicio, other: PorEjercicio) -> Bool {
    one.sorted == other.sorted
  }

  /// Hashes the figures under their keys.
  public func hash(into hasher: inout Hasher) { hasher.combine(sorted) }
}

extension PorEjercicio: NodeDecodable {
  /// Reads a mapping from years to figures, in the notation of `userInfo[.notacion]`.
  public init(node: Node, userInfo: [CodingUserInfoKey: Any]) throws {
    let table = PorEjercicio(node, userInfo[.notacion] as? Notation ?? .chilena)
    self = try table.orMismatch()
  }

  init?(_ node: Node, _ notation: Notation) {
    let table = node.table { key, value in Cifra(value, notation).map { Entrada(key, $0) } }
    guard let table else { return nil }
    entradas = table
  }
}

extension PorEjercicio: Codable {
  /// Writes a mapping from years to figures.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: ClaveDeTabla.self)
    for entrada in entradas {
      let clave = ClaveDeTabla(stringValue: entrada.clave)
      if entrada.cifra == Cifra("") {
        try container.encodeNil(forKey: clave)
      } else {
        try container.encode(entrada.cifra, forKey: clave)
      }
    }
  }
}
