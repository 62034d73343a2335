import DocumentTree
import ExactNumbers
import ProgramSheets
package import SheetRules

extension ConfigurationReader {
  typealias Layer = Configuration.Layer

  /// The keys that a configuration and each of its `rutas` have.
  static func layerKeys(
    _ get: @escaping (inout ConfigurationReader) -> Layer,
    _ set: @escaping (inout ConfigurationReader, Layer) -> Void
  ) -> [Key] {
    func changing(_ change: @escaping (inout ConfigurationReader, Node, inout Layer) -> Void)
      -> (inout ConfigurationReader, Node) -> Void
    {
      { reader, node in
        var layer = get(&reader)
        change(&reader, node, &layer)
        set(&reader, layer)
      }
    }
    return [
      Key("perfil", read: changing { $0.readProfile($1, into: &$2) }),
      Key("gravedades", read: changing { $0.readLevels($1, into: &$2) }),
      Key("umbrales", read: changing { $0.readThresholds($1, into: &$2) }),
      Key("comparacion", read: changing { $0.readComparison($1, into: &$2) }),
    ]
  }

  private mutating func readProfile(_ node: Node, into layer: inout Layer) {
    guard let name = text(node) else { return }
    guard let profile = Profile.named(name) else {
      offer(Profile.all.map(\.name), for: node)
      let all = Profile.all.map(\.name).joined(separator: ", ")
      return unfit(node, expectedEs: "un perfil (\(all))", expectedEn: "a profile (\(all))")
    }
    layer.profile = Setting(profile.name, from: origin(node))
  }

  // MARK: Levels

  private mutating func readLevels(_ node: Node, into layer: inout Layer) {
    guard node.kind == .mapping else {
      if !node.isNull { wrongShape(node, es: "un grupo de claves", en: "a group of keys") }
      return
    }
    for (key, value) in node.entries {
      guard let rule = ruleOrFamily(key), !value.isNull, let level = level(value) else { continue }
      layer.levels.append(.init(rule: rule, level: Setting(level, from: origin(key))))
    }
  }

  private mutating func ruleOrFamily(_ key: Node) -> String? {
    let name = key.text.uppercased()
    let ids = RuleLevels.settable
    if ids.contains(name) || ids.contains(where: { $0.hasPrefix(name) && name.utf8.count == 3 }) {
      return name
    }
    unknownRule(key)
    return nil
  }

  /// Says that there is no such rule, or that it cannot be set.
  mutating func unknownRule(_ node: Node) {
    if RuleCatalogue.description(node.text) != nil {
      return fault(
        ConfigurationFault.unfitValue,
        es: "'\(node.text)' dice que algo no se pudo leer: no se puede cambiar ni aceptar",
        en:
          "'\(node.text)' says that something could not be read: it cannot be changed or accepted",
        adviceEs: "corrija el archivo", adviceEn: "mend the file", node.range)
    }
    offer(Array(RuleLevels.settable), for: node)
    let near = Likeness.nearest(to: node.text, among: RuleLevels.settable)
    fault(
      ConfigurationFault.unfitValue, es: "no hay una regla '\(node.text)'",
      en: "there is no rule '\(node.text)'",
      adviceEs: near.map { "¿quiso decir '\($0)'?" } ?? "'fichas rule' las lista",
      adviceEn: near.map { "did you mean '\($0)'?" } ?? "'fichas rule' lists them", node.range)
  }

  mutating func level(_ node: Node) -> RuleLevel? {
    switch node.kind == .scalar ? node.text.lowercased() : "" {
    case "apagada", "off": return .off
    case let word:
      if let severity = Severity(written: word) { return .on(severity) }
      offer(["error", "advertencia", "nota", "apagada"], for: node)
      unfit(
        node, expectedEs: "error, advertencia, nota ni apagada",
        expectedEn: "one of error, advertencia, nota, apagada")
      return nil
    }
  }

  mutating func severity(_ node: Node) -> Severity? {
    if node.kind == .scalar, let severity = Severity(written: node.text.lowercased()) {
      return severity
    }
    offer(["error", "advertencia", "nota"], for: node)
    unfit(
      node, expectedEs: "error, advertencia ni nota", expectedEn: "one of error, advertencia, nota")
    return nil
  }

  // MARK: Thresholds

  private mutating func readThresholds(_ node: Node, into layer: inout Layer) {
    var read = layer
    readSettings(
      node,
      [
        Key("topeAdministrativo") { reader, node in
          read.administrativeCap = reader.cap(node).map { Setting($0, from: reader.origin(node)) }
        },
        Key("componentes") { reader, node in
          read.componentCount = reader.count(node).map { Setting($0, from: reader.origin(node)) }
        },
        Key("limites") { reader, node in reader.readLimits(node, into: &read) },
        Key("rangos") { reader, node in reader.readBands(node, into: &read) },
      ])
    layer = read
  }

  private mutating func readBands(_ node: Node, into layer: inout Layer) {
    var read = layer
    readMapping(
      node,
      RuleLevels.bands.map { named in
        Key(named.name) { reader, node in
          read.bands[named.name] = reader.band(node).map { Setting($0, from: reader.origin(node)) }
        }
      })
    layer = read
  }

  /// A least and a most, or how far from 100 % a figure may be.
  private mutating func band(_ node: Node) -> PercentageBand? {
    var ends: (lower: ExactDecimal?, upper: ExactDecimal?)
    if node.kind == .mapping {
      readMapping(
        node,
        [
          Key("minimo") { reader, node in ends.lower = reader.percentage(node) },
          Key("maximo") { reader, node in ends.upper = reader.percentage(node) },
        ])
      if let lower = ends.lower, let upper = ends.upper, let band = PercentageBand(lower, upper) {
        return band
      }
    } else if let part = percentage(node), let band = PercentageBand(around: part) {
      return band
    } else if node.kind == .scalar {
      return nil
    }
    unfit(
      node, expectedEs: "un rango, como {minimo: 85 %, maximo: 110 %} o 20 %",
      expectedEn: "a range such as {minimo: 85 %, maximo: 110 %} or 20 %")
    return nil
  }

  private mutating func cap(_ node: Node) -> ExactDecimal?? {
    if node.kind == .scalar, node.text.lowercased() == "ninguno" { return .some(nil) }
    return percentage(node).map { .some($0) }
  }

  private mutating func count(_ node: Node) -> ClosedRange<Int>? {
    var least = 0
    var most: Int?
    readMapping(
      node,
      [
        Key("minimo") { reader, node in least = reader.whole(node) ?? 0 },
        Key("maximo") { reader, node in most = reader.whole(node) },
      ])
    guard node.kind == .mapping else { return nil }
    guard let most, least <= most else {
      unfit(
        node, expectedEs: "un mínimo y un máximo: {minimo: 1, maximo: 7}",
        expectedEn: "a least and a most: {minimo: 1, maximo: 7}")
      return nil
    }
    return least...most
  }

  private mutating func readLimits(_ node: Node, into layer: inout Layer) {
    guard node.kind == .mapping else {
      if !node.isNull { wrongShape(node, es: "un grupo de claves", en: "a group of keys") }
      return
    }
    for (key, value) in node.entries {
      let pattern = "/" + key.text.split(separator: ".").joined(separator: "/")
      guard let field = RuleLevels.fields.first(where: { $0.pattern == pattern }),
        field.tipo == .texto
      else {
        unknownKey(key, among: RuleLevels.textFields)
        continue
      }
      guard !value.isNull, let limit = whole(value) else { continue }
      layer.textLimits[field.pattern] = Setting(limit, from: origin(key))
    }
  }

  // MARK: Figures

  func figure(_ node: Node) -> WrittenFigure? {
    guard node.kind == .scalar else { return nil }
    return try? FigureParser.parse(node.text, notation: .chilena)
  }

  private mutating func percentage(_ node: Node) -> ExactDecimal? {
    guard let figure = figure(node), figure.mark == .percent, let number = figure.number,
      !number.isNegative
    else {
      unfit(node, expectedEs: "un porcentaje, como '8 %'", expectedEn: "a percentage such as '8 %'")
      return nil
    }
    return number
  }

  private mutating func whole(_ node: Node) -> Int? {
    guard let figure = figure(node), figure.mark == nil, let number = figure.number,
      let whole = number.wholeNumber, whole >= 0
    else {
      unfit(
        node, expectedEs: "un número entero de 0 o más", expectedEn: "a whole number, 0 or more")
      return nil
    }
    return whole
  }
}

/// Which rules and fields a configuration can set.
package enum RuleLevels {
  /// The rules that can be turned off or given another severity: all but what says that something could
  /// not be read.
  package static let settable: [String] = RuleCatalogue.descriptions
    .filter(isSettable).map(\.id)

  /// Returns whether a rule can be set.
  package static func isSettable(_ rule: RuleDescription) -> Bool {
    switch rule.category {
    case .lectura: rule.severity == .note
    case .configuracion: false
    default: true
    }
  }

  /// The texts whose limits can be set, as a configuration names them.
  static let textFields = fields.filter { $0.tipo == .texto }
    .map { $0.ruta.joined(separator: ".") }

  /// The bands of every kind of sheet.
  static let bands = RuledKind.all.flatMap(\.bands)

  /// The fields of every kind of sheet.
  static let fields = RuledKind.all.flatMap(\.kind.fields)
}

extension Severity {
  /// Reads a severity as people write it in a configuration, in lower case.
  init?(written word: String) {
    switch word {
    case "error": self = .error
    case "advertencia", "warning": self = .warning
    case "nota", "note": self = .note
    default: return nil
    }
  }
}

extension ExactDecimal {
  /// The number as an `Int`, or nil where it has decimals or is too large.
  var wholeNumber: Int? {
    let reduced = reduced
    return reduced.scale == 0 ? Int(exactly: reduced.coefficient) : nil
  }
}
