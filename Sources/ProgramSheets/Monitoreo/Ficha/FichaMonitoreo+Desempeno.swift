extension FichaMonitoreo {
  /// Budget and execution, year by year, in M$.
  public struct Presupuesto: SheetPart {
    /// The price year of its heading.
    public var precios: Cifra?
    /// Executed budget in % of the initial one.
    public var ejecucionInicial: PorEjercicio?
    /// Executed budget in % of the final one.
    public var ejecucionFinal: PorEjercicio?
    /// Executed budget.
    public var ejecutado: PorEjercicio?
    /// Resources beyond the budget.
    public var extrapresupuestarios: PorEjercicio?
    /// Initial budget, which the sheet does not print.
    public var inicial: PorEjercicio?
    /// Final budget, which the sheet does not print.
    public var final: PorEjercicio?

    /// Makes one with nothing filled in.
    public init() {}
  }

  /// The executed budget of the year by subtitle, in M$.
  public struct Subtitulos: SheetPart {
    /// The price year of its heading.
    public var precios: Cifra?
    /// The subtitles.
    public var filas: [GastoDelSubtitulo]?
    /// All of them.
    public var total: Cifra?

    /// Makes one with nothing filled in.
    public init() {}
  }

  /// What was spent in a subtitle.
  public struct GastoDelSubtitulo: SheetPart {
    /// Its code, such as 24.
    public var subtitulo: String?
    /// Its name.
    public var nombre: String?
    /// The amount, in M$.
    public var monto: Cifra?

    /// Makes one with nothing filled in.
    public init() {}
  }

  /// The expenses of the components by region, in M$.
  public struct Regiones: SheetPart {
    /// The price year of its heading.
    public var precios: Cifra?
    /// The regions.
    public var filas: [GastoEnRegion]?
    /// All of them.
    public var total: Cifra?

    /// Makes one with nothing filled in.
    public init() {}
  }

  /// What was spent in a region.
  public struct GastoEnRegion: SheetPart {
    /// Its name, or Nivel central.
    public var region: String?
    /// The amount, in M$.
    public var monto: Cifra?

    /// Makes one with nothing filled in.
    public init() {}
  }

  /// The population, and what was spent on each of those who were reached.
  public struct Poblacion: SheetPart {
    /// The price year of its heading.
    public var precios: Cifra?
    /// The target population of the year.
    public var objetivo: Cifra?
    /// Those who were reached.
    public var beneficiaria: PorEjercicio?
    /// Those who were reached in % of the target.
    public var cobertura: PorEjercicio?
    /// Executed budget / those who were reached, in M$.
    public var gastoPorBeneficiario: PorEjercicio?

    /// Makes one with nothing filled in.
    public init() {}
  }

  /// The beneficiaries of the year, broken down.
  public struct Beneficiarios: SheetPart {
    /// By region.
    public var region: GrupoDeBeneficiarios?
    /// By territory.
    public var territorio: GrupoDeBeneficiarios?
    /// By size of the firm.
    public var tamano: GrupoDeBeneficiarios?
    /// By sex.
    public var sexo: GrupoDeBeneficiarios?

    /// Makes one with nothing filled in.
    public init() {}
  }

  /// A breakdown of the beneficiaries.
  public struct GrupoDeBeneficiarios: SheetPart {
    /// How many there are in each part.
    public var filas: PorNombre?
    /// All of them.
    public var total: Cifra?

    /// Makes one with nothing filled in.
    public init() {}
  }
}

extension FichaMonitoreo.Presupuesto: Section {
  init(_ entries: inout SectionEntries) {
    precios = entries.figure("precios")
    ejecucionInicial = entries.years("ejecucionInicial")
    ejecucionFinal = entries.years("ejecucionFinal")
    ejecutado = entries.years("ejecutado")
    extrapresupuestarios = entries.years("extrapresupuestarios")
    inicial = entries.years("inicial")
    final = entries.years("final")
  }
}

extension FichaMonitoreo.Subtitulos: Section {
  init(_ entries: inout SectionEntries) {
    precios = entries.figure("precios")
    filas = entries.rows("filas")
    total = entries.figure("total")
  }
}

extension FichaMonitoreo.GastoDelSubtitulo: Section {
  init(_ entries: inout SectionEntries) {
    subtitulo = entries.text("subtitulo")
    nombre = entries.text("nombre")
    monto = entries.figure("monto")
  }
}

extension FichaMonitoreo.Regiones: Section {
  init(_ entries: inout SectionEntries) {
    precios = entries.figure("precios")
    filas = entries.rows("filas")
    total = entries.figure("total")
  }
}

extension FichaMonitoreo.GastoEnRegion: Section {
  init(_ entries: inout SectionEntries) {
    region = entries.text("region")
    monto = entries.figure("monto")
  }
}

extension FichaMonitoreo.Poblacion: Section {
  init(_ entries: inout SectionEntries) {
    precios = entries.figure("precios")
    objetivo = entries.figure("objetivo")
    beneficiaria = entries.years("beneficiaria")
    cobertura = entries.years("cobertura")
    gastoPorBeneficiario = entries.years("gastoPorBeneficiario")
  }
}

extension FichaMonitoreo.Beneficiarios: Section {
  init(_ entries: inout SectionEntries) {
    region = entries.section("region")
    territorio = entries.section("territorio")
    tamano = entries.section("tamano")
    sexo = entries.section("sexo")
  }
}

extension FichaMonitoreo.GrupoDeBeneficiarios: Section {
  init(_ entries: inout SectionEntries) {
    filas = entries.names("filas")
    total = entries.figure("total")
  }
}
