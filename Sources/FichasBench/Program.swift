import FileSystem

/// The benchmark of this project; fails if a run finds anything other than the planted mistakes.
@main
struct Program {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "--help", "-h": print(Part.help)
    case Measurement.flag:
      ProcessEnvironment.exit(Measurement.measure(Array(arguments.dropFirst())))
    case CulpablePage.word: CulpablePage.run(Array(arguments.dropFirst()))
    case EditStudy.word: EditStudy.run(Array(arguments.dropFirst()))
    case ReadingTask.flag: ProcessEnvironment.exit(ReadingTask.run(Array(arguments.dropFirst())))
    default: measure(arguments.isEmpty ? [Part.sheets.rawValue] : arguments)
    }
  }

  private static func measure(_ names: [String]) {
    let parts = names.compactMap { Part(rawValue: $0) }
    guard parts.count == names.count else { return fail("unknown part\n\n\(Part.help)", status: 2) }
    guard let folder = Machine.makeTemporaryFolder() else { return fail("no temporary folder") }
    do throws(Failure) {
      defer { Machine.removeFolder(folder) }
      for part in parts { try part.run(in: folder, program: CommandLine.arguments[0]) }
    } catch {
      fail(error.text)
    }
  }

  private static func fail(_ message: String, status: Int32 = 1) {
    print("fichas-bench: \(message)")
    ProcessEnvironment.exit(status)
  }
}
