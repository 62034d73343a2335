extension FichaMonitoreo {
  /// What the form prints above its first section.
  public struct Encabezado: SheetPart {
    /// Name of the programme.
    public var programa: String?
    /// Service.
    public var servicio: String?
    /// Ministry.
    public var ministerio: String?
    /// Code of the programme, which the sheet does not print.
    public var codigo: String?

    /// Makes one with nothing filled in.
    public init() {}
  }

  /// Section I: what the programme is, and how it was evaluated before.
  public struct Antecedentes: SheetPart {
    /// What it does.
    public var descripcion: String?
    /// The regions of its beneficiaries.
    public var regiones: [String]?
    /// Its purpose.
    public var proposito: String?
    /// Its first year.
    public var inicio: Cifra?
    /// Its last year, or Permanente.
    public var termino: String?
    /// Outcomes of evaluations before, by year.
    public var exAnte: TextosPorEjercicio?
    /// Evaluations afterwards.
    public var exPost: [EvaluacionExPost]?
    /// Whether there are others, or which.
    public var otrasEvaluaciones: String?

    /// Makes one with nothing filled in.
    public init() {}
  }

  /// An evaluation of what the programme did.
  public struct EvaluacionExPost: SheetPart {
    /// Its year.
    public var ejercicio: Cifra?
    /// Who made it.
    public var institucion: String?
    /// Of what kind it is.
    public var evaluacion: String?
    /// What came of it.
    public var resultado: String?

    /// Makes one with nothing filled in.
    public init() {}
  }
}

extension FichaMonitoreo.Encabezado: Section {
  init(_ entries: inout SectionEntries) {
    programa = entries.text("programa")
    servicio = entries.text("servicio")
    ministerio = entries.text("ministerio")
    codigo = entries.text("codigo")
  }
}

extension FichaMonitoreo.Antecedentes: Section {
  init(_ entries: inout SectionEntries) {
    descripcion = entries.text("descripcion")
    regiones = entries.texts("regiones")
    proposito = entries.text("proposito")
    inicio = entries.figure("inicio")
    termino = entries.text("termino")
    exAnte = entries.textsByYear("exAnte")
    exPost = entries.rows("exPost")
    otrasEvaluaciones = entries.text("otrasEvaluaciones")
  }
}

extension FichaMonitoreo.EvaluacionExPost: Section {
  init(_ entries: inout SectionEntries) {
    ejercicio = entries.figure("ejercicio")
    institucion = entries.text("institucion")
    evaluacion = entries.text("evaluacion")
    resultado = entries.text("resultado")
  }
}
