public import ProgramSheets
import SheetRules

/// The published JSON Schemas (2020-12).
public enum PublishedSchema: Sendable, Hashable {
  /// A kind of sheet, for completion and validation in editors.
  case sheet(SheetKind)
  /// The report `fichas.report/1`.
  case report
  /// The report of one file on its line, `fichas.file/1`.
  case file
  /// A finding on its line, `fichas.finding/1`.
  case finding
  /// What each rule finds, `fichas.statistics/1`.
  case statistics
  /// A calculation, `fichas.calc/1`.
  case calculation
  /// An audit, `fichas.audit/1`.
  case audit
  /// Comparisons, `fichas.compare/1`.
  case comparison
  /// An explanation, `fichas.explain/1`.
  case explanation
  /// A table, `fichas.table/1`.
  case table
  /// A row of a table on its line, `fichas.row/1`.
  case row
  /// A baseline, `fichas.baseline/2`.
  case baseline
  /// The list of rules, `fichas.rules/1`.
  case rules
  /// A rule, `fichas.rule/1`.
  case rule
  /// The settings of a file, `fichas.config/1`.
  case settings

  /// Every schema, with the schemas of sheets first.
  public static let all: [PublishedSchema] =
    RuledKind.all.map { .sheet($0.kind) } + [
      .report, .file, .finding, .statistics, .calculation, .audit, .comparison, .explanation,
      .table,
      .row, .rules, .rule, .settings, .baseline,
    ]

  /// The name by which a person asks for it.
  public var name: String {
    switch self {
    case .sheet(let kind): kind.name
    case .report: "report"
    case .statistics: "statistics"
    case .calculation: "calc"
    case .audit: "audit"
    case .comparison: "compare"
    case .explanation: "explain"
    case .file: "file"
    case .finding: "finding"
    case .table: "table"
    case .row: "row"
    case .baseline: "baseline"
    case .rules: "rules"
    case .rule: "rule"
    case .settings: "config"
    }
  }

  /// The schema with a name, or with a file name such as "informe".
  ///
  /// - Parameter name: the name
  public init?(named name: String) {
    guard let schema = Self.all.first(where: { $0.name == name || $0.spanishName == name }) else {
      return nil
    }
    self = schema
  }

  /// The file in the repository.
  public var file: String { "docs/esquemas/\(spanishName).schema.json" }

  /// The name that is a Spanish word.
  public var spanishName: String {
    switch self {
    case .sheet(let kind): "ficha-\(kind.name)"
    case .report: "informe"
    case .statistics: "estadisticas"
    case .calculation: "calculo"
    case .audit: "auditoria"
    case .comparison: "comparacion"
    case .explanation: "explicacion"
    case .file: "archivo"
    case .finding: "hallazgo"
    case .table: "tabla"
    case .row: "fila"
    case .baseline: "linea-de-base"
    case .rules: "reglas"
    case .rule: "regla"
    case .settings: "configuracion"
    }
  }

  /// The schema as text.
  public var text: String {
    switch self {
    case .sheet(let kind): SheetSchema(kind).document.text
    case .report: ReportSchema.document.text
    case .statistics: StatisticsSchema.document.text
    case .calculation: CalculationSchema.document.text
    case .audit: AuditSchema.document.text
    case .comparison: ComparisonSchema.document.text
    case .explanation: ExplanationSchema.document.text
    case .file: ListingSchemas.file.text
    case .finding: FindingSchema.document.text
    case .table: ListingSchemas.table.text
    case .row: ListingSchemas.row.text
    case .baseline: ListingSchemas.baseline.text
    case .rules: ListingSchemas.rules.text
    case .rule: ListingSchemas.rule.text
    case .settings: ListingSchemas.settings.text
    }
  }
}
