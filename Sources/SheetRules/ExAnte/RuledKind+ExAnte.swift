import ProgramSheets

extension RuledKind {
  /// Ex-ante sheets, with the rules in the order of the form.
  public static let exAnte = RuledKind(
    .exAnte, ExAnteContents.self,
    families: [.antecedentes, .poblacion, .objetivos, .componentes, .gasto, .textos],
    rules: antecedentes + poblacion + objetivos + componentes + gasto + textos,
    figureRules: [POB03.self, POB04.self, GAS01.self, GAS02.self, GAS03.self, GAS04.self])

  private static let antecedentes: [any Rule.Type] = [
    ANT01.self, ANT02.self, ANT03.self, ANT04.self, ANT05.self, ANT06.self,
    ANT07.self, ANT08.self,
  ]

  private static let poblacion: [any Rule.Type] = [
    POB01.self, POB02.self, POB03.self, POB04.self, POB05.self, POB06.self, POB07.self,
    POB08.self, POB09.self, POB10.self, POB11.self, POB12.self, POB13.self, POB14.self,
    POB15.self, POB16.self, POB17.self, POB18.self, POB19.self, POB21.self, POB22.self, POB23.self,
    POB24.self,
  ]

  private static let objetivos: [any Rule.Type] = [
    OBJ01.self, OBJ02.self, OBJ03.self, OBJ04.self, OBJ05.self, OBJ06.self, OBJ07.self,
    OBJ08.self, OBJ09.self, OBJ10.self, OBJ11.self, OBJ12.self,
  ]

  private static let componentes: [any Rule.Type] = [
    COM01.self, COM02.self, COM03.self, COM04.self, COM05.self, COM06.self, COM07.self,
    COM08.self,
  ]

  private static let gasto: [any Rule.Type] = [
    GAS01.self, GAS02.self, GAS03.self, GAS04.self, GAS05.self, GAS06.self, GAS07.self,
    GAS08.self, GAS09.self,
  ]

  private static let textos: [any Rule.Type] = [
    TXT01.self, TXT02.self, TXT03.self, TXT04.self, TXT05.self,
  ]
}

extension Category {
  /// The background of the programme.
  public static let antecedentes = Category("antecedentes", es: "antecedentes", en: "background")
  /// The population and its coverage.
  public static let poblacion = Category("poblacion", es: "población", en: "population")
  /// The aims and their indicators.
  public static let objetivos = Category(
    "objetivos", es: "objetivos e indicadores", en: "aims and indicators")
  /// The components and what they produce.
  public static let componentes = Category(
    "componentes", es: "componentes y producción", en: "components and production")
  /// The expenses.
  public static let gasto = Category("gasto", es: "gasto", en: "expenses")
  /// The texts.
  public static let textos = Category("textos", es: "textos", en: "texts")
}
