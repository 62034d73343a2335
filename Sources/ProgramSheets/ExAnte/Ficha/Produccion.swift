/// Section 5.3: how much of each component is produced.
public struct Produccion: SheetPart {
  /// The year.
  public var ejercicio: Cifra?
  /// The year of the beneficiaries that the heading of the table names.
  public var ejercicioPoblacion: Cifra?
  /// One row for each component.
  public var filas: [FilaDeProduccion]?

  /// Makes one with nothing filled in.
  public init() {}
}

extension Produccion: Section {
  init(_ entries: inout SectionEntries) {
    ejercicio = entries.figure("ejercicio")
    ejercicioPoblacion = entries.figure("ejercicioPoblacion")
    filas = entries.rows("filas")
  }
}

/// The production of one component.
public struct FilaDeProduccion: SheetPart {
  /// Name of the component.
  public var componente: String?
  /// Unit of production.
  public var unidad: String?
  /// How many units.
  public var cantidad: Cifra?

  /// Makes one with nothing filled in.
  public init() {}
}

extension FilaDeProduccion: Section {
  init(_ entries: inout SectionEntries) {
    componente = entries.text("componente")
    unidad = entries.text("unidad")
    cantidad = entries.figure("cantidad")
  }
}
