extension ReadingIssue {
  /// Returns the expected form or the way to fix it, or nil if there is no advice.
  public func advice(in language: Language) -> String? {
    (foreignAdvice ?? lossAdvice ?? encodingAdvice ?? quotingAdvice ?? structureAdvice ?? slipAdvice)?
      .text(
        in: language)
  }

  private var encodingAdvice: LocalizedPhrase? {
    switch kind {
    case .tabIndentation:
      LocalizedPhrase(
        es: "use espacios: YAML no admite tabuladores ahí",
        en: "use spaces: YAML takes no tabs there")
    case .controlCharacter:
      LocalizedPhrase(
        es: "bórrelo, o escríbalo como \\u00XX entre comillas dobles",
        en: "delete it, or write it as \\u00XX in double quotes")
    default: nil
    }
  }

  private var quotingAdvice: LocalizedPhrase? {
    switch kind {
    case .nestedMappingOnOneLine:
      LocalizedPhrase(
        es: "ponga el valor entre comillas, o en la línea siguiente con '|'",
        en: "quote the value, or put it on the next line after '|'")
    case .reservedIndicator:
      LocalizedPhrase(es: "ponga el valor entre comillas", en: "quote the value")
    case .unquotedKey, .unknownWord:
      LocalizedPhrase(
        es: "ponga el texto entre comillas dobles", en: "put the text in double quotes")
    case .badNumber:
      LocalizedPhrase(
        es: "escríbalo sin ceros a la izquierda ni separadores, o entre comillas",
        en: "write it without leading zeros and separators, or in quotes")
    case .badEscape:
      LocalizedPhrase(
        es: "escriba '\\\\' por una barra invertida", en: "write '\\\\' for one backslash")
    default: nil
    }
  }

  private var structureAdvice: LocalizedPhrase? {
    switch kind {
    case .duplicateKey:
      LocalizedPhrase(es: "deje una de las dos", en: "keep one of the two")
    case .missingColon:
      LocalizedPhrase(
        es: "escriba 'clave: valor', o dé sangría a la línea si sigue un texto",
        en: "write 'key: value', or indent the line if it continues a text")
    case .colonInContinuedText:
      LocalizedPhrase(
        es: "quítele sangría si es otra clave; si no, ponga el texto entre comillas",
        en: "indent it less if it is another key; else quote the text")
    case .badIndentation(.deeper):
      LocalizedPhrase(
        es: "dé al corchete al menos un espacio más de sangría que a la clave",
        en: "indent the bracket at least one space more than the key")
    case .badIndentation:
      LocalizedPhrase(
        es: "alinee la línea con sus hermanas", en: "align the line with its siblings")
    case .severalDocuments:
      LocalizedPhrase(es: "deje un documento por archivo", en: "keep one document a file")
    case .nestedSequenceOnOneLine:
      LocalizedPhrase(
        es: "empiece la lista en la línea siguiente", en: "start the list on the next line")
    case .unclosedBracket:
      LocalizedPhrase(
        es: "cierre el paréntesis, o dé sangría a las líneas que abarca",
        en: "close the bracket, or indent the lines inside of it")
    default: nil
    }
  }
}
