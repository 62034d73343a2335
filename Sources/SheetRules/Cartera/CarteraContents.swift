import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// A portfolio table: its columns with their relations, and its rows by their names.
final class CarteraContents: SheetContents {
  let ficha: FichaCartera
  /// The columns that the sheet declares, each key once.
  let columns: [Column]
  /// Whether it declares others that cannot be read, so that nobody knows what its rows say there.
  let hasUnreadColumns: Bool
  /// The rows, in their order.
  let rows: [Row]
  /// What the text says of figures of the table.
  let quotes: [Quote]
  private let rowsByName: [String: [Int]]

  init(_ sheet: Node, _ notation: Notation, _ cells: inout SheetCells) {
    var head = FichaCartera()
    head.columnas = sheet.section("columnas", notation) ?? []
    head.relaciones = sheet.section("relaciones", notation) ?? []
    head.totales = sheet.section("totales", notation) ?? []
    head.texto = sheet.section("texto", notation) ?? []
    head.encabezado = sheet["encabezado"].flatMap {
      try? FichaCartera.Encabezado(node: $0, userInfo: [.notacion: notation])
    }
    ficha = head
    let unread = SheetKind.cartera.unreadColumns(in: sheet)
    hasUnreadColumns = !unread.isEmpty
    columns = Self.columns(of: head, without: unread)
    let rows = Self.rows(of: sheet, columns, hasUnreadColumns, cells.damage)
    self.rows = rows
    rowsByName = Dictionary(grouping: rows.indices.filter { rows[$0].name != nil }) {
      rows[$0].name ?? ""
    }
    for pair in Set(columns.compactMap(\.rate)) {
      for cell in cells.cells("/filas/*/\(pair.second)") + cells.cells("/total/\(pair.second)") {
        cells.mark(cell, as: .converted)
      }
    }
    quotes = Quote.all(head.texto ?? [], in: sheet, notation, &cells)
    // what each unit has was divided, whatever its column is; what «more than» names was not
    for quote in quotes where quote.isPerUnit {
      let isBound = quote.relation == .above || quote.relation == .below
      if let reference = quote.entry.de {
        if let cell = cells.figure(named: reference, in: self) { cells.mark(cell, as: .printed) }
      } else if let cell = quote.cell, !isBound {
        cells.mark(cell, as: .printed)
      }
    }
  }

  var name: String? { ficha.encabezado?.titulo }
  var code: String? { ficha.encabezado?.codigo }
  var service: String? { ficha.encabezado?.servicio }
  var ministry: String? { ficha.encabezado?.ministerio }
  var year: Int? { ficha.encabezado?.hasta?.entero ?? ficha.encabezado?.desde?.entero }

  /// The text counts the rows.
  func confirmsRows(of pattern: String, _ results: RuleResults) -> Bool {
    results.hold(CAR08.description)
  }

  /// The row of a name; nil where there is none, or several.
  func row(_ name: String?) -> Int? {
    let found = name.flatMap { rowsByName[$0.normalisedName] } ?? []
    return found.count == 1 ? found[0] : nil
  }

  func column(_ key: String?) -> Column? { columns.first { $0.key == key } }
}

extension Node {
  /// The rows of a key of the root, as far as they can be read.
  fileprivate func section<Part: SheetPart>(_ key: String, _ notation: Notation) -> [Part]? {
    guard let node = self[key], node.kind == .sequence else { return nil }
    return node.elements.map {
      (try? Part(node: $0, userInfo: [.notacion: notation])) ?? Part()
    }
  }
}

// MARK: - Columns

extension CarteraContents {
  /// A column with its relations to others.
  struct Column {
    let key: String
    let declaration: FichaCartera.Columna
    /// Its number among the declarations, 0-based.
    let index: Int

    /// Whether the table prints its total.
    var isSummed: Bool { declaration.total?.normalisedName == "suma" }
    /// Whether its values are years or the like.
    var isOfYears: Bool { ["ano", "ejercicio"].contains(declaration.tipo?.normalisedName ?? "") }
    var isOfRegions: Bool { declaration.tipo?.normalisedName == "region" }
    var isText: Bool { declaration.tipo?.normalisedName == "texto" }

    /// Numerator and denominator, by the keys of their columns.
    var ratio: Pair? { Pair(declaration.razon) }
    /// Two currencies with one rate.
    var rate: Pair? { Pair(declaration.cambio) }
    /// The columns with its minimum and its maximum.
    var bounds: Pair? { Pair(declaration.entre) }

    /// The year that its key is; nil where it is none.
    var year: Int? { key.utf8.count == 4 ? Int(key) : nil }
    var pattern: String { "/filas/*/\(key)" }
    var totalPattern: String { "/total/\(key)" }
  }

  /// The first two names of a list.
  struct Pair: Hashable {
    let first: String
    let second: String

    init?(_ names: [String]?) {
      guard let names, names.count >= 2 else { return nil }
      first = names[0]
      second = names[1]
    }
  }

  private static func columns(of ficha: FichaCartera, without unread: Set<Int>) -> [Column] {
    (ficha.columnas ?? []).enumerated().compactMap { index, column in
      guard let key = column.clave, !unread.contains(index) else { return nil }
      return Column(key: key, declaration: column, index: index)
    }
  }
}

// MARK: - Rows

extension CarteraContents {
  /// What a row says of itself in words.
  struct Row {
    /// The name as it is compared; nil where it has none.
    let name: String?
    let title: String?
    let code: String?
    let years: String?
    let region: String?
    /// The instrument that it is of.
    let instrument: String?
    /// What it is among the rows.
    let role: Role
    /// Whether its figures could not be joined to their columns.
    let isDamaged: Bool
    /// Whether it may be of a year that could not be read.
    let isYearUnread: Bool
    /// Whether it may be of a region that could not be read.
    let isRegionUnread: Bool

    /// What a row is: one of the table, a sum of some of them, or a note below them.
    enum Role { case entry, subtotal, note }

    /// Whether something that it says of itself could not be read.
    var isUnread: Bool { isDamaged || isYearUnread || isRegionUnread }

    /// The official name of its region as it is compared; nil where it is none.
    var officialRegion: String? { region.flatMap(CarteraContents.officialRegion) }

    /// The years that it is of; nil where they cannot be read.
    var yearRange: ClosedRange<Int>? { years.flatMap { CarteraContents.years(in: $0) } }
  }

  /// The years that words say: `2019`, `2019-2020`; nil where they say none, or more than two.
  static func years(in words: String) -> ClosedRange<Int>? {
    let parts = words.split { !$0.isNumber }.compactMap { $0.count == 4 ? Int($0) : nil }
    guard let first = parts.first, let last = parts.last, parts.count <= 2, first <= last else {
      return nil
    }
    return first...last
  }

  private static let regions = Set(ListasDeCartera.region.palabras.map(\.normalisedName))

  /// The official name of a region as it is compared; nil where it is none.
  static func officialRegion(_ written: String) -> String? {
    let name = written.normalisedName
    if regions.contains(name) { return name }
    if written.namesWholeCountry { return ListasDeCartera.nacional.normalisedName }
    return ListasDeCartera.otrosNombres[name]?.normalisedName
      ?? RegionName(written)?.name.normalisedName
  }

  private static func rows(
    of sheet: Node, _ columns: [Column], _ hasUnreadColumns: Bool, _ damage: DamagedParts?
  ) -> [Row] {
    guard let node = sheet["filas"], node.kind == .sequence else { return [] }
    let title = columns.first(where: \.isText)?.key ?? "programa"
    let years = columns.first(where: \.isOfYears)?.key
    let region = columns.first(where: \.isOfRegions)?.key
    return node.elements.enumerated().map { index, row in
      func words(_ key: String?) -> String? {
        key.flatMap { row.textOf($0) }.flatMap { $0.isBlankAnswer ? nil : $0 }
      }
      func isUnread(_ key: String?) -> Bool {
        guard let key else { return hasUnreadColumns }
        return row.isDamaged || damage?.holds(.row(index).appending(key)) == true
      }
      let name = words(title)
      let (isYearUnread, isRegionUnread) = (isUnread(years), isUnread(region))
      return Row(
        name: name?.normalisedName, title: name, code: words("codigo"),
        years: isYearUnread ? nil : words(years), region: isRegionUnread ? nil : words(region),
        instrument: words("instrumento")?.normalisedName, role: role(of: row, named: name),
        isDamaged: row.isDamaged,
        isYearUnread: isYearUnread, isRegionUnread: isRegionUnread)
    }
  }

  /// Reads *Subtotal 2020*, and *Fuente: DIPRES* in a row with nothing else in it.
  private static func role(of row: Node, named name: String?) -> Row.Role {
    let words = name?.normalisedWords ?? []
    if words.first == "subtotal" || words.starts(with: ["sub", "total"]) { return .subtotal }
    let isAlone = row.kind == .mapping && row.entries.count { !$0.value.isBlankRow } == 1
    return isAlone && notes.contains(words.first ?? "") ? .note : .entry
  }

  private static let notes: Set = ["fuente", "fuentes", "nota", "notas", "elaboracion"]

  /// The key of the column with the names of the rows.
  var titleKey: String { columns.first(where: \.isText)?.key ?? "programa" }
}

extension SheetCells {
  /// What a portfolio table is joined to; only its rules ask.
  var cartera: CarteraContents {
    guard let contents = contents as? CarteraContents else {
      preconditionFailure("a rule of portfolio tables looks at another kind")
    }
    return contents
  }

  /// The figures of a column, one for each row; none where it is not a column of figures.
  func column(_ key: String) -> [CellID] { cells("/filas/*/\(key)") }

  /// The figures of a column that its total adds up: those of the rows that are no sums of others.
  func addends(_ key: String) -> [CellID] {
    let rows = cartera.rows
    return column(key).enumerated().filter { index, _ in
      !rows.indices.contains(index) || rows[index].role != .subtotal
    }.map(\.element)
  }

  /// The total of a column; nil where it has none.
  func columnTotal(_ key: String) -> CellID? { cells("/total/\(key)").first }

  /// The figure that a text names: `total.presupuesto`, or the name of a row and the key of a column.
  func figure(named reference: String?) -> CellID? { figure(named: reference, in: cartera) }

  fileprivate func figure(named reference: String?, in table: CarteraContents) -> CellID? {
    guard let reference, let point = reference.lastIndex(of: ".") else { return nil }
    let row = String(reference[..<point])
    let key = String(reference[reference.index(after: point)...])
    if row.normalisedName == "total" { return columnTotal(key) }
    guard let index = table.row(row) else { return nil }
    let cells = column(key)
    return index < cells.count ? cells[index] : nil
  }

  /// Whether a cell is there and has a number.
  func isStated(_ cell: CellID) -> Bool { number(cell) != nil }

  /// Whether none of some cells has anything in it.
  func areBlank(_ cells: [CellID]) -> Bool {
    cells.allSatisfy { table.value($0) == .absent(.missing) }
  }
}

extension RuleExample {
  /// A part of a portfolio table in which the rule finds nothing.
  static func passing(
    cartera text: String, file: StaticString = #filePath, line: UInt = #line
  ) -> RuleExample {
    .passing(head(of: "cartera", "libre", before: text), file: file, line: line)
  }

  /// A part of a portfolio table in which the rule finds something at every `↓`.
  static func failing(
    cartera text: String, file: StaticString = #filePath, line: UInt = #line
  ) -> RuleExample {
    .failing(head(of: "cartera", "libre", before: text), file: file, line: line)
  }
}
