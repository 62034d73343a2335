extension FichaMonitoreo {
  /// Section II: what the evaluators say of the year.
  public struct Analisis: SheetPart {
    /// How the programme chose whom it serves.
    public var focalizacion: Focalizacion?
    /// Whether the execution of the initial budget is inside of its band.
    public var ejecucionInicial: Veredicto?
    /// Whether the execution of the final budget is inside of its band.
    public var ejecucionFinal: Veredicto?
    /// Whether the programme spent too little for three years.
    public var persistencia: Veredicto?
    /// Whether the expenses per beneficiary are inside of their band.
    public var gastoPorBeneficiario: Veredicto?
    /// Whether the administrative expenses are estimated correctly.
    public var gastoAdministrativo: Veredicto?
    /// Remarks on efficiency and execution.
    public var observacionesEficiencia: [String]?
    /// Whether the indicator lets the purpose be measured.
    public var indicador: Veredicto?
    /// Remarks on effectiveness.
    public var observacionesEficacia: String?

    /// Makes one with nothing filled in.
    public init() {}
  }

  /// How the programme chose whom it serves, for the evaluators.
  public struct Focalizacion: SheetPart {
    /// The result, in a word.
    public var resultado: String?
    /// The sentence that the result stands for.
    public var texto: String?
    /// Their remarks.
    public var observaciones: String?

    /// Makes one with nothing filled in.
    public init() {}
  }

  /// A remark of the service.
  public struct Observacion: SheetPart {
    /// The section that it is about.
    public var seccion: String?
    /// Of what kind it is.
    public var tipo: String?
    /// The remark.
    public var texto: String?

    /// Makes one with nothing filled in.
    public init() {}
  }

  /// Section V: what the health emergency changed.
  public struct Contingencia: SheetPart {
    /// Whether the emergency fund was spent.
    public var fet: Respuesta?
    /// Whether the programme was changed.
    public var modificaciones: Respuesta?

    /// Makes one with nothing filled in.
    public init() {}
  }

  /// Section VII, and the footnotes of the tables.
  public struct Notas: SheetPart {
    /// The year whose coverage a note says not to show.
    public var coberturaNoMostrada: Cifra?
    /// The year of the prices that a technical note names.
    public var precios: Cifra?
    /// The technical notes, without their numbers.
    public var tecnicas: [String]?
    /// The footnotes.
    public var alPie: [NotaAlPie]?

    /// Makes one with nothing filled in.
    public init() {}
  }

  /// A footnote of a table.
  public struct NotaAlPie: SheetPart {
    /// The table: the key of its group.
    public var tabla: String?
    /// Its mark: `*`, `**`.
    public var marca: String?
    /// What it says.
    public var texto: String?

    /// Makes one with nothing filled in.
    public init() {}
  }
}

extension FichaMonitoreo.Analisis: Section {
  init(_ entries: inout SectionEntries) {
    focalizacion = entries.section("focalizacion")
    ejecucionInicial = entries.verdict("ejecucionInicial")
    ejecucionFinal = entries.verdict("ejecucionFinal")
    persistencia = entries.verdict("persistencia")
    gastoPorBeneficiario = entries.verdict("gastoPorBeneficiario")
    gastoAdministrativo = entries.verdict("gastoAdministrativo")
    observacionesEficiencia = entries.texts("observacionesEficiencia")
    indicador = entries.verdict("indicador")
    observacionesEficacia = entries.text("observacionesEficacia")
  }
}

extension FichaMonitoreo.Focalizacion: Section {
  init(_ entries: inout SectionEntries) {
    resultado = entries.text("resultado")
    texto = entries.text("texto")
    observaciones = entries.text("observaciones")
  }
}

extension FichaMonitoreo.Observacion: Section {
  init(_ entries: inout SectionEntries) {
    seccion = entries.text("seccion")
    tipo = entries.text("tipo")
    texto = entries.text("texto")
  }
}

extension FichaMonitoreo.Contingencia: Section {
  init(_ entries: inout SectionEntries) {
    fet = entries.answer("fet")
    modificaciones = entries.answer("modificaciones")
  }
}

extension FichaMonitoreo.Notas: Section {
  init(_ entries: inout SectionEntries) {
    coberturaNoMostrada = entries.figure("coberturaNoMostrada")
    precios = entries.figure("precios")
    tecnicas = entries.texts("tecnicas")
    alPie = entries.rows("alPie")
  }
}

extension FichaMonitoreo.NotaAlPie: Section {
  init(_ entries: inout SectionEntries) {
    tabla = entries.text("tabla")
    marca = entries.text("marca")
    texto = entries.text("texto")
  }
}
