extension FichaMonitoreo {
  /// Expenses and production of the components, year by year.
  public struct Componentes: SheetPart {
    /// The price year of its heading.
    public var precios: Cifra?
    /// The components.
    public var filas: [Componente]?
    /// Administrative expenses, in M$.
    public var administrativo: PorEjercicio?
    /// All expenses, in M$.
    public var total: PorEjercicio?
    /// Administrative expenses in % of all.
    public var porcentajeAdministrativo: PorEjercicio?

    /// Makes one with nothing filled in.
    public init() {}
  }

  /// A component with what it spent and produced.
  public struct Componente: SheetPart {
    /// Its name.
    public var nombre: String?
    /// The unit that it is produced in.
    public var unidad: String?
    /// What it spent, in M$.
    public var gasto: PorEjercicio?
    /// How much was produced.
    public var produccion: PorEjercicio?
    /// Expenses / production, in M$ per unit.
    public var gastoUnitario: PorEjercicio?

    /// Makes one with nothing filled in.
    public init() {}
  }

  /// An indicator with its values.
  public struct Indicador: SheetPart {
    /// Its name.
    public var nombre: String?
    /// Of what kind it is: of the purpose, or complementary.
    public var clase: String?
    /// How it is computed.
    public var formula: String?
    /// Its values.
    public var valores: PorEjercicio?
    /// The numerators, which the sheet does not print.
    public var numerador: PorEjercicio?
    /// The denominators, which the sheet does not print.
    public var denominador: PorEjercicio?

    /// Makes one with nothing filled in.
    public init() {}
  }
}

extension FichaMonitoreo.Componentes: Section {
  init(_ entries: inout SectionEntries) {
    precios = entries.figure("precios")
    filas = entries.rows("filas")
    administrativo = entries.years("administrativo")
    total = entries.years("total")
    porcentajeAdministrativo = entries.years("porcentajeAdministrativo")
  }
}

extension FichaMonitoreo.Componente: Section {
  init(_ entries: inout SectionEntries) {
    nombre = entries.text("nombre")
    unidad = entries.text("unidad")
    gasto = entries.years("gasto")
    produccion = entries.years("produccion")
    gastoUnitario = entries.years("gastoUnitario")
  }
}

extension FichaMonitoreo.Indicador: Section {
  init(_ entries: inout SectionEntries) {
    nombre = entries.text("nombre")
    clase = entries.text("clase")
    formula = entries.text("formula")
    valores = entries.years("valores")
    numerador = entries.years("numerador")
    denominador = entries.years("denominador")
  }
}
