import TestSupport
import Testing

/// What came of a case of the public suites, by the classes that their runners tell apart.
enum ConformanceVerdict: String {
  case acceptedAndEqual = "accepted-and-equal"
  /// Misread: another value.
  case acceptedButDifferent = "accepted-but-different"
  case refusedValid = "refused-valid"
  /// A key twice in one object: refused on purpose.
  case refusedValidDuplicate = "refused-valid-duplicate"
  /// A feature that a small reader may leave out on purpose.
  case refusedValidReserved = "refused-valid-reserved"
  case acceptedInvalid = "accepted-invalid"
  case refusedInvalid = "refused-invalid"
  case eitherEqual = "either-equal"
  case eitherDifferent = "either-different"
  case eitherRefused = "either-refused"
  /// No text, and something was put in place of its bad bytes.
  case eitherAltered = "either-altered"
  case eitherUnchecked = "either-unchecked"
  case multiEqual = "multi-equal"
  case multiDifferent = "multi-different"
  case multiRefused = "multi-refused"
  case emptyAccepted = "empty-accepted"
  case emptyRefused = "empty-refused"
  /// Legal, but its value cannot be written as JSON.
  case noJsonAccepted = "nojson-accepted"
  case noJsonRefused = "nojson-refused"
  case crashed

  /// Whether it may never come of any case.
  var isFault: Bool {
    switch self {
    case .acceptedButDifferent, .eitherDifferent, .eitherAltered, .multiDifferent,
      .acceptedInvalid, .crashed:
      true
    default: false
    }
  }
}

/// A case of a suite, by its name and what must come of it.
struct ConformanceCase: Sendable, CustomTestStringConvertible {
  let name: String
  let expected: String

  var testDescription: String { name }

  /// The folder of the suites from the root of the repository.
  static let folder = "Tests/DocumentTreeTests/Suites"

  /// The cases that `expected.txt` of a suite lists.
  static func all(_ suite: String) -> [ConformanceCase] {
    let lines = (try? Project.text("\(folder)/\(suite)/expected.txt")) ?? ""
    return lines.split(separator: "\n").map { line in
      let words = line.split(separator: " ").map(String.init)
      return ConformanceCase(name: words[0], expected: words[1])
    }
  }
}

/// What `fichas tree` did with a file.
struct Converted {
  let run: ChildProcess

  init(_ file: String) throws {
    run = try BuiltCommand().run("tree", Project.path(file))
  }

  var isCrash: Bool { run.status >= 128 || run.errors.contains("Fatal error:") }
  var isAccepted: Bool { run.status == 0 }
  var values: [JudgedValue]? { try? JudgingReader.all(Array(run.output.utf8)) }
}
