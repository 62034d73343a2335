import Fichas
import FileSystem
import ProgramSheets

/// The options that choose whose findings are reported.
enum SelectionOptions {
  private static var select: OptionDescription {
    OptionDescription(
      name: "select", value: .text(placeholder: LocalizedText(es: "REGLAS", en: "RULES")),
      hints: hints,
      summary: LocalizedText(
        es: "solo estas reglas y familias: GAS02,POB o gasto,poblacion",
        en: "only these rules and families: GAS02,POB or gasto,poblacion"))
  }

  private static var ignore: OptionDescription {
    OptionDescription(
      name: "ignore", value: .text(placeholder: LocalizedText(es: "REGLAS", en: "RULES")),
      hints: hints,
      summary: LocalizedText(
        es: "sin estas reglas y familias; entre ambas listas decide la más exacta",
        en: "without these rules and families; of both lists the more exact decides"))
  }

  private static var hints: [String] {
    RuleCatalogue.descriptions.map(\.id) + Category.allCases.map(\.rawValue)
  }

  static var all: [OptionDescription] { [select, ignore] }

  static func selection(
    of call: CommandCall, _ check: CheckRun
  ) throws(UsageError) -> RuleSelection {
    if !call.has(select), !call.has(ignore) { return RuleSelection() }
    let ids = RuleCatalogue.descriptions.map(\.id) + check.ownRuleIds
    return RuleSelection(
      selected: try names(of: select, call, ids), ignored: try names(of: ignore, call, ids))
  }

  private static func names(
    of option: OptionDescription, _ call: CommandCall, _ ids: [String]
  ) throws(UsageError) -> [RuleSelection.Name] {
    var names: [RuleSelection.Name] = []
    for written in call.all(option) {
      for word in written.text.split(separator: ",") {
        names.append(try name(String(word.filter { $0 != " " }), of: option, ids))
      }
    }
    if call.has(option), names.isEmpty { throw .missingValue(option: option.name) }
    return names
  }

  private static func name(
    _ word: String, of option: OptionDescription, _ ids: [String]
  ) throws(UsageError) -> RuleSelection.Name {
    let capitals = word.uppercased()
    if ids.contains(where: { $0.uppercased() == capitals }) { return .rule(capitals) }
    let families = ids.map { $0.uppercased().prefix { $0.isLetter } }
    if families.contains(capitals[...]) { return .letters(capitals) }
    if let category = Category(rawValue: word.lowercased()) { return .category(category) }
    let known = ids + Category.allCases.map(\.rawValue) + Set(families.map { String($0) }).sorted()
    throw .unknownRule(
      option: option.name, value: word, nearest: Likeness.nearest(to: word, among: known))
  }
}
