import Constraints
import DocumentTree
import SheetRules

extension ValueType {
  /// Names what a value is measured in: "personas", "M$/persona", "%".
  var text: LocalizedText {
    switch self {
    case .number: LocalizedText(es: "número sin unidad", en: "number without a unit")
    case .percentage: LocalizedText("%")
    case .measured(let dimension): dimension.text
    }
  }
}

extension Dimension {
  /// One of the units that a dimension is made of.
  private struct Unit {
    let power: Int
    let many: LocalizedText
    let one: LocalizedText
  }

  private var parts: [Unit] {
    [
      Unit(power: money, many: LocalizedText("M$"), one: LocalizedText("M$")),
      Unit(
        power: people, many: LocalizedText(es: "personas", en: "people"),
        one: LocalizedText(es: "persona", en: "person")),
      Unit(
        power: units, many: LocalizedText(es: "unidades", en: "units"),
        one: LocalizedText(es: "unidad", en: "unit")),
      Unit(
        power: years, many: LocalizedText(es: "años", en: "years"),
        one: LocalizedText(es: "año", en: "year")),
      Unit(
        power: months, many: LocalizedText(es: "meses", en: "months"),
        one: LocalizedText(es: "mes", en: "month")),
      Unit(
        power: indicator,
        many: LocalizedText(es: "unidad del indicador", en: "the indicator's unit"),
        one: LocalizedText(es: "unidad del indicador", en: "the indicator's unit")),
    ]
  }

  fileprivate var text: LocalizedText {
    if self == .share { return LocalizedText(es: "proporción", en: "share") }
    return LocalizedText(es: text(in: .es), en: text(in: .en))
  }

  private func text(in language: Language) -> String {
    let above = parts.filter { $0.power > 0 }.map { $0.many[language] + Self.exponent($0.power) }
    let below = parts.filter { $0.power < 0 }.map { $0.one[language] + Self.exponent(-$0.power) }
    let whole = above.isEmpty ? "1" : above.joined(separator: "·")
    return below.isEmpty ? whole : whole + "/" + below.joined(separator: "·")
  }

  private static func exponent(_ power: Int) -> String {
    power == 1 ? "" : "^\(power)"
  }
}
