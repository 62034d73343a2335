extension Campos {
  /// What the form prints above its first section.
  static let encabezado = [Parte("", membrete)]

  private static let membrete = [
    Campo("/encabezado", "Encabezado", .grupo, exigido: .todos),
    Campo("/encabezado/ministerio", "Ministerio", .texto, exigido: .todos),
    Campo("/encabezado/servicio", "Servicio", .texto, exigido: .todos),
    Campo("/encabezado/programa", "Programa", .texto, exigido: .todos),
    Campo(
      "/encabezado/tipo", "Tipo", .palabra, exigido: .todos, lista: ListasOficiales.tipo),
    Campo(
      "/encabezado/estado", "Estado", .palabra, exigido: .todos, lista: ListasOficiales.estado),
    Campo("/encabezado/codigo", "Código", .codigo, exigido: .todos),
    Campo(
      "/encabezado/calificacion", "Calificación", .palabra, lista: ListasOficiales.calificacion),
  ]

  /// Section 1.
  static let antecedentes = [
    Parte("1", programa), Parte("1", identificacionPresupuestaria), Parte("1", responsables),
    Parte("1", ejes),
  ]

  private static let programa = [
    Campo("/antecedentes", "Sección 1: Antecedentes", .grupo, exigido: .todos),
    Campo("/antecedentes/codigo", "Código Sistema", .codigo, exigido: .todos),
    Campo(
      "/antecedentes/nombre", "Nombre del Programa", .texto, exigido: .todos,
      limites: .de2019(420)),
    Campo(
      "/antecedentes/descripcion", "Descripción del Programa", .texto, en: .nuevo2025,
      exigido: .nuevo2025),
    Campo(
      "/antecedentes/inicio", "Año de inicio", .ejercicio, unidad: .ejercicio,
      en: [.revision2019, .nuevo2025], exigido: [.revision2019, .nuevo2025],
      nombre: .init("el año de inicio", "the first year")),
  ]

  private static let identificacionPresupuestaria = [
    Campo(
      "/antecedentes/identificacionPresupuestaria", "Identificación presupuestaria", .grupo,
      en: .revision2019, exigido: .revision2019),
    Campo(
      "/antecedentes/identificacionPresupuestaria/partida", "Partida", .codigo,
      en: .revision2019, exigido: .revision2019),
    Campo(
      "/antecedentes/identificacionPresupuestaria/capitulo", "Capítulo", .codigo,
      en: .revision2019, exigido: .revision2019),
    Campo(
      "/antecedentes/identificacionPresupuestaria/programa", "Programa", .codigo,
      en: .revision2019, exigido: .revision2019),
    Campo(
      "/antecedentes/identificacionPresupuestaria/subtitulo", "Subtítulo", .codigo,
      en: .revision2019, exigido: .revision2019),
    Campo(
      "/antecedentes/identificacionPresupuestaria/item", "Ítem", .codigo,
      en: .revision2019, exigido: .revision2019),
    Campo(
      "/antecedentes/identificacionPresupuestaria/asignacion", "Asignación", .codigo,
      en: .revision2019, exigido: .revision2019),
  ]

  // The persons' names and how to reach them are not demanded: published sheets leave them out.
  private static let responsables = [
    Campo(
      "/antecedentes/responsable", "Unidad responsable de la formulación del Programa", .grupo,
      exigido: .todos),
    Campo("/antecedentes/responsable/servicio", "Servicio", .texto, exigido: .todos),
    Campo("/antecedentes/responsable/unidad", "Unidad responsable", .texto, exigido: .todos),
    Campo("/antecedentes/responsable/nombre", "Nombre responsable", .texto),
    Campo("/antecedentes/responsable/cargo", "Cargo", .texto, exigido: .todos),
    Campo("/antecedentes/responsable/telefono", "Teléfono del contacto", .codigo),
    Campo("/antecedentes/responsable/email", "Email de contacto", .codigo),
    Campo("/antecedentes/contraparteOperativa", "Información contraparte operativa", .grupo),
    Campo("/antecedentes/contraparteOperativa/nombre", "Nombre", .texto),
    Campo("/antecedentes/contraparteOperativa/cargo", "Cargo", .texto),
    Campo("/antecedentes/contraparteOperativa/telefono", "Teléfono del contacto", .codigo),
    Campo("/antecedentes/contraparteOperativa/email", "Email de contacto", .codigo),
    Campo("/antecedentes/contraparteDipres", "Información contraparte DIPRES", .grupo),
    Campo("/antecedentes/contraparteDipres/nombre", "Nombre", .texto),
    Campo("/antecedentes/contraparteDipres/email", "Email de contacto", .codigo),
  ]

  private static let ejes = [
    Campo(
      "/antecedentes/eje", "Eje de acción del Programa", .palabra, exigido: .todos,
      lista: ListasOficiales.eje),
    Campo(
      "/antecedentes/ambito", "Ámbito de acción del Programa", .palabra, exigido: .todos,
      lista: ListasOficiales.ambito),
    Campo(
      "/antecedentes/objetivosInstitucionales", "Objetivos institucionales (A1)", .textos,
      en: .nuevo2025, exigido: .nuevo2025),
  ]
}
