import DocumentTree
import SheetRules

/// The results of a run until all of them are there: GitHub refuses a log of more than 25,000, so that
/// the worst have to be known.
struct SarifLog: GatheredReport {
  /// The most results of a run that GitHub takes.
  static let mostResults = 25_000

  private static let start =
    "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\","
    + "\"runs\":[{\"tool\":{\"driver\":"

  /// What every log of this program begins with, whatever its version and language.
  static let head = start + "{\"name\":\"\(Product.name)\","

  private struct Result {
    let severity: Severity
    let bytes: [UInt8]
  }

  /// The rules that one file of a team states.
  private struct Extension {
    let file: String
    var rules: [SarifLine.TeamRule] = []
  }

  /// Rules of the catalogue, in the order in which they are first named.
  private struct NamedRules {
    private(set) var all: [RuleDescription] = []
    /// Their indices by their ids; nil for an id that the catalogue does not have.
    private var indices: [String: Int?] = [:]

    /// The index of a rule, which is put last if it is new.
    mutating func index(of id: String) -> Int? {
      if let known = indices[id] { return known }
      let index = RuleCatalogue.description(id).map { rule in
        all.append(rule)
        return all.count - 1
      }
      indices[id] = .some(index)
      return index
    }
  }

  private let language: Language
  private var results: [Result] = []
  private var count = 0
  private var notifications: [[UInt8]] = []
  /// The rules that results name, and those that notifications do.
  private var rules = NamedRules()
  private var noted = NamedRules()
  private var extensions: [Extension] = []

  init(in language: Language) {
    self.language = language
  }

  mutating func add(_ part: [UInt8]) {
    for line in SarifLine.all(in: part) {
      switch line.kind {
      case .notification:
        notifications.append(Array(line.json))
        _ = noted.index(of: line.rule)
      case .result(let severity):
        count += 1
        results.append(Result(severity: severity, bytes: object(of: line)))
        if results.count >= 2 * Self.mostResults { results = worst }
      }
    }
  }

  /// The results, the worst first where there are too many; those of one severity stay in order.
  private var worst: [Result] {
    if count <= Self.mostResults { return results }
    let sorted = Severity.allCases.reversed().flatMap { severity in
      results.filter { $0.severity == severity }
    }
    return Array(sorted.prefix(Self.mostResults))
  }

  /// The object of a result, with the place of its rule among the rules of the log.
  private mutating func object(of line: SarifLine) -> [UInt8] {
    let head: [UInt8]
    if let own = line.own {
      let (number, index) = place(of: own)
      head = JsonWriter.object { writer in
        writer.member("rule") { writer in
          writer.member("id", line.rule)
          writer.member("index", index)
          writer.member("toolComponent") { $0.member("index", number) }
        }
      }
    } else if let index = rules.index(of: line.rule) {
      head = JsonWriter.object { $0.member("ruleIndex", index) }
    } else {
      return Array(line.json)
    }
    return head.dropLast() + [UInt8(ascii: ",")] + line.json.dropFirst()
  }

  /// The number of the extension and the index of a rule in it, where it is put if it is new.
  private mutating func place(of rule: SarifLine.TeamRule) -> (Int, Int) {
    let number =
      extensions.firstIndex { $0.file == rule.file }
      ?? {
        extensions.append(Extension(file: rule.file))
        return extensions.count - 1
      }()
    if let index = extensions[number].rules.firstIndex(of: rule) { return (number, index) }
    extensions[number].rules.append(rule)
    return (number, extensions[number].rules.count - 1)
  }

  func write(_ tally: Tally, to output: inout [UInt8]) {
    output.append(contentsOf: Self.start.utf8)
    output.append(contentsOf: driver)
    output.append(contentsOf: ownRules)
    output.append(contentsOf: "},\n\"columnKind\":\"utf16CodeUnits\",\"results\":[\n".utf8)
    for (number, result) in worst.enumerated() {
      if number > 0 { output.append(contentsOf: ",\n".utf8) }
      output.append(contentsOf: result.bytes)
    }
    let isWhole = !tally.hasUnread
    output.append(
      contentsOf: "\n],\"invocations\":[{\"executionSuccessful\":\(isWhole)".utf8)
    writeNotifications(to: &output)
    output.append(contentsOf: "}]}]}\n".utf8)
  }

  private var driver: [UInt8] {
    return JsonWriter.object { writer in
      writer.member("name", Product.name)
      writer.member("version", Product.version)
      writer.member("semanticVersion", Product.version)
      writer.member("informationUri", Product.home)
      writer.member("language", language.rawValue)
      writer.member("rules", rules.all) { writer, rule in
        let page = Product.page(ofRule: rule.id)
        writer.object { SarifRule(rule, page: page, in: language).write(to: &$0) }
      }
      writer.member("notifications", noted.all) { writer, rule in
        writer.object { writer in
          writer.member("id", rule.id)
          writer.member("shortDescription") {
            $0.member("text", SarifText.message(rule.title[language]))
          }
        }
      }
    }
  }

  private var ownRules: [UInt8] {
    if extensions.isEmpty { return [] }
    var output = Array(",\"extensions\":[".utf8)
    for (number, part) in extensions.enumerated() {
      output.append(contentsOf: (number > 0 ? "," : "").utf8)
      output += JsonWriter.object { writer in
        writer.member("name", part.file)
        writer.member("rules", part.rules) { $0.literal($1.json) }
      }
    }
    return output + "]".utf8
  }

  private func writeNotifications(to output: inout [UInt8]) {
    let all = notifications + (count > Self.mostResults ? [leftOut] : [])
    if all.isEmpty { return }
    output.append(contentsOf: ",\"toolExecutionNotifications\":[\n".utf8)
    output.append(contentsOf: all.joined(separator: ",\n".utf8))
    output.append(contentsOf: "\n]".utf8)
  }

  /// That some results are not there.
  private var leftOut: [UInt8] {
    let (most, rest) = (Self.mostResults, count - Self.mostResults)
    let text = LocalizedText(
      es: "hay \(count) hallazgos y GitHub recibe \(most): quedan fuera los \(rest) menos graves",
      en:
        "there are \(count) findings and GitHub takes \(most): the \(rest) least severe are left out"
    )
    return JsonWriter.object { writer in
      writer.member("level", "warning")
      writer.member("message") { $0.member("text", text[language]) }
    }
  }
}
