/// What rules of several files rest on.
extension LocalizedText {
  /// The published table of subsidies by programme.
  static let tablaDeSubsidios = LocalizedText(
    es:
      "formato de la cartera (docs/formato-cartera.md); Tabla 4, «Subsidios de Sercotec luego del estallido social (2019-2024)»",
    en:
      "format of portfolios (docs/formato-cartera.md); Table 4, «Subsidios de Sercotec luego del estallido social (2019-2024)»"
  )

  /// The published table of indicators by year.
  static let tablaDeActividad = LocalizedText(
    es:
      "formato de la cartera (docs/formato-cartera.md); Tabla 3, «Sercotec 1990-1993: Indicadores de actividad»",
    en:
      "format of portfolios (docs/formato-cartera.md); Table 3, «Sercotec 1990-1993: Indicadores de actividad»"
  )

  /// The page about the format, where no published table says it.
  static let formatoDeCartera = LocalizedText(
    es: "formato de la cartera (docs/formato-cartera.md)",
    en: "format of portfolios (docs/formato-cartera.md, in Spanish)")

  /// What the text beside a table says of it.
  static let textoDeLaTabla = LocalizedText(
    es:
      "formato de la cartera (docs/formato-cartera.md), 'texto': una persona anota las palabras y la cifra de que hablan",
    en:
      "format of portfolios (docs/formato-cartera.md), 'texto': a person notes the words and the figure that they speak of"
  )
}
