/// The commitments of a service for a year: a national block, and one for each region or centre.
public struct FichaCompromisos: SheetPart {
  /// The kind of sheet, `compromisos`.
  public var ficha: String?
  /// The year of the commitments.
  public var formulario: String?
  /// How figures are written, `punto` where it is not the Chilean way.
  public var notacion: String?
  /// What the report says of itself.
  public var encabezado: Encabezado?
  /// The indicators of the whole service.
  public var indicadores: [Indicador]?
  /// Their weighted fulfilment, in %.
  public var cumplimiento: Cifra?
  /// The balance of the programmes of the whole service.
  public var balance: [Balance]?
  /// The lists of the national report.
  public var listas: [Lista]?
  /// The programme of follow-up of the whole service.
  public var seguimiento: [Seguimiento]?
  /// How the results of the whole service are told.
  public var difusion: [Difusion]?
  /// The blocks of the regions or centres.
  public var bloques: [Bloque]?
  /// The findings that are accepted, each with its reason.
  public var excepciones: [Excepcion]?

  /// Makes one with nothing filled in.
  public init() {}
}

extension FichaCompromisos: Section {
  init(_ entries: inout SectionEntries) {
    ficha = entries.text("ficha")
    formulario = entries.text("formulario")
    notacion = entries.text("notacion")
    encabezado = entries.section("encabezado")
    indicadores = entries.rows("indicadores")
    cumplimiento = entries.figure("cumplimiento")
    balance = entries.rows("balance")
    listas = entries.rows("listas")
    seguimiento = entries.rows("seguimiento")
    difusion = entries.rows("difusion")
    bloques = entries.rows("bloques")
    excepciones = entries.rows("excepciones")
  }
}
