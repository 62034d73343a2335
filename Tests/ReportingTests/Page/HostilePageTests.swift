import DocumentTree
import Foundation
import Reporting
import SheetRules
import Testing

/// Nothing that a sheet may hold is more than text on a page.
@Suite("A page of a hostile sheet")
struct HostilePageTests {
  private static let pages = [
    PageSamples.page(of: [PageSamples.hostile]), PageSamples.page(of: [HostileSheet.report]),
    PageSamples.page(of: [PageSamples.hostile, HostileSheet.report], in: .en),
  ]

  private static let elements: Set = [
    "html", "head", "meta", "title", "body", "header", "nav", "main", "footer", "section",
    "article",
    "h1", "h2", "h3", "h4", "p", "dl", "dt", "dd", "div", "ul", "li", "b", "span", "small", "a",
    "code",
    "abbr", "br", "pre", "mark", "bdi", "details", "summary", "table", "caption", "thead", "tbody",
    "tr",
    "th", "td", "figure", "figcaption", "svg", "desc", "rect", "circle", "path", "polygon", "text",
    "tspan",
  ]

  @Test("has no element and no attribute of the sheet's", arguments: pages)
  func elements(_ page: String) throws {
    let reader = try MarkupReader(page)
    #expect(reader.faults == [])
    #expect(reader.names.subtracting(Self.elements) == [])
    for tag in reader.tags {
      for name in tag.attributes.keys {
        #expect(!name.hasPrefix("on") && name != "style" && name != "src", "\(tag.name) \(name)")
      }
    }
    #expect(reader.values("href").allSatisfy { $0.hasPrefix("#") })
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
  }

  @Test("has no character that is invisible or turns the writing", arguments: pages)
  func characters(_ page: String) {
    for scalar in page.unicodeScalars where scalar != "\n" {
      let category = scalar.properties.generalCategory
      #expect(category != .control && category != .format && category != .lineSeparator)
    }
  }

  @Test("keeps writing from right to left apart, and says how long a cut word is")
  func words() {
    let page = Self.pages[0]
    #expect(page.contains("<bdi>"))
    #expect(
      page.contains(/3\d\.\d{3} caracteres en total/))
    #expect(Self.pages.allSatisfy { $0.utf8.count < 300_000 })
  }
}
