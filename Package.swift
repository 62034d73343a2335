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

func tests(_ name: String, imports dependencies: [String]) -> Target {
  .testTarget(
    name: name, dependencies: dependencies.map { .init(stringLiteral: $0) },
    swiftSettings: settings)
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
    room("Constraints", imports: ["ExactNumbers"]),
    room("SheetRules", imports: ["ExactNumbers", "DocumentTree", "ProgramSheets", "Constraints"]),
    room(
      "Reporting",
      imports: ["ExactNumbers", "DocumentTree", "ProgramSheets", "Constraints", "SheetRules"]),
    room("FileSystem"),
    room("Chance"),
    room(
      "Fichas",
      imports: [
        "ExactNumbers", "DocumentTree", "ProgramSheets", "Constraints", "SheetRules", "Reporting",
        "FileSystem",
      ]),
    program("FichasCLI", imports: ["Fichas", "Reporting", "FileSystem"]),
    program(
      "FichasBench",
      imports: [
        "ExactNumbers", "DocumentTree", "Constraints", "SheetRules", "Fichas", "FileSystem",
        "Chance",
      ]),
    tests("ExactNumbersTests", imports: ["ExactNumbers", "Chance"]),
    tests("DocumentTreeTests", imports: ["DocumentTree", "Chance"]),
    tests(
      "ProgramSheetsTests", imports: ["ProgramSheets", "DocumentTree", "ExactNumbers", "Chance"]),
    tests("ConstraintsTests", imports: ["Constraints", "ExactNumbers", "Chance"]),
    tests(
      "SheetRulesTests", imports: ["SheetRules", "ProgramSheets", "DocumentTree", "ExactNumbers"]),
    tests(
      "ReportingTests",
      imports: [
        "Reporting", "SheetRules", "Constraints", "DocumentTree", "ProgramSheets", "ExactNumbers",
      ]),
    tests("FileSystemTests", imports: ["FileSystem", "Chance"]),
    tests("FichasTests", imports: ["Fichas", "ExactNumbers", "Constraints", "Chance"]),
    tests("FichasCLITests", imports: ["Fichas", "FichasCLI"]),
    tests(
      "FichasBenchTests",
      imports: ["FichasBench", "DocumentTree", "Constraints", "SheetRules", "Chance"]),
  ] + fuzzing()
)
