import Constraints
import Culprits
public import DocumentTree
import ExactNumbers
public import SheetRules

/// The cells of one sheet with every equation that its rules hold about them.
struct SheetModel: Sendable {
  let sheet: SheetContext
  /// The equations in the order of the catalogue, advised bounds included.
  let equations: [CheckedEquation]
  let traits: [CellTraits]
  /// The rules of a team that it was checked with.
  let ownRules: [OwnRule]

  /// Creates the model of a checked sheet; nil where none could be read.
  init?(_ checked: CheckedSheet) {
    guard let sheet = checked.context else { return nil }
    self.sheet = sheet
    equations = checked.equations
    ownRules = checked.options.ownRules
    traits = sheet.cells.traits
  }

  var cells: SheetCells { sheet.cells }

  /// The equations as a system over the figures of the sheet.
  var system: EquationSystem {
    EquationSystem(
      table: cells.table, equations: equations.map(\.stated.equation),
      outcomes: equations.map(\.outcome), traits: traits)
  }

  /// The same with the figures of another table.
  func system(_ table: CellTable) -> EquationSystem {
    EquationSystem(table: table, equations: equations.map(\.stated.equation), traits: traits)
  }

  /// The cell of a field, which must not be a number of a formula.
  func cell(_ field: JSONPointer) -> CellID? {
    cells.table.ids.first { cells[$0].field == field && cells[$0].isOfForm }
  }

  /// Reads a figure as the sheet would write it in the cell: `74 %` is 0,74 where a coefficient stands.
  func value(_ text: String, in cell: CellID) throws(CalculationError) -> ExactDecimal {
    guard let figure = try? FigureParser.parse(text, notation: sheet.notation),
      let number = figure.number
    else { throw .notAFigure(text) }
    guard traits[cell.index].quantity == .share, figure.mark == .percent else { return number }
    guard let share = try? number.scaled(byPowerOfTen: -2) else { throw .notAFigure(text) }
    return share
  }
}

/// Why a question about a sheet cannot be answered.
public enum CalculationError: Error, Sendable, Hashable {
  /// No equation involves a cell at that place.
  case unknownField(JSONPointer)
  /// The value is not a number.
  case notAFigure(String)

  /// What is wrong, in words.
  public var message: LocalizedText {
    switch self {
    case .unknownField(let field):
      LocalizedText(
        es: "no hay cifra que se llame '\(field.tokens.joined(separator: "."))'",
        en: "there is no figure called '\(field.tokens.joined(separator: "."))'")
    case .notAFigure(let text):
      LocalizedText(es: "«\(text)» no es una cifra", en: "«\(text)» is not a figure")
    }
  }
}
