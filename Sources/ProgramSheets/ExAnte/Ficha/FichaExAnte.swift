/// An ex-ante sheet: the design of a programme, as its official form has it.
public struct FichaExAnte: SheetPart {
  /// The kind of sheet, `ex-ante`.
  public var ficha: String?
  /// The form, as written; see `formularioOficial`.
  public var formulario: String?
  /// How figures are written, `punto` where it is not the Chilean way.
  public var notacion: String?
  /// What the form prints above its sections.
  public var encabezado: Encabezado?
  /// Section 1.
  public var antecedentes: Antecedentes?
  /// Section 2.
  public var diagnostico: Diagnostico?
  /// Section 3.
  public var poblacion: Poblacion?
  /// Section 4.
  public var objetivos: Objetivos?
  /// Section 5.1.
  public var estrategia: Estrategia?
  /// Section 5.2.
  public var componentes: [Componente]?
  /// Section 5.3.
  public var produccion: Produccion?
  /// Section 6.
  public var gasto: Gasto?
  /// The findings that are accepted, each with its reason.
  public var excepciones: [Excepcion]?

  /// Makes one with nothing filled in.
  public init() {}
}

extension FichaExAnte: Section {
  init(_ entries: inout SectionEntries) {
    ficha = entries.text("ficha")
    formulario = entries.text("formulario")
    notacion = entries.text("notacion")
    encabezado = entries.section("encabezado")
    antecedentes = entries.section("antecedentes")
    diagnostico = entries.section("diagnostico")
    poblacion = entries.section("poblacion")
    objetivos = entries.section("objetivos")
    estrategia = entries.section("estrategia")
    componentes = entries.rows("componentes")
    produccion = entries.section("produccion")
    gasto = entries.section("gasto")
    excepciones = entries.rows("excepciones")
  }
}
