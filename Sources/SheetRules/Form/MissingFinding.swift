import DocumentTree
import ProgramSheets

extension RuleDescription {
  /// Creates the finding that a demanded field is not there; it points at the nearest key above.
  func finding(_ missing: FormAnswers.Missing, in sheet: SheetContext) -> Finding {
    let key = missing.field.tokens.last ?? ""
    let name = LocalizedText(missing.campo.etiqueta)
    var finding = finding(
      LocalizedText(
        es: "falta '\(key)' (\(name.es))", en: "'\(key)' (\(name.en)) is missing"),
      at: missing.field, range: sheet.keyRange(nearest: missing.field),
      operands: [Operand(field: missing.field, name: name, value: "")])
    finding.isOfMissing = true
    return finding
  }
}

extension Finding {
  /// One finding for several fields of a section that are not there.
  ///
  /// Who has filled in half of a form needs a list of what is left, not a page for each line of it.
  init(joining missing: [Finding], in sheet: SheetContext) {
    self = missing[0]
    let shared = missing.dropFirst().reduce(field.parent ?? field) {
      $0.sharedParent(with: $1.field)
    }
    let place = shared.tokens.joined(separator: ".")
    let names = missing.map { finding in
      "'" + finding.field.tokens.dropFirst(shared.tokens.count).joined(separator: ".") + "'"
    }
    let list = names.joined(separator: ", ")
    message = LocalizedText(
      es: "faltan \(names.count) campos en '\(place)': \(list)",
      en: "\(names.count) fields are missing in '\(place)': \(list)")
    advice = LocalizedText(es: "complete los campos", en: "fill in the fields")
    field = shared
    range = sheet.keyRange(nearest: shared)
    operands = missing.flatMap(\.operands)
  }
}

extension JSONPointer {
  /// The innermost part that holds this one, or is it, and another field.
  fileprivate func sharedParent(with other: JSONPointer) -> JSONPointer {
    let shared = zip(tokens, other.tokens.dropLast()).prefix { $0 == $1 }.map(\.0)
    return JSONPointer(tokens: shared)
  }
}

extension LocalizedText {
  /// Says that a part of the file around a field could not be read.
  static let unreadPart = LocalizedText(
    es: "no se pudo leer toda la parte del archivo en que va el campo",
    en: "not all of the part of the file that the field belongs in could be read")

  /// Says that the form is missing or unknown.
  static let unknownForm = LocalizedText(
    es: "no se conoce el formulario", en: "the form is not known")
}
