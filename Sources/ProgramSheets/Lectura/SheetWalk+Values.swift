import DocumentTree
import ExactNumbers

extension SheetWalk {
  /// Checks that a scalar is a figure that fits its field.
  mutating func checkFigure(_ node: Node, _ place: Int) {
    switch Cifra.Estado(scalar: node, notation) {
    case .blank: break
    case .unreadable(let error): note(.notAFigure(node.shortText, error), node)
    case .value(let figure):
      checkMark(figure, place, node)
      checkReadings(figure, place, node)
      if node.isYamlPlain, node.withBytes({ YamlWord.isOctal($0) }) {
        note(.otherYaml(node.shortText, .octal), node)
      }
    }
  }

  private mutating func checkMark(_ figure: WrittenFigure, _ place: Int, _ node: Node) {
    let unit = tree.places[place].unit
    guard let mark = figure.mark, !mark.fits(unit) else { return }
    note(.unfitMark(mark, expected: unit), node)
  }

  /// A point is in doubt where decimals are possible, and a comma where they are not.
  private mutating func checkReadings(_ figure: WrittenFigure, _ place: Int, _ node: Node) {
    guard let number = figure.number, let other = figure.otherReading else { return }
    let isGrouped = number.scale == 0
    guard tree.places[place].admitsDecimals == isGrouped else { return }
    note(.twoReadings(node.shortText, number, other: other), node)
  }

  /// Checks that a scalar is yes or no.
  mutating func checkAnswer(_ node: Node) {
    if node.withBytes({ Respuesta.esAfirmativa($0) }) == nil {
      note(.notAnAnswer(node.shortText), node)
    }
  }

  /// Notes a text that other versions of YAML would take for something else.
  mutating func checkText(_ node: Node, _ place: Int) {
    guard node.isYamlPlain, let reading = node.withBytes({ YamlWord.reading(of: $0) }) else {
      return
    }
    // codes are digits by nature, and none of ours is meant as a number
    if tree.places[place].type == .codigo, reading != .yesOrNo { return }
    note(.otherYaml(node.shortText, reading), node)
  }
}

extension Node {
  fileprivate var isYamlPlain: Bool { document.format == .yaml && isPlainOrNumber }
}

extension FieldTree.Place {
  fileprivate var admitsDecimals: Bool { type == .cifra || type == .porcentaje }
}

extension UnitMark {
  /// Whether the mark can stand beside a figure of this unit.
  fileprivate func fits(_ unit: Campo.Unidad?) -> Bool {
    switch unit {
    case .milesDePesos, .milesDePesosPorBeneficiario, .milesDePesosPorUnidad: self == .milesDePesos
    case .porcentaje, .proporcion: self == .percent
    case .indicador: true
    case .poblacion, .produccion, .ejercicio, .tiempo, nil: false
    }
  }
}

/// Words that YAML 1.1 takes for something that YAML 1.2 does not.
enum YamlWord {
  private static let answers = ["y", "n", "yes", "no", "on", "off", "true", "false"]

  /// What YAML 1.1 takes a plain scalar for, or nil where it takes it for the text it is.
  static func reading(of bytes: Span<UInt8>) -> SheetIssue.OtherReading? {
    // the longest is a date, 2019-10-31
    guard 1...10 ~= bytes.count else { return nil }
    if isAnswer(bytes) { return .yesOrNo }
    if isOctal(bytes) { return .octal }
    return isDate(bytes) ? .date : nil
  }

  /// Whether the bytes are digits after a 0, as in `07` or `0o17`.
  static func isOctal(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count > 1, bytes[0] == UInt8(ascii: "0") else { return false }
    let start = bytes[1] == UInt8(ascii: "o") ? 2 : 1
    return start < bytes.count && isDigits(bytes, start..<bytes.count)
  }

  private static func isAnswer(_ bytes: Span<UInt8>) -> Bool {
    answers.contains { word in
      guard word.utf8.count == bytes.count else { return false }
      var index = 0
      for letter in word.utf8 {
        if bytes[index] | 0x20 != letter { return false }
        index += 1
      }
      return true
    }
  }

  /// Whether the bytes are a year and a month, with or without a day: `2019-10`, `2019-10-31`.
  private static func isDate(_ bytes: Span<UInt8>) -> Bool {
    let dash = UInt8(ascii: "-")
    guard bytes.count > 5, bytes[4] == dash, isDigits(bytes, 0..<4) else { return false }
    var second = 5
    while second < bytes.count, bytes[second] != dash { second += 1 }
    guard second > 5, isDigits(bytes, 5..<second) else { return false }
    return second == bytes.count
      || second + 1 < bytes.count && isDigits(bytes, second + 1..<bytes.count)
  }

  private static func isDigits(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.allSatisfy { 48...57 ~= bytes[$0] }
  }
}
