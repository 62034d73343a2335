/// Section 3: whom the programme is for, how many, and how they come and go.
public struct Poblacion: SheetPart {
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
  init(_ entries: inout SectionEntries) {
    potencial = entries.population("potencial")
    aplicaFocalizacion = entries.answer("aplicaFocalizacion")
    justificacionFocalizacion = entries.text("justificacionFocalizacion")
    focalizacion = entries.rows("focalizacion")
    objetivo = entries.population("objetivo")
    atencion = entries.text("atencion")
    atencionEjercicio = entries.figure("atencionEjercicio")
    priorizacion = entries.text("priorizacion")
    beneficiaria = entries.years("beneficiaria")
    egreso = entries.section("egreso")
    reingreso = entries.answer("reingreso")
    razonesReingreso = entries.text("razonesReingreso")
    cobertura = entries.section("cobertura")
    seleccion = entries.section("seleccion")
  }
}

/// One row of the focalization criteria.
public struct CriterioDeFocalizacion: SheetPart {
  /// The variable.
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
  init(_ entries: inout SectionEntries) {
    variable = entries.text("variable")
    criterio = entries.text("criterio")
    medioDeVerificacion = entries.text("medioDeVerificacion")
    coeficiente = entries.figure("coeficiente")
  }
}

/// When a beneficiary leaves the programme.
public struct Egreso: SheetPart {
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
  init(_ entries: inout SectionEntries) {
    criterios = entries.text("criterios")
    tiempo = entries.figure("tiempo")
    unidad = entries.text("unidad")
  }
}

/// What part of the population is served in the first year.
public struct Cobertura: SheetPart {
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
  init(_ entries: inout SectionEntries) {
    ejercicio = entries.figure("ejercicio")
    sobrePotencial = entries.figure("sobrePotencial")
    sobreObjetivo = entries.figure("sobreObjetivo")
  }
}
