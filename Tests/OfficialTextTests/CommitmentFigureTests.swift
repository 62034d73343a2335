import DocumentTree
import TestSupport
import Testing

@testable import OfficialText

@Suite("The figures of an indicator")
struct CommitmentFigureTests {
  /// An objective and a result, and what is read of them.
  struct Reading: Sendable, CustomTestStringConvertible {
    let objective: String
    let result: String
    /// The values below the indicator, but for its texts.
    let wanted: [String: String]

    var testDescription: String { "\(objective) \(result)" }

    init(_ objective: String, _ result: String, _ wanted: [String: String]) {
      self.objective = objective
      self.result = result
      self.wanted = wanted
    }
  }

  private func read(
    _ reading: Reading, balance: String = "", development: String = "Bien."
  ) throws -> OfficialSheet {
    let text = """
      Actividad IV. 1.1. BALANCE DE LOS RESULTADOS DEL PLAN PLURIANUAL (LOGROS, BRECHAS Y DESAFÍOS) - EJERCICIO 2009

      | Objetivo general y específicos | Resultado de la medición anual del indicador | Descripción del desarrollo alcanzado |
      |---|---|---|
      | \(reading.objective) | \(reading.result) | Logro: \(development) |

      INSTITUCIÓN: Redes

      REGIÓN: MAULE

      Actividad IV. 1.2. BALANCE DE LA EJECUCIÓN DEL PROGRAMA DE TRABAJO DE DISEÑO/ DISTRIBUCIÓN/ ACCESO 2009

      | Desempeño final del programa de trabajo (en %) | Principal logro del programa de trabajo |
      |---|---|
      | 100% | \(balance) |

      """
    return try #require(OfficialText(Array(text.utf8)).sheets.first)
  }

  @Test(
    "are read where they can mean one thing",
    arguments: [
      Reading("Formar a 40 jefes", "42 jefes", ["/resultado": "42", "/meta/valor": "40"]),
      // the first objective, of 100 chiefs, or one of 1.100
      Reading("1 100 jefes", "42 jefes", ["/resultado": "42"]),
      Reading("3 100 jefes", "42 jefes", ["/resultado": "42", "/meta/valor": "3100"]),
      Reading("Abrir", "Un plan en 2009", ["/resultado": "1"]),
      Reading("Abrir", "No se midió", [:]),
      Reading("Abrir", "12 charlas. 3 visitas", [:]),
      Reading(
        "Abrir", "12 charlas y 3 visitas",
        ["/resultado/partes/0": "12", "/resultado/partes/1": "3"]),
      Reading(
        "Abrir", "5 charlas en costa 4 charlas en valle Total: 9 charlas",
        ["/resultado/valor": "9", "/resultado/partes/0": "5", "/resultado/partes/1": "4"]),
      Reading("Abrir", "9 charlas (4 y 6)", ["/resultado": "9"]),
      // parts that do not add up, and numbers that are none
      Reading(
        "Abrir", "399 (213 y 116) mujeres",
        ["/resultado/valor": "399", "/resultado/partes/0": "213", "/resultado/partes/1": "116"]),
      Reading("Abrir", "399 (1 y 2) mujeres", ["/resultado": "399"]),
      Reading("Abrir", "399 (213 mujeres, 116 con hijos) personas", ["/resultado": "399"]),
      Reading("Abrir", "91 jefes. 8 Con apoyo)", ["/resultado": "91"]),
      Reading(
        "Dar al menos dos cursos, con una cobertura de 50 alumnos", "60 alumnos",
        ["/resultado": "60", "/meta/valor": "50"]),
      Reading(
        "Una cobertura de 2000 alumnos en 3 comunas", "60 alumnos", ["/resultado": "60"]),
      Reading("Visitar a 30 y llamar a 40", "35 citas", ["/resultado": "35"]),
      Reading(
        "Al menos el 90% de las citas", "17 / 20= 85% de citas",
        ["/resultado": "17 / 20= 85%", "/unidad": "%", "/meta/valor": "90%"]),
      Reading(
        "Difundir 6 casos", "Casos 10/6= 167%",
        ["/resultado": "10/6= 167%", "/unidad": "%", "/meta/valor": "6"]),
      Reading(
        "6.100% de las redes", "Redes 15/15=100%", ["/resultado": "15/15=100%", "/unidad": "%"]),
      Reading("Abrir", "a/b 1 / 2", [:]),
    ])
  func areRead(reading: Reading) throws {
    let sheet = try read(reading)
    let base = "/bloques/0/indicadores/0"
    let texts = [
      "/numero", "/objetivo", "/indicador", "/estado", "/desarrollo", "/meta/comparacion",
    ]
    var found: [String: String] = [:]
    for (field, value) in Leaves.all(of: sheet.document)
    where field.hasPrefix(base) && !texts.contains(where: { field == base + $0 }) {
      found[String(field.dropFirst(base.count))] = value
    }
    #expect(found == reading.wanted)
    if reading.wanted.keys.contains(where: { $0.hasPrefix("/meta") }) {
      #expect(sheet.remarks.contains { $0.field.description == "\(base)/meta" })
    }
    if !reading.wanted.keys.contains(where: { $0.hasPrefix("/resultado") }) {
      #expect(sheet.remarks.contains { $0.kind == .undecided })
    }
  }

  @Test("are parts of a sum that another text gives")
  func sums() throws {
    let reading = Reading("Abrir", "186 tiendas y ferias 1.000 puestos", [:])
    let field = "/bloques/0/indicadores/0/resultado/partes/1"
    let summed = try read(reading, balance: "Se abrieron 1.186 locales.")
    #expect(Leaves.all(of: summed.document)[field] == "1.000")
    let other = try read(reading, balance: "Se abrieron 1.187 locales.")
    #expect(Leaves.all(of: other.document)[field] == nil)
    #expect(other.remarks.contains { $0.kind == .undecided })
  }

  @Test("are what another text says of them, where it repeats their objective")
  func claims() throws {
    let objective =
      "1. Abrir mercados en las plazas de la comuna junto a los gremios del comercio menor, con una cobertura de 40 locales"
    let reading = Reading(objective, "44 locales", [:])
    let said = try read(
      reading,
      balance:
        "Se pudo abrir mercados en las plazas de la comuna junto a los gremios del comercio menor, con una cobertura de 124 locales, representando un 310% de lo previsto"
    )
    let base = "/bloques/0/balance/0/afirmaciones/0"
    let leaves = Leaves.all(of: said.document)
    #expect(leaves["\(base)/dice"] == "representa" && leaves["\(base)/valor"] == "310%")
    #expect(leaves["\(base)/resultado"] == "124" && leaves["\(base)/indicador"] == "1")
    let other = try read(reading, balance: "Ferias, representando un 310% de lo previsto")
    #expect(Leaves.all(of: other.document)["\(base)/dice"] == nil)
  }

  @Test(
    "are held to the goal as its words compare them",
    arguments: [
      ("Atender a 40 jefes", "al menos", "40"), ("Atender a no más de 40 jefes", "a lo más", "40"),
      ("Atender a no menos de 40 jefes", "al menos", "40"), ("Más de 40 jefes", "más de", "40"),
      ("Atender como máximo a 40 jefes", "a lo más", "40"),
      ("Atender 40 o más jefes", "al menos", "40"),
      ("Bajar costos, con una cobertura de 40 jefes", "al menos", "40"),
      // the form has no such comparison, or the words can mean two
      ("Atender a menos de 40 jefes", nil, nil), ("Reducir a 40 jefes", nil, nil),
      ("Entre 30 y 40 jefes", nil, nil),
    ])
  func comparisons(objective: String, comparison: String?, goal: String?) throws {
    let sheet = try read(Reading(objective, "42 jefes", [:]))
    let leaves = Leaves.all(of: sheet.document)
    let base = "/bloques/0/indicadores/0/meta"
    #expect(leaves["\(base)/comparacion"] == comparison && leaves["\(base)/valor"] == goal)
    let isUndecided = sheet.remarks.contains {
      $0.kind == .undecided && $0.field.description == base
    }
    #expect(isUndecided == (goal == nil))
  }

  @Test(
    "are said of the result only where the words say what was done",
    arguments: [
      ("Más de 40 jefes.", true), ("Se atendió a más de 40 jefes en el año.", true),
      ("Hubo gran demanda, más de 40 jefes.", true), ("No hubo más de 40 jefes.", false),
      ("Se esperaban más de 40 jefes.", false), ("En 2008 hubo más de 40 jefes.", false),
      ("Más de 40 jefes se inscribieron.", false), ("Hay cupos para más de 40 jefes.", false),
      ("Un leve aumento.", true), ("Un leve aumento respecto de 2008.", false),
      ("Un número cercano a lo previsto.", true), ("Un lugar cercano a la plaza.", false),
    ])
  func development(text: String, isSaid: Bool) throws {
    let sheet = try read(Reading("Atender a 40 jefes", "42 jefes", [:]), development: text)
    let field = "/bloques/0/indicadores/0/afirmaciones/0/dice"
    #expect((Leaves.all(of: sheet.document)[field] != nil) == isSaid)
  }

  @Test(
    "are dates in words of a part of a year",
    arguments: [
      ("Primer semestre 2010", "2010-S1"), ("1 Semestre año 2010", "2010-S1"),
      ("Último trimestre de 2009.", "2009-T4"), ("5 trimestre 2009", nil), ("Junio 2010", nil),
      ("Primer semestre", nil),
    ])
  func periods(text: String, code: String?) {
    #expect(WrittenPeriod.code(text) == code)
  }

  @Test(
    "stand beside names that are left out",
    arguments: [
      ("la Srta. Ana Rojas, del Gore", "la Srta. …, del Gore"),
      ("al Sr. Intendente Regional", "al Sr. Intendente Regional"),
      ("don Luis. Se fue", "don …. Se fue"), ("a ana@gob.cl hoy", "a … hoy"),
      ("Sra. directora", "Sra. directora"), ("2 @ 3", "2 @ 3"),
    ])
  func names(text: String, plain: String) {
    #expect(NamedPersons.leftOut(of: text).text == plain)
  }
}
