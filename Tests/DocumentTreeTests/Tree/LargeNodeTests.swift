import DocumentTree
import TestSupport
import Testing

/// Nodes on both sides of the sizes up to which they are kept in eight bytes.
@Suite("Nodes of any size")
struct LargeNodeTests {
  @Test("keep the ends and counts of collections", arguments: [0, 1, 2_045, 2_046, 2_047, 70_000])
  func collections(_ count: Int) throws {
    for format in DocumentFormat.allCases {
      let text = "[[" + String(repeating: "7,", count: count) + "7], {\"k\": 8}]"
      let root = try #require(Document.read(Array(text.utf8), as: format).root)
      let inner = try #require(root[0])
      #expect(inner.count == count + 1)
      #expect(inner.range.start == 1 && inner.range.end == text.utf8.count - 11)
      #expect(root.count == 2 && root[1]?["k"]?.text == "8")
      #expect(inner[count]?.text == "7")
    }
  }

  @Test("keep long texts", arguments: [(1 << 21) - 3, (1 << 21) - 2, (1 << 21) - 1, 1 << 21])
  func texts(_ count: Int) throws {
    let long = String(repeating: "x", count: count)
    for format in DocumentFormat.allCases {
      let text = "[\"\(long)\", 1]"
      let root = try #require(Document.read(Array(text.utf8), as: format).root)
      #expect(root[0]?.text.utf8.count == count)
      #expect(root[0]?.style == .doubleQuoted && root[0]?.isPlainOrNumber == false)
      #expect(root[1]?.text == "1")
    }
  }

  @Test("keep the column and the end of block scalars", arguments: [2, 63, 64, 200], [1, 600])
  func blocks(_ column: Int, _ lines: Int) throws {
    let line = String(repeating: " ", count: column) + "línea de un texto que va en un bloque\n"
    let text = "a: |\n" + String(repeating: line, count: lines) + "b: 1\n"
    let document = Document.read(Array(text.utf8), as: .yaml)
    let block = try #require(document.root?["a"])
    #expect(document.issues.isEmpty)
    #expect(block.style == .literal)
    #expect(block.text == String(repeating: String(line.dropFirst(column)), count: lines))
    #expect(document.root?["b"]?.text == "1")
  }

  @Test(
    "lead aliases back however far", arguments: [1, 262_139, 262_140, 262_141, 262_142, 300_000])
  func aliases(_ distance: Int) throws {
    let name = String(repeating: "nombre", count: distance % 2 == 0 ? 1 : 20)
    let between = String(repeating: "1,", count: distance)
    // The aliases in keys are moved by the mapping that is put before them.
    let text = "[&\(name) x, \(between) *\(name) , [*\(name) ]: y, [&b z, *b ]: w]"
    let document = Document.read(Array(text.utf8), as: .yaml)
    let root = try #require(document.root)
    #expect(document.issues.isEmpty)
    #expect(root.count == distance + 4)
    let plain = try #require(root[distance + 1])
    #expect(plain.isAlias && plain.text == "x" && plain.range.count == name.utf8.count + 1)
    let key = try #require(root[distance + 2]?.entries.first { _ in true }?.key)
    #expect(key.kind == .sequence && key[0]?.isAlias == true && key[0]?.text == "x")
    let inner = try #require(root[distance + 3]?.entries.first { _ in true }?.key)
    #expect(inner[1]?.isAlias == true && inner[1]?.text == "z")
  }

  @Test("keep their tags, anchors, merges and damage")
  func flags() throws {
    let filler = String(repeating: "k", count: 3_000)
    for value in ["1", "\"\(filler) \(filler) \(filler)\""] {
      let text =
        "base: &base {\"a\": \(value)}\nall: !!map &all\n  <<: *base\n  b: 2\nlist: !x [*all ]\n"
      let document = Document.read(Array(text.utf8), as: .yaml)
      let root = try #require(document.root)
      #expect(!document.hasErrors)
      #expect(root["base"]?.anchor == "base" && root["all"]?.anchor == "all")
      #expect(root["all"]?.tag == "tag:yaml.org,2002:map" && root["list"]?.tag == "!x")
      #expect(root["all"]?["a"]?.text.isEmpty == false && root["all"]?["b"]?.text == "2")
      #expect(root["base"]?.isAbsent == false && root["all"]?.isDamaged == false)
    }
  }
}

@Suite("Duplicate keys")
struct ManyKeysTests {
  @Test(
    "are told among any number of others, and no others are",
    arguments: [13, 64, 65, 1_000, 40_000])
  func keys(_ count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    var keys = (0..<count).map { "k\($0 * 7)" }
    keys.shuffle(using: &generator)
    #expect(errors(of: json(keys), as: .json).isEmpty)
    let places = (0..<5).map { _ in Int.random(in: 1..<count, using: &generator) }
    let doubled = Set(places).sorted()
    for place in doubled { keys[place] = keys[0] }
    for (text, format) in [(json(keys), DocumentFormat.json), (yaml(keys), .yaml)] {
      let found = errors(of: text, as: format)
      #expect(found.map(\.kind) == doubled.map { _ in .duplicateKey(keys[0]) })
      #expect(found.allSatisfy { ($0.related?.start ?? .max) < 4 })
    }
  }

  @Test("are reported even if one is written with escapes or as an alias")
  func decoded() {
    let others = (0..<50).map { "k\($0)" }
    #expect(errors(of: json(others + ["\\u006b7"]), as: .json).map(\.kind) == [.duplicateKey("k7")])
    let text = "- &a k7\n- {" + others.map { "\($0): 1, " }.joined() + "*a : 2}\n"
    #expect(errors(of: text).map(\.kind) == [.duplicateKey("k7")])
  }

  private func json(_ keys: [String]) -> String {
    "{" + keys.map { "\"\($0)\": 1" }.joined(separator: ",") + "}"
  }

  private func yaml(_ keys: [String]) -> String {
    keys.map { "\($0): 1\n" }.joined()
  }
}
