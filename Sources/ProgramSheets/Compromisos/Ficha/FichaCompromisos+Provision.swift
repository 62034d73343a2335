extension FichaCompromisos {
  /// What a region provides to its government, and how far that has come.
  public struct Provision: SheetPart {
    /// How far the agreement has come.
    public var procedimiento: String?
    /// Whether what was agreed was sent.
    public var cumplimiento: String?
    /// Another state that is marked as well.
    public var otroCumplimiento: String?
    /// The date of that state.
    public var fecha: String?
    /// What was agreed.
    public var matriz: [FilaDeMatriz]?
    /// What is told as done.
    public var hechos: [Hecho]?

    /// Makes one with nothing filled in.
    public init() {}
  }

  /// An information that was agreed.
  public struct FilaDeMatriz: SheetPart {
    /// Its number as printed.
    public var numero: String?
    /// The information.
    public var informacion: String?
    /// What it holds.
    public var contenido: String?
    /// How it is sent.
    public var formato: String?
    /// How often.
    public var periodicidad: String?
    /// Who sends it.
    public var responsable: String?

    /// Makes one with nothing filled in.
    public init() {}
  }

  /// Something that is told as done.
  public struct Hecho: SheetPart {
    /// What was done.
    public var hecho: String?
    /// When.
    public var fecha: String?

    /// Makes one with nothing filled in.
    public init() {}
  }
}

extension FichaCompromisos.Provision: Section {
  init(_ entries: inout SectionEntries) {
    procedimiento = entries.text("procedimiento")
    cumplimiento = entries.text("cumplimiento")
    otroCumplimiento = entries.text("otroCumplimiento")
    fecha = entries.text("fecha")
    matriz = entries.rows("matriz")
    hechos = entries.rows("hechos")
  }
}

extension FichaCompromisos.FilaDeMatriz: Section {
  init(_ entries: inout SectionEntries) {
    numero = entries.text("numero")
    informacion = entries.text("informacion")
    contenido = entries.text("contenido")
    formato = entries.text("formato")
    periodicidad = entries.text("periodicidad")
    responsable = entries.text("responsable")
  }
}

extension FichaCompromisos.Hecho: Section {
  init(_ entries: inout SectionEntries) {
    hecho = entries.text("hecho")
    fecha = entries.text("fecha")
  }
}
