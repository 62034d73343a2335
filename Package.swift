// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A room of the house: a library target whose tests mirror it.
func room(_ name: String, imports dependencies: [String] = []) -> Target {
  .target(
    name: name, dependencies: dependencies.map { .init(stringLiteral: $0) },
    swiftSettings: settings)
}

func tests(
  _ name: String, imports dependencies: [String], leavingOut exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: (dependencies + ["TestSupport"]).map { .init(stringLiteral: $0) },
    exclude: exclude, swiftSettings: settings)
}

/// What only tests and the benchmark import.
func support(_ name: String, imports dependencies: [String] = []) -> Target {
  .target(
    name: name, dependencies: dependencies.map { .init(stringLiteral: $0) },
    path: "Tests/\(name)", swiftSettings: settings)
}

func program(_ name: String, imports dependencies: [String]) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies.map { .init(stringLiteral: $0) },
    swiftSettings: settings)
}

/// The fuzzing programs, which only a toolchain with libFuzzer can link: `Tests/Fuzzing/run.sh`.
func fuzzing() -> [Target] {
  guard Context.environment["FICHAS_FUZZ"] == "1" else { return [] }
  let oracles = Target.target(
    name: "FuzzOracles", dependencies: ["DocumentTree", "ExactNumbers", "Constraints"],
    path: "Tests/Fuzzing/Oracles", swiftSettings: settings)
  let programs = ["Json", "Yaml", "Number", "Formula"].map { name in
    Target.executableTarget(
      name: "Fuzz\(name)", dependencies: ["FuzzOracles"], path: "Tests/Fuzzing/\(name)",
      swiftSettings: settings)
  }
  return [oracles] + programs
}

let package = Package(
  name: "fichas",
  // Array.span, which all readers use, and UTF8Span came with macOS 26; nothing else needs more than 15.
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "Fichas", targets: ["Fichas"]),
    .executable(name: "fichas", targets: ["FichasCLI"]),
    .executable(name: "fichas-bench", targets: ["FichasBench"]),
  ],
  targets: [
    room("ExactNumbers"),
    room("DocumentTree", imports: ["ExactNumbers"]),
    room("ProgramSheets", imports: ["ExactNumbers", "DocumentTree"]),
    room("OfficialText", imports: ["ExactNumbers", "DocumentTree", "ProgramSheets"]),
    room("Constraints", imports: ["ExactNumbers"]),
    room("SheetRules", imports: ["ExactNumbers", "DocumentTree", "ProgramSheets", "Constraints"]),
    room("Culprits", imports: ["ExactNumbers", "Constraints"]),
    room(
      "Analysis",
      imports: [
        "ExactNumbers", "DocumentTree", "ProgramSheets", "Constraints", "Culprits", "SheetRules",
      ]),
    room(
      "Reporting",
      imports: [
        "ExactNumbers", "DocumentTree", "ProgramSheets", "Constraints", "SheetRules", "Analysis",
      ]),
    room(
      "Templates",
      imports: [
        "ExactNumbers", "DocumentTree", "ProgramSheets", "Constraints", "SheetRules", "Analysis",
        "Reporting",
      ]),
    .systemLibrary(name: "CAttributes"),
    room("FileSystem", imports: ["CAttributes"]),
    room(
      "Fichas",
      imports: [
        "ExactNumbers", "DocumentTree", "ProgramSheets", "OfficialText", "Constraints",
        "SheetRules", "Analysis", "Reporting", "Templates", "FileSystem",
      ]),
    room(
      "LanguageServer",
      imports: [
        "ExactNumbers", "DocumentTree", "ProgramSheets", "Constraints", "SheetRules", "Analysis",
        "Reporting", "FileSystem", "Fichas",
      ]),
    program(
      "FichasCLI",
      imports: [
        "Fichas", "DocumentTree", "ProgramSheets", "Reporting", "FileSystem", "LanguageServer",
      ]),
    // Apart from TestSupport because of the benchmark: the memory of a process that it measures is never
    // less than its own, to which Foundation adds 3 MB.
    support("Generators"),
    support("TestSupport", imports: ["Generators"]),
    program(
      "FichasBench",
      imports: [
        "ExactNumbers", "DocumentTree", "Constraints", "SheetRules", "Analysis", "Reporting",
        "Fichas", "FileSystem", "Generators",
      ]),
    tests("ConventionTests", imports: []),
    tests("ExactNumbersTests", imports: ["ExactNumbers"]),
    tests("DocumentTreeTests", imports: ["DocumentTree"], leavingOut: ["Suites"]),
    tests("ProgramSheetsTests", imports: ["ProgramSheets", "DocumentTree", "ExactNumbers"]),
    tests(
      "OfficialTextTests", imports: ["OfficialText", "ProgramSheets", "DocumentTree"],
      leavingOut: ["Texts"]),
    tests("ConstraintsTests", imports: ["Constraints", "ExactNumbers"]),
    tests("CulpritsTests", imports: ["Culprits", "Constraints", "ExactNumbers"]),
    tests("SheetRulesTests", imports: ["SheetRules"]),
    tests(
      "AnalysisTests",
      imports: [
        "Analysis", "Culprits", "SheetRules", "ProgramSheets", "DocumentTree", "Constraints",
        "ExactNumbers",
      ]),
    tests(
      "ReportingTests",
      imports: [
        "Reporting", "Analysis", "SheetRules", "Constraints", "DocumentTree", "ProgramSheets",
        "ExactNumbers",
      ]),
    tests(
      "TemplatesTests",
      imports: [
        "Templates", "Reporting", "Analysis", "SheetRules", "ProgramSheets", "DocumentTree",
      ]),
    tests("FileSystemTests", imports: ["FileSystem"]),
    tests(
      "FichasTests",
      imports: [
        "Fichas", "ExactNumbers", "DocumentTree", "Constraints", "ProgramSheets", "SheetRules",
        "Analysis", "Reporting", "FileSystem",
      ]),
    tests("LanguageServerTests", imports: ["LanguageServer", "Fichas", "DocumentTree"]),
    tests("FichasCLITests", imports: ["Fichas", "FichasCLI"]),
    tests(
      "FichasBenchTests",
      imports: [
        "FichasBench", "DocumentTree", "Constraints", "Culprits", "SheetRules", "Analysis",
      ]),
  ] + fuzzing()
)
