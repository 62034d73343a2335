import TestSupport

/// A sheet of the invented programme of the examples with other figures, coherent unless a mistake is
/// put in.
struct GeneratedSheet {
  var figures: SheetFigures
  /// How many times the amounts of the example there are.
  let money: Int
  /// The last digits of the code.
  let number: Int
  private let people: Int
  /// Texts to be put in place of others, after the figures.
  var replacements: [(String, String)] = []

  init(people: Int, money: Int, number: Int) {
    figures = SheetFigures(people: people, money: money)
    self.people = people
    self.money = money
    self.number = number
  }

  /// The production of each component, as often as there are people.
  mutating func setProduction(_ amounts: Int...) {
    for (index, amount) in amounts.enumerated() {
      figures.components[index].production = amount * people
    }
  }

  /// The beneficiaries of a year, counted from the first, as often as there are people.
  mutating func setBeneficiaries(_ count: Int, of year: Int) {
    figures.beneficiaries[year] = count * people
  }

  /// The text in YAML.
  func text() throws -> String {
    var text = SheetGenerator(figures, texts: .short, number: number).text
    for (old, new) in replacements {
      guard text.contains(old) else { throw Missing(text: old) }
      text = text.replacing(old, with: new)
    }
    return text
  }

  struct Missing: Error { let text: String }
}
