import Testing

/// A YAML text and its value as canonical JSON.
struct YamlCase: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let value: String
  var testDescription: String { name }

  init(_ name: String, _ text: String, _ value: String) {
    self.name = name
    self.text = text
    self.value = value
  }
}
