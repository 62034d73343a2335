import DocumentTree
import Foundation
import Testing

/// The public conformance cases, where they are at hand beside the package.
private let suites = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appending(path: "../shared/suites")

private let areThere = FileManager.default.fileExists(atPath: suites.path)

@Suite("Conformance cases", .enabled(if: areThere, "../shared/suites is absent"))
struct ConformanceTests {
  @Test("of JSON are accepted and refused as their names say")
  func json() throws {
    let folder = suites.appending(path: "json-suite/test_parsing")
    // A key twice in one object is refused on purpose.
    let policy: Set = ["y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json"]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      let isRefused = Document.read(bytes, as: .json).hasErrors
      if name.hasPrefix("y_"), !policy.contains(name) { #expect(!isRefused, "\(name)") }
      if name.hasPrefix("n_") { #expect(isRefused, "\(name)") }
    }
  }

  @Test("of YAML are read to the value beside them, or refused")
  func yaml() throws {
    let folder = suites.appending(path: "yaml-suite")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      let text = folder.appending(path: "\(name)/in.yaml")
      guard let data = try? Data(contentsOf: text) else { continue }
      let documents = Document.readAll([UInt8](data), as: .yaml)
      let isRefused = documents.contains(where: \.hasErrors)
      let error = folder.appending(path: "\(name)/error").path
      #expect(isRefused == FileManager.default.fileExists(atPath: error), "\(name)")
      let value = folder.appending(path: "\(name)/in.json")
      guard !isRefused, let expected = try? Data(contentsOf: value), documents.count == 1 else {
        continue
      }
      #expect(try same(documents[0], expected), "\(name)")
    }
  }

  private func same(_ document: Document, _ expected: Data) throws -> Bool {
    let root = try #require(document.root)
    let read = Data(DocumentTreeTests.json(of: root).utf8)
    let options: JSONSerialization.ReadingOptions = [.fragmentsAllowed]
    let left = try JSONSerialization.jsonObject(with: read, options: options) as? NSObject
    let right = try JSONSerialization.jsonObject(with: expected, options: options) as? NSObject
    return left == right
  }
}
