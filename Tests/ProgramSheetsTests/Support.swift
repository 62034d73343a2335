import DocumentTree
import ProgramSheets
import TestSupport
import Testing

/// The files that the tests share.
enum Files {
  static let published = [
    "actividad-1990-1993.yaml", "articulacion-2019.yaml", "capacitacion-2019.yaml",
    "gestion-territorial-2009.yaml", "juntos-2019.json", "juntos-2019.yaml", "juntos-2021.yaml",
    "servicios-virtuales-2025.yaml", "subsidios-2019-2024.yaml",
  ]

  /// The kinds of the examples.
  static let kinds: [SheetKind] = [.exAnte, .monitoreo, .compromisos, .cartera]

  /// Those that are ex-ante sheets.
  static let designs = published.filter { Project.sheets(of: "ex-ante").contains($0) }

  /// The files beside the examples.
  static let beside = Companions(of: "Examples") { name in
    (try? Project.bytes("Examples/\(name)")).map { .bytes($0, path: name) }
      ?? .refused(es: "no está", en: "not there")
  }

  static func example(_ name: String) throws -> Document {
    Document.read(
      try Project.bytes("Examples/\(name)"), as: name.hasSuffix(".json") ? .json : .yaml)
  }

  static func sheet(_ name: String) throws -> FichaExAnte {
    try #require(SheetReader.read(example(name)).sheet)
  }
}

/// Reads a sheet from YAML lines after those that every sheet begins with.
func read(_ text: String, as format: DocumentFormat = .yaml) -> SheetReading {
  let header = format == .yaml ? "ficha: ex-ante\nformulario: 2025-nuevo\n" : ""
  return SheetReader.read(Document.read(Array((header + text).utf8), as: format))
}

extension SheetIssue {
  /// The rule, the field and the message on one line.
  var line: String { "\(rule) \(pointer) \(message(in: .es))" }
}
