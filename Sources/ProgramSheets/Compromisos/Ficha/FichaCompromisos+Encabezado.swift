extension FichaCompromisos {
  /// What the report says of itself.
  public struct Encabezado: SheetPart {
    /// Service.
    public var servicio: String?
    /// Ministry.
    public var ministerio: String?
    /// Name of the commitment or programme.
    public var compromiso: String?
    /// Its code.
    public var codigo: String?
    /// Stage of the report.
    public var etapa: String?
    /// Date of the report: no fact is later.
    public var fecha: String?
    /// The year that deadlines lie in.
    public var seguimiento: Cifra?
    /// How many blocks the document promises.
    public var bloques: Cifra?
    /// Whether the performance of the service is the mean of its blocks.
    public var promedio: Respuesta?

    /// Makes one with nothing filled in.
    public init() {}
  }

  /// A list of the national report, with a row for each region.
  public struct Lista: SheetPart {
    /// The programme of work.
    public var programa: String?
    /// Its rows.
    public var filas: [FilaDeLista]?

    /// Makes one with nothing filled in.
    public init() {}
  }

  /// What a list says of a region.
  public struct FilaDeLista: SheetPart {
    /// Its number as printed.
    public var numero: String?
    /// The region.
    public var region: String?
    /// What it says.
    public var texto: String?
    /// What it says of an indicator.
    public var afirmaciones: [Afirmacion]?

    /// Makes one with nothing filled in.
    public init() {}
  }
}

extension FichaCompromisos.Encabezado: Section {
  init(_ entries: inout SectionEntries) {
    servicio = entries.text("servicio")
    ministerio = entries.text("ministerio")
    compromiso = entries.text("compromiso")
    codigo = entries.text("codigo")
    etapa = entries.text("etapa")
    fecha = entries.text("fecha")
    seguimiento = entries.figure("seguimiento")
    bloques = entries.figure("bloques")
    promedio = entries.answer("promedio")
  }
}

extension FichaCompromisos.Lista: Section {
  init(_ entries: inout SectionEntries) {
    programa = entries.text("programa")
    filas = entries.rows("filas")
  }
}

extension FichaCompromisos.FilaDeLista: Section {
  init(_ entries: inout SectionEntries) {
    numero = entries.text("numero")
    region = entries.text("region")
    texto = entries.text("texto")
    afirmaciones = entries.rows("afirmaciones")
  }
}
