public import DocumentTree
import ExactNumbers

extension SheetIssue {
  /// Says what was expected or what to do, where there is something to say.
  public func advice(in language: Language) -> String? {
    if case .document(let issue) = kind { return issue.advice(in: language) }
    return language == .es ? spanish : english
  }

  private var spanish: String? {
    switch kind {
    case .unknownKey(_, .key(let key)?): "¿se quiso escribir '\(key)'?"
    case .unknownKey(_, .place(let place)?): "esa clave va en \(place)"
    case .unknownKey(_, .decimals?), .notAYear(_, .decimals?):
      "entre llaves la coma separa claves: poner la cifra entre comillas"
    case .notAYear: "un año de cuatro cifras, como 2019"
    case .keyIsNoText, .wrongShape(.group, expected: .text): "poner el texto entre comillas"
    case .wrongShape(_, expected: .list): "cada fila comienza con '- '"
    case .wrongShape(_, expected: .figure): "una cifra, o un grupo de claves con 'numero'"
    case .notAFigure(_, .tooManyDigits): "una cifra tiene a lo más 38 dígitos"
    case .notAFigure: "una cifra como 890.484 o 37,06, o NM, N/A o S/I"
    case .notAnAnswer: "comenzar la respuesta con Sí o No"
    case .missingKind(let kinds), .unknownKind(_, let kinds):
      "escribir " + Self.declarations(kinds).joined(separator: " o ")
    case .unknownForm(_, let form?, _): "¿se quiso escribir '\(form)'?"
    case .missingForm(let forms), .unknownForm(_, nil, let forms):
      "uno de " + forms.joined(separator: ", ")
    case .unknownNotation: "'punto' o 'chilena'"
    case .twoReadings(_, let read, let other) where read.scale == 0:
      "escribir \(read.plain), o \(other.reduced.plain) si es eso"
    case .twoReadings(_, _, let other): "escribir \(other.plain) si la coma separa miles"
    case .otherForm: "revisar 'formulario', o quitar la clave"
    case .otherYaml: "ponerlo entre comillas"
    case .unfitMark(_, let unit?): "el campo se mide en \(unit.name(in: .es))"
    case .unfitMark(_, nil): "escribir la cifra sola"
    case .comment(_, .spreadsheetError): "escribir la cifra, o NM, N/A o S/I"
    case .comment: "poner todo el valor entre comillas, o el comentario en una línea aparte"
    default: nil
    }
  }

  private var english: String? {
    switch kind {
    case .unknownKey(_, .key(let key)?): "did you mean '\(key)'?"
    case .unknownKey(_, .place(let place)?): "that key belongs in \(place)"
    case .unknownKey(_, .decimals?), .notAYear(_, .decimals?):
      "between braces a comma separates keys: put the figure in quotes"
    case .notAYear: "a year of four digits, such as 2019"
    case .keyIsNoText, .wrongShape(.group, expected: .text): "put the text in quotes"
    case .wrongShape(_, expected: .list): "each row begins with '- '"
    case .wrongShape(_, expected: .figure): "a figure, or a group of keys with 'numero'"
    case .notAFigure(_, .tooManyDigits): "a figure has at most 38 digits"
    case .notAFigure: "a figure such as 890.484 or 37,06, or NM, N/A or S/I"
    case .notAnAnswer: "begin the answer with Sí or No"
    case .missingKind(let kinds), .unknownKind(_, let kinds):
      "write " + Self.declarations(kinds).joined(separator: " or ")
    case .unknownForm(_, let form?, _): "did you mean '\(form)'?"
    case .missingForm(let forms), .unknownForm(_, nil, let forms):
      "one of " + forms.joined(separator: ", ")
    case .unknownNotation: "'punto' or 'chilena'"
    case .twoReadings(_, let read, let other) where read.scale == 0:
      "write \(read.plain), or \(other.reduced.plain) if meant so"
    case .twoReadings(_, _, let other): "write \(other.plain) if the comma groups thousands"
    case .otherForm: "look at 'formulario', or take the key away"
    case .otherYaml: "put it in quotes"
    case .unfitMark(_, let unit?): "the field is measured in \(unit.name(in: .en))"
    case .unfitMark(_, nil): "write the figure alone"
    case .comment(_, .spreadsheetError): "write the figure, or one of NM, N/A, S/I"
    case .comment: "quote the whole value, or put the comment on a line of its own"
    default: nil
    }
  }

  private static func declarations(_ kinds: [String]) -> [String] {
    kinds.map { "'ficha: \($0)'" }
  }
}
