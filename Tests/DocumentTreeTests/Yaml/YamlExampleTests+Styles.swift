extension YamlExampleTests {
  static let flow = [
    YamlCase("7.1", "a: &x 1\nb: *x\nc: &x 2\nd: *x\n", #"{"a":1,"b":1,"c":2,"d":2}"#),
    YamlCase("7.2", "{\n  a : !!str,\n  !!str : b,\n}\n", #"{"a":"","":"b"}"#),
    YamlCase("7.3", "{\n  ? a :,\n  : b,\n}\n", #"{"a":null,"":"b"}"#),
    YamlCase("7.4", "'a b' : [\n  c, \"d\" : e,\n  ]\n", #"{"a b":["c",{"d":"e"}]}"#),
    YamlCase("7.5", "\"a \n b,\t\n \n a line \\\n \t c\"\n", #""a b,\na line c""#),
    YamlCase("7.6", "\" 1a\n\n 2b \n\t3c \"\n", #"" 1a\n2b 3c ""#),
    YamlCase("7.7", " 'a '' b'\n", #""a ' b""#),
    YamlCase("7.8", "'x' : [\n  'y': z,\n  ]\n", #"{"x":[{"y":"z"}]}"#),
    YamlCase("7.9", "' 1a\n\n 2b \n\t3c '\n", #"" 1a\n2b 3c ""#),
    YamlCase(
      "7.10",
      "- ::v\n- \": - ()\"\n- Up, up!\n- -123\n- http://x.cl/#a\n- [ ::v,\n  a#b,\n  -1 ]\n",
      #"["::v",": - ()","Up, up!",-123,"http://x.cl/#a",["::v","a#b",-1]]"#),
    YamlCase("7.11", "x y : [\n  z a : b,\n  ]\n", #"{"x y":[{"z a":"b"}]}"#),
    YamlCase("7.12", "1a b\n\n 2c \n\t3d\n", #""1a b\n2c 3d""#),
    YamlCase("7.13", "- [ a, b, ]\n- [c ,d]\n", #"[["a","b"],["c","d"]]"#),
    YamlCase(
      "7.14", "[\n\"d\n q\", 's\n           q',\np\n t, [ n ],\nk: v,\n]\n",
      #"["d q","s q","p t",["n"],{"k":"v"}]"#),
    YamlCase(
      "7.15", "- { a : b , c: d , }\n- {e: f,g : h}\n", #"[{"a":"b","c":"d"},{"e":"f","g":"h"}]"#),
    YamlCase("7.16", "{\n? a: b,\nc: d,\n?\n}\n", #"{"a":"b","c":"d","":null}"#),
    YamlCase(
      "7.17", "{\na : \"b\",\nhttp://x.cl,\nc :,\n: d,\n}\n",
      #"{"a":"b","http://x.cl":null,"c":null,"":"d"}"#),
    YamlCase("7.18", "{\n\"a\":b,\n\"c\": d,\n\"e\":,\n}\n", #"{"a":"b","c":"d","e":null}"#),
    YamlCase("7.19", "[\na: b\n]\n", #"[{"a":"b"}]"#),
    YamlCase("7.20", "[\n? a\n b : c\n]\n", #"[{"a b":"c"}]"#),
    YamlCase(
      "7.21", "- [ Y : s ]\n- [ : e ]\n- [ \"j\":a ]\n", #"[[{"Y":"s"}],[{"":"e"}],[{"j":"a"}]]"#),
    YamlCase(
      "7.23", "- [ a, b ]\n- { a: b }\n- \"a\"\n- 'b'\n- c\n", #"[["a","b"],{"a":"b"},"a","b","c"]"#
    ),
    YamlCase("7.24", "- !!str \"a\"\n- 'b'\n- &x \"c\"\n- *x\n- !!str\n", #"["a","b","c","c",""]"#),
  ]

  static let block = [
    YamlCase(
      "8.1", "- | # c\n a\n- >1 # d\n  b\n- |+ # e\n c\n\n- >1- # f\n  d\n",
      #"["a\n"," b\n","c\n\n"," d"]"#),
    YamlCase(
      "8.2", "- |\n a\n- >\n \n  \n  # b\n- |1\n  c\n- >\n \t\n d\n",
      #"["a\n","\n\n# b\n"," c\n","\t\nd\n"]"#),
    YamlCase("8.4", "a: |-\n  x\nb: |\n  x\nc: |+\n  x\n", #"{"a":"x","b":"x\n","c":"x\n"}"#),
    YamlCase(
      "8.5", " # c\na: |-\n  # x\n  \n # d\n\nb: |\n  # x\n\n # e\n\nc: |+\n  # x\n\n # f\n",
      ##"{"a":"# x","b":"# x\n","c":"# x\n\n"}"##),
    YamlCase("8.6", "a: >-\n\nb: >\n\nc: |+\n\n", #"{"a":"","b":"","c":"\n"}"#),
    YamlCase("8.7", "|\n a\n \tb\n\n\n", #""a\n\tb\n""#),
    YamlCase("8.8", "|\n \n  \n  a\n   \n  \n  b\n\n # c\n", #""\n\na\n \n\nb\n""#),
    YamlCase(
      "8.10", ">\n\n a\n b\n\n c\n d\n\n   * e\n   * f\n\n   * g\n   * h\n\n i\n j\n\n# k\n",
      #""\na b\nc d\n\n  * e\n  * f\n\n  * g\n  * h\n\ni j\n""#),
    YamlCase("8.14", "a:\n  - b\n  - c: d\n", #"{"a":["b",{"c":"d"}]}"#),
    YamlCase(
      "8.15", "- # nada\n- |\n a\n- - b # compacta\n  - c\n- d: e\n",
      #"[null,"a\n",["b","c"],{"d":"e"}]"#),
    YamlCase("8.16", "a:\n b: c\n", #"{"a":{"b":"c"}}"#),
    YamlCase("8.17", "? a # nada\n? |\n  k\n: - 1 # compacta\n  - 2\n", #"{"a":null,"k\n":[1,2]}"#),
    YamlCase(
      "8.18", "p k: v\n: # ambos vacíos\n\"q k\":\n- e\n", #"{"p k":"v","":null,"q k":["e"]}"#),
    YamlCase("8.20", "-\n  \"f\"\n- >\n b\n- !!map # c\n  a : b\n", #"["f","b\n",{"a":"b"}]"#),
    YamlCase("8.21", "a: |2\n  x\nb:\n   !foo\n  >1\n y\n", #"{"a":"x\n","b":"y\n"}"#),
    YamlCase(
      "8.22", "a: !!seq\n- e\n- !!seq\n - n\nb: !!map\n c: d\n", #"{"a":["e",["n"]],"b":{"c":"d"}}"#
    ),
    YamlCase("9.1", "\u{FEFF}# c\n# d\na\n...\n", #""a""#),
    YamlCase("9.2", "%YAML 1.2\n---\na\n... # c\n", #""a""#),
    YamlCase("10.1", "a: !!map {\n  b : c }\n", #"{"a":{"b":"c"}}"#),
    YamlCase("10.8", "- null\n- ~\n- Null\n-\n- nul\n", "[null,null,null,null,\"nul\"]"),
    YamlCase(
      "10.9",
      "- true\n- False\n- TRUE\n- tRue\n- 0\n- 0o7\n- 0x3A\n- -19\n- 0.\n- -0.0\n- .5\n- +12e03\n- -2E+05\n- .Inf\n",
      #"[true,false,true,"tRue",0,7,58,-19,0.0,-0.0,0.5,12e03,-2E+05,".Inf"]"#),
  ]
}
