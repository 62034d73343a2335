import Foundation

/// A sheet made from the invented programme of the examples with other figures, coherent unless a
/// mistake is put in.
struct GeneratedSheet {
  /// How many times the counts of the example there are.
  let people: Int
  /// How many times the amounts of the example there are.
  let money: Int
  /// The last digits of the code.
  let number: Int
  var production = [1_500, 600]
  /// Beneficiaries of the four years, in parts of the example's.
  var beneficiaries = [1_800, 2_400, 3_000, 3_600]
  /// M$ that the stated total has more than its parts.
  var surplus = 0
  /// Texts to be put in place of others, after the figures.
  var replacements: [(String, String)] = []

  init(people: Int, money: Int, number: Int) {
    self.people = people
    self.money = money
    self.number = number
  }

  /// The text in YAML.
  func text() throws -> String {
    var text = try Self.example()
    for (old, new) in figures + replacements {
      guard text.contains(old) else { throw Missing(text: old) }
      text = text.replacingOccurrences(of: old, with: new)
    }
    return text
  }

  struct Missing: Error { let text: String }

  private var total: Int { 340_000 * money + surplus }

  private var figures: [(String, String)] {
    let served = beneficiaries.map { Self.grouped($0 * people) }
    let produced = production.map { $0 * people }
    return [
      ("PI130920190099001", "PI13092019" + String(String(10_000_000 + number).dropFirst())),
      ("calculo: 120.000*", "calculo: \(Self.grouped(120_000 * people))*"),
      ("48.000", Self.grouped(48_000 * people)), ("28.800", Self.grouped(28_800 * people)),
      ("2019: 1.800", "2019: \(served[0])"), ("2020: 2.400", "2020: \(served[1])"),
      ("2021: 3.000", "2021: \(served[2])"), ("2022: 3.600", "2022: \(served[3])"),
      ("cantidad: 1.500", "cantidad: \(Self.grouped(produced[0]))"),
      ("cantidad: 600", "cantidad: \(Self.grouped(produced[1]))"),
      ("total: 180.000", "total: \(Self.grouped(180_000 * money))"),
      ("total: 144.000", "total: \(Self.grouped(144_000 * money))"),
      ("administrativo: 16.000", "administrativo: \(Self.grouped(16_000 * money))"),
      ("total: 340.000", "total: \(Self.grouped(total))"),
      ("188,89", Self.ratio(total, beneficiaries[0] * people)),
      // with what stands before, since the one can become what the other was
      (
        "eficiente\n      valor: 120,00",
        "eficiente\n      valor: \(Self.ratio(180_000 * money, produced[0]))"
      ),
      (
        "predio\n      valor: 240,00",
        "predio\n      valor: \(Self.ratio(144_000 * money, produced[1]))"
      ),
      ("4,71 %", Self.ratio(1_600_000 * money, total) + " %"),
    ]
  }

  /// The whole number as Chileans write it.
  static func grouped(_ number: Int) -> String {
    var digits = String(number)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: ".")
  }

  /// The quotient to two decimals, half up.
  static func ratio(_ part: Int, _ whole: Int) -> String {
    let hundredths = (200 * part + whole) / (2 * whole)
    let decimals = String(100 + hundredths % 100).dropFirst()
    return grouped(hundredths / 100) + "," + decimals
  }

  /// The example without its one mistake.
  private static func example() throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Examples/con-errores/codigo-distinto.yaml")
    return try String(contentsOf: file, encoding: .utf8)
      .replacingOccurrences(of: "PI130920190099010", with: "PI130920190099001")
  }
}
