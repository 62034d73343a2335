import Constraints
public import DocumentTree
import ExactNumbers
import ProgramSheets
public import SheetRules

/// Reads a configuration, and says of everything in it that cannot be understood where it is and what to
/// write instead.
public struct ConfigurationReader {
  /// What was read.
  public private(set) var configuration: Configuration
  /// What could not be understood, in the order of the file.
  public var faults: [ConfigurationFault] = []

  /// What could replace each unknown word, by the offset where it begins.
  private var offers: [Int: [String]] = [:]

  let document: Document
  let lines: LineTable

  /// Reads the configuration that a document holds.
  ///
  /// - Parameters:
  ///   - document: the file in YAML or JSON.
  ///   - path: the path as displayed.
  /// - Returns: what was read, and what could not be understood.
  public static func read(
    _ document: Document, path: String
  ) -> (configuration: Configuration, faults: [ConfigurationFault]) {
    var reader = ConfigurationReader(document, path: path)
    reader.addReadingFaults()
    if let root = document.root, !root.isNull { reader.readRoot(root) }
    return (reader.configuration, reader.faults)
  }

  /// Suggests what could replace an unknown word of a configuration: the keys of its
  /// group, the rules, or the words of a list.
  ///
  /// - Parameters:
  ///   - document: the file in YAML or JSON.
  ///   - offset: where the word begins.
  /// - Returns: the words in their order; none where any text may stand.
  package static func offers(in document: Document, at offset: Int) -> [String] {
    var reader = ConfigurationReader(document, path: "")
    if let root = document.root, !root.isNull { reader.readRoot(root) }
    return reader.offers[offset] ?? []
  }

  /// Reads the file of rules that a configuration names: a list of them, or a mapping with `reglas`.
  ///
  /// - Parameters:
  ///   - document: the file in YAML or JSON.
  ///   - path: the path as displayed.
  ///   - known: the rules that the configuration states itself.
  /// - Returns: the rules, and what could not be understood.
  public static func readRules(
    _ document: Document, path: String, known: [OwnRule]
  ) -> (rules: [OwnRule], faults: [ConfigurationFault]) {
    var reader = ConfigurationReader(document, path: path)
    reader.configuration.ownRules = known
    reader.addReadingFaults()
    if let root = document.root, !root.isNull {
      if root.kind == .mapping {
        reader.readMapping(root, [Key("reglas") { reader, node in reader.readOwnRules(node) }])
      } else {
        reader.readOwnRules(root)
      }
    }
    return (Array(reader.configuration.ownRules.dropFirst(known.count)), reader.faults)
  }

  private init(_ document: Document, path: String) {
    self.document = document
    lines = document.lineTable()
    configuration = Configuration(path: path)
  }

  private mutating func addReadingFaults() {
    let isYaml = document.format == .yaml
    for issue in document.issues where issue.severity == .error {
      // A file of comments alone sets nothing.
      if issue.kind == .emptyFile, isYaml { continue }
      let advice = issue.advice(in: .es).map { es in
        LocalizedText(es: es, en: issue.advice(in: .en) ?? es)
      }
      faults.append(
        ConfigurationFault(
          rule: ConfigurationFault.unreadable,
          message: LocalizedText(es: issue.message(in: .es), en: issue.message(in: .en)),
          advice: advice, range: issue.range))
    }
  }

  private mutating func readRoot(_ root: Node) {
    readSettings(
      root,
      Self.layerKeys({ $0.configuration.layer }, { $0.configuration.layer = $1 }) + [
        Key("reglas") { reader, node in reader.readRulesOrTheirFile(node) },
        Key("rutas") { reader, node in reader.readPathLayers(node) },
        Key("excepciones") { reader, node in reader.readExceptions(node) },
      ])
  }

  private mutating func readRulesOrTheirFile(_ node: Node) {
    guard node.kind == .scalar, !node.text.isEmpty else { return readOwnRules(node) }
    configuration.rulesFile = Configuration.NamedFile(name: node.text, range: node.range)
  }

  mutating func add(_ rule: OwnRule) { configuration.ownRules.append(rule) }

  mutating func add(_ exception: Configuration.PathException) {
    configuration.exceptions.append(exception)
  }

  private mutating func readPathLayers(_ node: Node) {
    for row in rows(node) {
      var pattern: String?
      var layer = Configuration.Layer()
      readSettings(
        row,
        Self.layerKeys({ _ in layer }, { layer = $1 }) + [
          Key("patron") { reader, node in pattern = reader.pattern(node) }
        ])
      guard let pattern else {
        fault(
          ConfigurationFault.unfitValue, es: "falta 'patron'", en: "'patron' is missing",
          adviceEs: "diga a qué archivos se refiere: patron: borradores/",
          adviceEn: "say which files it is about: patron: borradores/", row.range)
        continue
      }
      configuration.pathLayers.append(.init(pattern: pattern, layer: layer))
    }
  }
}

// MARK: - Shapes

extension ConfigurationReader {
  /// A key and what is done with its value.
  struct Key {
    let name: String
    let read: (inout ConfigurationReader, Node) -> Void

    init(_ name: String, read: @escaping (inout ConfigurationReader, Node) -> Void) {
      self.name = name
      self.read = read
    }
  }

  /// Reads a mapping of known keys; a blank value sets nothing.
  mutating func readSettings(_ node: Node, _ keys: [Key]) {
    readMapping(
      node,
      keys.map { key in
        Key(key.name) { reader, value in if !value.isNull { key.read(&reader, value) } }
      })
  }

  /// Reads a mapping of known keys.
  mutating func readMapping(_ node: Node, _ keys: [Key]) {
    guard node.kind == .mapping else {
      if !node.isNull { wrongShape(node, es: "un grupo de claves", en: "a group of keys") }
      return
    }
    for (key, value) in node.entries {
      if let known = keys.first(where: { $0.name == key.text }) {
        known.read(&self, value)
      } else {
        unknownKey(key, among: keys.map(\.name))
      }
    }
  }

  /// The rows of a list; none where the node is not a list.
  mutating func rows(_ node: Node) -> [Node] {
    if node.kind == .sequence { return Array(node.elements) }
    if !node.isNull { wrongShape(node, es: "una lista", en: "a list") }
    return []
  }

  /// The text of a scalar; reports a fault and is nil if the node is blank or not a scalar.
  mutating func text(_ node: Node) -> String? {
    guard node.kind == .scalar, !node.isNull, !node.text.isEmpty else {
      wrongShape(node, es: "un texto", en: "a text")
      return nil
    }
    return node.text
  }

  /// A pattern for paths; nil, and a fault, where it can name nothing.
  mutating func pattern(_ node: Node) -> String? {
    guard let text = text(node) else { return nil }
    if let first = text.utf8.first, first != UInt8(ascii: "#"), first != UInt8(ascii: "!"),
      text.utf8.contains(where: { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: " ") })
    {
      return text
    }
    unfit(
      node, expectedEs: "un patrón de rutas, como borradores/ o *.json",
      expectedEn: "a pattern of paths such as borradores/ or *.json")
    return nil
  }

  /// A text in one language or in two.
  mutating func localizedText(_ node: Node) -> LocalizedText? {
    guard node.kind == .mapping else { return text(node).map { LocalizedText($0) } }
    var es: String?
    var en: String?
    readMapping(
      node,
      [
        Key("es") { reader, value in es = reader.text(value) },
        Key("en") { reader, value in en = reader.text(value) },
      ])
    guard let first = es ?? en else { return nil }
    return LocalizedText(es: es ?? first, en: en ?? first)
  }

  func origin(_ node: Node) -> SettingOrigin {
    .file(configuration.path, line: lines.place(of: node.range.start).line)
  }
}

// MARK: - Faults

extension ConfigurationReader {
  mutating func fault(
    _ rule: String, es: String, en: String, adviceEs: String, adviceEn: String, _ range: ByteRange
  ) {
    faults.append(
      ConfigurationFault(
        rule: rule, message: LocalizedText(es: es, en: en),
        advice: LocalizedText(es: adviceEs, en: adviceEn), range: range))
  }

  mutating func offer(_ words: [String], for node: Node) { offers[node.range.start] = words }

  mutating func unknownKey(_ key: Node, among known: [String]) {
    let all = known.joined(separator: ", ")
    let near = Likeness.nearest(to: key.text, among: known)
    offer(known, for: key)
    fault(
      ConfigurationFault.unknownKey, es: "la configuración no tiene la clave '\(key.text)'",
      en: "the configuration has no key '\(key.text)'",
      adviceEs: near.map { "¿quiso decir '\($0)'?" } ?? "se admite \(all)",
      adviceEn: near.map { "did you mean '\($0)'?" } ?? "allowed: \(all)", key.range)
  }

  mutating func wrongShape(_ node: Node, es: String, en: String) {
    let found =
      switch node.kind {
      case .mapping: LocalizedText(es: "un grupo de claves", en: "a group of keys")
      case .sequence: LocalizedText(es: "una lista", en: "a list")
      case .scalar where node.isNull || node.text.isEmpty:
        LocalizedText(es: "nada", en: "nothing")
      case .scalar: LocalizedText(es: "un texto", en: "a text")
      }
    fault(
      ConfigurationFault.unfitValue,
      es: "aquí va \(es), y \(found.es == "nada" ? "no hay" : "hay") \(found.es)",
      en: "\(en) belongs here, and there is \(found.en)",
      adviceEs: "escriba \(es); hay ejemplos en docs/configuracion.md",
      adviceEn: "write \(en); docs/configuracion.md has examples", firstLine(of: node))
  }

  mutating func unfit(_ node: Node, expectedEs: String, expectedEn: String) {
    let text = node.kind == .scalar ? "'\(node.text)'" : nil
    fault(
      ConfigurationFault.unfitValue, es: "\(text ?? "esto") no es \(expectedEs)",
      en: "\(text ?? "this") is not \(expectedEn)", adviceEs: "escriba \(expectedEs)",
      adviceEn: "write \(expectedEn)", firstLine(of: node))
  }

  private func firstLine(of node: Node) -> ByteRange {
    let whole = node.range
    var end = whole.start
    let source = document.source
    while end < min(whole.end, source.count), source[end] != 0x0A, source[end] != 0x0D { end += 1 }
    return ByteRange(start: whole.start, end: end)
  }
}
