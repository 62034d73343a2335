import DocumentTree
import ExactNumbers
import ProgramSheets
import TestSupport
import Testing

@Suite("Figures that a walk has read")
struct ReadFigureTests {
  @Test("are those that the document says, in every example")
  func sameFigures() throws {
    let faulty = try Project.names(in: "Examples/con-errores", "yaml", "json")
    for name in Files.published + faulty.map({ "con-errores/\($0)" }) {
      let reading = SheetReader.read(
        try Files.example(name), as: Files.kinds, choosing: [:], beside: Files.beside)
      let figures = try #require(reading.figures)
      let decoded = reading.document.decodingTexts(with: figures)
      var count = 0
      for index in 0..<reading.document.nodeCount {
        let node = Node(document: reading.document, index: index)
        let read = Node(document: decoded, index: index)
        guard node.kind == .scalar else { continue }
        if read.readFigure(reading.notation) != nil { count += 1 }
        #expect(
          Cifra.Estado(scalar: read, reading.notation)
            == Cifra.Estado(scalar: node, reading.notation), "\(name) \(node.range)")
      }
      #expect(count > 5, "\(name)")
      // another notation may say another number
      let other: Notation = reading.notation == .punto ? .chilena : .punto
      #expect(decoded.root?.readFigure(other) == nil)
    }
  }

  @Test("are none where a figure was respelled")
  func respelled() throws {
    let text = """
      ficha: ex-ante
      formulario: 2019-nuevo
      gasto: {total: 341 mil, administrativo: "12.000"}
      """
    let reading = SheetReader.read(
      Document.read(Array(text.utf8), as: .yaml), as: Files.kinds, choosing: [:])
    let decoded = reading.document.decodingTexts(with: reading.figures)
    let spending = try #require(decoded.root?["gasto"])
    #expect(try #require(spending["total"]).readFigure(.chilena) == nil)
    #expect(try #require(spending["administrativo"]).readFigure(.chilena) != nil)
  }
}
