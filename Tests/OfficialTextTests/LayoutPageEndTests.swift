import Testing

@testable import OfficialText

@Suite("Texts that keep columns, where pages and cells end")
struct LayoutPageEndTests {
  private func cells(_ text: String) -> [[String]] {
    let source = Array(text.utf8)
    let tables = [ExAntePrompts.all, MonitoringPrompts.all].map { PromptTable($0) }
    let reader = CellReader(source: source)
    return LayoutText(TextLines(source), tables).cells.reduce(into: [(Int, [String])]()) {
      if $0.last?.0 == $1.row {
        $0[$0.count - 1].1.append(reader.line([$1]))
      } else {
        $0.append(($1.row, [reader.line([$1])]))
      }
    }.map(\.1)
  }

  @Test("keep a label and its value apart where the page ends after its second line")
  func cutLabel() {
    let text = """
      Nombre del componente,
      identificando claramente el   Ferias de Melipilla
      \u{0C}bien o servicio que se
      entrega
      Tipo de beneficio             Asesorías Técnicas

      """
    #expect(
      cells(text) == [
        ["Nombre del componente, identificando claramente el", "Ferias de Melipilla"],
        ["bien o servicio que se entrega"],
        ["Tipo de beneficio", "Asesorías Técnicas"],
      ])
  }

  @Test("keep the rest of a label and the value beside it apart on the next page")
  func restOfLabel() {
    let text = """
      Indique el propósito del
      Programa, entendido
      como el resultado directo
      \u{0C}que el Programa espera        Los feriantes venden más cada año.
      obtener en los
      beneficiarios, una vez
      ejecutado (250 caracteres)

      """
    #expect(
      cells(text) == [
        ["Indique el propósito del Programa, entendido como el resultado directo"],
        [
          "que el Programa espera obtener en los beneficiarios, una vez ejecutado (250 caracteres)",
          "Los feriantes venden más cada año.",
        ],
      ])
  }

  @Test("say that lines above a page end may be of the label below it, where cells have one middle")
  func cutValue() {
    let text = """
                                    Apoyo a las ferias de
      Nombre del Programa           Melipilla y de las
      (420 caracteres)              comunas que están cerca
                                    de ella.

                                    Crecimiento de la
      Eje de acción del Programa    economía de las
                                    comunas.

                                    Fomento de lo que se
                                    produce y se vende en
      \u{0C}Ámbito de acción del          las ferias, y de lo que
      Programa                      se cosecha.

      """
    let source = Array(text.utf8)
    let cells = LayoutText(TextLines(source), [PromptTable(ExAntePrompts.all)]).cells
    let reader = CellReader(source: source)
    let mixed = cells.filter(\.isMixed).map { reader.line([$0]) }
    #expect(
      mixed == [
        "Fomento de lo que se produce y se vende en", "Ámbito de acción del Programa",
        "las ferias, y de lo que se cosecha.",
      ])
  }

  @Test("have a name whose first line is justified beside figures in the middle of its cell")
  func justifiedName() {
    let text = """
      Ferias         (Puestos)      0           267       0

      Talleres    de     oficios
      para mujeres (Talleres
                                    147.079     69        2.131,6
      que terminan en el año
      de la ficha)

      """
    #expect(
      cells(text).last == [
        "Talleres de oficios para mujeres (Talleres que terminan en el año de la ficha)", "147.079",
        "69", "2.131,6",
      ])
  }

  @Test("have a figure in one cell with the sign behind it")
  func percent() {
    let text = """
      Indicador gasto administrativo               Año 2025 (Estimado)
                                                        2,62 %

      """
    #expect(cells(text).joined().contains("2,62 %"))
  }

  @Test("have values whose last line stands beside that of their label")
  func bottom() {
    let text = """
                                    Los feriantes venden menos cada año, y
                                    en cinco comunas ya no hay ferias que
      Ámbito de acción del          abran más de dos días a la semana.
      Programa                      Menos puestos.
                                    Las ventas crecen en las ferias que el
                                    Programa atiende, y se abren otras en
      Eje de acción del             las comunas que no las tienen, con los
      programa                      puestos que faltan.

      """
    #expect(
      cells(text) == [
        [
          "Ámbito de acción del Programa",
          "Los feriantes venden menos cada año, y en cinco comunas ya no hay ferias que abran más de dos"
            + " días a la semana. Menos puestos.",
        ],
        [
          "Eje de acción del programa",
          "Las ventas crecen en las ferias que el Programa atiende, y se abren otras en las comunas que no"
            + " las tienen, con los puestos que faltan.",
        ],
      ])
  }

  @Test("have the lines of a justified value in their order beside the first line of a label")
  func justifiedValue() {
    let text = """
      Señale los actores que         Municipios     y    ferias    de    todas
      participan en el proceso       las comunas de la región, con sus
      de provisión                   sindicatos y agrupaciones de vecinos.

      """
    #expect(
      cells(text).joined().contains(
        "Municipios     y    ferias    de    todas las comunas de la región, con sus sindicatos y agrupaciones"
          + " de vecinos.")
        || cells(text).joined().contains(
          "Municipios y ferias de todas las comunas de la región, con sus sindicatos y agrupaciones de vecinos."
        ))
  }
}
