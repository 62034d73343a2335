/// What the faults of a configuration say of themselves.
enum ConfigurationDescriptions {
  package static let all = [unreadable, unknownKey, unfitValue, faultyRule]

  private static func fault(
    _ id: String, _ title: LocalizedText, why rationale: LocalizedText, demand: LocalizedText,
    remedy: LocalizedText
  ) -> RuleDescription {
    RuleDescription(
      id: id, title: title, severity: .error, category: .configuracion, rationale: rationale,
      source: LocalizedText(
        es: "Configuración, docs/configuracion.md", en: "Configuration, docs/configuracion.md"),
      formula: demand, remedy: remedy, examples: [])
  }

  private static let unreadable = fault(
    ConfigurationFault.unreadable,
    LocalizedText(
      es: "la configuración no se puede leer", en: "the configuration cannot be read"),
    why: LocalizedText(
      es: "Una configuración que se pasa por alto haría creer que se revisó con ella.",
      en: "A configuration that is passed over would make one believe that it was applied."),
    demand: LocalizedText(
      es: "el archivo existe y es YAML o JSON", en: "the file is there and is YAML or JSON"),
    remedy: LocalizedText(es: "corrija el archivo", en: "correct the file"))

  private static let unknownKey = fault(
    ConfigurationFault.unknownKey,
    LocalizedText(
      es: "una clave no existe en la configuración", en: "a key is not in the configuration"),
    why: LocalizedText(
      es: "Lo que está bajo una clave desconocida no tendría ningún efecto.",
      en: "What stands under an unknown key would have no effect."),
    demand: LocalizedText(
      es: "cada clave es una de la configuración", en: "each key is one of the configuration"),
    remedy: LocalizedText(
      es: "use una de las claves de docs/configuracion.md",
      en: "use one of the keys of docs/configuracion.md"))

  private static let unfitValue = fault(
    ConfigurationFault.unfitValue,
    LocalizedText(
      es: "un valor de la configuración no es de los que se admiten",
      en: "a value of the configuration is not one that is allowed"),
    why: LocalizedText(
      es: "Un valor que no se entiende no se puede aplicar.",
      en: "A value that is not understood cannot be applied."),
    demand: LocalizedText(
      es: "cada valor es de los que su clave admite", en: "each value is one that its key allows"),
    remedy: LocalizedText(
      es: "escriba un valor como los de docs/configuracion.md",
      en: "write a value such as those of docs/configuracion.md"))

  private static let faultyRule = fault(
    ConfigurationFault.faultyRule,
    LocalizedText(
      es: "la condición de una regla propia no se entiende",
      en: "the condition of an own rule cannot be understood"),
    why: LocalizedText(
      es: "Una regla mal escrita, o que suma personas con dinero, no revisa nada.",
      en: "A rule that is badly written, or that adds people to money, checks nothing."),
    demand: LocalizedText(
      es: "la condición es de las de docs/expresiones.md y sus unidades calzan",
      en: "the condition is one of docs/expresiones.md and its units fit"),
    remedy: LocalizedText(
      es: "corrija la condición; el mensaje dice qué se esperaba",
      en: "correct the condition; the message says what was expected"))
}
