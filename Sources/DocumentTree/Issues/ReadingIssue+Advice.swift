extension ReadingIssue {
  /// Returns what was expected or how to fix it, or nil if there is no advice.
  public func advice(in language: Language) -> String? {
    (foreignAdvice ?? encodingAdvice ?? quotingAdvice ?? structureAdvice ?? slipAdvice)?.text(
      in: language)
  }

  private var encodingAdvice: Phrase? {
    switch kind {
    case .tabIndentation:
      Phrase(
        es: "use espacios: YAML no admite tabuladores ahí",
        en: "use spaces: YAML takes no tabs there")
    case .controlCharacter:
      Phrase(
        es: "bórrelo, o escríbalo como \\u00XX entre comillas dobles",
        en: "delete it, or write it as \\u00XX in double quotes")
    default: nil
    }
  }

  private var quotingAdvice: Phrase? {
    switch kind {
    case .nestedMappingOnOneLine:
      Phrase(
        es: "ponga el valor entre comillas, o en la línea siguiente con '|'",
        en: "quote the value, or put it on the next line after '|'")
    case .reservedIndicator:
      Phrase(es: "ponga el valor entre comillas", en: "quote the value")
    case .unquotedKey, .unknownWord:
      Phrase(es: "ponga el texto entre comillas dobles", en: "put the text in double quotes")
    case .badNumber:
      Phrase(
        es: "escríbalo sin ceros a la izquierda ni separadores, o entre comillas",
        en: "write it without leading zeros and separators, or in quotes")
    case .badEscape:
      Phrase(es: "escriba '\\\\' por una barra invertida", en: "write '\\\\' for one backslash")
    default: nil
    }
  }

  private var structureAdvice: Phrase? {
    switch kind {
    case .duplicateKey:
      Phrase(es: "deje una de las dos", en: "keep one of the two")
    case .missingColon:
      Phrase(
        es: "escriba 'clave: valor', o dé sangría a la línea si sigue un texto",
        en: "write 'key: value', or indent the line if it continues a text")
    case .colonInContinuedText:
      Phrase(
        es: "quítele sangría si es otra clave; si no, ponga el texto entre comillas",
        en: "indent it less if it is another key; else quote the text")
    case .badIndentation(.deeper):
      Phrase(
        es: "dé al corchete al menos un espacio más de sangría que a la clave",
        en: "indent the bracket at least one space more than the key")
    case .badIndentation:
      Phrase(es: "alinee la línea con sus hermanas", en: "align the line with its siblings")
    case .severalDocuments:
      Phrase(es: "deje un documento por archivo", en: "keep one document a file")
    case .nestedSequenceOnOneLine:
      Phrase(es: "empiece la lista en la línea siguiente", en: "start the list on the next line")
    case .unclosedBracket:
      Phrase(
        es: "cierre el paréntesis, o dé sangría a las líneas que abarca",
        en: "close the bracket, or indent the lines inside of it")
    default: nil
    }
  }
}
