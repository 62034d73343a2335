/// What the form calls a cell; the text is made where a report asks for it, which few cells see.
enum CellName: Sendable {
  /// A name that is the same in every sheet.
  case form(LocalizedText)
  /// A number of a formula as written.
  case factor(String)
  /// A figure that stands in no table, as written.
  case written(String)
  /// The beneficiaries of a year.
  case beneficiaria(String)
  /// The value of an indicator in a year.
  case valor(String)
  /// The coefficient of a criterion.
  case coeficiente(String?)
  /// A figure of the component of that name.
  case produccion(String)
  case gasto(String)
  case porUnidad(String)
  case subtitulo(String, String)

  var text: LocalizedText {
    switch self {
    case .form(let name): name
    case .factor(let written):
      LocalizedText(es: "«\(written)» de la fórmula", en: "«\(written)» of the formula")
    case .written(let written): LocalizedText("«\(written)»")
    case .beneficiaria(let ejercicio):
      LocalizedText(
        es: "la población beneficiaria de \(ejercicio)", en: "the beneficiaries of \(ejercicio)")
    case .valor(let ejercicio):
      LocalizedText(
        es: "el valor del indicador de \(ejercicio)", en: "the indicator's value of \(ejercicio)")
    case .coeficiente(let variable): Self.coeficiente(variable.map { " «\($0)»" } ?? "")
    case .produccion(let componente):
      LocalizedText(
        es: "la producción de «\(componente)»", en: "the production of «\(componente)»")
    case .gasto(let componente):
      LocalizedText(es: "el gasto de «\(componente)»", en: "the expenses of «\(componente)»")
    case .porUnidad(let componente):
      LocalizedText(
        es: "el gasto por unidad de «\(componente)»",
        en: "the expenses per unit of «\(componente)»")
    case .subtitulo(let subtitulo, let componente):
      LocalizedText(
        es: "el subtítulo \(subtitulo) de «\(componente)»",
        en: "subtitle \(subtitulo) of «\(componente)»")
    }
  }

  private static func coeficiente(_ variable: String) -> LocalizedText {
    LocalizedText(
      es: "el coeficiente del criterio\(variable)",
      en: "the coefficient of the criterion\(variable)")
  }
}
