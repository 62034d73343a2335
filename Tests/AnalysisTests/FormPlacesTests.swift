import DocumentTree
import ProgramSheets
import TestSupport
import Testing

@testable import SheetRules

@Suite("Places that a walk has found")
struct FormPlacesTests {
  @Test("give the texts and the missing fields that the keys give, in every example")
  func sameAnswers() throws {
    let faulty = try Project.names(in: "Examples/con-errores", "yaml", "json")
    let published = try Project.names(in: "Examples", "yaml", "json")
    for name in published + faulty.map({ "con-errores/\($0)" }) {
      let document = Document.read(
        try Project.bytes("Examples/\(name)"), as: name.hasSuffix(".json") ? .json : .yaml)
      let reading = SheetReader.read(document, as: RuledKind.all.map(\.kind))
      guard let form = reading.form, let tree = reading.tree else { continue }
      let places = try #require(reading.places, "\(name)")
      let byKeys = FormAnswers(reading.document, tree, form, unread: reading.unread)
      let byPlaces = FormAnswers(
        reading.document, tree, form, unread: reading.unread, places: places)
      #expect(byPlaces.texts.map(\.node.index) == byKeys.texts.map(\.node.index), "\(name)")
      #expect(byPlaces.texts.map(\.place) == byKeys.texts.map(\.place), "\(name)")
      #expect(byPlaces.missing.map(\.field) == byKeys.missing.map(\.field), "\(name)")
      #expect(byPlaces.missing.map(\.isUncertain) == byKeys.missing.map(\.isUncertain), "\(name)")
    }
  }

  @Test("are not told where an alias puts a value in two of them")
  func aliases() {
    let text = """
      ficha: ex-ante
      formulario: 2019-nuevo
      antecedentes: {nombre: &nombre Riego}
      encabezado: {programa: *nombre}
      """
    let reading = SheetReader.read(
      Document.read(Array(text.utf8), as: .yaml), as: [SheetKind.exAnte])
    #expect(reading.places == nil)
  }
}
