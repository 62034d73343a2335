import ProgramSheets

extension RuledKind {
  /// Monitoring sheets, with the rules in the order of their numbers.
  public static let monitoreo = RuledKind(
    .monitoreo, MonitoreoContents.self, rules: common + figures + words,
    bands: [
      NamedBand("ejecucionInicial", 85...110), NamedBand("ejecucionFinal", 90...110),
      NamedBand("gastoPorBeneficiario", 80...120),
    ])

  /// The rules of every form.
  private static let common: [any Rule.Type] = [ANT06.self, TXT02.self]

  private static let figures: [any Rule.Type] = [
    MON01.self, MON02.self, MON03.self, MON04.self, MON05.self, MON06.self, MON07.self,
    MON08.self, MON09.self, MON10.self, MON11.self, MON12.self, MON13.self, MON14.self,
    MON15.self, MON16.self, MON17.self, MON18.self, MON19.self,
  ]

  private static let words: [any Rule.Type] = [
    MON20.self, MON21.self, MON22.self, MON23.self, MON24.self, MON25.self, MON26.self,
  ]
}
