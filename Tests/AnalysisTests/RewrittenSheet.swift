import Analysis
import DocumentTree
import SheetRules

/// A sheet, and the same sheet in the other notation or with its keys in another order.
struct RewrittenSheet {
  let original: Document
  let options: CheckOptions
  /// The example that the sheet is of; nil where it is of none.
  let example: RuleExample?
  /// The rule whose findings are looked at; nil for all that speak of the sheet, not of its spelling.
  let rule: String?

  init(_ example: ExampleCase) {
    original = Document.read(MarkedSheet(example.example.text).bytes, as: .yaml)
    options = example.example.options
    rule = example.rule.id
    self.example = example.example
  }

  init(_ bytes: [UInt8]) {
    original = Document.read(bytes, as: .yaml)
    options = CheckOptions()
    rule = nil
    example = nil
  }

  /// Writes the sheet anew; nil where it has errors of syntax or notation, which another notation has not.
  ///
  /// - Parameters:
  ///   - format: the notation.
  ///   - isReversed: whether the last key of every mapping comes first.
  /// - Returns: the document.
  /// - Throws: where a key is no text.
  func rewritten(as format: DocumentFormat, isReversed: Bool = false) throws -> Document? {
    // LEC08 is about how YAML spells a text, and each writing has its own quotation marks
    guard let root = original.root, original.issues.isEmpty, rule != "LEC08" else {
      return nil
    }
    let value = try TreeValue(root) { node in
      switch node.scalarType {
      case .null: .null
      case .bool(let value): .bool(value)
      case .string: .text(node.text)
      case .integer, .float: .figure(node.text)
      }
    }
    return Document.read((isReversed ? value.reversed : value).document(as: format), as: format)
  }

  /// The rules and fields of the findings, in the order of their names.
  func findings(in document: Document) -> [String] {
    found(in: document)
      .map { "\($0.rule) \($0.field)" }.sorted()
  }

  private func found(in document: Document) -> [Finding] {
    if let example, let rule { return example.findings(of: rule, in: document) }
    return SheetChecker.check(document, options: options).findings
      .filter { $0.category != .lectura }
  }

  /// The same sheet in other words: as JSON, and with its keys the other way round in both notations.
  var variations: [Document] {
    get throws {
      [
        try rewritten(as: .json), try rewritten(as: .yaml, isReversed: true),
        try rewritten(as: .json, isReversed: true),
      ].compactMap { $0 }
    }
  }
}

extension TreeValue {
  /// The value with the last key of every mapping first.
  fileprivate var reversed: TreeValue {
    switch self {
    case .mapping(let entries):
      .mapping(entries.reversed().map { Entry($0.key, $0.value.reversed) })
    case .sequence(let elements): .sequence(elements.map(\.reversed))
    case .null, .bool, .number, .text, .figure: self
    }
  }
}
