/// Section 3: whom the programme is for, how many, and how they come and go.
public struct Poblacion: Codable, Sendable, Hashable {
  /// The population that has the problem.
  public var potencial: PoblacionEstimada?
  /// Whether focalization criteria apply.
  public var aplicaFocalizacion: Respuesta?
  /// Why none apply.
  public var justificacionFocalizacion: String?
  /// The focalization criteria.
  public var focalizacion: [CriterioDeFocalizacion]?
  /// The part of the potential population that meets the criteria.
  public var objetivo: PoblacionEstimada?
  /// Whether all of it (`toda`) is served, or a part (`parte`).
  public var atencion: String?
  /// The year that the answer names.
  public var atencionEjercicio: Cifra?
  /// Whom to serve first.
  public var priorizacion: String?
  /// How many the programme plans to serve, by year.
  public var beneficiaria: PorEjercicio?
  /// When a beneficiary leaves.
  public var egreso: Egreso?
  /// Whether one may benefit more than once.
  public var reingreso: Respuesta?
  /// Why one may.
  public var razonesReingreso: String?
  /// What part of the population is served.
  public var cobertura: Cobertura?
  /// How beneficiaries are selected and registered.
  public var seleccion: Seleccion?

  /// Makes one with nothing filled in.
  public init() {}
}

extension Poblacion: Section {
  static let properties: [Property<Poblacion>] = [
    .population("potencial", \.potencial),
    .answer("aplicaFocalizacion", \.aplicaFocalizacion),
    .text("justificacionFocalizacion", \.justificacionFocalizacion),
    .rows("focalizacion", \.focalizacion),
    .population("objetivo", \.objetivo),
    .text("atencion", \.atencion),
    .figure("atencionEjercicio", \.atencionEjercicio),
    .text("priorizacion", \.priorizacion),
    .years("beneficiaria", \.beneficiaria),
    .section("egreso", \.egreso),
    .answer("reingreso", \.reingreso),
    .text("razonesReingreso", \.razonesReingreso),
    .section("cobertura", \.cobertura),
    .section("seleccion", \.seleccion),
  ]
}

/// One row of the focalization criteria.
public struct CriterioDeFocalizacion: Codable, Sendable, Hashable {
  /// What is looked at.
  public var variable: String?
  /// What it must be.
  public var criterio: String?
  /// How that is verified.
  public var medioDeVerificacion: String?
  /// The part of the population that meets the criterion: of one, or of a hundred with `%`.
  public var coeficiente: Cifra?

  /// Makes one with nothing filled in.
  public init() {}
}

extension CriterioDeFocalizacion: Section {
  static let properties: [Property<CriterioDeFocalizacion>] = [
    .text("variable", \.variable),
    .text("criterio", \.criterio),
    .text("medioDeVerificacion", \.medioDeVerificacion),
    .figure("coeficiente", \.coeficiente),
  ]
}

/// When a beneficiary leaves the programme.
public struct Egreso: Codable, Sendable, Hashable {
  /// What must be achieved.
  public var criterios: String?
  /// How long it takes on average, in `unidad`.
  public var tiempo: Cifra?
  /// `MESES` or `AÑOS`.
  public var unidad: String?

  /// Makes one with nothing filled in.
  public init() {}
}

extension Egreso: Section {
  static let properties: [Property<Egreso>] = [
    .text("criterios", \.criterios),
    .figure("tiempo", \.tiempo),
    .text("unidad", \.unidad),
  ]
}

/// What part of the population is served in the first year.
public struct Cobertura: Codable, Sendable, Hashable {
  /// The year.
  public var ejercicio: Cifra?
  /// Beneficiaries / potential population, in %.
  public var sobrePotencial: Cifra?
  /// Beneficiaries / target population, in %.
  public var sobreObjetivo: Cifra?

  /// Makes one with nothing filled in.
  public init() {}
}

extension Cobertura: Section {
  static let properties: [Property<Cobertura>] = [
    .figure("ejercicio", \.ejercicio),
    .figure("sobrePotencial", \.sobrePotencial),
    .figure("sobreObjetivo", \.sobreObjetivo),
  ]
}
