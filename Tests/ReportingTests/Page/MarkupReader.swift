import Testing

/// The tags of a page as a browser finds them: its elements, their attributes, and whether each is closed.
struct MarkupReader {
  struct Tag {
    let name: String
    let attributes: [String: String]
  }

  private(set) var tags: [Tag] = []
  /// The names of elements that are not closed where they should be.
  private(set) var faults: [String] = []
  private static var attribute: some RegexComponent<(Substring, Substring, Substring?, Substring?)>
  {
    /([a-zA-Z-]+)(?:=(?:"([^"]*)"|([^\s">]+)))?/.matchingSemantics(.unicodeScalar)
  }

  private static let void: Set = ["meta", "br"]

  init(_ page: String) throws {
    let style = /<style>[\s\S]*?<\/style>|<script>[\s\S]*?<\/script>/.matchingSemantics(
      .unicodeScalar)
    var open: [String] = []
    // a browser knows no characters of several scalar values
    let tag = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^>"]|"[^"]*")*)>/.matchingSemantics(.unicodeScalar)
    for match in page.replacing(style, with: "").matches(of: tag) {
      let name = String(match.2)
      if match.1 == "/" {
        if open.popLast() != name { faults.append("</\(name)>") }
        continue
      }
      var attributes: [String: String] = [:]
      for pair in match.3.matches(of: Self.attribute) {
        attributes[String(pair.1)] = (pair.2 ?? pair.3).map(String.init) ?? ""
      }
      tags.append(Tag(name: name, attributes: attributes))
      if !Self.void.contains(name), match.3.last != "/" { open.append(name) }
    }
    faults += open.map { "<\($0)>" }
  }

  var names: Set<String> { Set(tags.map(\.name)) }

  func values(_ attribute: String) -> [String] { tags.compactMap { $0.attributes[attribute] } }
}
