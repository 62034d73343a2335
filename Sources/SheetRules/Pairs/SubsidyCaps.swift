import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// The largest amounts that a design says it gives for a component, beside what a unit of it cost.
///
/// An amount counts where the text says "hasta $ 4.000.000": in the words of the component itself, or behind
/// a word that only its name has. Whether it is for the unit that the cost is of, a person knows; so that a
/// cost above the amount is named and nothing is divided.
struct SubsidyCaps {
  /// An amount of a text.
  private struct Cap {
    let field: JSONPointer
    /// The amount as the text writes it: "$ 4.000.000".
    let written: String
    let pesos: ExactDecimal
    /// What stands before it in the text.
    let before: String
  }

  private let crossing: KindCrossing
  private let pair: SheetPair

  init(_ crossing: KindCrossing, _ pair: SheetPair) {
    self.crossing = crossing
    self.pair = pair
  }

  /// The unit costs of the follow-up that are above an amount of the design as they are printed.
  var rows: [ComparedRow] {
    let match = ComponentMatch(crossing, pair)
    // more components than any programme has would be compared with each other for long
    guard match.design.count <= 50 else { return [] }
    return match.pairs.flatMap { one, other in
      caps(of: one, among: match.design).flatMap { rows(one, other, $0) }
    }
  }

  private func rows(
    _ one: ComponentMatch.Row, _ other: ComponentMatch.Row, _ cap: Cap
  ) -> [ComparedRow] {
    let cells = pair.right.cells
    return cells.cells(crossing.caps.unitCost, row: other.index).compactMap { cell in
      guard let year = cells[cell].figure?.year, let cost = cells.number(cell),
        let pesos = try? cost.scaled(byPowerOfTen: 3), pesos > cap.pesos
      else { return nil }
      let prices = pair.priceYear(of: crossing.caps.unitCost, crossing)
      let name = LocalizedText(
        es: "tope de «\(one.title)» y gasto unitario de \(year)",
        en: "cap of «\(one.title)» and unit cost of \(year)")
      let money = prices.map { ("pesos de \($0)", "pesos of \($0)") } ?? ("pesos", "pesos")
      let remark = LocalizedText(
        es:
          "el gasto unitario, en \(money.0), pasa de lo que el diseño dice con los suyos («hasta \(cap.written)»); ni el año ni la unidad tienen que ser los mismos, y no se comparan",
        en:
          "the unit cost, in \(money.1), is above what the design says in its own («hasta \(cap.written)»); neither year nor unit need be the same, and they are not compared"
      )
      return ComparedRow(
        "CRU09", "topeDelSubsidio", name, ComparedValue(cap.field, cap.written, number: nil),
        ComparedValue(
          cells[cell].field, cells.operand(cell, in: pair.right.sheet).value, number: cost),
        .notCompared, unit: .milesDePesosPorUnidad, remark: remark)
    }
  }

  // MARK: The amounts

  private func caps(of row: ComponentMatch.Row, among all: [ComponentMatch.Row]) -> [Cap] {
    let table = JSONPointer(crossing.components.plan).appending(row.index)
    let own = crossing.caps.rowTexts.flatMap { caps(in: table.appending($0)) }
    if !own.isEmpty { return own }
    let others = Set(all.filter { $0.index != row.index }.flatMap { Self.words($0.title) })
    let words = Self.words(row.title).subtracting(others)
    return crossing.caps.texts.flatMap { caps(in: JSONPointer($0)) }.filter { cap in
      // the nearest name before the amount is the one that it is of
      guard let own = Self.lastPlace(of: words, in: cap.before) else { return false }
      return Self.lastPlace(of: others.subtracting(Self.words(row.title)), in: cap.before)
        .map { $0 < own } ?? true
    }
  }

  /// The words of a name that may tell it from others.
  private static func words(_ title: String) -> Set<String> {
    Set(title.normalisedName.split { !$0.isLetter }.map(String.init).filter { $0.count >= 6 })
  }

  private static func lastPlace(of words: Set<String>, in text: String) -> Int? {
    let all = text.split { !$0.isLetter }.map { String($0).normalisedName }
    return all.lastIndex { words.contains($0) }
  }

  private func caps(in field: JSONPointer) -> [Cap] {
    guard let text = pair.left.sheet.written(field) else { return [] }
    var caps: [Cap] = []
    var pieces = text.split(separator: "$", omittingEmptySubsequences: false)
    var before = String(pieces.removeFirst())
    for piece in pieces {
      let blank = piece.first == " " ? " " : ""
      let digits = piece.dropFirst(blank.count).prefix { $0.isASCII && $0.isNumber || $0 == "." }
      let near = before.suffix(30).split { !$0.isLetter }
      if near.contains(where: { $0.lowercased() == "hasta" }), let pesos = Self.amount(digits) {
        let written = digits.last == "." ? digits.dropLast() : digits
        caps.append(
          Cap(field: field, written: "$\(blank)\(written)", pesos: pesos, before: before))
      }
      // what stands further before is of another amount, and long texts stay cheap
      before = String((before + "$" + piece).suffix(400))
    }
    return caps
  }

  /// An amount in pesos with its thousands apart: "4.000.000", also before the end of a sentence.
  private static func amount(_ text: Substring) -> ExactDecimal? {
    let groups = (text.last == "." ? text.dropLast() : text)
      .split(separator: ".", omittingEmptySubsequences: false)
    guard groups.count > 1, (1...3).contains(groups[0].count),
      groups.dropFirst().allSatisfy({ $0.count == 3 }), let pesos = Int128(groups.joined())
    else { return nil }
    return ExactDecimal(coefficient: pesos, scale: 0)
  }
}
