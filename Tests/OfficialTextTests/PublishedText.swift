import DocumentTree
import TestSupport
import Testing

@testable import OfficialText

/// A sheet as its official text has it, and as an example transcribes it.
struct PublishedText: Sendable, CustomStringConvertible {
  /// The name of both.
  let name: String
  /// The fields of the example that the text does not print as such: added by who transcribed it.
  let added: [String]

  var description: String { name }

  static let all: [PublishedText] = [
    PublishedText(
      name: "juntos-2019",
      added: [
        "/potencial/calculo", "/potencial/fuente", "/potencial/estimacion", "/coeficiente",
      ]),
    PublishedText(
      name: "servicios-virtuales-2025", added: ["/calculo", "/fuente", "/coeficiente"]),
    PublishedText(
      name: "juntos-2021",
      added: [
        "/encabezado/codigo", "/resultado", "/texto", "/analisis/gastoAdministrativo",
        "/analisis/indicador", "/focalizacion/observaciones", "/objetivo/unidad",
      ]),
  ]

  /// The text, with the words of the example in place of the published ones.
  var bytes: [UInt8] {
    get throws { try Project.bytes("Tests/OfficialTextTests/Texts/\(name).txt") }
  }

  var text: String { get throws { String(decoding: try bytes, as: UTF8.self) } }

  var sheet: OfficialSheet {
    get throws { try #require(OfficialText(try bytes).sheets.first) }
  }

  /// Every scalar of the example.
  var example: [String: String] {
    get throws {
      let document = Document.read(try Project.bytes("Examples/\(name).yaml"), as: .yaml)
      return Leaves.all(of: document)
    }
  }

  func isAdded(_ field: String) -> Bool { added.contains { field.hasSuffix($0) } }
}

/// The scalars of a document by their pointers, blanks within collapsed.
enum Leaves {
  static func all(of document: Document) -> [String: String] {
    var leaves: [String: String] = [:]
    if let root = document.root { collect(root, JSONPointer(), into: &leaves) }
    return leaves
  }

  private static func collect(
    _ node: Node, _ pointer: JSONPointer, into leaves: inout [String: String]
  ) {
    switch node.kind {
    case .scalar:
      let text = node.isNull ? "" : node.text
      if !text.isEmpty { leaves[pointer.description] = collapsed(text) }
    case .sequence:
      for (index, element) in node.elements.enumerated() {
        collect(element, pointer.appending(index), into: &leaves)
      }
    case .mapping:
      for (key, value) in node.entries {
        // a figure with nothing beside it may stand bare
        let isBare = key.text == "numero" && node.count == 1
        collect(value, isBare ? pointer : pointer.appending(key.text), into: &leaves)
      }
    }
  }

  static func collapsed(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }
}
