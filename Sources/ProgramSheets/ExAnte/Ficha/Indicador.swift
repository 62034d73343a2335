/// An indicator with its values before and after.
public struct Indicador: SheetPart {
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
  init(_ entries: inout SectionEntries) {
    nombre = entries.text("nombre")
    formula = entries.text("formula")
    unidad = entries.text("unidad")
    dimension = entries.text("dimension")
    periodicidad = entries.text("periodicidad")
    sentido = entries.text("sentido")
    ambito = entries.text("ambito")
    valores = entries.years("valores")
    metodologia = entries.text("metodologia")
    fuentesDeInformacion = entries.text("fuentesDeInformacion")
    medios = entries.answer("medios")
    descripcionMedios = entries.text("descripcionMedios")
    desagregacion = entries.texts("desagregacion")
    evidencia = entries.text("evidencia")
  }
}
