/// What the form prints above its first section.
public struct Encabezado: Codable, Sendable, Hashable {
  /// Ministry.
  public var ministerio: String?
  /// Service.
  public var servicio: String?
  /// Name of the programme.
  public var programa: String?
  /// Kind of application.
  public var tipo: String?
  /// State of the evaluation.
  public var estado: String?
  /// Code of the sheet in the system.
  public var codigo: String?
  /// Outcome of the evaluation.
  public var calificacion: String?

  /// Makes one with nothing filled in.
  public init() {}
}

extension Encabezado: Section {
  static let properties: [Property<Encabezado>] = [
    .text("ministerio", \.ministerio),
    .text("servicio", \.servicio),
    .text("programa", \.programa),
    .text("tipo", \.tipo),
    .text("estado", \.estado),
    .text("codigo", \.codigo),
    .text("calificacion", \.calificacion),
  ]
}
