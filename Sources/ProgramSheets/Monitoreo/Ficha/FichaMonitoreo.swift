/// A monitoring sheet: what a running programme spent and reached in a year and the two before it.
public struct FichaMonitoreo: SheetPart {
  /// The kind of sheet, `monitoreo`.
  public var ficha: String?
  /// The year of the process.
  public var formulario: String?
  /// How figures are written, `punto` where it is not the Chilean way.
  public var notacion: String?
  /// The year of the pesos of every amount.
  public var precios: Cifra?
  /// What the form prints above its sections.
  public var encabezado: Encabezado?
  /// Section I.
  public var antecedentes: Antecedentes?
  /// Section II.
  public var analisis: Analisis?
  /// Section III, budget and execution.
  public var presupuesto: Presupuesto?
  /// Section III, expenses by subtitle.
  public var subtitulos: Subtitulos?
  /// Section III, expenses of the components by region.
  public var regiones: Regiones?
  /// Section III, population.
  public var poblacion: Poblacion?
  /// The beneficiaries of the year, broken down.
  public var beneficiarios: Beneficiarios?
  /// Section III, expenses and production of components.
  public var componentes: Componentes?
  /// Section III, indicators.
  public var indicadores: [Indicador]?
  /// Section IV: the Sustainable Development Goals, by number.
  public var ods: [String]?
  /// Section V.
  public var contingencia: Contingencia?
  /// Section VI.
  public var observaciones: [Observacion]?
  /// Section VII, and the footnotes of the tables.
  public var notas: Notas?
  /// The findings that are accepted, each with its reason.
  public var excepciones: [Excepcion]?

  /// Makes one with nothing filled in.
  public init() {}
}

extension FichaMonitoreo: Section {
  init(_ entries: inout SectionEntries) {
    ficha = entries.text("ficha")
    formulario = entries.text("formulario")
    notacion = entries.text("notacion")
    precios = entries.figure("precios")
    encabezado = entries.section("encabezado")
    antecedentes = entries.section("antecedentes")
    analisis = entries.section("analisis")
    presupuesto = entries.section("presupuesto")
    subtitulos = entries.section("subtitulos")
    regiones = entries.section("regiones")
    poblacion = entries.section("poblacion")
    beneficiarios = entries.section("beneficiarios")
    componentes = entries.section("componentes")
    indicadores = entries.rows("indicadores")
    ods = entries.texts("ods")
    contingencia = entries.section("contingencia")
    observaciones = entries.rows("observaciones")
    notas = entries.section("notas")
    excepciones = entries.rows("excepciones")
  }
}
