/// A part of the benchmark, by the name it is asked for.
enum Part: String, CaseIterable {
  case sheets, readers

  private var summary: String {
    switch self {
    case .sheets: "checking folders of sheets, and the start of the command (what runs by default)"
    case .readers: "reading JSON and YAML, beside what else reads them on this machine"
    }
  }

  static var help: String {
    let parts = allCases.map { "  \($0.rawValue)\(Column.space(10, $0.rawValue))\($0.summary)" }
    return """
      usage: fichas-bench [PART…]

      \(parts.joined(separator: "\n"))

             fichas-bench \(CulpablePage.word) [EXAMPLES]

        prints docs/culpable.md: how often the changed figure is named as the culprit
      """
  }

  /// Measures and prints.
  ///
  /// - Parameters:
  ///   - folder: an empty folder for files, left empty
  ///   - program: this program, to be run anew for each measurement
  /// - Throws: what went another way than it was planted
  func run(in folder: String, program: String) throws(Failure) {
    switch self {
    case .sheets: try SheetsPart(folder: folder, program: program).run()
    case .readers: try ReadersPart(folder: folder, program: program).run()
    }
  }
}

/// Why the benchmark cannot go on.
struct Failure: Error {
  let text: String
}
