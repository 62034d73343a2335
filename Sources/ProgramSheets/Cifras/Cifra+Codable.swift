import DocumentTree
import ExactNumbers

extension Cifra: Codable {
  enum CodingKeys: String, CodingKey {
    case caracterizacion, numero, unidad, precision, estimacion, calculo, fuente
  }

  /// Reads a bare figure or a mapping from any decoder.
  public init(from decoder: any Decoder) throws {
    let notation = decoder.userInfo[.notacion] as? Notation ?? .chilena
    if let container = try? decoder.container(keyedBy: CodingKeys.self) {
      let number = try container.decodeIfPresent(FigureText.self, forKey: .numero)
      self.init(number?.text ?? "", notation: notation)
      unidad = try container.decodeIfPresent(String.self, forKey: .unidad)
      estimacion = try container.decodeIfPresent(String.self, forKey: .estimacion)
      calculo = try container.decodeIfPresent(String.self, forKey: .calculo)
      fuente = try container.decodeIfPresent(String.self, forKey: .fuente)
    } else {
      self.init(try FigureText(from: decoder).text, notation: notation)
    }
  }

  /// Writes the bare figure, or a mapping where something is stated beside it.
  public func encode(to encoder: any Encoder) throws {
    guard hasDetails else { return try encodeNumber(to: encoder) }
    var container = encoder.container(keyedBy: CodingKeys.self)
    try encodeDetails(to: &container, precision: nil)
  }

  func encodeNumber(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if numero == .blank {
      try container.encodeNil()
    } else {
      try container.encode(FigureText(self))
    }
  }

  func encodeDetails(
    to container: inout KeyedEncodingContainer<CodingKeys>, precision: String?
  ) throws {
    if numero != .blank { try container.encode(FigureText(self), forKey: .numero) }
    try container.encodeIfPresent(unidad, forKey: .unidad)
    try container.encodeIfPresent(precision, forKey: .precision)
    try container.encodeIfPresent(estimacion, forKey: .estimacion)
    try container.encodeIfPresent(calculo, forKey: .calculo)
    try container.encodeIfPresent(fuente, forKey: .fuente)
  }
}

/// The text of a figure on its way out of or into a file.
private struct FigureText: Codable {
  let text: String
  /// Whether the text is a number token that JSON and our own reader understand alike.
  let isToken: Bool

  init(_ cifra: Cifra) {
    let chilean = try? FigureParser.parse(cifra.texto)
    let json = try? FigureParser.parse(jsonNumber: Array(cifra.texto.utf8).span)
    let isChilean = chilean?.number == cifra.decimal
    // A token of JSON with three decimals, such as 37.125, would be read as thousands elsewhere.
    text =
      isChilean || cifra.decimal == nil
      ? cifra.texto : cifra.decimal?.description(in: .chilena) ?? cifra.texto
    isToken = isChilean && json != nil && json == cifra.decimal && Self.isJsonNumber(cifra.texto)
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    isToken = false
    if let whole = try? container.decode(Int.self) {
      text = String(whole)
    } else {
      text = try container.decode(String.self)
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if isToken {
      try container.encode(Token(token: text))
    } else {
      try container.encode(text)
    }
  }

  /// Whether the text is digits and at most one point between them, without leading zeros.
  private static func isJsonNumber(_ text: String) -> Bool {
    let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    let areDigits = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { 48...57 ~= $0 } }
    return areDigits && parts.count < 3 && (parts[0] == "0" || !parts[0].hasPrefix("0"))
  }

  private struct Token: WrittenNumber {
    let token: String

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(token)
    }
  }
}
