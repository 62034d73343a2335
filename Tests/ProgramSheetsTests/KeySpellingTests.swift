import DocumentTree
import ExactNumbers
import Testing

@testable import ProgramSheets

@Suite("Keys as people write them")
struct KeySpellingTests {
  struct KeyCase: Sendable, CustomTestStringConvertible {
    let text: String
    let lines: [String]
    var testDescription: String { text }

    init(_ text: String, _ lines: String...) {
      self.text = text
      self.lines = lines
    }
  }

  static let cases = [
    KeyCase(
      "población: {potencial: 5}", "LEC02 /poblacion la clave 'población' se lee como 'poblacion'"),
    KeyCase(
      "POBLACION: {potencial: 5}", "LEC02 /poblacion la clave 'POBLACION' se lee como 'poblacion'"),
    KeyCase(
      "Poblacio\u{301}n: {Potencial: 5}",
      "LEC02 /poblacion la clave 'Poblacio\u{301}n' se lee como 'poblacion'",
      "LEC02 /poblacion/potencial la clave 'Potencial' se lee como 'potencial'"),
    KeyCase(
      "gasto: {por beneficiario: 5}",
      "LEC02 /gasto/porBeneficiario la clave 'por beneficiario' se lee como 'porBeneficiario'"),
    KeyCase(
      "gasto: {por_beneficiario: 5}",
      "LEC02 /gasto/porBeneficiario la clave 'por_beneficiario' se lee como 'porBeneficiario'"),
    KeyCase(
      "gasto: {Gasto-por-beneficiario: 5}",
      "LEC02 /gasto/porBeneficiario la clave 'Gasto-por-beneficiario' se lee como 'porBeneficiario'"
    ),
    KeyCase(
      "gasto: {gasto total (M$): 5}",
      "LEC02 /gasto/total la clave 'gasto total (M$)' se lee como 'total'"),
    KeyCase(
      "gasto: {Gasto administrativo (*): 5}",
      "LEC02 /gasto/administrativo la clave 'Gasto administrativo (*)' se lee como 'administrativo'"
    ),
    KeyCase(
      "3.1 Población del Programa: {Población potencial: 5}",
      "LEC02 /poblacion la clave '3.1 Población del Programa' se lee como 'poblacion'",
      "LEC02 /poblacion/potencial la clave 'Población potencial' se lee como 'potencial'"),
    KeyCase(
      "poblacion: {potencial: {N°: 5}}",
      "LEC02 /poblacion/potencial/numero la clave 'N°' se lee como 'numero'"),
    // two keys that are one
    KeyCase(
      "gasto: {total: 5, Total: 6}", "LEC04 /gasto/total la clave 'Total' es otra vez 'total'"),
    KeyCase(
      "gasto: {Total: 5, total: 6}", "LEC04 /gasto/total la clave 'Total' es otra vez 'total'"),
    KeyCase(
      "gasto: {TOTAL: 5, Gasto total: 6}",
      "LEC02 /gasto/total la clave 'TOTAL' se lee como 'total'",
      "LEC04 /gasto/total la clave 'Gasto total' es otra vez 'total'"),
    // a letter is wrong, or the place
    KeyCase("gasto: {totla: 5}", "LEC02 /gasto/totla la clave 'totla' no existe en el formulario"),
    KeyCase(
      "Población potencial: 5",
      "LEC02 /Población potencial la clave 'Población potencial' no existe en el formulario"),
    // years
    KeyCase(
      "poblacion: {beneficiaria: {2.025: 5, Año 2026: 6, \"2027 (t+2)\": 7, 2028*: 8}}",
      "LEC02 /poblacion/beneficiaria/2025 la clave '2.025' se lee como el año 2025",
      "LEC02 /poblacion/beneficiaria/2026 la clave 'Año 2026' se lee como el año 2026",
      "LEC02 /poblacion/beneficiaria/2027 la clave '2027 (t+2)' se lee como el año 2027",
      "LEC02 /poblacion/beneficiaria/2028 la clave '2028*' se lee como el año 2028"),
    KeyCase(
      "poblacion: {beneficiaria: {2025: 5, 2.025: 6}}",
      "LEC04 /poblacion/beneficiaria/2025 la clave '2.025' es otra vez '2025'"),
    KeyCase(
      "poblacion: {beneficiaria: {Año 1: 5}}",
      "LEC02 /poblacion/beneficiaria/Año 1 la clave 'Año 1' no es un año"),
    KeyCase(
      "poblacion: {beneficiaria: {2025-2026: 5}}",
      "LEC02 /poblacion/beneficiaria/2025-2026 la clave '2025-2026' no es un año"),
    KeyCase("poblacion: {beneficiaria: {\"2025\": 5}}"),
  ]

  @Test("A key that can only mean one of the form is read as that", arguments: cases)
  func key(_ example: KeyCase) throws {
    let reading = read(example.text + "\n")
    #expect(reading.issues.map(\.line) == example.lines)
    for issue in reading.issues {
      #expect((issue.severity == .note) == (issue.replacement != nil))
    }
    let isMended = reading.issues.allSatisfy { $0.severity == .note }
    guard isMended else { return }
    var bytes = reading.document.source
    for issue in reading.issues.reversed() {
      let replacement = try #require(issue.replacement)
      bytes.replaceSubrange(issue.range.start..<issue.range.end, with: Array(replacement.utf8))
    }
    let mended = SheetReader.read(Document.read(bytes, as: .yaml))
    #expect(mended.issues.isEmpty)
    #expect(mended.sheet == reading.sheet)
  }

  @Test("The keys that say what a sheet is are read in the same way")
  func header() {
    let text =
      #"{"Ficha": "ex-ante", "FORMULARIO": "2025-nuevo", "Notación": "punto", "gasto": {"total": "37.5"}}"#
    let reading = read(text, as: .json)
    #expect(reading.form == .nuevo2025)
    #expect(reading.notation == .punto)
    #expect(reading.issues.map(\.rule) == ["LEC02", "LEC02", "LEC02"])
    #expect(reading.sheet?.gasto?.total?.decimal == ExactDecimal(coefficient: 375, scale: 1))
  }

  @Test("A word in the quotes of a word processor is read without them, and said so")
  func quotedWords() {
    let text = """
      ficha: «ex-ante»
      formulario: “2025-nuevo”
      poblacion: {reingreso: “No”}
      encabezado: {programa: «Juntos» o «Unidos», tipo: ‘Nuevo’}
      objetivos: {fin: «Regar mejor»}

      """
    let reading = read(text)
    #expect(reading.form == .nuevo2025)
    #expect(reading.sheet?.encabezado?.tipo == "Nuevo")
    #expect(reading.sheet?.poblacion?.reingreso?.esAfirmativa == false)
    #expect(reading.sheet?.objetivos?.fin == "«Regar mejor»")
    #expect(
      reading.issues.filter { $0.rule == "LEC07" }.map(\.replacement)
        == ["ex-ante", "2025-nuevo", "No", "Nuevo"])
  }

  @Test("No key of the form can be mistaken for another of its group")
  func isUnique() {
    let tree = SheetKind.exAnte.tree
    for place in tree.places.indices {
      for name in tree.childNames(of: place) {
        let child = tree.meaning(of: name.uppercased(), in: place)
        #expect(child.map { tree.name(of: $0) } == name, "\(name)")
      }
    }
  }

  @Test("What an unknown key may be is in the file, though it cannot be read")
  func unread() {
    #expect(read("gasto: {totla: 5}\n").unread == [JSONPointer("/gasto/total")])
    #expect(read("gastos: {total: 5}\n").unread == [JSONPointer("/gasto")])
    #expect(
      read("poblacion: {potencial: {numro: 5}}\n").unread == [JSONPointer("/poblacion/potencial")])
    #expect(read("priorizacion: x\n").unread == [JSONPointer("/poblacion/priorizacion")])
    #expect(
      read("poblacion: {potencial: {importe: 5}}\n").unread == [JSONPointer("/poblacion/potencial")]
    )
    #expect(
      read("poblacion: {potencial: {importe: 5}}\n").issues.first?.advice(in: .es)
        == "¿se quiso escribir 'numero'?")
    #expect(read("poblacion: {potencial: {numero: 5, importe: 5}}\n").unread == [])
    #expect(read("gasto: {qwertz: 5}\n").unread == [])
  }
}
