import DocumentTree
import Testing

/// A broken YAML text and what is told of it first.
struct FaultCase: Sendable, CustomTestStringConvertible {
  let text: String
  let told: String
  var testDescription: String { told }

  init(_ text: String, _ told: String) {
    self.text = text
    self.told = told
  }
}

@Suite("Broken YAML")
struct YamlFaultTests {
  @Test("in block context is refused with the place", arguments: blockFaults)
  func block(_ example: FaultCase) throws { try check(example) }

  @Test("in flow context and scalars is refused with the place", arguments: flowFaults)
  func flow(_ example: FaultCase) throws { try check(example) }

  @Test("in properties and directives is refused with the place", arguments: propertyFaults)
  func properties(_ example: FaultCase) throws { try check(example) }

  private func check(_ example: FaultCase) throws {
    let first = try #require(errors(of: example.text).first)
    #expect(told(first, in: example.text) == example.told)
    #expect(!first.message(in: .es).isEmpty)
    #expect(first.message(in: .es) != first.message(in: .en))
  }

  static let blockFaults = [
    FaultCase("? a\n: 1\n? a\n: 2\n", "3:3 key 'a' is there twice"),
    FaultCase("a: 1\n? 'a'\n: 2\n", "2:3 key 'a' is there twice"),
    FaultCase(":\n?\n: 2\n", "2:2 key '' is there twice"),
    FaultCase("a:\n\tb: 1\n", "2:1 tab in the indentation"),
    FaultCase("a: 1\n\tb: 2\n c: 3", "2:1 tab in the indentation"),
    FaultCase("-\t- a\n", "1:2 tab in the indentation"),
    FaultCase("a:\n  b: 1\n   c: 2\n", "3:4 ': ' in a line that continues the text before it"),
    FaultCase(
      "a:\n  b: 'x'\n   c: 2\n",
      "3:4 indentation that fits nothing: another key in its column was expected"),
    FaultCase(
      "a:\n  b: 1\n c: 2\n",
      "3:2 indentation that fits nothing: another key in its column was expected"),
    FaultCase("- a\nb: 1\n", "2:1 indentation that fits nothing: '- ' in its column was expected"),
    FaultCase(
      "a: 1\n- b\n", "2:1 indentation that fits nothing: another key in its column was expected"),
    FaultCase("a: 1\nb\nc: 2\n", "2:1 ': ' is missing after the key"),
    FaultCase("a: 1\nñ:2\nc: 2\n", "2:1 ': ' is missing after the key"),
    FaultCase("a: nota: x\n", "1:8 ': ' inside of a value without quotes"),
    FaultCase("a: - x\n", "1:4 a list cannot start on this line"),
    FaultCase("--- a: b\n", "1:6 ': ' inside of a value without quotes"),
    FaultCase("a: 'x' y\n", "1:8 'y' where the end of the line was expected"),
    FaultCase("a: \"x\"# y\n", "1:7 a space is missing before '#'"),
    FaultCase("a: @x\n", "1:4 a value without quotes cannot start with '@'"),
    FaultCase("a: %x\n", "1:4 a value without quotes cannot start with '%'"),
    FaultCase("a: |x\n b\n", "1:5 'x' cannot follow '|' or '>'"),
    FaultCase("a: |0\n b\n", "1:5 '0' cannot follow '|' or '>'"),
    FaultCase("a: |\n   \n b\n", "2:1 blank line indented deeper than the text after it"),
    FaultCase("a: |\n\t\nb: 1\n", "2:1 tab in the indentation"),
    FaultCase("a: 1\nb: 2\na: 3\n", "3:1 key 'a' is there twice"),
    FaultCase("a: 1\n\"a\": 3\n", "2:1 key 'a' is there twice"),
    FaultCase("a b\n  c: d\n", "2:3 ': ' in a line that continues the text before it"),
    FaultCase("\"a\n b\": c\n", "2:4 the key spans several lines"),
    FaultCase("? a\n  - b\nc\n", "3:1 ': ' is missing after the key"),
  ]

  static let flowFaults = [
    FaultCase("a: [1, 2\nb: 3\n", "1:4 '[' never closed"),
    FaultCase("a: {b: 1\n", "1:4 '{' never closed"),
    FaultCase("a: [1}\n", "1:6 '}' closes what '[' opened"),
    FaultCase("a: [1, , 2]\n", "1:8 ',' where a value was expected"),
    FaultCase("a: [, 2]\n", "1:5 ',' where a value was expected"),
    FaultCase("a: ['1' 'b' ]\n", "1:9 ''b'' where ',' or ']' was expected"),
    FaultCase("a: {b: 1 {c: 2}}\n", "1:10 '{' where ',' or '}' was expected"),
    FaultCase(
      "a: [\n  1,\n]\n", "3:1 indentation that fits nothing: deeper indentation was expected"),
    FaultCase("a: [1,#c\n  2]\n", "1:7 a space is missing before '#'"),
    FaultCase("a: [-]\n", "1:5 a value without quotes cannot start with '-'"),
    FaultCase("a: [1] x\n", "1:8 'x' where the end of the line was expected"),
    FaultCase("[a\n b: c]\n", "2:3 the key spans several lines"),
    FaultCase("[a,\n b]: c\n", "2:4 the key spans several lines"),
    FaultCase("a: \"x\nb: 1\n", "1:4 quotes never closed"),
    FaultCase("a: 'x\n", "1:4 quotes never closed"),
    FaultCase("a: \"x\n---\n\"\n", "1:4 quotes never closed"),
    FaultCase("a: \"ñ\\q\"\n", "1:6 unknown escape '\\q'"),
    FaultCase("a: \"\\xZZ\"\n", "1:5 unknown escape '\\x'"),
    FaultCase("a: \"\\ud800\"\n", "1:5 '\\ud800' is half a character"),
    FaultCase("a: \"\\UFFFFFFFF\"\n", "1:5 unknown escape '\\U'"),
    FaultCase("a: x\u{7}y\n", "1:5 unescaped control character 0x07"),
    FaultCase("a: ]\n", "1:4 a value without quotes cannot start with ']'"),
  ]

  static let propertyFaults = [
    FaultCase("a: *x\n", "1:4 no anchor 'x' before this alias"),
    FaultCase("a: &x [*x]\n", "1:8 'x' contains itself"),
    FaultCase("a: &x &y b\n", "1:7 two anchors or two tags for one value"),
    FaultCase("a: &x\n  &y b\n", "2:3 two anchors or two tags for one value"),
    FaultCase("a: &x b\nc: !t *x\n", "2:4 an alias takes no anchor and no tag"),
    FaultCase("&x - a\n", "1:1 anchor or tag out of place"),
    FaultCase("a: & b\n", "1:4 anchor or alias without a name"),
    FaultCase("a: !x!y b\n", "1:4 undeclared tag handle '!x!'"),
    FaultCase("a: !<x b\n", "1:4 malformed tag '!<x'"),
    FaultCase("a: !! b\n", "1:4 malformed tag '!!'"),
    FaultCase("%YAML 1.2\n%YAML 1.2\n--- a\n", "2:1 malformed directive '%YAML 1.2'"),
    FaultCase("%YAML 2.0\n--- a\n", "1:1 malformed directive '%YAML 2.0'"),
    FaultCase("%YAML 1.2\na: b\n", "1:1 directive without a '---' after it"),
    FaultCase("%YAML 1.2\n", "1:1 directive without a '---' after it"),
    FaultCase("a: b\n... c\n", "2:5 text after '...'"),
    FaultCase("'a'\nb\n", "2:1 text after the end of the document"),
    FaultCase("a:\n  <<: 1\n", "2:3 '<<' takes a mapping, or a list of them"),
  ]
}
