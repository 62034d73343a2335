import Constraints
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
    let last = missing.field.tokens.count - 1
    finding.missingFields = MissingRows(missing.field, from: last, sheet).text
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
    field = shared
    range = sheet.keyRange(nearest: shared)
    operands = missing.flatMap(\.operands)
    let place = MissingRows(shared, from: 0, sheet).text
    let (count, list) = (operands.count, Self.list(of: operands, below: shared, sheet))
    missingFields = list
    message = LocalizedText(
      es: "faltan \(count) campos en \(place.es): \(list.es)",
      en: "\(count) fields are missing in \(place.en): \(list.en)")
    advice = LocalizedText(es: "complete los campos", en: "fill in the fields")
  }

  /// The keys of the fields that are not there, below the field that the finding points at; the same
  /// field of several rows is named once.
  private static func list(
    of operands: [Operand], below field: JSONPointer, _ sheet: SheetContext
  ) -> LocalizedText {
    var all: [MissingRows] = []
    var places: [[String]: Int] = [:]
    for operand in operands {
      let next = MissingRows(operand.field, from: field.tokens.count, sheet)
      if let index = places[next.keys] {
        all[index].rows += next.rows
      } else {
        if !next.rows.isEmpty { places[next.keys] = all.count }
        all.append(next)
      }
    }
    let texts = all.map(\.text)
    return LocalizedText(
      es: texts.map(\.es).joined(separator: ", "), en: texts.map(\.en).joined(separator: ", "))
  }
}

/// A field that is not there, with the rows of its table that lack it.
private struct MissingRows {
  let keys: [String]
  /// The rows, 1-based and ascending.
  var rows: [Int]

  /// Takes the tokens of a field from one of them on.
  init(_ field: JSONPointer, from start: Int, _ sheet: SheetContext) {
    let tokens = zip(field.tokens, sheet.document.rows(of: field)).dropFirst(start)
    keys = tokens.filter { $0.1 == nil }.map(\.0)
    rows = tokens.compactMap(\.1).suffix(1)
  }

  var text: LocalizedText { LocalizedText(es: text(in: .es), en: text(in: .en)) }

  /// The keys as an author writes them, and the rows: `'ods.respuesta' (filas 1 a 17)`.
  private func text(in language: Language) -> String {
    let name = "'" + keys.joined(separator: ".") + "'"
    guard let first = rows.first, let last = rows.last else { return name }
    if rows.count == 1 { return name + language.either(" (fila \(first))", " (row \(first))") }
    let numbers =
      last - first == rows.count - 1 && rows.count > 2
      ? "\(first)" + language.either(" a ", " to ") + "\(last)"
      : rows.dropLast().map(String.init).joined(separator: ", ")
        + language.either(" y ", " and ") + "\(last)"
    return name + language.either(" (filas ", " (rows ") + numbers + ")"
  }
}

extension JSONPointer {
  /// The innermost part that holds this one, or is it, and another field.
  fileprivate func sharedParent(with other: JSONPointer) -> JSONPointer {
    let shared = zip(tokens, other.tokens.dropLast()).prefix { $0 == $1 }.map(\.0)
    return JSONPointer(tokens: shared)
  }
}

extension SheetContext {
  /// Why an answer says nothing: it is missing, or it could not be read.
  func absence(at field: JSONPointer, _ name: LocalizedText) -> LocalizedText {
    guard let node = document.node(at: field), !node.isNull,
      node.kind != .scalar || !node.text.isBlankAnswer
    else { return .missing(name) }
    return Absence.unreadable.reason(name)
  }
}

extension SheetCells {
  /// Why a figure says nothing: it is missing, or it could not be read.
  func absence(_ cell: CellID, _ name: LocalizedText) -> LocalizedText {
    isBlank(cell) ? .missing(name) : absence(cell) ?? .missing(name)
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
