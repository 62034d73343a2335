// swift-tools-version: 6.2
import PackageDescription

func program(_ name: String, _ settings: [SwiftSetting] = []) -> Target {
  .executableTarget(
    name: name, dependencies: [.product(name: "Fichas", package: "fichas")],
    swiftSettings: settings + [.treatAllWarnings(as: .error)])
}

// A program that depends on the library as any other would: `Tests/Client/run`.
let package = Package(
  name: "client",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "fichas", path: "../..")],
  targets: [
    program("Change"),
    program("Client"),
    program("Readme"),
    program("Scripts"),
    program(
      "StrictClient",
      [
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("ExistentialAny"),
      ]),
  ]
)
