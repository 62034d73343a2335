public import DocumentTree
public import ExactNumbers

/// A figure of a sheet with what the form asks beside it.
///
/// In the file it is a bare figure (`890.484`) or a mapping with `numero`, `unidad`, `estimacion`,
/// `calculo` and `fuente`.
public struct Cifra: Sendable, Hashable {
  /// What stands where the number should.
  public enum Estado: Sendable, Hashable {
    /// Nothing.
    case blank
    /// A figure.
    case value(WrittenFigure)
    /// A text that is not a figure; `texto` has it.
    case unreadable(FigureError)
  }

  /// What stands where the number should.
  public var numero: Estado
  /// The figure as written; empty where it is blank.
  ///
  /// A number of JSON that people would read otherwise, such as 37.125, stands as they write it.
  public var texto: String
  /// The unit that is stated beside it.
  public var unidad: String?
  /// How it was estimated, in words.
  public var estimacion: String?
  /// The formulas it was estimated by, as the sheet writes them, one a line.
  public var calculo: String?
  /// Where it comes from.
  public var fuente: String?

  /// Makes a figure from its text, which may be blank or unreadable.
  public init(_ texto: String, notation: Notation = .chilena) {
    self.texto = texto
    var texto = texto
    numero = texto.withUTF8 { Estado($0.span, notation) }
  }

  private init(numero: Estado, texto: String) {
    self.numero = numero
    self.texto = texto
  }

  /// The figure as written, or nil where it is blank or unreadable.
  public var figure: WrittenFigure? {
    if case .value(let figure) = numero { figure } else { nil }
  }

  /// The number, or nil where it is blank, unreadable, `NM`, `N/A` or `S/I`.
  public var decimal: ExactDecimal? { figure?.number }

  /// The number as a small whole one, such as a year, or nil where it is none.
  public var entero: Int? {
    guard let whole = decimal?.reduced, whole.scale == 0 else { return nil }
    return Int(exactly: whole.coefficient)
  }

  /// Whether anything but the number is stated.
  public var hasDetails: Bool {
    unidad != nil || estimacion != nil || calculo != nil || fuente != nil
  }
}

extension Cifra: NodeDecodable {
  /// Reads a bare figure or a mapping, in the notation of `userInfo[.notacion]`.
  public init(node: Node, userInfo: [CodingUserInfoKey: Any]) throws {
    let notation = userInfo[.notacion] as? Notation ?? .chilena
    guard let cifra = Cifra(node, notation) else {
      throw DecodingError.typeMismatch(
        Cifra.self, .init(codingPath: [], debugDescription: "a figure or a mapping expected"))
    }
    self = cifra
  }

  /// Reads a bare figure or a mapping; nil where the node is a list.
  init?(_ node: Node, _ notation: Notation) {
    switch node.kind {
    case .scalar: self.init(scalar: node, notation)
    case .mapping:
      self.init(numero: .blank, texto: "")
      for (key, value) in node.entries { setDetail(key, value, notation) }
    case .sequence: return nil
    }
  }

  package init(scalar node: Node, _ notation: Notation) {
    numero = Estado(scalar: node, notation)
    texto = node.isNull ? "" : node.text
    guard node.isJsonNumber, let decimal, Cifra(texto, notation: notation).decimal != decimal else {
      return
    }
    texto = decimal.description(in: notation)
  }

  mutating func setDetail(_ key: Node, _ value: Node, _ notation: Notation) {
    guard value.kind == .scalar, !value.isNull else { return }
    if key.hasText("numero") {
      let number = Cifra(scalar: value, notation)
      (numero, texto) = (number.numero, number.texto)
    } else if key.hasText("unidad") {
      unidad = value.text
    } else if key.hasText("estimacion") {
      estimacion = value.text
    } else if key.hasText("calculo") {
      calculo = value.text
    } else if key.hasText("fuente") {
      fuente = value.text
    }
  }
}

extension Cifra.Estado {
  /// Reads what a scalar says.
  package init(scalar node: Node, _ notation: Notation) {
    switch node.readFigure(notation) {
    case .blank: self = .blank
    case .written(let figure): self = .value(figure)
    case nil where node.isNull: self = .blank
    case nil:
      self = node.withBytes { node.isJsonNumber ? Self(jsonToken: $0) : Self($0, notation) }
    }
  }

  fileprivate init(_ bytes: Span<UInt8>, _ notation: Notation) {
    do throws(FigureError) {
      self = try FigureParser.parse(bytes, notation: notation).map { .value($0) } ?? .blank
    } catch {
      self = .unreadable(error)
    }
  }

  private init(jsonToken bytes: Span<UInt8>) {
    do throws(FigureError) {
      self = .value(WrittenFigure(.number(try FigureParser.parse(jsonNumber: bytes))))
    } catch {
      self = .unreadable(error)
    }
  }
}

extension Node {
  var isJsonNumber: Bool { document.format == .json && isPlainOrNumber }
}

extension CodingUserInfoKey {
  /// The `Notation` in which the figures of a sheet are written.
  public static let notacion = notacionKey()

  private static func notacionKey() -> CodingUserInfoKey {
    guard let key = CodingUserInfoKey(rawValue: "notacion") else {
      preconditionFailure("a key of user info is made from any text")
    }
    return key
  }
}
