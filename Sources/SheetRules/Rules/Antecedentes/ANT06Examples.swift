/// The examples of ANT06, which need a whole sheet.
enum ANT06Examples {
  static let all: [RuleExample] = [
    .passing(sheet()),
    .failing(sheet(objetivos: "↓objetivos:")),
    .failing(sheet(egreso: "  ↓egreso: {tiempo: 8, unidad: MESES}")),
    .failing(sheet(egreso: "  egreso: {criterios: Curso aprobado, ↓tiempo: ' ', unidad: MESES}")),
    .failing(sheet(egreso: "  egreso: {criterios: Curso aprobado, tiempo: 8, ↓unidad: \"\"}")),
    .failing(sheet(produccion: "produccion: {ejercicio: 2019, ↓filas: []}")),
  ]

  private static let proposito = "\n  proposito: Las personas que cultivan riegan sin perder agua."

  /// The smallest sheet that has all that the form of a new programme of 2019 demands.
  private static func sheet(
    objetivos: String = "objetivos:" + proposito,
    egreso: String = "  egreso: {criterios: Curso aprobado, tiempo: 8, unidad: MESES}",
    produccion: String =
      "produccion: {ejercicio: 2019, filas: [{componente: Cursos, unidad: personas, cantidad: 1500}]}"
  ) -> String {
    """
    ficha: ex-ante
    formulario: 2019-nuevo
    encabezado: {ministerio: AGRICULTURA, servicio: RIEGO, programa: Riego, tipo: Nuevo, estado: CALIFICADO, codigo: PI130920190099001}
    antecedentes:
      codigo: PI130920190099001
      nombre: Riego
      responsable: {servicio: Riego, unidad: Programas, cargo: Jefatura}
      eje: Crecimiento
      ambito: Fomento productivo
    diagnostico:
      problema: Se pierde agua.
      datos: El 40 % riega por surco.
      fuentes: Censo, 2017.
      justificacion: El agua es escasa.
      causas: [{causa: Desconocimiento, vinculo: "El 62 % (Encuesta, 2018)."}]
      efectos: [{efecto: Menos cosecha, datos: "Un 30 % menos (Encuesta, 2018)."}]
    poblacion:
      potencial: {numero: 48.000, unidad: personas, estimacion: Censo 2017}
      objetivo: {numero: 28.800}
      atencion: parte
      priorizacion: Orden de llegada
      beneficiaria: {2019: 1.800, 2020: 2.400, 2021: 3.000, 2022: 3.600}
    \(egreso)
      reingreso: No
      cobertura: {ejercicio: 2019, sobrePotencial: "3,75 %", sobreObjetivo: "6,25 %"}
      seleccion: {otraInformacion: Comuna}
    \(objetivos)
      fin: Contribuir al uso eficiente del agua.
      indicador:
        nombre: Porcentaje que riega bien
        formula: Riegan bien en t / beneficiarias en t
        unidad: "%"
        valores: {2018: NM, 2019: "35,00"}
        metodologia: Visita a una muestra en t
      termino: {tiene: No, justificacion: La escasez se mantiene.}
      plenaImplementacion: 2021
      fuentesDeInformacion: Registro de visitas
      informacionCentralizada: Sí
    estrategia: {descripcion: Se enseña a regar.}
    componentes: [{numero: 1, nombre: Cursos, unidad: personas, descripcion: Curso de 20 horas, modalidad: Licitación, actores: Municipios}]
    \(produccion)
    gasto:
      ejercicio: 2019
      componentes: [{componente: Cursos, total: 180.000}]
      administrativo: 20.000
      total: 200.000
      porBeneficiario: "111,11"
      porUnidad: [{componente: Cursos, valor: "120,00"}]
      porcentajeAdministrativo: "10,00 %"
    """
  }
}
