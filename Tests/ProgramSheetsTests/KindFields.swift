import DocumentTree
import Foundation
import Testing

@testable import ProgramSheets

/// Expects each field of a kind once, behind the group that it is in.
func expectOrder(of fields: [Campo]) {
  var known: Set<String> = [""]
  for field in fields {
    let parent = field.ruta.dropLast(field.ruta.dropLast().last == "*" ? 2 : 1)
    #expect(known.contains(parent.map { "/" + $0 }.joined()), "\(field.pattern)")
    #expect(known.insert(field.pattern).inserted, "\(field.pattern)")
    #expect(!field.etiqueta.isEmpty && field.formularios.isSuperset(of: field.exigido))
    if field.esCantidad { #expect(field.nombre != nil, "\(field.pattern)") }
  }
  #expect(known.count > 100)
}

/// Expects a sheet in which everything is filled in to have the fields of its kind and no others, but for
/// those with an ending.
func expectFields(
  of sheet: some SheetPart, toBe fields: [Campo], besides ending: String? = nil
) {
  let read = Cells(of: sheet).patterns
  let described = Set(fields.map(\.pattern))
  for pattern in described { #expect(read.contains(pattern), "\(pattern)") }
  for pattern in read.subtracting(described) where !(ending.map(pattern.hasSuffix) ?? false) {
    #expect(
      described.contains(String(pattern.dropLast(pattern.hasSuffix("/*") ? 2 : 0))), "\(pattern)")
  }
}

/// Expects a sheet to come back from YAML, from JSON and from a foreign coder as it was.
func expectRoundTrip<Sheet: WholeSheet>(
  _ sheet: Sheet, _ found: (SheetReading) -> Sheet?
) throws {
  for format in [DocumentFormat.yaml, .json] {
    let bytes = try TreeEncoder().encode(sheet, as: format)
    let again = SheetReader.read(Document.read(bytes, as: format), as: [Sheet.kind])
    #expect(found(again) == sheet)
    #expect(again.issues.map(\.line) == [])
  }
  let foreign = try JSONEncoder().encode(sheet)
  #expect(try JSONDecoder().decode(Sheet.self, from: foreign) == sheet)
}

/// A line of a sheet with the issue that it brings.
struct FaultCase: Sendable, CustomTestStringConvertible {
  let text: String
  let line: String
  var testDescription: String { text }
}
