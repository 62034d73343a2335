import Testing

@Suite("What is said of a monitoring sheet")
struct MonitoreoMessageTests {
  private func messages(of rule: String, _ text: String) -> [String] {
    ReadSheet("ficha: monitoreo\nformulario: 2021\n" + text).messages(of: rule)
  }

  @Test("MON21 speaks of other tables only where they have the year")
  func missingColumn() {
    #expect(
      messages(of: "MON21", "presupuesto: {ejecutado: {2021: 635}}\n") == [
        "no tiene la columna de 2019, 2020, y los años de la ficha son 2019, 2020, 2021"
      ])
    #expect(
      messages(
        of: "MON21",
        """
        presupuesto: {ejecutado: {2019: 1, 2020: 2, 2021: 635}, extrapresupuestarios: {2020: 0, 2021: 0}}
        """) == ["no tiene la columna de 2019, que otras tablas tienen"])
  }

  @Test("MON16 names the groups in words")
  func groups() {
    #expect(
      messages(
        of: "MON16",
        """
        poblacion: {beneficiaria: {2021: 16}}
        beneficiarios: {tamano: {filas: {micro: 10, pequeña: 5}, total: 15}}
        """) == [
          "el total de beneficiarios por tamaño dice 15, pero la población beneficiada de 2021 da 16"
        ])
  }
}
