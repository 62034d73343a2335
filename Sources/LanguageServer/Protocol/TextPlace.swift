import DocumentTree
import Reporting

/// A place in a text as the protocol tells it, 0-based; the character is counted in the units of the
/// position encoding.
package struct TextPlace: Sendable, Hashable, Comparable {
  /// The line.
  package let line: Int
  /// The units of its line before the place.
  package let character: Int

  /// Makes a place.
  package init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }

  init?(_ node: Node?) {
    guard let line = node?["line"]?.whole, let character = node?["character"]?.whole,
      line >= 0, character >= 0
    else { return nil }
    self.init(line: line, character: character)
  }

  /// Tells which comes first.
  package static func < (left: TextPlace, right: TextPlace) -> Bool {
    (left.line, left.character) < (right.line, right.character)
  }
}

/// A part of a text as the protocol tells it.
package struct TextSpan: Sendable, Hashable {
  /// Where it begins.
  package let start: TextPlace
  /// Where what follows begins.
  package let end: TextPlace

  /// Makes a part.
  package init(_ start: TextPlace, _ end: TextPlace) {
    self.start = start
    self.end = end
  }

  init?(_ node: Node?) {
    guard let start = TextPlace(node?["start"]), let end = TextPlace(node?["end"]) else {
      return nil
    }
    self.init(start, end)
  }

  /// Whether both have a place in common, if only their ends.
  func touches(_ other: TextSpan) -> Bool { start <= other.end && other.start <= end }
}

/// A change of a text.
struct TextChange: Hashable {
  let span: TextSpan
  let text: String
}

extension JsonWriter {
  mutating func member(_ name: StaticString, _ place: TextPlace) {
    member(name) {
      $0.member("line", place.line)
      $0.member("character", place.character)
    }
  }

  mutating func member(_ name: StaticString, _ span: TextSpan) {
    member(name) {
      $0.member("start", span.start)
      $0.member("end", span.end)
    }
  }

  /// Writes changes of a text.
  mutating func changes(_ changes: [TextChange]) {
    array(changes) { writer, change in
      writer.object {
        $0.member("range", change.span)
        $0.member("newText", change.text)
      }
    }
  }
}
