/// Section 5.1: how the programme works, and with whom.
public struct Estrategia: Codable, Sendable, Hashable {
  /// The strategy.
  public var descripcion: String?
  /// Experiences that support it.
  public var evidencia: String?
  /// Programmes and institutions it works with.
  public var articulaciones: String?
  /// Programmes in force that it complements.
  public var complementariedad: String?
  /// Whether gender equality is its main aim.
  public var objetivoDeGenero: Respuesta?
  /// Whether some of its activities further it.
  public var actividadesDeGenero: Respuesta?

  /// Makes one with nothing filled in.
  public init() {}
}

extension Estrategia: Section {
  static let properties: [Property<Estrategia>] = [
    .text("descripcion", \.descripcion),
    .text("evidencia", \.evidencia),
    .text("articulaciones", \.articulaciones),
    .text("complementariedad", \.complementariedad),
    .answer("objetivoDeGenero", \.objetivoDeGenero),
    .answer("actividadesDeGenero", \.actividadesDeGenero),
  ]
}

/// Section 5.2: one of the goods or services that the programme delivers.
public struct Componente: Codable, Sendable, Hashable {
  /// Its number in the form, from 1.
  public var numero: Cifra?
  /// Its name.
  public var nombre: String?
  /// The unit in which it is produced.
  public var unidad: String?
  /// Kind of benefit.
  public var tipoDeBeneficio: String?
  /// Specific benefit.
  public var beneficioEspecifico: String?
  /// What is delivered.
  public var descripcion: String?
  /// How it is produced.
  public var modalidad: String?
  /// Who takes part and how they account for it.
  public var actores: String?

  /// Makes one with nothing filled in.
  public init() {}
}

extension Componente: Section {
  static let properties: [Property<Componente>] = [
    .figure("numero", \.numero),
    .text("nombre", \.nombre),
    .text("unidad", \.unidad),
    .text("tipoDeBeneficio", \.tipoDeBeneficio),
    .text("beneficioEspecifico", \.beneficioEspecifico),
    .text("descripcion", \.descripcion),
    .text("modalidad", \.modalidad),
    .text("actores", \.actores),
  ]
}
