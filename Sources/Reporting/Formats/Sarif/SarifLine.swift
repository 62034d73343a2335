import DocumentTree
import SheetRules

/// A result or a notification on its way from the thread that renders it to the log, as one line:
/// kind, id of the rule, file and description of a team's rule, and the object, with tabs between them.
struct SarifLine {
  enum Kind {
    case result(Severity)
    /// Something that is not a fault of a sheet.
    case notification
  }

  /// A rule of a team.
  struct TeamRule: Hashable {
    /// The file that states it.
    let file: String
    /// Its description as JSON.
    let json: String
  }

  let kind: Kind
  /// The id of its rule.
  let rule: String
  let json: ArraySlice<UInt8>
  /// The rule, where it is one of a team.
  let own: TeamRule?

  private static var tab: UInt8 { UInt8(ascii: "\t") }

  init(of kind: Kind, rule: String, json: [UInt8], own: TeamRule? = nil) {
    self.kind = kind
    self.rule = rule
    self.json = json[...]
    self.own = own
  }

  func write(to output: inout [UInt8]) {
    // JSON has no tab or line break of its own; the other two could
    let fields = [kind.name, rule, own.map { $0.file.shown() } ?? "", own?.json ?? ""]
    for field in fields {
      output.append(contentsOf: field.utf8)
      output.append(Self.tab)
    }
    output.append(contentsOf: json)
    output.append(UInt8(ascii: "\n"))
  }

  /// Reads what `write` wrote.
  static func all(in part: [UInt8]) -> [SarifLine] {
    part.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let fields = line.split(separator: tab, maxSplits: 4, omittingEmptySubsequences: false)
      guard fields.count == 5, let kind = Kind(named: fields[0]) else { return nil }
      let texts = fields[1...3].map { String(decoding: $0, as: UTF8.self) }
      return SarifLine(
        kind: kind, rule: texts[0], json: fields[4],
        own: texts[2].isEmpty ? nil : TeamRule(file: texts[1], json: texts[2]))
    }
  }

  private init(kind: Kind, rule: String, json: ArraySlice<UInt8>, own: TeamRule?) {
    self.kind = kind
    self.rule = rule
    self.json = json
    self.own = own
  }
}

extension SarifLine.Kind {
  fileprivate var name: String {
    switch self {
    case .result(let severity): severity.rawValue
    case .notification: "notification"
    }
  }

  fileprivate init?(named bytes: ArraySlice<UInt8>) {
    let name = String(decoding: bytes, as: UTF8.self)
    if name == "notification" {
      self = .notification
    } else if let severity = Severity(rawValue: name) {
      self = .result(severity)
    } else {
      return nil
    }
  }
}

extension SarifLine.TeamRule {
  init(_ rule: RuleDescription, from file: String, in language: Language) {
    self.file = file
    json = String(
      decoding: JsonWriter.object { SarifRule(rule, page: nil, in: language).write(to: &$0) },
      as: UTF8.self)
  }
}
