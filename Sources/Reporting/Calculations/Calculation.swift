public import Analysis
public import DocumentTree
import SheetRules

/// What was calculated with one sheet, ready to be written.
public struct Calculation: Sendable {
  /// The answer, by what was asked.
  public enum Answer: Sendable, Hashable {
    /// Every cell that follows from others; those that the sheet does not state come last.
    case derived([DerivedCell])
    /// What follows from other figures.
    case whatIf(WhatIf)
    /// What a cell would have to state.
    case solved(SolvedCell)
  }

  /// The path of the sheet as it is shown.
  public let path: String
  /// The sheet, to find places in.
  public let document: Document
  /// The answer.
  public let answer: Answer

  /// Makes a calculation.
  public init(path: String, document: Document, answer: Answer) {
    self.path = path
    self.document = document
    self.answer = answer
  }

  /// Whether what was asked cannot be without a contradiction: a figure breaks an equation that holds,
  /// or no figure makes all of them hold.
  public var isContradicted: Bool {
    switch answer {
    case .derived: false
    case .whatIf(let answer): !answer.breaks.isEmpty
    case .solved(let cell): cell.values == nil
    }
  }
}

/// A form in which a calculation is written.
public enum CalculationFormat: String, Sendable, Hashable, CaseIterable {
  /// For people.
  case text
  /// One object of the schema `fichas.calc/1`.
  case json
  /// A row for each cell; figures in point notation.
  case csv
}

extension Calculation {
  /// Writes the calculation.
  ///
  /// - Parameters:
  ///   - format: the form
  ///   - options: language and colour
  /// - Returns: the text in UTF-8
  public func rendered(as format: CalculationFormat, _ options: RenderingOptions) -> [UInt8] {
    switch format {
    case .text: CalculationText.bytes(of: self, options)
    case .json: CalculationJson(calculation: self, language: options.language).bytes
    case .csv: CalculationCsv(language: options.language).bytes(of: self)
    }
  }

  /// Where a cell stands, or would; 1-based.
  func line(of field: JSONPointer, _ lines: LineTable) -> Int? {
    document.range(of: field).map { lines.place(of: $0.start).line }
  }
}
