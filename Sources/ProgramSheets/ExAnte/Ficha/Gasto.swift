/// Section 6: what the programme spends, in M$ (thousands of pesos) of the year.
public struct Gasto: SheetPart {
  /// The year.
  public var ejercicio: Cifra?
  /// What each component spends.
  public var componentes: [GastoDeComponente]?
  /// Administrative spending, in M$.
  public var administrativo: Cifra?
  /// The mark of the footnote that the form prints beside them, such as `(*)` (2025).
  public var marcaAdministrativo: String?
  /// All spending, in M$.
  public var total: Cifra?
  /// All spending / beneficiaries of the year, in M$.
  public var porBeneficiario: Cifra?
  /// Spending of each component / its production.
  public var porUnidad: [GastoPorUnidad]?
  /// Administrative spending / all spending, in %.
  public var porcentajeAdministrativo: Cifra?
  /// What administrative spending includes.
  public var detalleAdministrativo: String?

  /// Makes one with nothing filled in.
  public init() {}
}

extension Gasto: Section {
  init(_ entries: inout SectionEntries) {
    ejercicio = entries.figure("ejercicio")
    componentes = entries.rows("componentes")
    administrativo = entries.figure("administrativo")
    marcaAdministrativo = entries.text("marcaAdministrativo")
    total = entries.figure("total")
    porBeneficiario = entries.figure("porBeneficiario")
    porUnidad = entries.rows("porUnidad")
    porcentajeAdministrativo = entries.figure("porcentajeAdministrativo")
    detalleAdministrativo = entries.text("detalleAdministrativo")
  }
}

/// What one component spends.
public struct GastoDeComponente: SheetPart {
  /// Name of the component.
  public var componente: String?
  /// What it spends by budget subtitle.
  public var subtitulos: [GastoPorSubtitulo]?
  /// What it spends, in M$.
  public var total: Cifra?

  /// Makes one with nothing filled in.
  public init() {}
}

extension GastoDeComponente: Section {
  init(_ entries: inout SectionEntries) {
    componente = entries.text("componente")
    subtitulos = entries.rows("subtitulos")
    total = entries.figure("total")
  }
}

/// What a component spends in one budget subtitle.
public struct GastoPorSubtitulo: SheetPart {
  /// Code of the subtitle, such as 24.
  public var subtitulo: String?
  /// Amount, in M$.
  public var monto: Cifra?

  /// Makes one with nothing filled in.
  public init() {}
}

extension GastoPorSubtitulo: Section {
  init(_ entries: inout SectionEntries) {
    subtitulo = entries.text("subtitulo")
    monto = entries.figure("monto")
  }
}

/// What one unit of a component costs.
public struct GastoPorUnidad: SheetPart {
  /// Name of the component.
  public var componente: String?
  /// Spending / production, in M$ per unit.
  public var valor: Cifra?

  /// Makes one with nothing filled in.
  public init() {}
}

extension GastoPorUnidad: Section {
  init(_ entries: inout SectionEntries) {
    componente = entries.text("componente")
    valor = entries.figure("valor")
  }
}
