extension FichaCompromisos {
  /// The block of a region or centre.
  public struct Bloque: SheetPart {
    /// The region.
    public var region: String?
    /// The centre, where it is no region.
    public var centro: String?
    /// Its indicators.
    public var indicadores: [Indicador]?
    /// Their weighted fulfilment, in %.
    public var cumplimiento: Cifra?
    /// The balance of its programmes.
    public var balance: [Balance]?
    /// What it provides to the regional government.
    public var provision: Provision?
    /// Its programme of follow-up.
    public var seguimiento: [Seguimiento]?
    /// How its results are told.
    public var difusion: [Difusion]?

    /// Makes one with nothing filled in.
    public init() {}
  }

  /// How a programme of work went.
  public struct Balance: SheetPart {
    /// The programme.
    public var programa: String?
    /// Its performance, in %.
    public var desempeno: Cifra?
    /// What was reached.
    public var logro: String?
    /// What was not.
    public var brecha: String?
    /// What made it difficult.
    public var dificultades: String?
    /// What is recommended.
    public var recomendaciones: String?
    /// What it says of an indicator.
    public var afirmaciones: [Afirmacion]?

    /// Makes one with nothing filled in.
    public init() {}
  }

  /// A commitment that follows from the evaluation.
  public struct Seguimiento: SheetPart {
    /// The programme of work.
    public var programa: String?
    /// The recommendation.
    public var recomendacion: String?
    /// The commitment.
    public var compromiso: String?
    /// Who is responsible.
    public var responsable: String?
    /// Until when.
    public var plazo: String?

    /// Makes one with nothing filled in.
    public init() {}
  }

  /// How results are told to somebody.
  public struct Difusion: SheetPart {
    /// To whom.
    public var destinatario: String?
    /// How.
    public var actividad: String?
    /// When.
    public var fecha: String?
    /// Who is responsible.
    public var responsable: String?

    /// Makes one with nothing filled in.
    public init() {}
  }
}

extension FichaCompromisos.Bloque: Section {
  init(_ entries: inout SectionEntries) {
    region = entries.text("region")
    centro = entries.text("centro")
    indicadores = entries.rows("indicadores")
    cumplimiento = entries.figure("cumplimiento")
    balance = entries.rows("balance")
    provision = entries.section("provision")
    seguimiento = entries.rows("seguimiento")
    difusion = entries.rows("difusion")
  }
}

extension FichaCompromisos.Balance: Section {
  init(_ entries: inout SectionEntries) {
    programa = entries.text("programa")
    desempeno = entries.figure("desempeno")
    logro = entries.text("logro")
    brecha = entries.text("brecha")
    dificultades = entries.text("dificultades")
    recomendaciones = entries.text("recomendaciones")
    afirmaciones = entries.rows("afirmaciones")
  }
}

extension FichaCompromisos.Seguimiento: Section {
  init(_ entries: inout SectionEntries) {
    programa = entries.text("programa")
    recomendacion = entries.text("recomendacion")
    compromiso = entries.text("compromiso")
    responsable = entries.text("responsable")
    plazo = entries.text("plazo")
  }
}

extension FichaCompromisos.Difusion: Section {
  init(_ entries: inout SectionEntries) {
    destinatario = entries.text("destinatario")
    actividad = entries.text("actividad")
    fecha = entries.text("fecha")
    responsable = entries.text("responsable")
  }
}
