extension SheetGenerator {
  /// The goals of the Agenda 2030 as the form of 2025 prints them.
  private static let goals = [
    "Fin de la pobreza", "Hambre cero", "Salud y bienestar", "Educación de calidad",
    "Igualdad de género", "Agua limpia y saneamiento", "Energía asequible y no contaminante",
    "Trabajo decente y crecimiento económico", "\"Industria, innovación e infraestructura\"",
    "Reducción de las desigualdades", "Ciudades y comunidades sostenibles",
    "Producción y consumo responsables", "Acción por el clima", "Vida submarina",
    "Vida de ecosistemas terrestres", "\"Paz, justicia e instituciones sólidas\"",
    "Alianzas para lograr los objetivos",
  ].enumerated().map { "numero: \($0.offset + 1), nombre: \($0.element)" }

  private var code: String { "PI1309\(form.year)\(PrintedFigure.padded(number % 10_000_000, 7))" }

  var heading: [String?] {
    [
      "encabezado:",
      "  ministerio: MINISTERIO DE AGRICULTURA",
      "  servicio: SERVICIO DE RIEGO RURAL",
      "  programa: Riego Compartido",
      "  tipo: Nuevo",
      "  estado: CALIFICADO",
      "  codigo: \(code)",
      "  calificacion: Recomendado Favorablemente",
      "antecedentes:",
      "  codigo: \(code)",
      "  nombre: Riego Compartido",
    ] + new("  descripcion: Cursos y asesoría para regar con menos agua.", "  inicio: \(form.year)")
      + [
        "  responsable:",
        "    servicio: Servicio de Riego Rural",
        "    unidad: División de Programas",
        "    cargo: Jefatura de división",
        "  contraparteOperativa:",
        "    cargo: Profesional de presupuesto",
        "  eje: Crecimiento",
        "  ambito: Fomento productivo",
      ] + new("  objetivosInstitucionales: [Cuidado del agua de riego]")
  }

  var diagnosis: [String?] {
    [
      "diagnostico:",
      answer(
        "  problema",
        "Quienes cultivan en pequeña escala pierden agua por regar con métodos antiguos.", 900),
      answer(
        "  datos",
        "El 40 % de 120.000 personas riega por surco y pierde la mitad del agua (Censo Agropecuario, 2017).",
        1_400),
      answer("  fuentes", "Censo Agropecuario, 2017."),
    ]
      + new(
        "  mandatoLegal: Ley que crea el servicio, artículo 3.", "  gruposAfectados: No",
        "  ods: [" + Self.goals.map { "{\($0), respuesta: No}" }.joined(separator: ", ") + "]") + [
        answer(
          "  justificacion",
          "El agua es un bien escaso y nadie más atiende a este grupo en todo el país.", 900),
        "  causas:",
        "    - causa: Falta de conocimiento sobre métodos de riego",
        answer(
          "      vinculo", "El 62 % nunca se ha capacitado en riego (Encuesta de Riego, 2018).", 900
        ),
        texts == .long ? "    - causa: Falta de apoyo para instalarlos" : nil,
        extra("      vinculo", 900),
        "  efectos:",
        "    - efecto: Cosechas más pequeñas",
        answer(
          "      datos",
          "El rendimiento es 30 % menor que con riego por goteo (Encuesta de Riego, 2018).", 900),
        texts == .long ? "    - efecto: Pozos que se agotan" : nil,
        extra("      datos", 900),
      ]
  }

  var egress: [String?] {
    if texts == .none { return [] }
    return [
      "  egreso:",
      answer("    criterios", "Curso aprobado o visita de asesoría recibida.", 900),
      "    tiempo: 8,00",
      "    unidad: MESES",
      "  reingreso: No",
      "  razonesReingreso:",
    ]
  }

  var selection: [String?] {
    if texts == .none { return [] }
    return [
      "  seleccion:"
    ]
      + new(
        "    postulacion: En la oficina comunal, todo el año.", "    documentacion: Ninguna.",
        "    ruta: \"Postulación, visita, curso y asesoría\"") + [
        "    registroBeneficiarios: Sí",
        answer(
          "    descripcionRegistroBeneficiarios", "Registro con RUT, contacto y predio.", 900),
        "    registroPostulantes: Sí",
        answer(
          "    descripcionRegistroPostulantes", "El mismo registro guarda a quienes postulan.", 500),
        answer("    otraInformacion", "Superficie, cultivo y comuna.", 500),
      ] + new("    registroSocialDeHogares: No", "    ris: No")
  }

  var goals: [String?] {
    [
      "objetivos:",
      "  fin: Contribuir al uso eficiente del agua en el campo.",
      "  proposito: Las personas que cultivan en pequeña escala riegan sin perder agua.",
      "  indicador:",
      "    nombre: Porcentaje de personas beneficiarias que riegan con un método eficiente",
      "    formula: (Personas que riegan con un método eficiente en el año t"
        + " / Personas beneficiarias en el año t) * 100",
      "    unidad: \"%\"",
    ]
      + new(
        "    dimension: Eficacia", "    periodicidad: Anual", "    sentido: Ascendente",
        "    ambito: Resultado Intermedio") + [
        "    valores:",
        "      \(form.year - 2): NM",
        "      \(form.year - 1): 12,00",
        "      \(form.year): 35,00",
        answer(
          "    metodologia",
          "Visita a una muestra de predios al final del año t; se espera un 35 %.",
          900),
      ]
      + new(
        "    fuentesDeInformacion: Registro de visitas del servicio.", "    medios: Sí",
        "    descripcionMedios: El servicio visita los predios con su propia gente.",
        "    evidencia: La parte subió en los dos años anteriores.") + [
        "  termino:",
        "    tiene: No",
        "    ejercicio: 0",
        answer(
          "    justificacion",
          "La escasez de agua se mantiene y el programa se evaluará cada cuatro años.", 900),
        "  plenaImplementacion: \(form.year + 2)",
      ]
      + old(
        answer("  fuentesDeInformacion", "Registro de visitas del servicio.", 900),
        "  informacionCentralizada: Sí")
  }

  var strategy: [String?] {
    [
      "estrategia:",
      answer(
        "  descripcion",
        "Los cursos enseñan a elegir el método y la asesoría ayuda a instalarlo en el predio.",
        2_400),
      answer("  articulaciones", "Municipios rurales, que prestan las salas.", 900),
    ]
      + new(
        "  complementariedad: Ninguno.", "  objetivoDeGenero: No", "  actividadesDeGenero: No")
  }

  var components: [String?] {
    ["componentes:"] + figures.components.indices.flatMap(component)
  }

  private func component(_ index: Int) -> [String?] {
    let isCourse = index % 2 == 0
    return [
      "  - numero: \(index + 1)",
      "    nombre: \(figures.components[index].name)",
      "    unidad: \(figures.components[index].unit)",
    ]
      + new(
        isCourse
          ? "    tipoDeBeneficio: Capacitaciones / Cursos / Charlas"
          : "    tipoDeBeneficio: Asesorías Técnicas",
        isCourse
          ? "    beneficioEspecifico: Capacitación General"
          : "    beneficioEspecifico: Asesoría en Fomento Productivo")
      + (isCourse ? course : advice)
  }

  private var course: [String?] {
    [
      answer("    descripcion", "Curso de 20 horas con práctica en un predio.", 400),
      answer("    modalidad", "Licitación a organismos de capacitación.", 400),
      answer(
        "    actores", "Municipios y organismos de capacitación, que rinden cada mes.", 400),
    ]
  }

  private var advice: [String?] {
    [
      answer("    descripcion", "Dos visitas de asesoría para instalar el riego.", 400),
      answer("    modalidad", "Asignación directa según el orden de priorización.", 400),
      answer(
        "    actores", "Profesionales de terreno, que rinden con un informe por visita.", 400),
    ]
  }
}
