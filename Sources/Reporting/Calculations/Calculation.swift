public import Analysis
public import DocumentTree
import SheetRules

/// The result of a calculation with one sheet, ready to be rendered.
public struct Calculation: Sendable {
  /// The answer, by type of question.
  public enum Answer: Sendable, Hashable {
    /// Every cell that can be computed; those missing from the sheet come last.
    case derived([DerivedCell])
    /// What follows from changed figures.
    case whatIf(WhatIf)
    /// The figures that a cell would need.
    case solved(SolvedCell)
  }

  /// The path of the sheet as displayed.
  public let path: String
  /// The sheet, to resolve positions.
  public let document: Document
  /// The answer.
  public let answer: Answer
  /// The sheet with its equations.
  private let calculator: SheetCalculator

  /// Creates a calculation with a sheet.
  ///
  /// - Parameters:
  ///   - path: the path of the sheet as displayed
  ///   - document: the sheet, to resolve positions
  ///   - calculator: the sheet with its equations, of which a workbook is made
  ///   - answer: the answer
  public init(path: String, document: Document, calculator: SheetCalculator, answer: Answer) {
    self.path = path
    self.document = document
    self.calculator = calculator
    self.answer = answer
  }

  /// Whether the request leads to a contradiction: a changed figure breaks an equation that held,
  /// or no figure satisfies all of them.
  public var isContradicted: Bool {
    switch answer {
    case .derived: false
    case .whatIf(let answer): !answer.breaks.isEmpty
    case .solved(let cell): cell.values == nil
    }
  }
}

/// The output format of a calculation.
public enum CalculationFormat: String, Sendable, Hashable, CaseIterable {
  /// For people.
  case text
  /// One object of the schema `fichas.calc/1`.
  case json
  /// One row per cell; figures in point notation.
  case csv
  /// A workbook of the whole sheet, with the equations as formulas (Office Open XML).
  case xlsx

  /// Whether it is binary, so that a terminal cannot show it.
  public var isBinary: Bool { self == .xlsx }
}

extension Calculation {
  /// The line for a sheet without an answer, with the reason instead of one.
  ///
  /// - Parameters:
  ///   - path: the path of the sheet as displayed
  ///   - reason: why there is none
  /// - Returns: an object of the schema `fichas.calc/1` on a line
  public static func line(of path: String, without reason: String) -> [UInt8] {
    CalculationJson.line(of: path, without: reason)
  }

  /// Renders the calculation.
  ///
  /// - Parameters:
  ///   - format: the format
  ///   - options: language and colour
  /// - Returns: the text in UTF-8, or the bytes of a workbook, which is of the sheet as it is, whatever
  ///   the question; none if it had more than 4 GiB
  public func rendered(as format: CalculationFormat, _ options: RenderingOptions) -> [UInt8] {
    switch format {
    case .text: CalculationText.bytes(of: self, options)
    case .json: CalculationJson(calculation: self, language: options.language).bytes
    case .csv: CalculationCsv(language: options.language).bytes(of: self)
    case .xlsx: (try? workbook(options.language).bytes()) ?? []
    }
  }

  private func workbook(_ language: Language) -> Workbook {
    CalculationWorkbook(network: calculator.network, path: path, language: language).workbook
  }

  /// The position of a cell, or where it would be; 1-based.
  func place(of field: JSONPointer, _ lines: LineTable) -> Place? {
    document.range(of: field).map { lines.place(of: $0.start) }
  }
}
