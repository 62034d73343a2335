extension ReadingIssue {
  /// The message about something that a tolerant reading found.
  var slip: LocalizedPhrase? {
    switch kind {
    case .tabsAsIndentation(let lines):
      LocalizedPhrase(
        es: "tabulador en la sangría" + Self.also(lines, in: .es),
        en: "tab in the indentation" + Self.also(lines, in: .en))
    case .foreignBlanks(let scalar, let place, let lines):
      LocalizedPhrase(
        es: "\(Self.name(of: scalar, in: .es)) \(place.phrase.es)" + Self.also(lines, in: .es),
        en: "\(Self.name(of: scalar, in: .en)) \(place.phrase.en)" + Self.also(lines, in: .en))
    case .missingBlank(let key, let lines):
      LocalizedPhrase(
        es: "falta un espacio después de '\(key):'" + Self.also(lines, in: .es),
        en: "a space is missing after '\(key):'" + Self.also(lines, in: .en))
    case .shiftedLines(let columns):
      LocalizedPhrase(
        es: "sangría con \(Self.columns(columns, in: .es)) que las líneas hermanas",
        en: "indentation with \(Self.columns(columns, in: .en)) than the sibling lines")
    case .outdentedLine(.brackets):
      LocalizedPhrase(
        es: "línea sin sangría entre corchetes", en: "line without indentation within brackets")
    case .outdentedLine(.quotes):
      LocalizedPhrase(
        es: "línea sin sangría entre comillas", en: "line without indentation within quotes")
    case .rawCharacter(let byte):
      byte == Ascii.tab
        ? LocalizedPhrase(es: "tabulador dentro de las comillas", en: "tab within the quotes")
        : LocalizedPhrase(
          es: "salto de línea dentro de las comillas", en: "line break within the quotes")
    case .strayText(let key, let lines, _): Self.strayText(key, lines)
    default: nil
    }
  }

  /// What to do about something that a tolerant reading found.
  var slipAdvice: LocalizedPhrase? {
    switch kind {
    case .tabsAsIndentation:
      LocalizedPhrase(
        es: "use espacios: YAML no admite tabuladores ahí; 'fichas fmt' los cambia",
        en: "use spaces: YAML takes no tabs there; 'fichas fmt' changes them")
    case .foreignBlanks:
      LocalizedPhrase(
        es: "se leyó como un espacio: escriba espacios corrientes, o use --fix",
        en: "it was read as a space: write plain spaces, or use --fix")
    case .missingBlank(let key, _):
      LocalizedPhrase(
        es: "se leyó como '\(key): …': escríbalo así, o use --fix",
        en: "it was read as '\(key): …': write it so, or use --fix")
    case .shiftedLines:
      LocalizedPhrase(
        es: "se leyó como si no: alinee la línea con sus hermanas, o use --fix",
        en: "it was read as if not: align the line with its siblings, or use --fix")
    case .outdentedLine:
      LocalizedPhrase(
        es: "dé a la línea al menos un espacio más de sangría que a la clave, o use --fix",
        en: "indent the line at least one space more than the key, or use --fix")
    case .rawCharacter(let byte):
      LocalizedPhrase(
        es: "en JSON se escribe \(byte == Ascii.tab ? "\\t" : "\\n"), y así se leyó; o use --fix",
        en: "JSON writes it \(byte == Ascii.tab ? "\\t" : "\\n"), and it was read so; or use --fix")
    case .strayText(_, _, isBlock: true):
      LocalizedPhrase(
        es: "dé a cada línea la sangría de las anteriores del mismo texto",
        en: "indent every line as those of the same text before it")
    case .strayText:
      LocalizedPhrase(
        es: "escriba '|-' después de los dos puntos, y el texto debajo, con toda línea sangrada",
        en: "write '|-' after the colon, and the text below it, with every line indented")
    default: nil
    }
  }

  private static func strayText(_ key: String?, _ lines: Int) -> LocalizedPhrase {
    let isOne = lines == 1
    guard let key else {
      return LocalizedPhrase(
        es: isOne
          ? "esta línea sigue el texto anterior sin su sangría"
          : "estas \(lines) líneas siguen el texto anterior sin su sangría",
        en: isOne
          ? "this line continues the text before it without its indentation"
          : "these \(lines) lines continue the text before them without its indentation")
    }
    return LocalizedPhrase(
      es: isOne
        ? "esta línea sigue el texto de '\(key)' sin su sangría"
        : "estas \(lines) líneas siguen el texto de '\(key)' sin su sangría",
      en: isOne
        ? "this line continues the text of '\(key)' without its indentation"
        : "these \(lines) lines continue the text of '\(key)' without its indentation")
  }

  private static func also(_ lines: Int, in language: Language) -> String {
    guard lines > 1 else { return "" }
    return language.either(
      ", aquí y en \(lines - 1) línea\(lines == 2 ? "" : "s") más",
      ", here and in \(lines - 1) more line\(lines == 2 ? "" : "s")")
  }

  private static func columns(_ count: Int, in language: Language) -> String {
    let number = abs(count)
    let isOne = number == 1
    return language.either(
      "\(number) columna\(isOne ? "" : "s") \(count < 0 ? "menos" : "más")",
      "\(number) column\(isOne ? "" : "s") \(count < 0 ? "less" : "more")")
  }

  /// What people call a foreign blank: "espacio duro (U+00A0)".
  private static func name(of scalar: UInt32, in language: Language) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    let isWide = ForeignBlank(scalar: scalar, length: 2).width > 0
    let name: LocalizedPhrase =
      switch scalar {
      case 0xA0, 0x2007, 0x202F: LocalizedPhrase(es: "espacio duro", en: "no-break space")
      case _ where isWide: LocalizedPhrase(es: "espacio especial", en: "special space")
      default: LocalizedPhrase(es: "carácter invisible", en: "invisible character")
      }
    return "\(name.text(in: language)) (\(code))"
  }
}

extension ReadingIssue.BlankPlace {
  fileprivate var phrase: LocalizedPhrase {
    switch self {
    case .indentation: LocalizedPhrase(es: "en la sangría", en: "in the indentation")
    case .colon: LocalizedPhrase(es: "después de los dos puntos", en: "after the colon")
    case .dash: LocalizedPhrase(es: "después del guion", en: "after the dash")
    case .edge:
      LocalizedPhrase(
        es: "al comienzo o al final del valor", en: "at the start or the end of the value")
    case .between: LocalizedPhrase(es: "fuera de las comillas", en: "outside of quotes")
    }
  }
}
