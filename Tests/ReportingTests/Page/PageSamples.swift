import Analysis
import DocumentTree
import Foundation
import Reporting
import SheetRules
import TestSupport
import Testing

/// Pages of sheets for tests.
enum PageSamples {
  /// The report of an example as the command has it.
  static func example(_ name: String) throws -> FileReport {
    let path = "Examples/\(name)"
    let bytes = try Project.bytes(path)
    let format: DocumentFormat = name.hasSuffix(".json") ? .json : .yaml
    return FileReport(path: path, SheetChecker.check(Document.read(bytes, as: format)))
  }

  static func page(of files: [FileReport], in language: Language = .es) -> String {
    var page = ReportPage(language: language)
    for file in files { page.add(ReportPage.Part(of: file, in: language)) }
    return String(decoding: page.bytes, as: UTF8.self)
  }

  /// The part of a page that a browser shows.
  static func body(_ page: String) throws -> String {
    let start = try #require(page.range(of: "<header>")).lowerBound
    let end = try #require(page.range(of: "</footer>")).upperBound
    return String(page[start..<end]) + "\n"
  }

  /// A sheet whose every text is hostile, with figures beside the texts.
  static let hostile: FileReport = {
    let texts =
      HostileSheet.texts + [
        String(HostileSheet.longWord.prefix(1 << 15)), "\u{202E}\u{5D0}\u{5D1}\u{5D2}",
      ]
    let rows: [[String: String]] = texts.map {
      ["componente": $0, "total": "12", "nombre": $0, "variable": $0, "coeficiente": "0,5"]
    }
    let sheet: [String: Any] = [
      "ficha": "ex-ante", "formulario": "2019-nuevo",
      "encabezado": ["programa": texts[11], "codigo": texts[12], "servicio": texts[13]],
      "poblacion": [
        "potencial": ["numero": "1.000", "unidad": texts[11], "calculo": texts[14]],
        "focalizacion": rows, "objetivo": "500", "beneficiaria": ["2019": "250"],
        "cobertura": ["sobrePotencial": "25,01 %"],
      ],
      "gasto": ["componentes": rows, "administrativo": "20", "total": "100"],
    ]
    let bytes = (try? JSONSerialization.data(withJSONObject: sheet, options: .sortedKeys)).map(
      Array.init)
    return FileReport(
      path: texts.prefix(20).joined(), SheetChecker.check(Document.read(bytes ?? [], as: .json)))
  }()
}
