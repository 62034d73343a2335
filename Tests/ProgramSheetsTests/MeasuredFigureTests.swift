import DocumentTree
import ExactNumbers
import Testing

@testable import ProgramSheets

/// A made-up kind whose rows stand in rows, with a measured figure in each.
private let trial = SheetKind(
  name: "ensayo", title: "Ensayo", summary: "Una ficha de ensayo",
  forms: [Formulario("2020", "Ensayo 2020", 2020, position: 0)],
  parts: [
    Parte(
      "",
      [
        Campo("/bloques", "Bloques", .filas), Campo("/bloques/*/nombre", "Nombre", .texto),
        Campo("/bloques/*/filas", "Filas", .filas),
        Campo("/bloques/*/filas/*/titulo", "Título", .texto),
        Campo("/bloques/*/filas/*/medida", "Medida", .razon),
        figure("/bloques/*/filas/*/medida/numerador"),
        figure("/bloques/*/filas/*/medida/denominador"),
        figure("/bloques/*/filas/*/medida/porcentaje"), figure("/bloques/*/filas/*/medida/valor"),
        Campo("/bloques/*/filas/*/medida/partes", "Partes", .filas),
        figure("/bloques/*/filas/*/medida/partes/*"),
        Campo("/bloques/*/filas/*/medida/*", "Medida del año", .razon),
        figure("/bloques/*/filas/*/medida/*/numerador"),
        figure("/bloques/*/filas/*/medida/*/denominador"),
        figure("/bloques/*/filas/*/medida/*/porcentaje"),
        figure("/bloques/*/filas/*/medida/*/valor"),
      ])
  ])

private func figure(_ pattern: String) -> Campo {
  Campo(pattern, "Cifra", .conteo, unidad: .indicador, nombre: .init("* de *", "* of *"))
}

@Suite("Measured figures")
struct MeasuredFigureTests {
  private func read(_ measured: String, _ more: String = "") -> SheetReading {
    let text =
      "ficha: ensayo\nformulario: 2020\n\(more)bloques: [{nombre: Uno}, {nombre: Dos, filas: [{titulo: T, medida: \(measured)}]}]\n"
    return SheetReader.read(Document.read(Array(text.utf8), as: .yaml), as: [trial])
  }

  private func figures(_ reading: SheetReading) -> [String] {
    FigureWalk(reading.document, trial.tree, reading.notation).figures.map { figure in
      let state: String =
        switch figure.state {
        case .blank: "–"
        case .unreadable: "?"
        case .value(let figure): figure.number.map { "\($0)" } ?? "N/A"
        }
      let year = figure.year.map { " (\($0))" } ?? ""
      let place = figure.field.description.replacing("/bloques/1/filas/0/medida", with: "")
      return "\(place)\(year) \(state)"
    }
  }

  struct FigureCase: Sendable, CustomTestStringConvertible {
    let text: String
    let figures: [String]
    var more = ""
    var testDescription: String { text }

    init(_ text: String, _ figures: String..., more: String = "") {
      self.text = text
      self.figures = figures
      self.more = more
    }
  }

  @Test(
    "are a figure, a ratio or a mapping, and each of them by year",
    arguments: [
      FigureCase("399", " 399"), FigureCase("1.186", " 1186"), FigureCase("\"85,5 %\"", " 85.5"),
      FigureCase("", " –"), FigureCase("N/A", " N/A"),
      FigureCase(
        "15/15 = 100%", "/numerador 15", "/denominador 15", "/porcentaje 100"),
      FigureCase("3/ 15=20%", "/numerador 3", "/denominador 15", "/porcentaje 20"),
      FigureCase("\"488/100: 488%\"", "/numerador 488", "/denominador 100", "/porcentaje 488"),
      FigureCase("14 de 15 = 93%", "/numerador 14", "/denominador 15", "/porcentaje 93"),
      FigureCase("14 de 15 (93%)", "/numerador 14", "/denominador 15", "/porcentaje 93"),
      FigureCase("14 de 15", "/numerador 14", "/denominador 15"),
      FigureCase("(14/15)*100 = 93%", "/numerador 14", "/denominador 15", "/porcentaje 93"),
      FigureCase(
        "\"(14 / 15) x 100 = 93,3 %\"", "/numerador 14", "/denominador 15", "/porcentaje 93.3"),
      FigureCase("14/15*100 = 93%", "/numerador 14", "/denominador 15", "/porcentaje 93"),
      FigureCase("(14/15) = 93%", "/numerador 14", "/denominador 15", "/porcentaje 93"),
      FigureCase("12/15 (80 %)", "/numerador 12", "/denominador 15", "/porcentaje 80"),
      FigureCase("12/15 = 80 %.", "/numerador 12", "/denominador 15", "/porcentaje 80"),
      FigureCase("12/15 (80 por ciento)", "/numerador 12", "/denominador 15", "/porcentaje 80"),
      FigureCase("1 250/2 500 = 50%", "/numerador 1250", "/denominador 2500", "/porcentaje 50"),
      FigureCase("1.186 / 196", "/numerador 1186", "/denominador 196"),
      FigureCase(
        "12.5/20 = 62.5%", "/numerador 12.5", "/denominador 20", "/porcentaje 62.5",
        more: "notacion: punto\n"),
      FigureCase(
        "{valor: 399, partes: [213, 186]}", "/valor 399", "/partes/0 213", "/partes/1 186"),
      FigureCase(
        "{2009: 3/15 = 20%, 2010: 7}", "/2009/numerador (2009) 3", "/2009/denominador (2009) 15",
        "/2009/porcentaje (2009) 20", "/2010 (2010) 7"),
      FigureCase("{2010: 7, 2009: {valor: 5}}", "/2009/valor (2009) 5", "/2010 (2010) 7"),
      FigureCase("{valor: 4, 2009: 5}", "/valor 4", "/2009 (2009) 5"),
    ])
  func read(_ example: FigureCase) {
    let reading = read(example.text, example.more)
    #expect(reading.issues.map(\.line) == [])
    #expect(figures(reading) == example.figures)
  }

  @Test(
    "are told where they are something else",
    arguments: [
      ("15/15 = 100", "LEC03"), ("15/ = 100%", "LEC03"), ("15/quince = 100%", "LEC03"),
      ("15/15/15", "LEC03"), ("15%/15", "LEC03"), ("[15, 15]", "LEC05"), ("muchas", "LEC03"),
      ("{valr: 3}", "LEC02"), ("{valor: [3]}", "LEC05"), ("{partes: 3}", "LEC05"),
      ("{partes: [3, tres]}", "LEC03"), ("{dos mil nueve: 3}", "LEC02"),
    ])
  func faults(_ text: String, _ rule: String) {
    #expect(read(text).issues.map(\.rule) == [rule])
  }

  @Test("point at each figure of a ratio, in YAML and in JSON")
  func places() throws {
    for (text, format) in [
      ("ficha: ensayo\nbloques: [{filas: [{medida: \"15/15 = 100%\"}]}]", DocumentFormat.yaml),
      (#"{"ficha": "ensayo", "bloques": [{"filas": [{"medida": "15\/15 = 100%"}]}]}"#, .json),
    ] {
      let bytes = Array(text.utf8)
      let reading = SheetReader.read(Document.read(bytes, as: format), as: [trial])
      let walk = FigureWalk(reading.document, trial.tree, reading.notation)
      let written = walk.figures.compactMap(\.range).map { range in
        String(decoding: bytes[range.start..<range.end], as: UTF8.self)
      }
      #expect(written == ["15", "15", "100%"])
      #expect(Set(walk.figures.compactMap(\.range)).count == 3)
    }
  }

  @Test("are written back as they stand")
  func roundTrip() throws {
    for text in [
      "399", "15/15 = 100%", "{valor: 399, partes: [213, 186]}", "{2009: 3/15 = 20%, 2010: 7}",
      "{comparacion: al menos, valor: 100%}",
    ] {
      let node = try #require(Document.read(Array(text.utf8), as: .yaml).root)
      let measured = try Medicion(node: node, userInfo: [:])
      for format in [DocumentFormat.yaml, .json] {
        let bytes = try TreeEncoder().encode(measured, as: format)
        let again = try #require(Document.read(bytes, as: format).root)
        #expect(try Medicion(node: again, userInfo: [:]) == measured, "\(text)")
      }
    }
  }
}
