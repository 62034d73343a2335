extension FichaCompromisos {
  /// An indicator with its goal and its result.
  public struct Indicador: SheetPart {
    /// Number of its objective as printed.
    public var numero: String?
    /// The objective.
    public var objetivo: String?
    /// The indicator, or its formula.
    public var indicador: String?
    /// The unit of result and goal.
    public var unidad: String?
    /// Which way it should go.
    public var sentido: String?
    /// Whether the denominator are the regions of the document.
    public var porRegion: Respuesta?
    /// The goal.
    public var meta: Medicion?
    /// The result.
    public var resultado: Medicion?
    /// Its weight, in %.
    public var ponderacion: Cifra?
    /// Whether the goal was met: logro or brecha.
    public var estado: String?
    /// What was reached, in words.
    public var desarrollo: String?
    /// What is left to do.
    public var desafios: String?
    /// What is recommended.
    public var recomendaciones: String?
    /// What the text names one by one.
    public var nombrados: [String]?
    /// How many the text says that it names.
    public var cantidad: Cifra?
    /// What the text says of it.
    public var afirmaciones: [Afirmacion]?

    /// Makes one with nothing filled in.
    public init() {}
  }

  /// Something that a text says of an indicator.
  public struct Afirmacion: SheetPart {
    /// What it says: es, sobre la meta, representa.
    public var dice: String?
    /// The figure that it gives.
    public var valor: Cifra?
    /// The result that the text itself gives.
    public var resultado: Cifra?
    /// The number of the indicator.
    public var indicador: String?
    /// The date of the figure.
    public var fecha: String?

    /// Makes one with nothing filled in.
    public init() {}
  }
}

extension FichaCompromisos.Indicador: Section {
  init(_ entries: inout SectionEntries) {
    numero = entries.text("numero")
    objetivo = entries.text("objetivo")
    indicador = entries.text("indicador")
    unidad = entries.text("unidad")
    sentido = entries.text("sentido")
    porRegion = entries.answer("porRegion")
    meta = entries.measured("meta")
    resultado = entries.measured("resultado")
    ponderacion = entries.figure("ponderacion")
    estado = entries.text("estado")
    desarrollo = entries.text("desarrollo")
    desafios = entries.text("desafios")
    recomendaciones = entries.text("recomendaciones")
    nombrados = entries.texts("nombrados")
    cantidad = entries.figure("cantidad")
    afirmaciones = entries.rows("afirmaciones")
  }
}

extension FichaCompromisos.Afirmacion: Section {
  init(_ entries: inout SectionEntries) {
    dice = entries.text("dice")
    valor = entries.figure("valor")
    resultado = entries.figure("resultado")
    indicador = entries.text("indicador")
    fecha = entries.text("fecha")
  }
}
