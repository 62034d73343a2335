extension ReadingIssue {
  /// The fields of which a published text does not say whether they stand in it; nil for any other issue.
  public var lostFields: [JSONPointer]? {
    switch kind {
    case .unreadPart(let fields), .cutText(let fields, _): fields
    default: nil
    }
  }

  /// The message about a part of a published text.
  var loss: LocalizedPhrase? {
    guard let names = lostFields.map(Self.names) else { return nil }
    switch kind {
    case .cutText(_, atBeginning: true):
      return LocalizedPhrase(
        es: "el texto comienza aquí, en medio del formulario: falta el comienzo, con \(names.es)",
        en: "the text begins here, within the form: its beginning is not there, with \(names.en)")
    case .cutText:
      return LocalizedPhrase(
        es: "el texto termina aquí, en medio del formulario: falta el resto, con \(names.es)",
        en: "the text ends here, within the form: the rest is not there, with \(names.en)")
    default:
      return LocalizedPhrase(
        es: "aquí no se distinguen los rótulos o las celdas: no se sabe qué dice de \(names.es)",
        en: "labels or cells cannot be told apart here: what it says of \(names.en) is not known")
    }
  }

  var lossAdvice: LocalizedPhrase? {
    switch kind {
    case .unreadPart:
      LocalizedPhrase(
        es: "compare con el original, o use el PDF mismo",
        en: "compare with the original, or use the PDF itself")
    case .cutText:
      LocalizedPhrase(
        es: "use el documento entero; si no tiene más, agregue lo que falta",
        en: "use the whole document; if there is no more of it, add what is missing")
    default: nil
    }
  }

  /// The first of some fields, and how many more there are.
  private static func names(_ fields: [JSONPointer]) -> LocalizedPhrase {
    let most = 4
    let names = fields.prefix(most).map { "'\($0.tokens.joined(separator: "."))'" }
    let list = names.joined(separator: ", ")
    let rest = fields.count - most
    guard rest > 0 else { return LocalizedPhrase(es: list, en: list) }
    return LocalizedPhrase(es: "\(list) y \(rest) más", en: "\(list) and \(rest) more")
  }
}
