import DocumentTree
import Testing

/// One case of ours for each example of the YAML 1.2.2 specification that has one value, named by the
/// number of the example.
@Suite("YAML, by the examples of its specification")
struct YamlExampleTests {
  @Test("chapter 2, a preview", arguments: preview)
  func chapter2(_ example: YamlCase) { check(example) }

  @Test("chapter 5, characters", arguments: characters)
  func chapter5(_ example: YamlCase) { check(example) }

  @Test("chapter 6, structure", arguments: structure)
  func chapter6(_ example: YamlCase) { check(example) }

  @Test("chapter 7, flow styles", arguments: flow)
  func chapter7(_ example: YamlCase) { check(example) }

  @Test("chapter 8, block styles", arguments: block)
  func chapter8(_ example: YamlCase) { check(example) }

  private func check(_ example: YamlCase) {
    let told = errors(of: example.text).map { $0.message(in: .en) }
    #expect(told.isEmpty)
    #expect(json(of: example.text) == example.value)
  }

  static let preview = [
    YamlCase("2.1", "- Año dos\n- Días tres\n", #"["Año dos","Días tres"]"#),
    YamlCase("2.2", "a:  65\nb: 0.278 # m\n", #"{"a":65,"b":0.278}"#),
    YamlCase("2.3", "a:\n  - x\n  - y\nb:\n  - z\n", #"{"a":["x","y"],"b":["z"]}"#),
    YamlCase("2.4", "-\n  a: 1\n  b: 2\n-\n  a: 3\n", #"[{"a":1,"b":2},{"a":3}]"#),
    YamlCase("2.5", "- [a , b]\n- [c, 6]\n", #"[["a","b"],["c",6]]"#),
    YamlCase(
      "2.6", "M: {a: 65, b: 1}\nS: {\n    c: 2\n  }\n", #"{"M":{"a":65,"b":1},"S":{"c":2}}"#),
    YamlCase("2.9", "# c\n---\na: # uno\n  - x\nb:\n  # dos\n  - y\n", #"{"a":["x"],"b":["y"]}"#),
    YamlCase("2.10", "a:\n  - x\n  - &S y\nb:\n  - *S # otra\n", #"{"a":["x","y"],"b":["y"]}"#),
    YamlCase("2.12", "- a: 1\n  b: 2\n- a:   3\n", #"[{"a":1,"b":2},{"a":3}]"#),
    YamlCase("2.13", "# c\n--- |\n  \\//||\\/||\n  // ||\n", #""\\//||\\/||\n// ||\n""#),
    YamlCase("2.14", "--- >\n  uno\n  dos\n  tres\n", #""uno dos tres\n""#),
    YamlCase(
      "2.15", ">\n uno\n dos\n\n   más\n   hondo\n\n fin\n",
      #""uno dos\n\n  más\n  hondo\n\nfin\n""#),
    YamlCase("2.16", "a: >\n  x\n  y\nb: |\n  1\n  2\n", #"{"a":"x y\n","b":"1\n2\n"}"#),
    YamlCase(
      "2.17", "a: \"\\u00f1.\\t\"\nb: 'x''y'\nc: '# no'\n", ##"{"a":"ñ.\t","b":"x'y","c":"# no"}"##),
    YamlCase("2.18", "a:\n  uno\n  dos\n\nb: \"x\n  y\\n\"\n", #"{"a":"uno dos","b":"x y\n"}"#),
    YamlCase("2.19", "a: 12345\nb: +12\nc: 0o14\nd: 0xC\n", #"{"a":12345,"b":12,"c":12,"d":12}"#),
    YamlCase(
      "2.20", "a: 1.23015e+3\nb: -.inf\nc: .nan\n", #"{"a":1.23015e+3,"b":"-.inf","c":".nan"}"#),
    YamlCase(
      "2.21", "null:\nb: [ true, false ]\ns: '012'\n", #"{"null":null,"b":[true,false],"s":"012"}"#),
    YamlCase(
      "2.22", "a: 2001-12-15T02:59:43.1Z\nb: 2002-12-14\n",
      #"{"a":"2001-12-15T02:59:43.1Z","b":"2002-12-14"}"#),
    YamlCase("2.23", "a: !!str 2002\nb: !propio |\n x\n", #"{"a":"2002","b":"x\n"}"#),
    YamlCase(
      "2.24", "%TAG ! tag:x.cl,2002:\n--- !forma\n- !c\n  a: &O {x: 1}\n- !l {b: *O}\n",
      #"[{"a":{"x":1}},{"b":{"x":1}}]"#),
    YamlCase("2.25", "--- !!set\n? a\n? b\n", #"{"a":null,"b":null}"#),
    YamlCase("2.26", "--- !!omap\n- a: 1\n- b: 2\n", #"[{"a":1},{"b":2}]"#),
    YamlCase(
      "2.28", "---\na: x\nb:\n  - c: |\n      1\n      2\n  - d: |-\n      3\n",
      #"{"a":"x","b":[{"c":"1\n2\n"},{"d":"3"}]}"#),
  ]

  static let characters = [
    YamlCase("5.1", "\u{FEFF}# c\na\n", #""a""#),
    YamlCase(
      "5.3", "a:\n- x\n- y\nb:\n  ? c\n  : d\n  ? e\n  : f\n",
      #"{"a":["x","y"],"b":{"c":"d","e":"f"}}"#),
    YamlCase("5.4", "a: [ x, y, ]\nb: { c: d, e: f }\n", #"{"a":["x","y"],"b":{"c":"d","e":"f"}}"#),
    YamlCase("5.5", "# solo\n---\n", "null"),
    YamlCase("5.6", "a: !local &a v\nb: *a\n", #"{"a":"v","b":"v"}"#),
    YamlCase("5.7", "a: |\n  x\n  y\nb: >\n  x\n  y\n", #"{"a":"x\ny\n","b":"x y\n"}"#),
    YamlCase("5.8", "a: 'x'\nb: \"y\"\n", #"{"a":"x","b":"y"}"#),
    YamlCase("5.11", "|\n  a\r\n  b\r  c\n", #""a\nb\nc\n""#),
    YamlCase("5.12", "a:\t\"x\"\t\nb: |\n  c\td\t\n", #"{"a":"x","b":"c\td\t\n"}"#),
    YamlCase(
      "5.13", #""\\ \" \a \b \e \f \n \r \t \v \0 \  \_ \N \L \P \x41 \u0041 \U00000041""# + "\n",
      #""\\ \" \u0007 \u0008 \u001b \u000c \n \r \t \u000b \u0000   "#
        + "\u{A0} \u{85} \u{2028} \u{2029} A A A\""),
  ]

  static let structure = [
    YamlCase(
      "6.1", "  # c\n\na:\n   b: |\n    x\n    y\n   c: [ # d\n    1,\n    \t2\n    ]\n",
      #"{"a":{"b":"x\ny\n","c":[1,2]}}"#),
    YamlCase("6.2", "? a\n: -\tb\n  -  -\tc\n     - d\n", #"{"a":["b",["c","d"]]}"#),
    YamlCase("6.3", "- a:\t b\n- - x\n  -\ty\n", #"[{"a":"b"},["x","y"]]"#),
    YamlCase(
      "6.4", "a: x\n  y\nb: \"x\n  \ty\"\nc: |\n x\n  \ty\n",
      #"{"a":"x y","b":"x y","c":"x\n \ty\n"}"#),
    YamlCase(
      "6.5", "a:\n  \"x\n   \t\n  y\"\nb: |\n  x\n \n  y\n", #"{"a":"x\ny","b":"x\n\ny\n"}"#),
    YamlCase("6.6", ">-\n  a\n\n\n\n  b\n  c\n", #""a\n\n\nb c""#),
    YamlCase("6.7", ">\n  a\n\n  \t b\n\n  c\n", #""a\n\n\t b\n\nc\n""#),
    YamlCase("6.8", "\"\n  a\n\n  \t b\n\n  c\n\"\n", #"" a\nb\nc ""#),
    YamlCase("6.9", "a:    # c\n  b\n", #"{"a":"b"}"#),
    YamlCase("6.11", "a:    # c\n        # d\n  b\n\n\n", #"{"a":"b"}"#),
    YamlCase("6.13", "%FOO bar # c\n--- a\n", #""a""#),
    YamlCase("6.14", "%YAML 1.2 # c\n---\n\"a\"\n", #""a""#),
    YamlCase("6.16", "%TAG !y! tag:yaml.org,2002:\n---\n!y!str 1\n", #""1""#),
    YamlCase("6.23", "!!str &a \"x\":\n  !!str y\n&b z : *a\n", #"{"x":"y","z":"x"}"#),
    YamlCase("6.24", "!<tag:yaml.org,2002:str> 1 :\n  !<!b> c\n", #"{"1":"c"}"#),
    YamlCase("6.28", "- \"1\"\n- 1\n- ! 1\n", #"["1",1,"1"]"#),
    YamlCase("6.29", "a: &A x\nb: *A\n", #"{"a":"x","b":"x"}"#),
  ]
}
