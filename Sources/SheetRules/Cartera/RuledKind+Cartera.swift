import ProgramSheets

extension RuledKind {
  /// Portfolio tables, with the rules in the order of their numbers.
  public static let cartera = RuledKind(
    .cartera, CarteraContents.self, families: [.cartera], rules: common + table + words,
    tables: [rows], scopes: [fila, columna])

  private static let fila = RowScope("fila", plural: "filas", rows: "/filas", title: "programa")

  private static let columna = RowScope(
    "columna", plural: "columnas", rows: "/columnas", title: "clave")

  /// The columns that many tables have; what a table declares besides has no column in a table of many.
  private static let rows = KindTable(
    "cartera", of: fila, isYearly: false,
    [
      .init("ejercicioDeLaFila", "Año", "Year", "/filas/*/ejercicio"),
      .init("region", "Región", "Region", "/filas/*/region"),
      .init(
        "presupuesto", "Presupuesto (M$)", "Budget (M$)", "/filas/*/presupuesto", total: .sum),
      .init("gasto", "Gasto (M$)", "Expenses (M$)", "/filas/*/gasto", total: .sum),
      .init("cobertura", "Cobertura", "Coverage", "/filas/*/cobertura", total: .sum),
      .init(
        "gastoPorUnidad", "Por unidad (M$)", "Per unit (M$)", "/filas/*/gastoPorUnidad",
        total: .ratio(of: "gasto", over: "cobertura", percent: false)),
    ])

  /// The rules of every form.
  private static let common: [any Rule.Type] = [ANT06.self, TXT02.self]

  private static let table: [any Rule.Type] = [
    CAR01.self, CAR02.self, CAR03.self, CAR04.self, CAR05.self, CAR06.self, CAR07.self,
    CAR08.self,
  ]

  private static let words: [any Rule.Type] = [
    CAR09.self, CAR10.self, CAR11.self, CAR12.self, CAR13.self, CAR14.self, CAR15.self,
    CAR16.self, CAR17.self, CAR18.self,
  ]
}

extension Category {
  /// Portfolio tables.
  public static let cartera = Category("cartera", es: "cartera", en: "portfolio")
}
