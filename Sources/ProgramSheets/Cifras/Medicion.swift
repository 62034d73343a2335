public import DocumentTree
import ExactNumbers

/// A measured figure, or the goal that it is held to.
///
/// In the file it is a bare figure (`399`), the ratio that it comes from (`15/15 = 100%`), or a mapping
/// with `valor`, its `partes` and, of a goal, its `comparacion`; each of these also by year.
public struct Medicion: Sendable, Hashable {
  /// What was measured in one year.
  public struct Entrada: Sendable, Hashable {
    /// The year as written.
    public var clave: String
    /// What was measured.
    public var medicion: Medicion

    /// Makes an entry.
    public init(_ clave: String, _ medicion: Medicion) {
      self.clave = clave
      self.medicion = medicion
    }

    /// The year, or nil where its key is none.
    public var ejercicio: Int? {
      var clave = clave
      return clave.withUTF8 { PorEjercicio.ejercicio($0.span) }
    }
  }

  /// The ratio as it is printed; nil where it is written in another way.
  public var razon: String?
  /// How a figure must compare with it: `igual`, `al menos`, `a lo más`, `más de`.
  public var comparacion: String?
  /// The numerator of the ratio.
  public var numerador: Cifra?
  /// The denominator of the ratio.
  public var denominador: Cifra?
  /// The ratio in %.
  public var porcentaje: Cifra?
  /// The figure itself.
  public var valor: Cifra?
  /// What the figure is the sum of.
  public var partes: [Cifra]?
  /// The same by year.
  public var porEjercicio: [Entrada] = []

  /// Makes one with nothing filled in.
  public init() {}
}

extension Medicion {
  /// Whether the ratio is printed as so many in a thousand: `12/4.000 = 3 ‰`.
  public var esPorMil: Bool { razon?.contains("‰") ?? false }
}

extension Medicion: NodeDecodable {
  /// Reads a figure, a ratio or a mapping, in the notation of `userInfo[.notacion]`.
  public init(node: Node, userInfo: [CodingUserInfoKey: Any]) throws {
    guard let read = Medicion(node, userInfo[.notacion] as? Notation ?? .chilena) else {
      throw DecodingError.typeMismatch(
        Medicion.self,
        .init(codingPath: [], debugDescription: "a figure, a ratio or a mapping expected"))
    }
    self = read
  }

  /// Reads a figure, a ratio or a mapping; nil where the node is a list.
  init?(_ node: Node, _ notation: Notation) {
    switch node.kind {
    case .scalar: read(scalar: node, notation)
    case .mapping: for (key, value) in node.entries { read(key, value, notation) }
    case .sequence: return nil
    }
  }

  private mutating func read(scalar node: Node, _ notation: Notation) {
    if node.isNull { return }
    guard let ratio = PrintedRatio(node, notation) else {
      valor = Cifra(scalar: node, notation)
      return
    }
    razon = node.text
    let figures = ratio.parts.map { Cifra($0.text, notation: notation) }
    (numerador, denominador) = (figures[0], figures[1])
    porcentaje = figures.count > 2 ? figures[2] : nil
  }

  private mutating func read(_ key: Node, _ value: Node, _ notation: Notation) {
    guard key.kind == .scalar, !value.isNull || key.withBytes({ PorEjercicio.ejercicio($0) }) != nil
    else { return }
    if key.hasText("comparacion") {
      comparacion = value.kind == .scalar ? value.text : nil
    } else if key.hasText("numerador") {
      numerador = Cifra(value, notation)
    } else if key.hasText("denominador") {
      denominador = Cifra(value, notation)
    } else if key.hasText("porcentaje") {
      porcentaje = Cifra(value, notation)
    } else if key.hasText("valor") {
      valor = Cifra(value, notation)
    } else if key.hasText("partes"), value.kind == .sequence {
      partes = value.elements.map { Cifra($0, notation) ?? Cifra("") }
    } else if key.withBytes({ PorEjercicio.ejercicio($0) }) != nil,
      let year = Medicion(value, notation)
    {
      porEjercicio.append(Entrada(key.text, year))
    }
  }
}

extension Medicion: Codable {
  /// Writes the figure or the ratio as it stands, or a mapping.
  public func encode(to encoder: any Encoder) throws {
    if let razon {
      var container = encoder.singleValueContainer()
      return try container.encode(razon)
    }
    if let valor, Self.bare(valor) == self { return try valor.encode(to: encoder) }
    if self == Medicion() {
      var container = encoder.singleValueContainer()
      return try container.encodeNil()
    }
    var container = encoder.container(keyedBy: ClaveDeTabla.self)
    try container.encodeIfPresent(comparacion, forKey: ClaveDeTabla(stringValue: "comparacion"))
    for (key, figure) in [
      ("numerador", numerador), ("denominador", denominador), ("porcentaje", porcentaje),
      ("valor", valor),
    ] {
      try container.encodeIfPresent(figure, forKey: ClaveDeTabla(stringValue: key))
    }
    try container.encodeIfPresent(partes, forKey: ClaveDeTabla(stringValue: "partes"))
    for year in porEjercicio {
      try container.encode(year.medicion, forKey: ClaveDeTabla(stringValue: year.clave))
    }
  }

  private static func bare(_ valor: Cifra) -> Medicion {
    var bare = Medicion()
    bare.valor = valor
    return bare
  }
}
