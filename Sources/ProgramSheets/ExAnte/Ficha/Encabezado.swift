/// What the form prints above its first section.
public struct Encabezado: SheetPart {
  /// Ministry.
  public var ministerio: String?
  /// Service.
  public var servicio: String?
  /// Name of the programme.
  public var programa: String?
  /// Kind of application.
  public var tipo: String?
  /// State of the evaluation.
  public var estado: String?
  /// Code of the sheet in the system.
  public var codigo: String?
  /// Outcome of the evaluation.
  public var calificacion: String?

  /// Makes one with nothing filled in.
  public init() {}
}

extension Encabezado: Section {
  init(_ entries: inout SectionEntries) {
    ministerio = entries.text("ministerio")
    servicio = entries.text("servicio")
    programa = entries.text("programa")
    tipo = entries.text("tipo")
    estado = entries.text("estado")
    codigo = entries.text("codigo")
    calificacion = entries.text("calificacion")
  }
}
