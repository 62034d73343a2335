import Analysis
import DocumentTree
import Fichas
import FileSystem
import Reporting

/// What was made of a text once, for everything that is asked of it until it changes.
struct TextAnalysis {
  /// What the text holds.
  enum Content {
    /// Sheets; none where the text is not a sheet.
    case sheets([FileReport])
    /// A configuration, with what cannot be understood of it.
    case configuration(FileReport)
  }

  let content: Content
  let positions: TextPositions

  init(_ text: inout OpenText, _ settings: inout SheetSettings) {
    positions = text.positions()
    let path = text.path
    if ConfigurationChoice.fileNames.contains(where: { path.lastComponent.elementsEqual($0.utf8) })
    {
      content = .configuration(LoadedConfiguration.report(ofText: text.bytes, at: path))
    } else {
      content = .sheets(
        FileReport.sheets(
          in: text.bytes, at: path, as: text.format,
          settings.options(for: text.isFile ? path : nil)))
    }
  }

  /// Takes the report of a configuration that no editor holds.
  init(of configuration: FileReport, _ positions: TextPositions) {
    content = .configuration(configuration)
    self.positions = positions
  }

  /// The reports, whatever the text holds.
  var reports: [FileReport] {
    switch content {
    case .sheets(let reports): reports
    case .configuration(let report): [report]
    }
  }

  /// The sheets of the text.
  var sheets: [FileReport] {
    if case .sheets(let reports) = content { reports } else { [] }
  }
}

/// What sheets are checked with, until a configuration changes.
struct SheetSettings {
  let choice: ConfigurationChoice
  private var finder: ConfigurationFinder
  /// How often it was read anew.
  private(set) var generation = 0

  init(_ choice: ConfigurationChoice) {
    self.choice = choice
    finder = ConfigurationFinder(choice)
  }

  /// The options of a file, or of a text that is not a file.
  mutating func options(for path: Path?) -> CheckOptions {
    if let path { return finder.options(for: path) }
    // a text that is not a file has no folder, so only the general settings apply
    if case .nearest = choice {
      var without = ConfigurationFinder(.none)
      return without.options(for: Path("ficha.yaml"))
    }
    return finder.options(for: Path("ficha.yaml"))
  }

  /// The configurations that were found so far, as far as they cannot be understood.
  var faults: [FileReport] { finder.found.flatMap(\.faults) }

  /// Forgets what was read.
  mutating func reload() {
    finder = ConfigurationFinder(choice)
    generation += 1
  }
}
