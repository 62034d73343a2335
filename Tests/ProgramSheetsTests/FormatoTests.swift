import DocumentTree
import Foundation
import ProgramSheets
import TestSupport
import Testing

@Suite("The page about the format")
struct FormatoTests {
  static let path = "docs/formato.md"

  @Test("The whole sheet on the page reads without a remark")
  func wholeSheet() throws {
    let page = String(decoding: try Project.bytes(Self.path), as: UTF8.self)
    let sheet = try #require(page.fenced("yaml").first)
    let reading = SheetReader.read(Document.read(Array(sheet.utf8), as: .yaml))
    #expect(reading.issues.map(\.line) == [])
    #expect(reading.sheet?.gasto?.total != nil)
  }

  @Test("Every other piece of a sheet on the page has only keys of the form")
  func pieces() throws {
    let page = String(decoding: try Project.bytes(Self.path), as: UTF8.self)
    #expect(page.fenced("yaml").count > 1 && !page.fenced("json").isEmpty)
    for piece in page.fenced("yaml").dropFirst() {
      let document = Document.read(Array(piece.utf8), as: .yaml)
      #expect(document.issues.isEmpty, "\(piece)")
    }
    for piece in page.fenced("json") {
      let reading = SheetReader.read(Document.read(Array(piece.utf8), as: .json))
      #expect(reading.issues.map(\.line) == [])
    }
  }

  @Test("The tables of keys on the page are those of the table of fields")
  func tables() throws {
    let page = try Project.text(Self.path)
    let (start, end) = ("<!-- campos -->\n", "<!-- fin de campos -->")
    let head = try #require(page.range(of: start))
    let tail = try #require(page.range(of: end))
    let current = page.replacingCharacters(
      in: head.upperBound..<tail.lowerBound, with: Self.tables())
    #expect(try Recorded.text(Self.path, now: current) == current)
  }

  /// A table for each first key, in form order.
  static func tables() -> String {
    var text = ""
    var group = ""
    for field in Campos.todos {
      let first = field.ruta[0]
      let isAlone = field.ruta.count == 1 && !field.tipo.esContenedor
      let name = isAlone ? "" : first
      if name != group || text.isEmpty {
        let title = isAlone ? "Qué archivo es" : "`\(first)`: \(field.etiqueta)"
        text += "\n### \(title)\n\n| clave | campo | se escribe | formularios | caracteres |\n"
        text += "| --- | --- | --- | --- | --- |\n"
        group = name
      }
      if isAlone || field.ruta.count > 1 { text += row(field, isAlone) }
    }
    return text + "\n"
  }

  private static func row(_ field: Campo, _ isAlone: Bool) -> String {
    let path = isAlone ? field.ruta : Array(field.ruta.dropFirst())
    let key = "`\(path.joined(separator: "."))`"
    let forms = SheetKind.exAnte.forms.map { form in
      field.exigido.contains(form) ? "●" : field.formularios.contains(form) ? "○" : "–"
    }
    let limits = SheetKind.exAnte.forms.map { field.limites[$0].map(String.init) ?? "–" }
    let hasLimits = limits.contains { $0 != "–" }
    let cells = [
      key, field.etiqueta, field.written, forms.joined(separator: " "),
      hasLimits ? limits.joined(separator: " / ") : "",
    ]
    return "| " + cells.joined(separator: " | ") + " |\n"
  }
}

extension Campo {
  /// How people write the field, in Spanish.
  fileprivate var written: String {
    switch tipo {
    case .grupo: "grupo de claves"
    case .filas: "lista de filas"
    case .textos: "lista de textos"
    case .porEjercicio: "una clave por año"
    case .porNombre: "una clave por cada uno"
    case .texto: "texto"
    case .palabra: lista.map { ($0.esCerrada ? "" : "por ejemplo ") + $0.short } ?? "palabra"
    case .codigo: "código"
    case .respuesta: "Sí o No"
    case .conteo: "entero"
    case .monto: "entero, en M$"
    case .porcentaje: "porcentaje"
    case .cifra: unidad.map { "cifra, en \($0.name(in: .es))" } ?? "cifra"
    case .ejercicio: "año"
    }
  }
}

extension ListaOficial {
  fileprivate var short: String {
    palabras.count > 5 ? "uno de \(palabras.count) nombres" : palabras.joined(separator: ", ")
  }
}

extension String {
  /// The contents of the fenced blocks of a language.
  fileprivate func fenced(_ language: String) -> [String] {
    components(separatedBy: "```\(language)\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
  }
}
