/// A part of the benchmark, by its command-line name.
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

             fichas-bench \(EditStudy.word) [COUNT [SEED]]

        makes slips of the hand in the published sheets; fails where one is more than two findings,
        or where something that stands in the sheet is told as missing
      """
  }

  /// Runs the measurements and prints the results.
  ///
  /// - Parameters:
  ///   - folder: an empty folder for temporary files, left empty
  ///   - program: this program, to be started for each measurement
  /// - Throws: a failure if the results differ from the planted mistakes
  func run(in folder: String, program: String) throws(Failure) {
    switch self {
    case .sheets: try SheetsPart(folder: folder, program: program).run()
    case .readers: try ReadersPart(folder: folder, program: program).run()
    }
  }
}

/// The reason why the benchmark stopped.
struct Failure: Error {
  let text: String
}
