import DocumentTree
import ProgramSheets

extension RuleDescription {
  /// Creates the finding that a demanded field is not there; it points at the nearest key above.
  func finding(_ missing: FormAnswers.Missing, in sheet: SheetContext) -> Finding {
    let key = missing.field.tokens.last ?? ""
    return finding(
      LocalizedText(
        es: "falta '\(key)' (\(missing.campo.etiqueta))",
        en: "'\(key)' (\(missing.campo.etiqueta)) is missing"),
      at: missing.field, range: sheet.keyRange(nearest: missing.field))
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
