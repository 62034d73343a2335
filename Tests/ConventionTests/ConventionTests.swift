import TestSupport
import Testing

@Suite("The sources")
struct ConventionTests {
  private static func inLibraries() throws -> [Declaration] {
    try Declaration.all.get().filter { Declaration.libraries.contains($0.target) }
  }

  @Test("say of everything public what it is")
  func areDocumented() throws {
    let declarations = try Self.inLibraries()
    let seen = declarations.filter {
      $0.access == .everywhere && $0.keyword != "extension" && !$0.isPlainCase
    }
    #expect(seen.count > 1_000)
    for declaration in seen { #expect(declaration.hasComment, "\(declaration)") }
  }

  @Test("have no two types of one name, in whatever target they are")
  func haveOneMeaning() throws {
    let types = try Declaration.all.get()
      .filter { $0.isType && !$0.isNested && $0.access != .hidden }
    #expect(types.count > 300)
    let named = Dictionary(grouping: types, by: \.name).filter { $0.value.count > 1 }
    #expect(named.keys.sorted() == [])
  }

  /// Names of types within types that a type of another target has as well.
  ///
  /// One that is mended must leave the list, and none may join it.
  static let openWithin: Set = [
    "Cell", "Demand", "Finding", "Operand", "Outcome", "Place", "Severity",
  ]

  @Test("call no type within another by the name of a type of another target")
  func nestedHaveOneMeaning() throws {
    let types = try Self.inLibraries().filter(\.isType)
    let seen = types.filter { !$0.isNested && $0.access != .hidden }
    let clashing = types.filter { nested in
      nested.isNested && nested.access != .hidden
        && seen.contains { $0.name == nested.name && $0.target != nested.target }
    }
    #expect(Set(clashing.map(\.name)) == Self.openWithin)
  }

  @Test("choose between Spanish and English in one place")
  func chooseLanguageInOnePlace() throws {
    let files = try Project.files(below: "Sources", "swift")
    #expect(files.count > 900)
    let comparing = try files.filter { file in
      try Project.text(file).contains(
        /[=!~]= ?\.(es|en)\b|case \(.+, \.(es|en)\)|case \.(es|en)\b|switch (\w+\.)*language\b/)
    }
    #expect(comparing.sorted() == ["Sources/DocumentTree/Issues/Language.swift"])
  }
}
