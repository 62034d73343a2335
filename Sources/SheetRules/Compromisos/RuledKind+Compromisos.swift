import ProgramSheets

extension RuledKind {
  /// Sheets of commitments, with the rules in the order of their numbers.
  public static let compromisos = RuledKind(
    .compromisos, CompromisosContents.self, families: [.compromisos],
    rules: common + figures + words,
    bands: [NamedBand(IND06.name, 90...100), NamedBand(IND17.name, 90...110)],
    tables: [commitments], scopes: scopes)

  private static let indicador = RowScope(
    "indicador", plural: "indicadores", rows: "/indicadores", title: "numero")

  private static let scopes = [
    indicador,
    RowScope("programa", plural: "programas", rows: "/balance", title: "programa"),
    RowScope("bloque", plural: "bloques", rows: "/bloques", title: "region"),
    RowScope(
      "regional", plural: "regionales", rows: "/bloques/*/indicadores",
      title: "numero"),
    RowScope(
      "trabajo", plural: "trabajos", rows: "/bloques/*/balance",
      title: "programa"),
    RowScope("plazo", plural: "plazos", rows: "/bloques/*/seguimiento", title: "programa"),
  ]

  /// A row for each indicator of each block and each year of its result.
  private static let commitments = KindTable(
    "compromisos",
    [
      .init("bloque", "Bloque", "Block", ""), .init("indicador", "Indicador", "Indicator", ""),
      .init("comparacion", "Comparación", "Comparison", ""),
      .init("meta", "Meta", "Goal", "/indicadores/*/meta/valor"),
      .init("resultado", "Resultado", "Result", "/indicadores/*/resultado/valor"),
      .init("razon", "n/d", "n/d", ""),
      .init("porcentaje", "% de la meta", "% of goal", "/indicadores/*/resultado/porcentaje"),
      .init("estado", "Estado", "State", ""), .init("situacion", "Meta cumplida", "Goal met", ""),
    ], isMade: true)

  /// The rules of every form.
  private static let common: [any Rule.Type] = [ANT06.self, TXT02.self, TXT05.self]

  private static let figures: [any Rule.Type] = [
    IND01.self, IND02.self, IND03.self, IND04.self, IND05.self, IND06.self, IND07.self,
    IND08.self, IND09.self, IND10.self,
  ]

  private static let words: [any Rule.Type] = [
    IND11.self, IND12.self, IND13.self, IND14.self, IND15.self, IND16.self, IND17.self,
    IND18.self, IND19.self, IND20.self, IND21.self,
  ]
}

extension Category {
  /// Commitments and their indicators.
  public static let compromisos = Category(
    "compromisos", es: "compromisos", en: "commitments")
}
