import DocumentTree
import Foundation
import ProgramSheets
import TestSupport
import Testing

/// A page about the format of a kind of sheet.
struct FormatPage: Sendable, CustomTestStringConvertible {
  let path: String
  let kind: SheetKind

  var testDescription: String { path }

  static let all = [
    FormatPage(path: "docs/formato.md", kind: .exAnte),
    FormatPage(path: "docs/formato-monitoreo.md", kind: .monitoreo),
    FormatPage(path: "docs/formato-compromisos.md", kind: .compromisos),
    FormatPage(path: "docs/formato-cartera.md", kind: .cartera),
  ]
}

@Suite("The pages about the format")
struct FormatoTests {
  private func read(_ text: String, as format: DocumentFormat, of page: FormatPage) -> SheetReading
  {
    SheetReader.read(Document.read(Array(text.utf8), as: format), as: [page.kind])
  }

  @Test("The whole sheet on the page reads without a remark", arguments: FormatPage.all)
  func wholeSheet(_ page: FormatPage) throws {
    let text = String(decoding: try Project.bytes(page.path), as: UTF8.self)
    let sheet = try #require(text.fenced("yaml").first)
    let reading = read(sheet, as: .yaml, of: page)
    #expect(reading.issues.map(\.line) == [])
    #expect(reading.form != nil)
  }

  @Test(
    "Every other piece of a sheet on the page has only keys of the form", arguments: FormatPage.all)
  func pieces(_ page: FormatPage) throws {
    let text = String(decoding: try Project.bytes(page.path), as: UTF8.self)
    #expect(text.fenced("yaml").count > 1 && !text.fenced("json").isEmpty)
    for piece in text.fenced("yaml").dropFirst() {
      let document = Document.read(Array(piece.utf8), as: .yaml)
      #expect(document.issues.isEmpty, "\(piece)")
    }
    for piece in text.fenced("json") {
      #expect(read(piece, as: .json, of: page).issues.map(\.line) == [])
    }
  }

  @Test(
    "The tables of keys on the page are those of the table of fields", arguments: FormatPage.all)
  func tables(_ page: FormatPage) throws {
    let text = try Project.text(page.path)
    let (start, end) = ("<!-- campos -->\n", "<!-- fin de campos -->")
    let head = try #require(text.range(of: start))
    let tail = try #require(text.range(of: end))
    let current = text.replacingCharacters(
      in: head.upperBound..<tail.lowerBound, with: Self.tables(of: page.kind))
    #expect(try Recorded.text(page.path, now: current) == current)
  }

  /// A table for each first key, in form order.
  static func tables(of kind: SheetKind) -> String {
    var text = ""
    var group = ""
    for field in kind.fields {
      let first = field.ruta[0]
      let isAlone = field.ruta.count == 1 && !field.tipo.esContenedor
      let name = isAlone ? "" : first
      if name != group || text.isEmpty {
        let title = isAlone ? "Qué archivo es" : "`\(first)`: \(field.etiqueta)"
        text += "\n### \(title)\n\n| clave | campo | se escribe | formularios | caracteres |\n"
        text += "| --- | --- | --- | --- | --- |\n"
        group = name
      }
      if isAlone || field.ruta.count > 1 { text += row(field, isAlone, of: kind) }
    }
    return text + "\n"
  }

  private static func row(_ field: Campo, _ isAlone: Bool, of kind: SheetKind) -> String {
    let path = isAlone ? field.ruta : Array(field.ruta.dropFirst())
    let key = "`\(path.joined(separator: "."))`"
    var forms = kind.forms.map { form in
      field.exigido.contains(form) ? "●" : field.formularios.contains(form) ? "○" : "–"
    }
    // where a form is one year of many, they mostly ask the same
    if forms.count > 3, Set(forms).count == 1 { forms = [forms[0]] }
    let limits = kind.forms.map { field.limites[$0].map(String.init) ?? "–" }
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
    case .conteo where unidad == .indicador: "cifra, en \(Unidad.indicador.name(in: .es))"
    case .conteo: "entero"
    case .razon: "cifra, `n/d = p%`, o grupo de claves"
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
