public import DocumentTree
public import ExactNumbers

/// A population with its number, its unit and how it was estimated.
///
/// In the file it is a bare figure, or a mapping in which `caracterizacion` and `precision` may
/// stand with what any figure may have beside it.
public struct PoblacionEstimada: Sendable, Hashable {
  /// Number, unit, estimation, formulas and source.
  public var cifra: Cifra
  /// Who the population is.
  public var caracterizacion: String?
  /// What the unit counts, where it is "unidades".
  public var precision: String?

  /// Makes a population from its figure.
  public init(_ cifra: Cifra) { self.cifra = cifra }

  /// The number, or nil where it is blank, unreadable, `NM`, `N/A` or `S/I`.
  public var decimal: ExactDecimal? { cifra.decimal }
}

extension PoblacionEstimada: NodeDecodable {
  /// Reads a bare figure or a mapping, in the notation of `userInfo[.notacion]`.
  public init(node: Node, userInfo: [CodingUserInfoKey: Any]) throws {
    self.init(try Cifra(node: node, userInfo: userInfo))
    readOwnKeys(node)
  }

  init?(_ node: Node, _ notation: Notation) {
    guard let cifra = Cifra(node, notation) else { return nil }
    self.init(cifra)
    readOwnKeys(node)
  }

  private mutating func readOwnKeys(_ node: Node) {
    for (key, value) in node.entries where value.kind == .scalar && !value.isNull {
      if key.hasText("caracterizacion") {
        caracterizacion = value.text
      } else if key.hasText("precision") {
        precision = value.text
      }
    }
  }
}

extension PoblacionEstimada: Codable {
  /// Writes the bare figure, or a mapping where something is stated beside it.
  public func encode(to encoder: any Encoder) throws {
    guard cifra.hasDetails || caracterizacion != nil || precision != nil else {
      return try cifra.encode(to: encoder)
    }
    var container = encoder.container(keyedBy: Cifra.CodingKeys.self)
    try container.encodeIfPresent(caracterizacion, forKey: .caracterizacion)
    try cifra.encodeDetails(to: &container, precision: precision)
  }
}
