import Fichas
import ProgramSheets

/// A command of the program by name, in the order of the help.
enum Command: String, CaseIterable {
  case check, explain, rule, calc, audit
  case format = "fmt"
  case convert
  case importing = "import"
  case table, compare, report, show, new, schema, config, lsp, tree, completions, man, help

  private var implementation: any Subcommand.Type {
    switch self {
    case .check: CheckCommand.self
    case .explain: ExplainCommand.self
    case .rule: RuleCommand.self
    case .calc: CalcCommand.self
    case .audit: AuditCommand.self
    case .format: FormatCommand.self
    case .convert: ConvertCommand.self
    case .importing: ImportCommand.self
    case .table: TableCommand.self
    case .compare: CompareCommand.self
    case .report: ReportCommand.self
    case .show: ShowCommand.self
    case .new: NewCommand.self
    case .schema: SchemaCommand.self
    case .config: ConfigCommand.self
    case .lsp: LspCommand.self
    case .tree: TreeCommand.self
    case .completions: CompletionsCommand.self
    case .man: ManCommand.self
    case .help: HelpCommand.self
    }
  }

  var name: String { rawValue }

  var description: CommandDescription { implementation.description }

  func run(_ call: CommandCall) throws(UsageError) -> ExitStatus {
    try implementation.run(call)
  }

  /// The most similar name, as a suggestion for a misspelled one.
  static func nearest(to word: String) -> String? {
    OtherWords.command(word) ?? Likeness.nearest(to: word, among: allCases.map(\.name))
  }
}

/// A command of the program: its description, and its implementation.
protocol Subcommand {
  static var description: CommandDescription { get }

  static func run(_ call: CommandCall) throws(UsageError) -> ExitStatus
}
