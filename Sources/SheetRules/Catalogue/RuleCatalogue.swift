/// Every rule, in the order of the form.
public enum RuleCatalogue {
  /// The rules that look at a sheet.
  public static let rules: [any Rule.Type] =
    antecedentes + poblacion + componentes + gasto

  private static let antecedentes: [any Rule.Type] = [
    ANT01.self, ANT02.self, ANT03.self, ANT05.self,
  ]

  private static let poblacion: [any Rule.Type] = [
    POB01.self, POB02.self, POB03.self, POB04.self, POB05.self, POB06.self, POB07.self,
    POB08.self, POB09.self, POB10.self, POB16.self, POB17.self, POB18.self,
  ]

  private static let componentes: [any Rule.Type] = [
    COM01.self, COM02.self, COM04.self, COM05.self, COM06.self,
  ]

  private static let gasto: [any Rule.Type] = [
    GAS01.self, GAS02.self, GAS03.self, GAS04.self, GAS05.self, GAS06.self, GAS07.self,
    GAS08.self,
  ]

  /// Returns the rule of an id, whatever its case; nil where there is none.
  public static func rule(_ id: String) -> (any Rule.Type)? {
    let id = id.uppercased()
    return rules.first { $0.description.id == id }
  }
}
