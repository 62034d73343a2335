/// An indicator with its values before and after.
public struct Indicador: Codable, Sendable, Hashable {
  /// Its name.
  public var nombre: String?
  /// Numerator over denominator.
  public var formula: String?
  /// Its unit.
  public var unidad: String?
  /// Efficiency, economy, efficacy or quality.
  public var dimension: String?
  /// How often it is measured.
  public var periodicidad: String?
  /// Whether it should rise or fall.
  public var sentido: String?
  /// What it controls: process, product or result.
  public var ambito: String?
  /// Current and expected values, by year.
  public var valores: PorEjercicio?
  /// How the values are obtained.
  public var metodologia: String?
  /// Where the data come from.
  public var fuentesDeInformacion: String?
  /// Whether the service has the means to gather them.
  public var medios: Respuesta?
  /// Those means.
  public var descripcionMedios: String?
  /// How the results can be broken down.
  public var desagregacion: [String]?
  /// What the projection rests on.
  public var evidencia: String?

  /// Makes one with nothing filled in.
  public init() {}
}

extension Indicador: Section {
  static let properties: [Property<Indicador>] = [
    .text("nombre", \.nombre),
    .text("formula", \.formula),
    .text("unidad", \.unidad),
    .text("dimension", \.dimension),
    .text("periodicidad", \.periodicidad),
    .text("sentido", \.sentido),
    .text("ambito", \.ambito),
    .years("valores", \.valores),
    .text("metodologia", \.metodologia),
    .text("fuentesDeInformacion", \.fuentesDeInformacion),
    .answer("medios", \.medios),
    .text("descripcionMedios", \.descripcionMedios),
    .texts("desagregacion", \.desagregacion),
    .text("evidencia", \.evidencia),
  ]
}
