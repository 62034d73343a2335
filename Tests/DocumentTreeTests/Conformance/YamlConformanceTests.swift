import Foundation
import TestSupport
import Testing

@Suite("A third of the public cases of YAML")
struct YamlConformanceTests {
  static let cases = ConformanceCase.all("yaml")

  @Test("is complete", .timeLimit(.minutes(1)))
  func isComplete() throws {
    let folder = "\(ConformanceCase.folder)/yaml"
    let files = try Project.files(below: folder, "yaml")
    #expect(files.count == 90)
    #expect(Set(files) == Set(Self.cases.map { "\(folder)/\($0.name)/in.yaml" }))
    #expect(Self.cases.count == files.count)
    for verdict in Self.cases.map(\.expected) {
      #expect(ConformanceVerdict(rawValue: verdict)?.isFault == false, "\(verdict)")
    }
  }

  @Test("parses as expected", .timeLimit(.minutes(1)), arguments: cases)
  func verdict(_ example: ConformanceCase) throws {
    #expect(try Self.verdict(of: example.name).rawValue == example.expected)
  }

  /// Features that a small reader may leave out on purpose.
  private static let reserved: Set<String> = [
    "tag", "local-tag", "unknown-tag", "anchor", "alias", "directive", "complex-key",
    "explicit-key", "empty-key", "duplicate-key", "merge",
  ]

  private static func verdict(of name: String) throws -> ConformanceVerdict {
    let folder = "\(ConformanceCase.folder)/yaml/\(name)"
    let converted = try Converted("\(folder)/in.yaml")
    if converted.isCrash { return .crashed }
    let isAccepted = converted.isAccepted
    if FileManager.default.fileExists(atPath: Project.path("\(folder)/error")) {
      return isAccepted ? .acceptedInvalid : .refusedInvalid
    }
    let count = try #require(Int(word(try Project.text("\(folder)/ndocs"))))
    if count == 0 {
      if !isAccepted { return .emptyRefused }
      let isNothing = [[], [.null], [.array([])]].contains(converted.values)
      return isNothing ? .emptyAccepted : .acceptedButDifferent
    }
    guard let json = try? Project.bytes("\(folder)/in.json") else {
      return isAccepted ? .noJsonAccepted : .noJsonRefused
    }
    let wanted = try JudgingReader.all(json)
    if count > 1 {
      if !isAccepted { return .multiRefused }
      let isEqual = converted.values == wanted || converted.values == [.array(wanted)]
      return isEqual ? .multiEqual : .multiDifferent
    }
    if isAccepted { return converted.values == wanted ? .acceptedAndEqual : .acceptedButDifferent }
    let tags = (try? Project.text("\(folder)/tags")) ?? ""
    let isReserved = !reserved.isDisjoint(
      with: tags.split(whereSeparator: \.isWhitespace).map(String.init))
    return isReserved ? .refusedValidReserved : .refusedValid
  }

  private static func word(_ text: String) -> String {
    text.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
