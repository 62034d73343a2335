/// Section 5.1: how the programme works, and with whom.
public struct Estrategia: SheetPart {
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
  init(_ entries: inout SectionEntries) {
    descripcion = entries.text("descripcion")
    evidencia = entries.text("evidencia")
    articulaciones = entries.text("articulaciones")
    complementariedad = entries.text("complementariedad")
    objetivoDeGenero = entries.answer("objetivoDeGenero")
    actividadesDeGenero = entries.answer("actividadesDeGenero")
  }
}

/// Section 5.2: one of the goods or services that the programme delivers.
public struct Componente: SheetPart {
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
  init(_ entries: inout SectionEntries) {
    numero = entries.figure("numero")
    nombre = entries.text("nombre")
    unidad = entries.text("unidad")
    tipoDeBeneficio = entries.text("tipoDeBeneficio")
    beneficioEspecifico = entries.text("beneficioEspecifico")
    descripcion = entries.text("descripcion")
    modalidad = entries.text("modalidad")
    actores = entries.text("actores")
  }
}
