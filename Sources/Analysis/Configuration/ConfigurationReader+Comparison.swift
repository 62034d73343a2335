import DocumentTree
import ExactNumbers
import SheetRules

extension ConfigurationReader {
  /// Reads the settings for comparing two sheets.
  mutating func readComparison(_ node: Node, into layer: inout Layer) {
    var read = layer
    readSettings(
      node,
      [
        Key("precios") { reader, node in reader.readPriceFactors(node, into: &read) },
        Key("servicios") { reader, node in
          for row in reader.rows(node) {
            guard let names = reader.names(row) else { continue }
            read.services.append(Setting(names, from: reader.origin(row)))
          }
        },
      ])
    layer = read
  }

  private mutating func readPriceFactors(_ node: Node, into layer: inout Layer) {
    guard node.kind == .mapping else {
      if !node.isNull { wrongShape(node, es: "un grupo de claves", en: "a group of keys") }
      return
    }
    for (key, value) in node.entries {
      guard key.text.utf8.count == 4, let year = Int(key.text), year >= 1900 else {
        unfit(key, expectedEs: "un año, como 2019", expectedEn: "a year such as 2019")
        continue
      }
      guard !value.isNull, let factor = factor(value) else { continue }
      layer.priceFactors[year] = Setting(factor, from: origin(key))
    }
  }

  /// A positive number; `1.205` may be a thousand or one and a fifth, and is neither.
  private mutating func factor(_ node: Node) -> ExactDecimal? {
    let number: ExactDecimal?
    if document.format == .json, node.kind == .scalar, node.scalarType != .string {
      number = (try? FigureParser.parse(node.text, notation: .punto))?.number
    } else {
      let isGrouped = node.kind == .scalar && node.text.contains(".") && !node.text.contains(",")
      let figure = figure(node)
      let isDoubtful = isGrouped && (figure?.number?.scale == 0)
      number = isDoubtful || figure?.mark != nil ? nil : figure?.number
    }
    guard let number, number.coefficient > 0 else {
      unfit(
        node, expectedEs: "un factor mayor que 0 con coma decimal, como 1,205",
        expectedEn: "a factor above 0 with a decimal comma such as 1,205")
      return nil
    }
    return number
  }

  /// The names of one service.
  private mutating func names(_ node: Node) -> [String]? {
    let names = rows(node).compactMap { text($0) }
    if node.kind == .sequence, names.count > 1 { return names }
    if node.kind == .sequence {
      unfit(
        node, expectedEs: "una lista de los nombres de un servicio, como [Corfo, CORFO Chile]",
        expectedEn: "a list of the names of one service such as [Corfo, CORFO Chile]")
    }
    return nil
  }
}
