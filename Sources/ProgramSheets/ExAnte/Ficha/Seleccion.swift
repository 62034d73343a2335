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
    registroPostulantes = entries.answer("registroPostulantes")
    descripcionRegistroPostulantes = entries.text("descripcionRegistroPostulantes")
    otraInformacion = entries.text("otraInformacion")
    registroSocialDeHogares = entries.answer("registroSocialDeHogares")
    ris = entries.answer("ris")
  }
}
