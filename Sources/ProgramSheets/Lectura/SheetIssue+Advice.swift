public import DocumentTree
import ExactNumbers

extension SheetIssue {
  /// Says what was expected or what to do, where there is something to say.
  public func advice(in language: Language) -> String? {
    if case .document(let issue) = kind { return issue.advice(in: language) }
    return language.either(spanish, english)
  }

  private var spanish: String? {
    switch kind {
    case .unknownKey(_, .key(let key)?): "¿se quiso escribir '\(key)'?"
    case .unknownKey(_, .place(let place)?): "esa clave va en \(place)"
    case .unknownKey(_, .decimals?), .notAYear(_, .decimals?):
      "entre llaves la coma separa claves: ponga la cifra entre comillas"
    case .notAYear: "escriba un año de cuatro cifras, como 2019"
    case .keyIsNoText, .wrongShape(.group, expected: .text): "ponga el texto entre comillas"
    case .wrongShape(.list, expected: .text): "escriba un solo texto, entre comillas"
    case .wrongShape(.list, expected: .group): "escriba un grupo de claves, cada una con su valor"
    case .wrongShape(_, expected: .list): "cada fila comienza con '- '"
    case .wrongShape(_, expected: .figure): "escriba una cifra, o un grupo de claves con 'numero'"
    case .notAFigure(_, .tooManyDigits): "una cifra tiene a lo más 38 dígitos"
    case .notAFigure: "escriba una cifra como 890.484 o 37,06, o NM, N/A o S/I"
    case .notAnAnswer: "comience la respuesta con Sí o No"
    case .missingKind(let kinds), .unknownKind(_, let kinds):
      "escriba " + Self.declarations(kinds).joined(separator: " o ")
    case .unknownForm(_, let form?, _): "¿se quiso escribir '\(form)'?"
    case .missingForm(let forms), .unknownForm(_, nil, let forms):
      "escriba uno de " + forms.joined(separator: ", ")
    case .unknownNotation: "escriba 'punto' o 'chilena'"
    case .twoReadings(_, let read, let other) where read.scale == 0:
      "escriba \(read.plain), o \(other.reduced.plain) si es un decimal"
    case .twoReadings(_, _, let other): "escriba \(other.plain) si la coma separa miles"
    case .respelledFigure(_, let read), .respelledPesos(_, let read): "escriba \(read)"
    case .respelledWithUnit(_, let read, let unit):
      "escriba \(read) en la cifra y \(unit) en 'unidad'"
    case .respelledBlank: "deje el campo en blanco, o escriba NM, N/A o S/I"
    case .respelledKey(_, let read): "escriba '\(read)'"
    case .respelledYear(_, let read): "escriba \(read):"
    case .repeatedKey: "deje una de las dos"
    case .superfluous(let text, let words) where Self.isSpelt(text, with: words):
      "escriba la cifra sola, sin letras"
    case .compared(_, let keys): "escriba \(keys)"
    case .superfluous(_, let words): "quite " + Self.quoted(words, "y")
    case .severalFigures(_, let other):
      "un espacio separa miles solo ante tres cifras: quite «\(other)», o el espacio si es una sola cifra"
    case .yearsUndecided: "complete la fila con el original, un valor por año"
    case .twoMeanings(_, let ways):
      "escriba " + ways.joined(separator: " o ") + ", según lo que sea"
    case .spreadsheetError: "corrija la planilla y escriba la cifra, o NM, N/A o S/I"
    case .otherUnit(_, let expected?, _):
      "el campo se mide en «\(expected)»: quite la unidad o corríjala"
    case .otherUnit(let word, nil, let unit?):
      "el campo se mide en \(unit.name(in: .es)): quite «\(word)» y escriba la cifra en esa unidad"
    case .otherUnit(let word, nil, nil): "quite «\(word)»"
    case .otherForm: "revise 'formulario', o quite la clave"
    case .otherYaml: "póngalo entre comillas"
    case .unfitMark(_, let unit?): "el campo se mide en \(unit.name(in: .es))"
    case .unfitMark(_, nil): "escriba la cifra sola"
    case .comment: "ponga todo el valor entre comillas, o el comentario en una línea aparte"
    case .companion:
      "el archivo va en la carpeta de la ficha, o en otra de la misma carpeta o repositorio"
    case .rows(let fault): fault.adviceEs
    default: nil
    }
  }

  private var english: String? {
    switch kind {
    case .unknownKey(_, .key(let key)?): "did you mean '\(key)'?"
    case .unknownKey(_, .place(let place)?): "that key belongs in \(place)"
    case .unknownKey(_, .decimals?), .notAYear(_, .decimals?):
      "between braces a comma separates keys: put the figure in quotes"
    case .notAYear: "write a year of four digits, such as 2019"
    case .keyIsNoText, .wrongShape(.group, expected: .text): "put the text in quotes"
    case .wrongShape(.list, expected: .text): "write one text, in quotes"
    case .wrongShape(.list, expected: .group): "write a group of keys, each with its value"
    case .wrongShape(_, expected: .list): "each row begins with '- '"
    case .wrongShape(_, expected: .figure): "write a figure, or a group of keys with 'numero'"
    case .notAFigure(_, .tooManyDigits): "a figure has at most 38 digits"
    case .notAFigure: "write a figure such as 890.484 or 37,06, or NM, N/A or S/I"
    case .notAnAnswer: "begin the answer with Sí or No"
    case .missingKind(let kinds), .unknownKind(_, let kinds):
      "write " + Self.declarations(kinds).joined(separator: " or ")
    case .unknownForm(_, let form?, _): "did you mean '\(form)'?"
    case .missingForm(let forms), .unknownForm(_, nil, let forms):
      "write one of " + forms.joined(separator: ", ")
    case .unknownNotation: "write 'punto' or 'chilena'"
    case .twoReadings(_, let read, let other) where read.scale == 0:
      "write \(read.plain), or \(other.reduced.plain) if it is a decimal"
    case .twoReadings(_, _, let other): "write \(other.plain) if the comma groups thousands"
    case .respelledFigure(_, let read), .respelledPesos(_, let read): "write \(read)"
    case .respelledWithUnit(_, let read, let unit):
      "write \(read) in the figure and \(unit) in 'unidad'"
    case .respelledBlank: "leave the field blank, or write NM, N/A or S/I"
    case .respelledKey(_, let read): "write '\(read)'"
    case .respelledYear(_, let read): "write \(read):"
    case .repeatedKey: "keep one of the two"
    case .superfluous(let text, let words) where Self.isSpelt(text, with: words):
      "write the figure alone, without letters"
    case .compared(_, let keys): "write \(keys)"
    case .superfluous(_, let words): "delete " + Self.quoted(words, "and")
    case .severalFigures(_, let other):
      "a blank groups thousands only before three digits: delete «\(other)», or the blank if it is one figure"
    case .yearsUndecided: "complete the row from the original, a value for each year"
    case .twoMeanings(_, let ways): "write " + ways.joined(separator: " or ") + ", whichever it is"
    case .spreadsheetError: "mend the spreadsheet and write the figure, or NM, N/A or S/I"
    case .otherUnit(_, let expected?, _):
      "the field is measured in «\(expected)»: delete the unit or correct it"
    case .otherUnit(let word, nil, let unit?):
      "the field is measured in \(unit.name(in: .en)): delete «\(word)» and write the figure in that unit"
    case .otherUnit(let word, nil, nil): "delete «\(word)»"
    case .otherForm: "check 'formulario', or delete the key"
    case .otherYaml: "put it in quotes"
    case .unfitMark(_, let unit?): "the field is measured in \(unit.name(in: .en))"
    case .unfitMark(_, nil): "write the figure alone"
    case .comment: "quote the whole value, or put the comment on a line of its own"
    case .companion:
      "the file belongs in the folder of the sheet, or in another of the same folder or repository"
    case .rows(let fault): fault.adviceEn
    default: nil
    }
  }

  private static func quoted(_ words: [String], _ and: String) -> String {
    let quoted = words.map { "«\($0)»" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
    return quoted.dropLast().joined(separator: ", ") + " \(and) " + last
  }

  /// Whether the first word is a part of the figure itself, with letters for digits: `7O000`, `2786O`.
  private static func isSpelt(_ text: String, with words: [String]) -> Bool {
    guard let word = words.first, let range = text.firstRange(of: word),
      let last = text[..<range.lowerBound].last, word.allSatisfy({ $0 != " " })
    else { return false }
    let isLikeDigits = word.allSatisfy { "OoIl".contains($0) }
    return last.isNumber && word.first?.isLetter == true
      && (isLikeDigits || word.contains(where: \.isNumber))
  }

  private static func declarations(_ kinds: [String]) -> [String] {
    kinds.map { "'ficha: \($0)'" }
  }
}
