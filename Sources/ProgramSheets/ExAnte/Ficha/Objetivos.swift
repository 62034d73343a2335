/// Section 4: aims, indicators and the end of the programme.
public struct Objetivos: SheetPart {
  /// The policy aim to which the programme contributes.
  public var fin: String?
  /// The direct result for the beneficiaries.
  public var proposito: String?
  /// The indicator of the purpose.
  public var indicador: Indicador?
  /// Whether and when the programme ends.
  public var termino: Termino?
  /// The year in which it runs in full.
  public var plenaImplementacion: Cifra?
  /// An additional indicator.
  public var indicadorComplementario: Indicador?
  /// Where the indicator's data come from (2019).
  public var fuentesDeInformacion: String?
  /// Whether they are at hand in time (2019).
  public var informacionCentralizada: Respuesta?
  /// What will be done so that they are (2019).
  public var accionesInformacion: String?
  /// The year that the question about them names (2019).
  public var accionesInformacionEjercicio: Cifra?

  /// Makes one with nothing filled in.
  public init() {}
}

extension Objetivos: Section {
  init(_ entries: inout SectionEntries) {
    fin = entries.text("fin")
    proposito = entries.text("proposito")
    indicador = entries.section("indicador")
    termino = entries.section("termino")
    plenaImplementacion = entries.figure("plenaImplementacion")
    indicadorComplementario = entries.section("indicadorComplementario")
    fuentesDeInformacion = entries.text("fuentesDeInformacion")
    informacionCentralizada = entries.answer("informacionCentralizada")
    accionesInformacion = entries.text("accionesInformacion")
    accionesInformacionEjercicio = entries.figure("accionesInformacionEjercicio")
  }
}

/// The end of a programme.
public struct Termino: SheetPart {
  /// Whether it has a year of end.
  public var tiene: Respuesta?
  /// That year; the system prints 0 where there is none.
  public var ejercicio: Cifra?
  /// Why.
  public var justificacion: String?

  /// Makes one with nothing filled in.
  public init() {}
}

extension Termino: Section {
  init(_ entries: inout SectionEntries) {
    tiene = entries.answer("tiene")
    ejercicio = entries.figure("ejercicio")
    justificacion = entries.text("justificacion")
  }
}
