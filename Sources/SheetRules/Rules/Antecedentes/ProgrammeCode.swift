import DocumentTree
import ProgramSheets

/// The code of a programme taken apart: `PI` + partida (2) + capítulo (2) + year (4) + correlativo (7).
///
/// `PI071620190011547` is partida 07, capítulo 16, year 2019, number 0011547.
struct ProgrammeCode: Sendable, Hashable {
  /// The chapter of the budget's first level, two digits.
  let partida: String
  /// The chapter below it, two digits.
  let capitulo: String
  /// The year in which the programme entered the system.
  let ejercicio: Int

  static let header = JSONPointer("/encabezado/codigo")
  static let section = JSONPointer("/antecedentes/codigo")

  /// Reads a code; nil where it is not built as codes are.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 17, bytes[0] == UInt8(ascii: "P"), bytes[1] == UInt8(ascii: "I"),
      bytes[2...].allSatisfy(Ascii.isDigit)
    else { return nil }
    partida = String(decoding: bytes[2..<4], as: UTF8.self)
    capitulo = String(decoding: bytes[4..<6], as: UTF8.self)
    ejercicio = bytes[6..<10].reduce(0) { $0 * 10 + Int($1 - 48) }
    guard 1900...2999 ~= ejercicio else { return nil }
  }
}

extension SheetContext {
  /// The two places of the code, each with its text, where there is one.
  var codes: [(field: JSONPointer, text: String)] {
    var codes: [(field: JSONPointer, text: String)] = []
    if let text = ficha.encabezado?.codigo, !text.isBlank {
      codes.append((ProgrammeCode.header, text))
    }
    if let text = ficha.antecedentes?.codigo, !text.isBlank {
      codes.append((ProgrammeCode.section, text))
    }
    return codes
  }

  /// The first well-built code of the sheet and where it stands.
  var code: (field: JSONPointer, parts: ProgrammeCode)? {
    for place in codes {
      if let parts = ProgrammeCode(place.text) { return (place.field, parts) }
    }
    return nil
  }
}

extension LocalizedText {
  static let codigo = LocalizedText(es: "el código", en: "the code")
}
