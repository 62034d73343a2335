extension ReadingIssue {
  /// Returns the message: short, lower case, without a final full stop.
  public func message(in language: Language) -> String {
    phrase.text(in: language)
  }

  private var phrase: LocalizedPhrase {
    fileFact ?? foreignFact ?? loss ?? sharedFault ?? yamlFault ?? yamlProperty ?? slip
      ?? LocalizedPhrase(es: "no se puede leer", en: "unreadable")
  }

  private var fileFact: LocalizedPhrase? {
    switch kind {
    case .emptyFile: LocalizedPhrase(es: "el archivo está vacío", en: "the file is empty")
    case .tooLarge:
      LocalizedPhrase(es: "el archivo pasa de 4 GiB", en: "the file is larger than 4 GiB")
    case .invalidUTF8(let byte):
      LocalizedPhrase(
        es: "el byte 0x\(hex(byte)) no es UTF-8 válido",
        en: "byte 0x\(hex(byte)) is not valid UTF-8")
    case .binaryContent:
      LocalizedPhrase(
        es: "byte nulo: el archivo no es un texto", en: "null byte: the file is not a text")
    case .foreignEncoding(let name):
      LocalizedPhrase(
        es: "el archivo está en \(name), no en UTF-8", en: "the file is in \(name), not UTF-8")
    case .controlCharacter(let byte):
      LocalizedPhrase(
        es: "carácter de control 0x\(hex(byte)) sin escapar",
        en: "unescaped control character 0x\(hex(byte))")
    case .tooDeep(let limit):
      LocalizedPhrase(
        es: "más de \(limit) niveles de anidación", en: "nested deeper than \(limit) levels")
    case .tooManyIssues(let limit):
      LocalizedPhrase(
        es: "más de \(limit) errores: el resto no se leyó",
        en: "more than \(limit) errors: the rest was not read")
    case .severalDocuments:
      LocalizedPhrase(
        es: "el archivo tiene más de un documento", en: "the file holds more than one document")
    default: nil
    }
  }

  private var sharedFault: LocalizedPhrase? {
    switch kind {
    case .unexpected(let found, let expected):
      LocalizedPhrase(
        es: "\(found.es) donde se esperaba \(expected.phrase.es)",
        en: "\(found.en) where \(expected.phrase.en) was expected")
    case .unexpectedEnd(let expected):
      LocalizedPhrase(
        es: "el texto termina donde se esperaba \(expected.phrase.es)",
        en: "the text ends where \(expected.phrase.en) was expected")
    case .unclosedQuote: LocalizedPhrase(es: "comillas sin cerrar", en: "quotes never closed")
    case .unclosedBracket(let open):
      LocalizedPhrase(es: "'\(open)' sin cerrar", en: "'\(open)' never closed")
    case .mismatchedBracket(let close, let open):
      LocalizedPhrase(
        es: "'\(close)' cierra lo que abrió '\(open)'",
        en: "'\(close)' closes what '\(open)' opened")
    case .missingComma:
      LocalizedPhrase(
        es: "falta una coma antes de este elemento", en: "a comma is missing before this item")
    case .extraComma: LocalizedPhrase(es: "sobra una coma", en: "one comma too many")
    case .duplicateKey(let key):
      LocalizedPhrase(es: "la clave '\(key)' está dos veces", en: "key '\(key)' is there twice")
    case .badEscape(let text):
      LocalizedPhrase(es: "escape desconocido '\(text)'", en: "unknown escape '\(text)'")
    case .loneSurrogate(let text):
      LocalizedPhrase(es: "'\(text)' es medio carácter", en: "'\(text)' is half a character")
    case .contentAfterEnd:
      LocalizedPhrase(
        es: "hay texto después del final del documento", en: "text after the end of the document")
    case .badNumber(let text):
      LocalizedPhrase(es: "'\(text)' no es un número de JSON", en: "'\(text)' is not a JSON number")
    case .unknownWord(let text):
      LocalizedPhrase(es: "'\(text)' no es un valor de JSON", en: "'\(text)' is not a JSON value")
    case .unquotedKey: LocalizedPhrase(es: "clave sin comillas", en: "key without quotes")
    default: nil
    }
  }

  private var yamlFault: LocalizedPhrase? {
    switch kind {
    case .tabIndentation:
      LocalizedPhrase(es: "tabulador en la sangría", en: "tab in the indentation")
    case .badIndentation(let expected):
      LocalizedPhrase(
        es: "sangría que no calza: se esperaba \(expected.phrase.es)",
        en: "indentation that fits nothing: \(expected.phrase.en) was expected")
    case .missingColon:
      LocalizedPhrase(es: "falta ': ' después de la clave", en: "': ' is missing after the key")
    case .nestedMappingOnOneLine:
      LocalizedPhrase(
        es: "': ' dentro de un valor sin comillas", en: "': ' inside of a value without quotes")
    case .nestedSequenceOnOneLine:
      LocalizedPhrase(
        es: "una lista no puede empezar en esta línea", en: "a list cannot start on this line")
    case .keyOverSeveralLines:
      LocalizedPhrase(es: "la clave ocupa más de una línea", en: "the key spans several lines")
    case .colonInContinuedText:
      LocalizedPhrase(
        es: "': ' en una línea que continúa el texto anterior",
        en: "': ' in a line that continues the text before it")
    case .keyTooLong:
      LocalizedPhrase(
        es: "la clave pasa de 1.024 caracteres", en: "the key is longer than 1024 characters")
    case .reservedIndicator(let text):
      LocalizedPhrase(
        es: "un valor sin comillas no puede empezar con '\(text)'",
        en: "a value without quotes cannot start with '\(text)'")
    case .commentWithoutSpace:
      LocalizedPhrase(es: "falta un espacio antes de '#'", en: "a space is missing before '#'")
    case .badBlockHeader(let text):
      LocalizedPhrase(
        es: "'\(text)' no va después de '|' o '>'", en: "'\(text)' cannot follow '|' or '>'")
    case .blankLineTooDeep:
      LocalizedPhrase(
        es: "línea en blanco con más sangría que el texto que la sigue",
        en: "blank line indented deeper than the text after it")
    default: nil
    }
  }

  private var yamlProperty: LocalizedPhrase? {
    switch kind {
    case .badAnchor:
      LocalizedPhrase(es: "ancla o alias sin nombre", en: "anchor or alias without a name")
    case .badTag(let text):
      LocalizedPhrase(es: "etiqueta '\(text)' mal escrita", en: "malformed tag '\(text)'")
    case .undeclaredTagHandle(let text):
      LocalizedPhrase(
        es: "prefijo de etiqueta '\(text)' sin declarar", en: "undeclared tag handle '\(text)'")
    case .repeatedProperty:
      LocalizedPhrase(
        es: "dos anclas o dos etiquetas para un valor", en: "two anchors or two tags for one value")
    case .propertyOnAlias:
      LocalizedPhrase(
        es: "un alias no lleva ancla ni etiqueta", en: "an alias takes no anchor and no tag")
    case .misplacedProperty:
      LocalizedPhrase(es: "ancla o etiqueta fuera de lugar", en: "anchor or tag out of place")
    case .unknownAnchor(let name):
      LocalizedPhrase(
        es: "no hay un ancla '\(name)' antes de este alias",
        en: "no anchor '\(name)' before this alias")
    case .recursiveAlias(let name):
      LocalizedPhrase(es: "'\(name)' se contiene a sí mismo", en: "'\(name)' contains itself")
    case .aliasesTooLarge(let limit):
      LocalizedPhrase(
        es: "los alias repiten más de \(limit) nodos", en: "aliases repeat more than \(limit) nodes"
      )
    case .badDirective(let text):
      LocalizedPhrase(es: "directiva '\(text)' mal escrita", en: "malformed directive '\(text)'")
    case .unknownDirective(let text):
      LocalizedPhrase(es: "directiva '\(text)' ignorada", en: "directive '\(text)' ignored")
    case .directiveWithoutDocument:
      LocalizedPhrase(
        es: "directiva sin un '---' después", en: "directive without a '---' after it")
    case .badDocumentEnd: LocalizedPhrase(es: "texto después de '...'", en: "text after '...'")
    case .badMerge:
      LocalizedPhrase(
        es: "'<<' espera campos, o una lista de ellos",
        en: "'<<' takes a mapping, or a list of them")
    case .mergeKey:
      LocalizedPhrase(
        es: "'<<' se leyó como mezcla de campos", en: "'<<' was read as a merge of mappings")
    default: nil
    }
  }

  private func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count < 2 ? "0" + digits : digits
  }
}
