import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets
import SheetRules

/// What the names of an own rule stand for in one sheet, for one thing that the rule goes through.
struct OwnBinding: StatementBinding {
  let sheet: SheetContext
  let item: OwnItem

  private var cells: SheetCells { sheet.cells }

  /// Why a name stands for nothing.
  struct Missing: Error {
    let use: SymbolUse
    /// The answer that is blank; nil where there is no place for it.
    var field: JSONPointer?
  }

  private func look(_ use: SymbolUse) -> OwnName.Values {
    let name = OwnLanguage.of(sheet.kind)?.name(of: use.symbol)
    return name?.values(OwnName.Look(sheet: sheet, item: item, year: use.year)) ?? .nothing
  }

  func values(of use: SymbolUse) throws(Missing) -> [Expression] {
    switch look(use) {
    case .cells(let ids) where !ids.isEmpty: return ids.map { .cell($0) }
    case .expression(let expression): return [expression]
    case .number(let number): return [.constant(ExactDecimal(number))]
    case .things(let count, _): return Array(repeating: .constant(.zero), count: count)
    case .answer(let text?, _): return [.constant(ExactDecimal(VisibleLength.count(text)))]
    case .answer(nil, let field): throw Missing(use: use, field: field)
    case .cells, .nothing: throw Missing(use: use)
    }
  }

  func holds(_ test: AnswerTest) throws(Missing) -> Bool {
    let found = look(test.use)
    if test.kind == .isThere { return isThere(found) }
    guard case .answer(let answer, let field) = found else { throw Missing(use: test.use) }
    guard let answer else { throw Missing(use: test.use, field: field) }
    let name = answer.normalisedName
    return switch test.kind {
    case .isThere: true
    case .says(let text): name == text.normalisedName
    case .holds(let text): name.contains(text.normalisedName)
    }
  }

  private func isThere(_ values: OwnName.Values) -> Bool {
    switch values {
    case .cells(let ids): ids.contains { cells.number($0) != nil }
    case .expression(let expression): expression.cells.allSatisfy { cells.number($0) != nil }
    case .number: true
    case .things(let count, _): count > 0
    case .answer(let answer, _): answer != nil
    case .nothing: false
    }
  }
}

// MARK: - Where and what

extension OwnBinding {
  /// The figures of the rows that the rule iterates over.
  var ownCells: [CellID?] {
    switch item {
    case .sheet: []
    case .componente(let component): [component.gasto, component.produccion, component.porUnidad]
    case .ejercicio(let year): [year.cell]
    case .fila(let row): cells.table.ids.filter { cells.states($0, below: row) }
    case .anual(let year, let row):
      cells.table.ids.filter {
        cells[$0].figure?.year == year && cells.states($0, below: row ?? JSONPointer())
      }
    case .indicador(let indicator, let value): (value.map { [$0] } ?? indicator.valores).map(\.cell)
    }
  }

  /// Where a name is found in the sheet; nil if it is not one of its fields.
  func field(of use: SymbolUse) -> JSONPointer? {
    switch look(use) {
    case .cells(let ids): ids.first.map { cells[$0].field }
    case .expression(let expression): expression.cells.first.map { cells[$0].field }
    case .things(_, let field), .answer(_, let field): field
    case .number, .nothing: nil
    }
  }

  /// Where a finding points in which no figure and no answer takes part.
  var place: JSONPointer {
    if case .fila(let row) = item { return row }
    if case .anual(_, let row?) = item { return row }
    return ownCells.compactMap(\.self).first.map { cells[$0].field } ?? item.row
      ?? JSONPointer("/formulario")
  }

  /// What the rule is about, as its message names it: «Cursos», 2019.
  var title: String {
    switch item {
    case .sheet: return ""
    case .componente(let component): return "«\(component.nombre)»"
    case .ejercicio(let year): return year.ejercicio.map(String.init) ?? "?"
    case .indicador(let indicator, let value):
      let name = "«\(indicator.indicador.nombre ?? "")»"
      return value?.ejercicio.map { "\(name) (\($0))" } ?? name
    case .fila(let row): return title(ofRow: row)
    case .anual(let year, let row): return row.map { "\(title(ofRow: $0)) (\(year))" } ?? "\(year)"
    }
  }

  private func title(ofRow row: JSONPointer) -> String {
    let scopes = OwnLanguage.of(sheet.kind)?.scopes ?? []
    let table = row.parent.map { list in
      list.tokens.map { "/" + (Int($0) == nil ? $0 : "*") }.joined()
    }
    let key = scopes.first { $0.rows == table }?.title
    let text = key.flatMap { sheet.written(row.appending($0)) } ?? ""
    guard text.isBlankAnswer else { return "«\(text)»" }
    return row.tokens.last.flatMap { Int($0) }.map { "\($0 + 1)" } ?? "?"
  }

  func reason(_ missing: Missing) -> LocalizedText {
    let name =
      missing.use.year.map { "\(missing.use.symbol.name).\($0)" } ?? missing.use.symbol.name
    let isAbout = if case .sheet = item { false } else { true }
    return LocalizedText(
      es: "la ficha no tiene \(name)\(isAbout ? " para \(title)" : "")",
      en: "the sheet has no \(name)\(isAbout ? " for \(title)" : "")")
  }

  /// `antecedentes.tipo = 'Nuevo'`, with what does not hold said so.
  func working(_ answer: AnsweredTest) -> LocalizedText {
    let name = answer.test.use.symbol.name
    let text =
      switch answer.test.kind {
      case .isThere: "\(answer.isDenied ? "no " : "")hay(\(name))"
      case .says(let text): "\(name) \(answer.isDenied ? "≠" : "=") '\(text)'"
      case .holds(let text): "\(answer.isDenied ? "no " : "")contiene(\(name); '\(text)')"
      }
    return .holding(text, answer.holds)
  }
}

extension SheetCells {
  /// Whether a cell stands in a part of the sheet and is not blank.
  fileprivate func states(_ cell: CellID, below part: JSONPointer) -> Bool {
    self[cell].field.tokens.starts(with: part.tokens)
      && table.value(cell) != .absent(.missing)
  }
}

extension LocalizedText {
  /// A condition, and whether it holds.
  static func holding(_ condition: String, _ holds: Bool) -> LocalizedText {
    LocalizedText(
      es: "\(condition): \(holds ? "se cumple" : "no se cumple")",
      en: "\(condition): \(holds ? "holds" : "does not hold")")
  }
}
