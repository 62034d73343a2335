/// Makes sheets of a realistic size whose figures agree, each with figures of its own; one in ten
/// has a total that its parts do not add up to.
struct SheetGenerator {
  /// Every sheet whose number is a multiple of this has the mistake.
  static let mistakeEvery = 10

  /// The nodes of the tree of any sheet, keys included.
  static let nodes = 295

  let number: Int

  /// How many of the first `count` sheets have the mistake.
  static func mistakes(among count: Int) -> Int {
    (count + mistakeEvery - 1) / mistakeEvery
  }

  // MARK: Figures

  private var universe: Int { 120_000 + 1_000 * (number % 397) }
  private var potential: Int { universe * 2 / 5 }
  private var target: Int { potential * 3 / 5 }
  private var served: Int { 1_500 + 3 * (number % 211) }
  private var trained: Int { served - 20 - number % 13 }
  private var advised: Int { 600 + number % 101 }
  private var trainingSpend: Int { 170_000 + 37 * (number % 503) }
  private var adviceSpend: Int { 140_000 + 53 * (number % 307) }
  private var administrativeSpend: Int { 15_000 + 11 * (number % 89) }
  private var total: Int { trainingSpend + adviceSpend + administrativeSpend }

  private var statedTotal: Int {
    number.isMultiple(of: Self.mistakeEvery) ? total + 9 : total
  }

  /// Writes a whole number with its thousands grouped.
  private func grouped(_ value: Int) -> String {
    value < 1_000 ? "\(value)" : grouped(value / 1_000) + "." + padded(value % 1_000, 3)
  }

  private func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: width - digits.count) + digits
  }

  /// Writes `dividend / divisor` with two decimals, halves rounded up.
  private func quotient(_ dividend: Int, _ divisor: Int) -> String {
    let hundredths = (200 * dividend + divisor) / (2 * divisor)
    return grouped(hundredths / 100) + "," + padded(hundredths % 100, 2)
  }

  private func percentage(_ part: Int, _ whole: Int) -> String {
    quotient(100 * part, whole) + " %"
  }

  // MARK: Texts

  private static let sentences = [
    "Quienes cultivan en pequeña escala pierden agua por regar con métodos antiguos.",
    "La región tiene menos lluvia que en la década pasada y los pozos bajan cada verano.",
    "El diagnóstico se hizo con entrevistas, visitas a predios y registros del servicio.",
    "Ningún otro programa atiende a este grupo ni llega a las comunas más alejadas.",
    "La asesoría acompaña a cada familia hasta que el método nuevo queda instalado.",
    "Los cursos se dictan en salas que prestan los municipios, en horarios que convengan.",
    "La selección sigue el orden de llegada y da prioridad a la menor superficie.",
  ]

  /// A narrative of about `length` letters, on lines of one sentence behind `indent` spaces.
  private func narrative(_ length: Int, _ indent: Int) -> String {
    var text = ""
    var next = number
    while text.utf8.count < length {
      let sentence = Self.sentences[next % Self.sentences.count]
      text += "\n" + String(repeating: " ", count: indent) + sentence
      next += 1 + number % 3
    }
    return ">-" + text
  }
}

// MARK: - The sheet

extension SheetGenerator {
  /// The sheet in YAML.
  var text: String {
    [heading, diagnosis, population, goals, strategy, components, production, spend].joined()
  }

  private var code: String { "PI13092019\(padded(number % 10_000_000, 7))" }

  private var heading: String {
    """
    ficha: ex-ante
    formulario: 2019-nuevo
    encabezado:
      ministerio: MINISTERIO DE AGRICULTURA
      servicio: SERVICIO DE RIEGO RURAL
      programa: Riego Compartido
      tipo: Nuevo
      estado: CALIFICADO
      codigo: \(code)
      calificacion: Recomendado Favorablemente
    antecedentes:
      codigo: \(code)
      nombre: Riego Compartido
      responsable:
        servicio: Servicio de Riego Rural
        unidad: División de Programas
        cargo: Jefatura de división
      contraparteOperativa:
        cargo: Profesional de presupuesto
      eje: Crecimiento
      ambito: Fomento productivo

    """
  }

  private var diagnosis: String {
    """
    diagnostico:
      problema: \(narrative(900, 4))
      datos: \(narrative(1_400, 4))
      fuentes: Censo Agropecuario, 2017.
      justificacion: \(narrative(900, 4))
      causas:
        - causa: Falta de conocimiento sobre métodos de riego
          vinculo: \(narrative(900, 8))
        - causa: Falta de apoyo para instalarlos
          vinculo: \(narrative(900, 8))
      efectos:
        - efecto: Cosechas más pequeñas
          datos: \(narrative(900, 8))
        - efecto: Pozos que se agotan
          datos: \(narrative(900, 8))

    """
  }

  private var population: String {
    """
    poblacion:
      potencial:
        numero: \(grouped(potential))
        unidad: personas
        caracterizacion: \(narrative(900, 6))
        estimacion: \(narrative(400, 6))
        calculo: \(grouped(universe))*0,40 = \(grouped(potential))
      focalizacion:
        - variable: Superficie
          criterio: Hasta 12 hectáreas de riego
          medioDeVerificacion: Rol de avalúo
          coeficiente: 75 %
        - variable: Derechos de agua
          criterio: Derechos inscritos o en trámite
          medioDeVerificacion: Registro de aguas
          coeficiente: 80 %
      objetivo:
        numero: \(grouped(target))
        caracterizacion: \(narrative(900, 6))
        calculo: \(grouped(potential))*0,75*0,80 = \(grouped(target))
      atencion: parte
      atencionEjercicio: 2019
      priorizacion: \(narrative(900, 4))
      beneficiaria:
        2019: \(grouped(served))
        2020: \(grouped(served + 600))
        2021: \(grouped(served + 1_200))
        2022: \(grouped(served + 1_800))
      egreso:
        criterios: \(narrative(900, 6))
        tiempo: 8,00
        unidad: MESES
      reingreso: No
      razonesReingreso:
      cobertura:
        ejercicio: 2019
        sobrePotencial: \(percentage(served, potential))
        sobreObjetivo: \(percentage(served, target))
      seleccion:
        registroBeneficiarios: Sí
        descripcionRegistroBeneficiarios: \(narrative(900, 6))
        registroPostulantes: Sí
        descripcionRegistroPostulantes: \(narrative(900, 6))
        otraInformacion: \(narrative(900, 6))

    """
  }

  private var goals: String {
    """
    objetivos:
      fin: Contribuir al uso eficiente del agua en el campo.
      proposito: Las personas que cultivan en pequeña escala riegan sin perder agua.
      indicador:
        nombre: Porcentaje de personas beneficiarias que riegan con un método eficiente
        formula: (Personas que riegan con un método eficiente en el año t / Personas beneficiarias en el año t) * 100
        unidad: "%"
        valores:
          2017: NM
          2018: 12,00
          2019: 35,00
        metodologia: \(narrative(900, 6))
      termino:
        tiene: No
        ejercicio: 0
        justificacion: \(narrative(900, 6))
      plenaImplementacion: 2021
      fuentesDeInformacion: \(narrative(900, 4))
      informacionCentralizada: Sí

    """
  }

  private var strategy: String {
    """
    estrategia:
      descripcion: \(narrative(2_400, 4))
      articulaciones: \(narrative(900, 4))

    """
  }

  private var components: String {
    """
    componentes:
      - numero: 1
        nombre: Cursos de riego eficiente
        unidad: personas capacitadas
        descripcion: \(narrative(1_900, 6))
        modalidad: \(narrative(900, 6))
        actores: \(narrative(900, 6))
      - numero: 2
        nombre: Asesoría en el predio
        unidad: personas asesoradas
        descripcion: \(narrative(1_900, 6))
        modalidad: \(narrative(900, 6))
        actores: \(narrative(900, 6))

    """
  }

  private var production: String {
    """
    produccion:
      ejercicio: 2019
      filas:
        - componente: Cursos de riego eficiente
          unidad: personas capacitadas
          cantidad: \(grouped(trained))
        - componente: Asesoría en el predio
          unidad: personas asesoradas
          cantidad: \(grouped(advised))

    """
  }

  private var spend: String {
    """
    gasto:
      ejercicio: 2019
      componentes:
        - componente: Cursos de riego eficiente
          total: \(grouped(trainingSpend))
        - componente: Asesoría en el predio
          total: \(grouped(adviceSpend))
      administrativo: \(grouped(administrativeSpend))
      total: \(grouped(statedTotal))
      porBeneficiario: \(quotient(statedTotal, served))
      porUnidad:
        - componente: Cursos de riego eficiente
          valor: \(quotient(trainingSpend, trained))
        - componente: Asesoría en el predio
          valor: \(quotient(adviceSpend, advised))
      porcentajeAdministrativo: \(percentage(administrativeSpend, statedTotal))

    """
  }
}
