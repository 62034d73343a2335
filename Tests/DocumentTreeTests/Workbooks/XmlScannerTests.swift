import ExactNumbers
import Testing

@testable import DocumentTree

@Suite("The scanner of XML")
struct XmlScannerTests {
  private func events(_ text: String) throws -> [String] {
    var scanner = XmlScanner(Array(text.utf8))
    var events: [String] = []
    while let event = try scanner.next() {
      switch event {
      case .start(let name, let attributes):
        events.append("<\(name)" + attributes.map { " \($0.name)=\($0.value)" }.joined())
      case .end(let name): events.append("/\(name)")
      case .text(let text): events.append(text)
      }
    }
    return events
  }

  @Test(
    "reads tags, attributes, texts and references, and passes over the rest",
    arguments: [
      ("\u{FEFF}<?xml version=\"1.0\"?><a/>", ["<a", "/a"]),
      ("<x:a x:r='1' t = \"&lt;&#241;&#xF1;\">b&amp;c</x:a >", ["<a r=1 t=<ññ", "b&c", "/a"]),
      ("<a><!-- <b> --><![CDATA[<&]]></a>", ["<a", "<&", "/a"]),
      ("<a b=\"/>\"/>", ["<a b=/>", "/a"]), ("", []), (" ", [" "]),
    ])
  func reads(text: String, expected: [String]) throws {
    #expect(try events(text) == expected)
  }

  @Test(
    "refuses what is no XML, and a document type",
    arguments: [
      "<", "<a", "<a b", "<a b=", "<a b='", "<a b=1>", "<a/ >", "</a b='c'>", "&", "<a>&x;</a>",
      "&#xD800;",
      "<!-- ", "<![CDATA[ ]", "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", "<?xml", "< a>",
      "&#99999999999;",
    ])
  func refuses(text: String) {
    #expect(throws: XmlScanner.Malformed.self) { try events(text) }
  }

  @Test(
    "rounds what programs write with 17 digits to the 15 that they calculate with",
    arguments: [
      ("0.28999999999999998", "0.29"), ("0.30000000000000004", "0.3"), ("1.5E-2", "0.015"),
      ("1E3", "1000"), ("7433.4099999999999", "7433.41"), ("-12.50", "-12.5"),
      ("12345678901234567", "12345678901234567"), ("1666666666666.6667", "1666666666666.67"),
    ])
  func digits(text: String, expected: String) {
    let cell = ReadWorkbook.Cell(text: text, isNumber: true, isFormula: false)
    #expect(cell.number?.description == expected)
  }
}
