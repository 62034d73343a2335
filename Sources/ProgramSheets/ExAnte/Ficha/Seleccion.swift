/// Section 3.2: how beneficiaries apply and are registered.
public struct Seleccion: SheetPart {
  /// How one applies.
  public var postulacion: String?
  /// What one must present.
  public var documentacion: String?
  /// The way from applying to the benefit.
  public var ruta: String?
  /// Whether beneficiaries are registered.
  public var registroBeneficiarios: Respuesta?
  /// How they are.
  public var descripcionRegistroBeneficiarios: String?
  /// The note of the budget law that demands results (2019).
  public var glosa: Glosa?
  /// Whether applicants are registered.
  public var registroPostulantes: Respuesta?
  /// How they are.
  public var descripcionRegistroPostulantes: String?
  /// What else is known about them.
  public var otraInformacion: String?
  /// Whether the Registro Social de Hogares is used.
  public var registroSocialDeHogares: Respuesta?
  /// Whether there is information in the Registro de Información Social.
  public var ris: Respuesta?

  /// Makes one with nothing filled in.
  public init() {}
}

extension Seleccion: Section {
  init(_ entries: inout SectionEntries) {
    postulacion = entries.text("postulacion")
    documentacion = entries.text("documentacion")
    ruta = entries.text("ruta")
    registroBeneficiarios = entries.answer("registroBeneficiarios")
    descripcionRegistroBeneficiarios = entries.text("descripcionRegistroBeneficiarios")
    glosa = entries.section("glosa")
    registroPostulantes = entries.answer("registroPostulantes")
    descripcionRegistroPostulantes = entries.text("descripcionRegistroPostulantes")
    otraInformacion = entries.text("otraInformacion")
    registroSocialDeHogares = entries.answer("registroSocialDeHogares")
    ris = entries.answer("ris")
  }
}

/// The note of the budget law that obliges the programme to report its results.
public struct Glosa: SheetPart {
  /// Whether there is one.
  public var tiene: Respuesta?
  /// Subtítulo.
  public var subtitulo: String?
  /// Ítem.
  public var item: String?
  /// Asignación.
  public var asignacion: String?
  /// Its number.
  public var numero: String?

  /// Makes one with nothing filled in.
  public init() {}
}

extension Glosa: Section {
  init(_ entries: inout SectionEntries) {
    tiene = entries.answer("tiene")
    subtitulo = entries.text("subtitulo")
    item = entries.text("item")
    asignacion = entries.text("asignacion")
    numero = entries.text("numero")
  }
}
