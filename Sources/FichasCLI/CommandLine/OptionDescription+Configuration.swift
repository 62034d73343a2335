import Fichas

extension OptionDescription {
  static var configuration: OptionDescription {
    OptionDescription(
      name: "config", value: .text(placeholder: LocalizedText(es: "ARCHIVO", en: "FILE")),
      summary: LocalizedText(
        es: "configuración para todas las fichas, en vez de la .fichas.yaml más cercana",
        en: "configuration for all sheets, instead of the nearest .fichas.yaml"))
  }

  static var noConfiguration: OptionDescription {
    OptionDescription(
      name: "no-config",
      summary: LocalizedText(
        es: "sin configuración: rigen los formularios nacionales",
        en: "no configuration: the national forms hold"))
  }
}

extension CommandCall {
  /// The configuration selected by the arguments.
  func configuration() throws(UsageError) -> ConfigurationChoice {
    let file = all(.configuration).last
    if file != nil, has(.noConfiguration) {
      throw .conflict(
        OptionDescription.configuration.name, OptionDescription.noConfiguration.name)
    }
    return has(.noConfiguration) ? .none : file.map { .file($0) } ?? .nearest
  }
}
