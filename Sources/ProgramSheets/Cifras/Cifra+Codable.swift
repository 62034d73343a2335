import DocumentTree

extension Cifra: Codable {
  enum CodingKeys: String, CodingKey {
    case caracterizacion, numero, unidad, precision, estimacion, calculo, fuente
  }

  /// Writes the bare figure, or a mapping where something is stated beside it.
  public func encode(to encoder: any Encoder) throws {
    guard hasDetails else { return try FigureText(figureText: texto).encode(in: encoder) }
    var container = encoder.container(keyedBy: CodingKeys.self)
    try encodeDetails(to: &container, precision: nil)
  }

  func encodeDetails(
    to container: inout KeyedEncodingContainer<CodingKeys>, precision: String?
  ) throws {
    if !texto.isEmpty { try container.encode(FigureText(figureText: texto), forKey: .numero) }
    try container.encodeIfPresent(unidad, forKey: .unidad)
    try container.encodeIfPresent(precision, forKey: .precision)
    try container.encodeIfPresent(estimacion, forKey: .estimacion)
    try container.encodeIfPresent(calculo, forKey: .calculo)
    try container.encodeIfPresent(fuente, forKey: .fuente)
  }
}

/// The text of a figure on its way out of a sheet; to other encoders than ours it is a text.
private struct FigureText: WrittenAsFigure {
  let figureText: String

  func encode(in encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(self)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(figureText)
  }
}
